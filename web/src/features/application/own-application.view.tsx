import type { ApplicationStatus, Event, Instant, Welcome } from '@equipage/domain';
import { createSignal, Match, Show, Switch, type JSX } from 'solid-js';
import HandHelping from '~icons/lucide/hand-helping';
import ListChecks from '~icons/lucide/list-checks';
import MessageCircle from '~icons/lucide/message-circle';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { WelcomeNote } from '../event/index.ts';
import { ApplicationStatusChip } from './application-status-chip.tsx';

export interface OwnApplicationProps {
  /** Undefined while there is no application. */
  readonly status: ApplicationStatus | undefined;
  readonly appliedAt: Instant | undefined;
  readonly orgName: string;
  /** The event is over, by its state or by its end. */
  readonly over: boolean;
  /** What somebody meets who applies now. */
  readonly welcome: Welcome;
  readonly event: Pick<Event, 'applyUntil' | 'timeZone'>;
  /** The person wanted to apply, had to sign up first, and is here again. */
  readonly cameBack: boolean;
  readonly emailVerified: boolean;
  /** Where an address is proven. */
  readonly checkMailHref: string;
  readonly conversationHref: string;
  /** Where the person's answers are, when the event asks anything. */
  readonly answersHref: string | undefined;
  /** Questions that she has not been asked yet. */
  readonly newQuestions: number;
  /** Why the last press did not do what it should. */
  readonly problem: string | undefined;
  readonly onApply: () => Promise<unknown>;
  readonly onCancel: () => Promise<unknown>;
}

/** The reader's own application on the public page: how it stands, and the one thing to do next. */
export function OwnApplicationView(props: OwnApplicationProps): JSX.Element {
  const { t, plural, format } = useI18n();
  const [asking, setAsking] = createSignal(false);
  const applied = () => props.status !== undefined && props.status !== 'canceled';
  const takesPeople = () => props.welcome === 'open' || props.welcome === 'waiting';
  const running = () =>
    !props.over &&
    (props.status === 'pending' || props.status === 'accepted' || props.status === 'waitlisted');

  return (
    // Read out when an organizer decides while the page is open.
    <div aria-live="polite">
      <Switch>
        <Match when={props.status}>
          {(status) => (
            <Card>
              <div class="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
                <h2 class="text-large">
                  {props.over ? t('event.page.overTitle') : t(`application.own.${status()}Title`)}
                </h2>
                <ApplicationStatusChip status={status()} own />
              </div>
              <Show
                when={props.over}
                fallback={
                  <Show
                    when={status() === 'canceled'}
                    fallback={<p class="text-soft">{t(`application.own.${status()}Text`)}</p>}
                  >
                    <Show when={takesPeople()}>
                      <p class="text-soft">{t('application.own.canceledText')}</p>
                    </Show>
                    <WelcomeNote welcome={props.welcome} event={props.event} />
                  </Show>
                }
              >
                <Show when={status() === 'accepted'}>
                  <p class="text-soft">{t('application.own.overAccepted')}</p>
                </Show>
              </Show>
              <Problem text={props.problem} />
              <Show when={running() && props.newQuestions > 0}>
                <Banner tone="info">{plural('application.own.newQuestions', props.newQuestions)}</Banner>
              </Show>
              <div class="flex flex-wrap gap-3">
                <Show when={status() === 'canceled' && !props.over && takesPeople()}>
                  <ApplyButton {...props} label={t('application.own.applyAgain')} />
                </Show>
                <Button
                  icon={MessageCircle}
                  href={props.conversationHref}
                  variant={running() ? 'primary' : 'secondary'}
                >
                  {props.over ? t('application.own.read') : t('application.own.write')}
                </Button>
                <Show when={running() && props.answersHref}>
                  {(href) => (
                    <Button icon={ListChecks} href={href()}>
                      {props.newQuestions > 0 ? t('application.own.answer') : t('application.own.answers')}
                    </Button>
                  )}
                </Show>
                <Show when={running()}>
                  <Button variant="quiet" onPress={() => setAsking(true)}>
                    {t('application.own.cancel')}
                  </Button>
                </Show>
              </div>
              <Show when={applied() && props.appliedAt}>
                {(at) => (
                  <p class="text-small text-soft">
                    {t('application.own.appliedAt', { date: format.date(at()) })}
                  </p>
                )}
              </Show>
            </Card>
          )}
        </Match>
        <Match when={props.over}>
          <Banner tone="info" title={t('event.page.overTitle')}>
            {t('event.page.overText')}
          </Banner>
        </Match>
        <Match when={!takesPeople()}>
          <WelcomeNote welcome={props.welcome} event={props.event} />
        </Match>
        <Match when={!props.emailVerified}>
          <Card tone="attention" title={t('application.own.confirmTitle')}>
            <p class="text-soft">{t('application.own.confirmText')}</p>
            <WelcomeNote welcome={props.welcome} event={props.event} />
            <div>
              <Button variant="primary" href={props.checkMailHref}>
                {t('application.own.confirm')}
              </Button>
            </div>
          </Card>
        </Match>
        <Match when={true}>
          <Card
            tone={props.cameBack ? 'attention' : 'plain'}
            title={props.cameBack ? t('application.own.askBackTitle') : t('application.own.askTitle')}
          >
            <p class="text-soft">{t('application.own.askText', { organization: props.orgName })}</p>
            <WelcomeNote welcome={props.welcome} event={props.event} />
            <Problem text={props.problem} />
            <div class="grid tablet:justify-items-start">
              <ApplyButton
                {...props}
                label={
                  props.welcome === 'waiting' ? t('event.page.applyWaiting') : t('application.own.apply')
                }
              />
            </div>
          </Card>
        </Match>
      </Switch>
      <ConfirmDialog
        open={asking()}
        onClose={() => setAsking(false)}
        title={t('application.own.cancelTitle')}
        text={t('application.own.cancelText')}
        confirmLabel={t('application.own.cancel')}
        cancelLabel={t('application.own.keep')}
        danger
        onConfirm={() => props.onCancel().then(() => setAsking(false))}
      />
    </div>
  );
}

function ApplyButton(props: { label: string; onApply: () => Promise<unknown> }) {
  return (
    <Button variant="primary" icon={HandHelping} onPress={() => props.onApply()}>
      {props.label}
    </Button>
  );
}

function Problem(props: { text: string | undefined }) {
  return <Show when={props.text}>{(text) => <Banner tone="danger">{text()}</Banner>}</Show>;
}
