import type { EventRole, EventUser, Instant, Invitation } from '@equipage/domain';
import { Show, type JSX } from 'solid-js';
import LogOut from '~icons/lucide/log-out';
import ScanLine from '~icons/lucide/scan-line';
import ShieldCheck from '~icons/lucide/shield-check';
import UserMinus from '~icons/lucide/user-minus';
import UserPlus from '~icons/lucide/user-plus';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { LiveState } from '../../ui/live-view.tsx';
import type { PagedList } from '../../ui/load-more.tsx';
import type { MenuEntry } from '../../ui/menu.tsx';
import { UserLists, type StepQuestion } from '../organization/index.ts';

/** Steps that are asked about once. */
export type EventUserStep =
  | { readonly kind: 'role'; readonly user: EventUser; readonly role: EventRole }
  | { readonly kind: 'remove' | 'leave'; readonly user: EventUser };

export interface EventUsersViewProps {
  readonly eventName: string;
  readonly users: PagedList<EventUser>;
  readonly state: LiveState;
  readonly invitations: PagedList<Invitation>;
  readonly ownUid: string | undefined;
  /** Whether the reader decides on people with that role: org users on all, coordinators on scanners. */
  readonly decidesOn: (role: EventRole) => boolean;
  readonly now: Instant;
  /** Undefined where nobody can be invited any more. */
  readonly onInvite: (() => void) | undefined;
  /** Runs after the question was answered with yes; the dialog closes when it has ended. */
  readonly onStep: (step: EventUserStep) => Promise<unknown>;
  readonly onResend: (invitation: Invitation) => void;
  readonly onWithdraw: (invitation: Invitation) => void;
  readonly onRetry: () => void;
}

/** Who works for one event without belonging to the organization, and who was asked to. */
export function EventUsersView(props: EventUsersViewProps): JSX.Element {
  const { t } = useI18n();
  function entriesFor(user: EventUser, ask: (step: EventUserStep) => void): MenuEntry[] {
    const other = user.role === 'scanner' ? 'coordinator' : 'scanner';
    const mayChange = props.decidesOn('scanner') && props.decidesOn('coordinator');
    const change: MenuEntry = {
      label: t(other === 'scanner' ? 'eventUsers.makeScanner' : 'eventUsers.makeCoordinator'),
      icon: other === 'scanner' ? ScanLine : ShieldCheck,
      onSelect: () => ask({ kind: 'role', user, role: other }),
    };
    const remove: MenuEntry = {
      label: t('eventUsers.remove'),
      icon: UserMinus,
      danger: true,
      onSelect: () => ask({ kind: 'remove', user }),
    };
    const leave: MenuEntry = {
      label: t('eventUsers.leave'),
      icon: LogOut,
      danger: true,
      onSelect: () => ask({ kind: 'leave', user }),
    };
    const end = user.id === props.ownUid ? [leave] : props.decidesOn(user.role) ? [remove] : [];
    return mayChange ? [change, ...end] : end;
  }

  return (
    <UserLists
      label={t('eventUsers.title')}
      users={props.users}
      state={props.state}
      onRetry={() => props.onRetry()}
      empty={
        <EmptyState
          icon={UserPlus}
          title={t('eventUsers.empty')}
          text={t('eventUsers.emptyText')}
          action={
            <Show when={props.onInvite}>
              {(invite) => <Button onPress={() => invite()()}>{t('orgUsers.invite.open')}</Button>}
            </Show>
          }
        />
      }
      ownUid={props.ownUid}
      entriesFor={entriesFor}
      questionOf={questionOf}
      onStep={(step) => props.onStep(step)}
      invitations={props.invitations}
      mine={({ role }) => props.decidesOn(role as EventRole)}
      onResend={(invitation) => props.onResend(invitation)}
      onWithdraw={(invitation) => props.onWithdraw(invitation)}
      now={props.now}
    />
  );

  function questionOf(step: EventUserStep): StepQuestion {
    const { name } = step.user;
    if (step.kind === 'role') {
      const { role } = step;
      return {
        title: t(`eventUsers.ask.${role}Title`, { name }),
        text: t(`eventUsers.ask.${role}Text`),
        confirmLabel: t(role === 'scanner' ? 'eventUsers.makeScanner' : 'eventUsers.makeCoordinator'),
        danger: false,
      };
    }
    if (step.kind === 'leave') {
      return {
        title: t('eventUsers.ask.leaveTitle', { name: props.eventName }),
        text: t('eventUsers.ask.leaveText'),
        confirmLabel: t('eventUsers.leave'),
        danger: true,
      };
    }
    return {
      title: t('eventUsers.ask.removeTitle', { name }),
      text: t('eventUsers.ask.removeText'),
      confirmLabel: t('eventUsers.remove'),
      danger: true,
    };
  }
}
