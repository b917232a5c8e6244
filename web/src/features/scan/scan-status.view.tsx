import type { Instant } from '@equipage/domain';
import { Show, type JSX } from 'solid-js';
import Cloud from '~icons/lucide/cloud';
import WifiOff from '~icons/lucide/wifi-off';
import { useI18n } from '../../i18n/i18n.tsx';

export interface ScanStatusProps {
  readonly online: boolean;
  /** The list follows the server at this moment. */
  readonly fresh: boolean;
  /** Undefined before the whole list came for the first time. */
  readonly asOf: Instant | undefined;
  readonly people: number;
  /** Scans that the server does not have. */
  readonly waiting: number;
  /** What is kept would be lost with the page. */
  readonly inMemory: boolean;
  readonly timeZone: string;
  readonly now: Instant;
}

/** How far one can rely on this device: said always, in words, whether there is network or not. */
export function ScanStatus(props: ScanStatusProps): JSX.Element {
  const { t, plural } = useI18n();
  const when = createWhen(() => props);
  const list = () => {
    if (props.online && props.fresh) return t('scan.network.fresh');
    if (props.asOf === undefined) return t(props.online ? 'scan.network.loading' : 'scan.network.none');
    return t('scan.network.asOf', { when: when(props.asOf) });
  };
  return (
    <div
      role="status"
      data-offline={props.online ? undefined : ''}
      class="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 rounded-card bg-primary-soft px-4 py-2 text-primary-ink data-offline:bg-slip data-offline:text-on-slip"
    >
      <span class="row-span-2 text-title" aria-hidden="true">
        <Show when={props.online} fallback={<WifiOff class="text-accent" />}>
          <Cloud />
        </Show>
      </span>
      <p class="flex flex-wrap gap-x-3">
        <strong class="font-bold">{t(props.online ? 'scan.network.online' : 'scan.network.offline')}</strong>
        <span>{list()}</span>
        <Show when={props.people > 0}>
          <span>{plural('scan.network.people', props.people)}</span>
        </Show>
      </p>
      <p data-waiting={props.waiting > 0 ? '' : undefined} class="data-waiting:font-bold">
        {plural('scan.network.waiting', props.waiting)}
      </p>
      <Show when={props.inMemory && props.waiting > 0}>
        <p class="col-span-2 font-bold">{t('scan.network.memory')}</p>
      </Show>
    </div>
  );
}

/** `14:02` today, and with the day before that: a list from yesterday must look like one. */
export function createWhen(at: () => { readonly timeZone: string; readonly now: Instant }) {
  const { format } = useI18n();
  return (moment: Instant): string => {
    const { timeZone, now } = at();
    const day = format.shortDate(moment, timeZone, now);
    const time = format.time(moment, timeZone);
    return day === format.shortDate(now, timeZone, now) ? time : `${day}, ${time}`;
  };
}
