import { smsSkip, type SmsSkip } from '@equipage/domain';
import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';

interface KnownPreview {
  readonly state: 'known';
  readonly recipients: number;
  readonly skipped: readonly { readonly uid: string; readonly why: SmsSkip }[];
  readonly credits: number;
  readonly cost: number;
  readonly owed: boolean;
}
export type SmsPreview =
  | { readonly state: 'counting' | 'failed' }
  | { readonly state: 'refused'; readonly text: string }
  | KnownPreview;

/** What is known of it, once it is. */
export function knownPreview(preview: SmsPreview): KnownPreview | undefined {
  return preview.state === 'known' ? preview : undefined;
}

export interface SmsPreviewCardProps {
  readonly preview: SmsPreview;
  /** Of the text as it stands, in credits. */
  readonly cost: number;
  /** Where credits are bought; undefined for whoever may not. */
  readonly creditsHref: string | undefined;
  readonly onLook: () => void;
  /** A person's name; it may come later. */
  readonly nameOf: (uid: string) => JSX.Element;
}

/** Whom a text message reaches, what it costs, and who is left out for which reason. */
export function SmsPreviewCard(props: SmsPreviewCardProps): JSX.Element {
  const { t, plural, format } = useI18n();
  const refused = () => (props.preview.state === 'refused' ? props.preview.text : undefined);
  return (
    <Card title={t('sms.preview')}>
      <Switch fallback={<p role="status">{t('sms.counting')}</p>}>
        <Match when={refused()}>{(text) => <Banner tone="warning">{text()}</Banner>}</Match>
        <Match when={props.preview.state === 'failed'}>
          <div class="flex flex-wrap items-center gap-3" role="status">
            <span>{t('sms.notCounted')}</span>
            <Button variant="quiet" onPress={() => props.onLook()}>
              {t('sms.countAgain')}
            </Button>
          </div>
        </Match>
        <Match when={knownPreview(props.preview)}>
          {(preview) => (
            <div class="grid gap-4">
              <p role="status" class="font-semibold">
                {plural('sms.recipients', preview().recipients)}
              </p>
              <dl class="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1 tabular-nums">
                <dt>{t('sms.balance')}</dt>
                <dd class="text-right">{format.number(preview().credits)}</dd>
                <dt>{t('sms.cost')}</dt>
                <dd class="text-right" data-cost={props.cost}>
                  {format.number(props.cost)}
                </dd>
                <Show when={props.cost <= preview().credits}>
                  <dt class="font-semibold">{t('sms.after')}</dt>
                  <dd class="text-right font-semibold">{format.number(preview().credits - props.cost)}</dd>
                </Show>
              </dl>
              <Show when={preview().owed}>
                <Banner tone="warning" title={t('sms.owedTitle')}>
                  {t('sms.owedText')}
                </Banner>
              </Show>
              <Show when={props.cost > preview().credits}>
                <Banner
                  tone="warning"
                  title={t('sms.shortTitle')}
                  action={
                    <Show when={props.creditsHref}>
                      {(href) => <Button href={href()}>{t('sms.buy')}</Button>}
                    </Show>
                  }
                >
                  {t('sms.short', {
                    cost: plural('sms.credits', props.cost),
                    left: format.number(preview().credits),
                  })}
                </Banner>
              </Show>
              <Show when={preview().skipped.length > 0}>
                <Skipped skipped={preview().skipped} nameOf={props.nameOf} />
              </Show>
            </div>
          )}
        </Match>
      </Switch>
    </Card>
  );
}

/** Names of a reason at once. Each is read by itself. */
const mostNamed = 50;

/** Who gets nothing, by the reason; the names on request. */
function Skipped(props: Pick<KnownPreview, 'skipped'> & Pick<SmsPreviewCardProps, 'nameOf'>) {
  const { t, plural, format } = useI18n();
  const reasons = () =>
    smsSkip.options
      .map((why) => [why, props.skipped.filter((person) => person.why === why)] as const)
      .filter(([, people]) => people.length > 0);
  return (
    <div class="grid gap-2">
      <p class="font-semibold">{plural('sms.skippedTitle', props.skipped.length)}</p>
      <p class="text-small text-soft">{t('sms.skippedNote')}</p>
      <For each={reasons()}>
        {([why, people]) => {
          const [open, setOpen] = createSignal(false);
          return (
            <details onToggle={(toggle) => setOpen(toggle.currentTarget.open)}>
              <summary class="min-h-11 cursor-pointer py-2.5">
                {t(`sms.why.${why}`)} ({format.number(people.length)})
              </summary>
              <Show when={open()}>
                <ul role="list" class="grid gap-1 pb-2 pl-5">
                  <For each={people.slice(0, mostNamed)}>{({ uid }) => <li>{props.nameOf(uid)}</li>}</For>
                  <Show when={people.length > mostNamed}>
                    <li class="text-soft">{plural('sms.andMore', people.length - mostNamed)}</li>
                  </Show>
                </ul>
              </Show>
            </details>
          );
        }}
      </For>
    </div>
  );
}
