import { isErased, type Application, type Decision, type Profile } from '@equipage/domain';
import { For, Match, Show, Switch, type JSX } from 'solid-js';
import CalendarPlus from '~icons/lucide/calendar-plus';
import Check from '~icons/lucide/check';
import Hourglass from '~icons/lucide/hourglass';
import Languages from '~icons/lucide/languages';
import Mail from '~icons/lucide/mail';
import MessageCircle from '~icons/lucide/message-circle';
import RefreshCw from '~icons/lucide/refresh-cw';
import UserRound from '~icons/lucide/user-round';
import X from '~icons/lucide/x';
import { useI18n } from '../../i18n/i18n.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Facts, type Fact } from '../../ui/facts.tsx';
import type { Icon } from '../../ui/icon.ts';
import { Linkified } from '../../ui/linkified.tsx';
import type { LiveState } from '../../ui/live-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ApplicationStatusChip } from './application-status-chip.tsx';
import { possibleDecisions } from './decisions.ts';

export interface ApplicationSheetProps {
  /** What the person has answered. */
  readonly answers?: JSX.Element;
  /** What organizers note among themselves. */
  readonly note?: JSX.Element;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly state: LiveState;
  readonly onRetry: () => void;
  readonly application: Application | undefined;
  /** What the person tells of herself; undefined while it is on its way, null when it cannot be read. */
  readonly profile: Profile | null | undefined;
  /** What the organization notes about the person; missing for whoever must not know of it. */
  readonly orgInfo: JSX.Element;
  readonly profileHref: string;
  readonly conversationHref: string;
  readonly underWay: Decision | undefined;
  readonly closed: boolean;
  readonly onDecide: (decision: Decision) => unknown;
}

/** A person as the organizers of one event need her: how to reach her, what she writes, and what was decided. */
export function ApplicationSheetView(props: ApplicationSheetProps): JSX.Element {
  const { t } = useI18n();
  const nameOf = (application: Application | undefined) =>
    application && isErased(application.person) ? t('applications.erased') : application?.person.name;
  const possible = () =>
    props.closed || props.application === undefined || isErased(props.application.person)
      ? []
      : possibleDecisions(props.application.status);
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={nameOf(props.application) ?? t('applications.sheet.open')}
      actions={
        <Show when={possible().length > 0}>
          <For each={possible()}>
            {(decision) => (
              <DecisionButton
                decision={decision}
                underWay={props.underWay}
                onPress={() => props.onDecide(decision)}
              />
            )}
          </For>
        </Show>
      }
    >
      <Switch>
        <Match when={props.application && isErased(props.application.person)}>
          <p class="text-soft">{t('applications.erasedText')}</p>
        </Match>
        <Match when={props.application}>
          {(application) => <Sheet {...props} application={application()} />}
        </Match>
        <Match when={props.state === 'failed'}>
          <p>{t('ui.failedText')}</p>
          <div>
            <Button onPress={() => props.onRetry()}>{t('ui.retry')}</Button>
          </div>
        </Match>
        <Match when={props.state === 'live' || props.state === 'denied'}>
          <p class="font-semibold">{t('applications.sheet.absentTitle')}</p>
          <p class="text-soft">{t('applications.sheet.absentText')}</p>
        </Match>
        <Match when={true}>
          <Skeleton kind="text" />
        </Match>
      </Switch>
    </Dialog>
  );
}

function Sheet(props: ApplicationSheetProps & { application: Application }) {
  const { t, format } = useI18n();
  const moment = (at: number) => (
    <time dateTime={new Date(at).toISOString()}>
      {format.date(at)}, {format.time(at)}
    </time>
  );
  const facts = (): Fact[] => [
    {
      label: t('applications.sheet.email'),
      icon: Mail,
      value: (
        <a
          href={`mailto:${encodeURI(props.application.person.email)}`}
          class="text-primary-ink underline underline-offset-4 hover:decoration-2"
        >
          {props.application.person.email}
        </a>
      ),
    },
    {
      label: t('applications.sheet.language'),
      icon: Languages,
      value: t(`applications.sheet.languages.${props.application.person.language}`),
    },
    {
      label: t('applications.sheet.applied'),
      icon: CalendarPlus,
      value: moment(props.application.appliedAt),
    },
    ...(props.application.statusAt === props.application.appliedAt
      ? []
      : [
          {
            label: t('applications.sheet.since', {
              status: t(`application.status.${props.application.status}`),
            }),
            icon: RefreshCw,
            value: moment(props.application.statusAt),
          },
        ]),
  ];
  return (
    <div class="grid gap-6">
      <div class="flex items-center gap-4">
        <Avatar
          name={props.application.person.name}
          photo={props.application.person.thumbnail}
          size="large"
        />
        <div class="grid justify-items-start gap-2">
          {/* Read out when somebody else decides meanwhile. */}
          <span aria-live="polite">
            <ApplicationStatusChip status={props.application.status} />
          </span>
          <div class="-ml-4 flex flex-wrap">
            <Button variant="quiet" icon={MessageCircle} href={props.conversationHref}>
              {props.closed ? t('applications.sheet.read') : t('applications.sheet.write')}
            </Button>
            <Button variant="quiet" icon={UserRound} href={props.profileHref}>
              {t('applications.sheet.profile')}
            </Button>
          </div>
        </div>
      </div>
      <Facts facts={facts()} />
      {props.answers}
      {props.note}
      <Show when={props.profile !== null}>
        <section class="grid gap-2">
          <h3 class="text-body">{t('applications.sheet.words')}</h3>
          <Show when={props.profile} fallback={<Skeleton kind="text" />}>
            {(profile) => (
              <Show
                when={profile().words}
                fallback={<p class="text-soft">{t('applications.sheet.noWords')}</p>}
              >
                <div class="max-w-text">
                  <Linkified text={profile().words} />
                </div>
              </Show>
            )}
          </Show>
        </section>
      </Show>
      {props.orgInfo}
    </div>
  );
}

const icons: Record<Decision, Icon> = { accepted: Check, waitlisted: Hourglass, declined: X };

function DecisionButton(props: {
  decision: Decision;
  underWay: Decision | undefined;
  onPress: () => unknown;
}) {
  const { t } = useI18n();
  const label = () =>
    props.decision === 'accepted'
      ? t('applications.decide.accept')
      : props.decision === 'waitlisted'
        ? t('applications.decide.waitlistShort')
        : t('applications.decide.decline');
  return (
    <Button
      variant={props.decision === 'accepted' ? 'primary' : 'secondary'}
      icon={icons[props.decision]}
      busy={props.underWay === props.decision}
      disabled={props.underWay !== undefined}
      onPress={() => props.onPress()}
    >
      {label()}
    </Button>
  );
}
