import {
  cleanText,
  isBlank,
  mostSegments,
  smsSkip,
  smsTextLength,
  type SmsCampaign,
  type SmsSkip,
  type SmsState,
} from '@equipage/domain';
import type { MeasuredSms } from '@equipage/domain/sms-segments';
import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import Lock from '~icons/lucide/lock';
import MessageSquareText from '~icons/lucide/message-square-text';
import { addresses } from '../../addresses.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { LiveView, type LiveState } from '../../ui/live-view.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { AudienceFields, type AudienceFieldsProps } from '../conversation/index.ts';
import { SmsCampaignView } from './sms-campaign.view.tsx';

export interface KnownPreview {
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

export interface TextMessagesProps extends AudienceFieldsProps {
  readonly eventId: string;
  /** Where people are chosen one by one. */
  readonly applicationsHref: string;
  /** Where credits are bought; undefined for whoever may not. */
  readonly creditsHref: string | undefined;
  /** Undefined until it is known. */
  readonly may: boolean | undefined;
  readonly when: 'draft' | 'open' | 'over';
  /** People who were chosen one by one before. */
  readonly chosen: number;
  readonly toChosen: boolean;
  readonly onToChosen: (toChosen: boolean) => void;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Undefined until letters can be counted. */
  readonly measured: MeasuredSms | undefined;
  readonly preview: SmsPreview;
  readonly onLook: () => void;
  /** A person's name; it may come later. */
  readonly nameOf: (uid: string) => JSX.Element;
  /** Whether it was begun. */
  readonly onSend: () => Promise<boolean>;
  readonly state: LiveState;
  readonly campaigns: readonly SmsCampaign[];
  readonly onRetry: () => void;
  readonly deliveriesOf: (campaign: SmsCampaign, state: SmsState) => JSX.Element;
}

/** Whom, what, what it costs and who is left out; below it what was sent before. */
export function TextMessagesView(props: TextMessagesProps): JSX.Element {
  const { t } = useI18n();
  return (
    <Page
      title={t('sms.title')}
      intro={t('sms.intro')}
      parents={[
        { label: t('conversation.conversations'), href: addresses.eventConversations(props.eventId) },
      ]}
      width="narrow"
    >
      <Switch fallback={<Skeleton kind="card" />}>
        <Match when={props.may === false}>
          <EmptyState icon={Lock} title={t('sms.notYoursTitle')} text={t('sms.notYoursText')} />
        </Match>
        <Match when={props.may === true}>
          <div class="grid gap-8">
            <Switch>
              <Match when={props.when === 'over'}>
                <Banner tone="info">{t('sms.closed')}</Banner>
              </Match>
              <Match when={props.when === 'draft'}>
                <Banner tone="info">{t('sms.draft')}</Banner>
              </Match>
              <Match when={known(props)?.credits === 0}>
                <NoCredits creditsHref={props.creditsHref} />
              </Match>
              <Match when={true}>
                <SmsForm {...props} />
              </Match>
            </Switch>
            <Sent {...props} />
          </div>
        </Match>
      </Switch>
    </Page>
  );
}

function known({ preview }: Pick<TextMessagesProps, 'preview'>): KnownPreview | undefined {
  return preview.state === 'known' ? preview : undefined;
}

function NoCredits(props: { creditsHref: string | undefined }) {
  const { t } = useI18n();
  return (
    <EmptyState
      icon={MessageSquareText}
      title={t('sms.noCreditsTitle')}
      text={props.creditsHref === undefined ? t('sms.askOrgUsers') : t('sms.noCreditsText')}
      action={
        <Show when={props.creditsHref}>
          {(href) => (
            <Button variant="primary" href={href()}>
              {t('sms.buy')}
            </Button>
          )}
        </Show>
      }
    />
  );
}

function SmsForm(props: TextMessagesProps) {
  const { t, plural, format } = useI18n();
  const [asking, setAsking] = createSignal(false);
  const [tried, setTried] = createSignal(false);
  const segments = () => props.measured?.segments ?? 0;
  const isLong = () => segments() > mostSegments || cleanText(props.text).length > smsTextLength;
  const problem = () => {
    if (isLong())
      return t('sms.tooLong', { n: format.number(segments()), most: format.number(mostSegments) });
    return tried() && isBlank(props.text) ? t('sms.missing') : undefined;
  };
  const recipients = () => known(props)?.recipients ?? 0;
  const cost = () => recipients() * segments();
  const mayBeSent = () => {
    const preview = known(props);
    return preview !== undefined && recipients() > 0 && !preview.owed && cost() <= preview.credits;
  };

  function ask() {
    setTried(true);
    if (!isBlank(props.text) && !isLong()) setAsking(true);
  }
  async function confirm() {
    if (await props.onSend()) setTried(false);
    setAsking(false);
  }

  return (
    <div class="grid gap-5">
      <Show when={props.chosen > 0}>
        <RadioGroup
          name="forWhom"
          label={t('sms.toPeople')}
          value={props.toChosen ? 'chosen' : 'group'}
          options={[
            { value: 'chosen', label: plural('sms.chosen', props.chosen) },
            { value: 'group', label: t('sms.group'), help: t('sms.groupHelp') },
          ]}
          onChange={(value) => props.onToChosen(value === 'chosen')}
        />
      </Show>
      <Show when={!props.toChosen}>
        <AudienceFields {...props} />
      </Show>
      <Show when={props.chosen === 0}>
        <p>
          <a href={props.applicationsHref} class="text-primary-ink underline underline-offset-4">
            {t('sms.choose')}
          </a>
        </p>
      </Show>
      <div class="grid gap-2">
        <TextArea
          name="text"
          label={t('sms.text')}
          value={props.text}
          onInput={(text) => props.onText(text)}
          rows={4}
          error={problem()}
        />
        <Measure measured={props.measured} />
      </div>
      <PreviewCard {...props} segments={segments()} cost={cost()} />
      <div>
        <Button variant="primary" icon={MessageSquareText} disabled={!mayBeSent()} onPress={ask}>
          {t('sms.send')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking()}
        onClose={() => setAsking(false)}
        title={plural('sms.confirmTitle', recipients())}
        text={t('sms.confirmText', { cost: plural('sms.credits', cost()) })}
        confirmLabel={t('sms.send')}
        onConfirm={confirm}
      />
    </div>
  );
}

/** What the text takes as it stands, and which letters make it dear. */
function Measure(props: { measured: MeasuredSms | undefined }) {
  const { t, plural } = useI18n();
  const letters = () => (props.measured?.wideLetters ?? []).slice(0, 8).map(shown).join(' ');
  return (
    <p class="text-small text-soft" role="status">
      <span class="font-semibold tabular-nums" data-segments={props.measured?.segments}>
        {plural('sms.segments', props.measured?.segments ?? 0)}
      </span>{' '}
      <Show when={props.measured?.encoding === 'UCS-2'} fallback={t('sms.narrow')}>
        {t('sms.wide', { letters: letters() })}
      </Show>
    </p>
  );
}

/** A letter that nobody sees is told by its number. */
function shown(letter: string): string {
  return isBlank(letter)
    ? `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    : letter;
}

function PreviewCard(props: TextMessagesProps & { segments: number; cost: number }) {
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
        <Match when={known(props)}>
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
function Skipped(props: Pick<KnownPreview, 'skipped'> & Pick<TextMessagesProps, 'nameOf'>) {
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

function Sent(props: TextMessagesProps) {
  const { t } = useI18n();
  return (
    <section class="grid gap-4" aria-labelledby="sent-before">
      <h2 id="sent-before" class="text-title">
        {t('sms.sentBefore')}
      </h2>
      <LiveView
        state={props.state}
        rows={props.campaigns}
        onRetry={() => props.onRetry()}
        empty={<EmptyState icon={MessageSquareText} title={t('sms.none')} text={t('sms.noneText')} />}
      >
        {(rows) => (
          <ul role="list" class="grid gap-4">
            <For each={rows}>
              {(campaign) => (
                <li data-campaign={campaign.state}>
                  <SmsCampaignView
                    campaign={campaign}
                    deliveriesOf={(state) => props.deliveriesOf(campaign, state)}
                  />
                </li>
              )}
            </For>
          </ul>
        )}
      </LiveView>
    </section>
  );
}
