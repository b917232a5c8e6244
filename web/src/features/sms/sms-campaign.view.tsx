import { smsState, type SmsCampaign, type SmsState } from '@equipage/domain';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Card } from '../../ui/card.tsx';
import { Progress } from '../../ui/progress.tsx';

/** One campaign: how far it is, what became of its messages, and what it cost. */
export function SmsCampaignView(props: {
  readonly campaign: SmsCampaign;
  /** The people at one state; asked for when somebody wants to see them. */
  readonly deliveriesOf: (state: SmsState) => JSX.Element;
}): JSX.Element {
  const { t, plural, format } = useI18n();
  const when = () => `${format.date(props.campaign.startedAt)}, ${format.time(props.campaign.startedAt)}`;
  const present = () => smsState.options.filter((state) => props.campaign.counts[state] > 0);
  const leaving = () => props.campaign.counts.waiting + props.campaign.counts.sending;
  const all = () => Math.max(1, props.campaign.people - props.campaign.counts.skipped);
  return (
    <Card>
      <p class="whitespace-pre-wrap wrap-anywhere">{props.campaign.text}</p>
      <p class="text-small text-soft">{t('sms.by', { name: props.campaign.byName, when: when() })}</p>
      <Show when={props.campaign.state === 'sending'}>
        <div class="grid gap-2">
          <Progress label={t('sms.sending')} value={all() - leaving()} max={all()} />
          <p class="text-small text-soft">{t('sms.sendingNote')}</p>
        </div>
      </Show>
      <Show when={props.campaign.stopped}>
        {(why) => <Banner tone="warning">{t(`sms.stopped.${why()}`)}</Banner>}
      </Show>
      <p class="font-semibold tabular-nums" role="status" data-charged={props.campaign.charged ?? undefined}>
        {props.campaign.charged === null
          ? t('sms.reserved', { credits: plural('sms.credits', props.campaign.reserved) })
          : plural('sms.charged', props.campaign.charged)}
      </p>
      <div class="grid">
        <For each={present()}>
          {(state) => (
            <AtState
              state={state}
              count={props.campaign.counts[state]}
              deliveriesOf={(wanted) => props.deliveriesOf(wanted)}
            />
          )}
        </For>
      </div>
    </Card>
  );
}

/** States that need a word of explanation. */
const explained: ReadonlySet<SmsState> = new Set(['failed', 'unknown', 'skipped']);

function AtState(props: { state: SmsState; count: number; deliveriesOf: (state: SmsState) => JSX.Element }) {
  const { t, plural } = useI18n();
  const [open, setOpen] = createSignal(false);
  return (
    <details
      class="border-t border-hairline"
      data-deliveries={props.state}
      onToggle={(toggle) => setOpen(toggle.currentTarget.open)}
    >
      <summary class="min-h-11 cursor-pointer py-2.5 tabular-nums">
        {plural(`sms.state.${props.state}`, props.count)}
      </summary>
      <Show when={open()}>
        <div class="grid gap-3 pb-3 pl-5">
          <Show when={explained.has(props.state)}>
            <p class="text-small text-soft">
              {t(`sms.stateHelp.${props.state as 'failed' | 'unknown' | 'skipped'}`)}
            </p>
          </Show>
          {props.deliveriesOf(props.state)}
        </div>
      </Show>
    </details>
  );
}
