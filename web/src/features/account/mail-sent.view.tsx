import type { JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { Icon } from '../../ui/icon.ts';

/** What a page says instead of a form once the next step is somewhere else. Read out when it appears. */
export function MailSent(props: { readonly icon: Icon; readonly children: JSX.Element }): JSX.Element {
  return (
    <div role="status" class="flex gap-4 rounded-card border border-hairline bg-surface p-5 tablet:p-6">
      <span class="grid size-12 shrink-0 place-items-center rounded-round bg-primary-soft text-large text-primary-ink">
        <Dynamic component={props.icon} />
      </span>
      <div class="grid min-w-0 content-center gap-2 wrap-anywhere">{props.children}</div>
    </div>
  );
}
