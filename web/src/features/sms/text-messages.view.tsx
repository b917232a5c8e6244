import {
  cleanText,
  isBlank,
  mostSegments,
  smsTextLength,
  type SmsCampaign,
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
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { LiveView, type LiveState } from '../../ui/live-view.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { AudienceFields, type AudienceFieldsProps } from '../conversation/index.ts';
import { SmsCampaignView } from './sms-campaign.view.tsx';
import { SmsMeasure } from './sms-measure.view.tsx';
import { knownPreview, SmsPreviewCard, type SmsPreview } from './sms-preview.view.tsx';

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
              <Match when={knownPreview(props.preview)?.credits === 0}>
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
  const recipients = () => knownPreview(props.preview)?.recipients ?? 0;
  const cost = () => recipients() * segments();
  const mayBeSent = () => {
    const preview = knownPreview(props.preview);
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
        <SmsMeasure measured={props.measured} />
      </div>
      <SmsPreviewCard
        preview={props.preview}
        cost={cost()}
        creditsHref={props.creditsHref}
        onLook={() => props.onLook()}
        nameOf={(uid) => props.nameOf(uid)}
      />
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
            <For each={rows()}>
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
