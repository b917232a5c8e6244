import type { Instant, Invitation, OrgRole, OrgUser } from '@equipage/domain';
import type { JSX } from 'solid-js';
import LogOut from '~icons/lucide/log-out';
import ShieldCheck from '~icons/lucide/shield-check';
import UserMinus from '~icons/lucide/user-minus';
import UserRound from '~icons/lucide/user-round';
import { useI18n } from '../../i18n/i18n.tsx';
import type { LiveState } from '../../ui/live-view.tsx';
import type { PagedList } from '../../ui/load-more.tsx';
import type { MenuEntry } from '../../ui/menu.tsx';
import { UserLists, type StepQuestion } from './user-lists.view.tsx';

/** Steps that are asked about once. */
export type OrgUserStep =
  | { readonly kind: 'role'; readonly user: OrgUser; readonly role: OrgRole }
  | { readonly kind: 'remove'; readonly user: OrgUser }
  | { readonly kind: 'leave'; readonly user: OrgUser };

export interface OrgUsersViewProps {
  readonly orgName: string;
  readonly users: PagedList<OrgUser>;
  readonly state: LiveState;
  readonly invitations: PagedList<Invitation>;
  /** Who looks, and whether she decides who is in the list. */
  readonly ownUid: string | undefined;
  readonly isOwner: boolean;
  readonly now: Instant;
  /** Runs after the question was answered with yes; the dialog closes when it has ended. */
  readonly onStep: (step: OrgUserStep) => Promise<unknown>;
  readonly onResend: (invitation: Invitation) => void;
  readonly onWithdraw: (invitation: Invitation) => void;
  readonly onRetry: () => void;
}

/** Who works for the organization, and whom it has asked. */
export function OrgUsersView(props: OrgUsersViewProps): JSX.Element {
  const { t } = useI18n();
  return (
    <UserLists
      label={t('orgUsers.title')}
      users={props.users}
      state={props.state}
      onRetry={() => props.onRetry()}
      ownUid={props.ownUid}
      entriesFor={entriesFor}
      questionOf={questionOf}
      onStep={(step) => props.onStep(step)}
      invitations={props.invitations}
      mine={() => props.isOwner}
      onResend={(invitation) => props.onResend(invitation)}
      onWithdraw={(invitation) => props.onWithdraw(invitation)}
      now={props.now}
    />
  );

  function entriesFor(user: OrgUser, ask: (step: OrgUserStep) => void): MenuEntry[] {
    const isMe = user.id === props.ownUid;
    const role = user.role === 'owner' ? 'manager' : 'owner';
    const change: MenuEntry = {
      label: role === 'owner' ? t('orgUsers.makeOwner') : t('orgUsers.makeManager'),
      icon: role === 'owner' ? ShieldCheck : UserRound,
      onSelect: () => ask({ kind: 'role', user, role }),
    };
    const end: MenuEntry = isMe
      ? {
          label: t('orgUsers.leave'),
          icon: LogOut,
          danger: true,
          onSelect: () => ask({ kind: 'leave', user }),
        }
      : {
          label: t('orgUsers.remove'),
          icon: UserMinus,
          danger: true,
          onSelect: () => ask({ kind: 'remove', user }),
        };
    if (props.isOwner) return [change, end];
    return isMe ? [end] : [];
  }

  function questionOf(step: OrgUserStep): StepQuestion {
    const { name } = step.user;
    if (step.kind === 'leave') {
      return {
        title: t('orgUsers.ask.leaveTitle', { name: props.orgName }),
        text: t('orgUsers.ask.leaveText'),
        confirmLabel: t('orgUsers.leave'),
        danger: true,
      };
    }
    if (step.kind === 'role' && step.role === 'owner') {
      return {
        title: t('orgUsers.ask.makeOwnerTitle', { name }),
        text: t('orgUsers.ask.makeOwnerText'),
        confirmLabel: t('orgUsers.makeOwner'),
        danger: false,
      };
    }
    if (step.kind === 'role') {
      const mine = step.user.id === props.ownUid;
      return {
        title: mine ? t('orgUsers.ask.stepDownTitle') : t('orgUsers.ask.makeManagerTitle', { name }),
        text: mine ? t('orgUsers.ask.stepDownText') : t('orgUsers.ask.makeManagerText', { name }),
        confirmLabel: mine ? t('orgUsers.ask.stepDown') : t('orgUsers.makeManager'),
        danger: mine,
      };
    }
    return {
      title: t('orgUsers.ask.removeTitle', { name }),
      text: t('orgUsers.ask.removeText', { name }),
      confirmLabel: t('orgUsers.remove'),
      danger: true,
    };
  }
}
