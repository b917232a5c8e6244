import { Show, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import CircleAlert from '~icons/lucide/circle-alert';
import Info from '~icons/lucide/info';
import TriangleAlert from '~icons/lucide/triangle-alert';
import WifiOff from '~icons/lucide/wifi-off';
import type { Icon } from './icon.ts';

export type BannerTone = 'info' | 'warning' | 'danger' | 'offline';

export interface BannerProps {
  readonly tone: BannerTone;
  readonly title?: string | undefined;
  readonly children?: JSX.Element;
  /** One button or link at the end. */
  readonly action?: JSX.Element;
}

const tones: Record<BannerTone, { icon: Icon; class: string }> = {
  info: { icon: Info, class: 'bg-info-soft *:first:text-info-ink' },
  warning: { icon: TriangleAlert, class: 'bg-accent-soft *:first:text-accent-ink' },
  danger: { icon: CircleAlert, class: 'bg-danger-soft *:first:text-danger-ink' },
  offline: { icon: WifiOff, class: 'bg-slip text-on-slip *:first:text-accent' },
};

/** Something about the whole page that stays true for a while. Read out when it appears; danger at once. */
export function Banner(props: BannerProps): JSX.Element {
  return (
    <div
      role={props.tone === 'danger' ? 'alert' : 'status'}
      data-tone={props.tone}
      class={`flex gap-3 rounded-card px-4 py-3.5 ${tones[props.tone].class}`}
    >
      <span class="mt-0.5 shrink-0">
        <Dynamic component={tones[props.tone].icon} />
      </span>
      <div class="flex min-w-0 grow flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div class="grid min-w-0 gap-0.5">
          <Show when={props.title}>
            <p class="font-semibold">{props.title}</p>
          </Show>
          <Show when={props.children}>
            <div class="max-w-text">{props.children}</div>
          </Show>
        </div>
        {props.action}
      </div>
    </div>
  );
}
