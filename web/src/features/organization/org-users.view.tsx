import type { Instant, Invitation, OrgRole, OrgUser } from '@equipage/domain';
import { createSignal, For, Show, type JSX } from 'solid-js';
import LogOut from '~icons/lucide/log-out';
import ShieldCheck from '~icons/lucide/shield-check';
import UserMinus from '~icons/lucide/user-minus';
import UserRound from '~icons/lucide/user-round';
import { useI18n } from '../../i18n/i18n.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { Section } from '../../ui/frame/page.tsx';
import { List } from '../../ui/list.tsx';
import { LiveView, type LiveState } from '../../ui/live-view.tsx';
import { MoreOf, type PagedList } from '../../ui/load-more.tsx';
import type { MenuEntry } from '../../ui/menu.tsx';
import { InvitationRow, UserRow } from './user-rows.view.tsx';

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
  const [asked, setAsked] = createSignal<OrgUserStep>();
  const [asking, setAsking] = createSignal(false);
  const ask = (step: OrgUserStep) => {
    setAsked(step);
    setAsking(true);
  };

  async function confirm() {
    const step = asked();
    if (step !== undefined) await props.onStep(step);
    setAsking(false);
  }

  return (
    <div class="grid gap-10">
      <LiveView state={props.state} rows={props.users.rows} empty={undefined} onRetry={() => props.onRetry()}>
        {() => (
          <>
            <List label={t('orgUsers.title')}>
              <For each={props.users.rows}>
                {(user) => <UserRow user={user} isMe={user.id === props.ownUid} entries={entriesFor(user)} />}
              </For>
            </List>
            <MoreOf list={props.users} />
          </>
        )}
      </LiveView>
      <Show when={props.invitations.rows.length > 0}>
        <Section title={t('orgUsers.pending.title')}>
          <List>
            <For each={props.invitations.rows}>
              {(invitation) => (
                <InvitationRow
                  invitation={invitation}
                  mine={props.isOwner}
                  now={props.now}
                  onResend={() => props.onResend(invitation)}
                  onWithdraw={() => props.onWithdraw(invitation)}
                />
              )}
            </For>
          </List>
          <MoreOf list={props.invitations} />
        </Section>
      </Show>
      <ConfirmDialog open={asking()} onClose={() => setAsking(false)} {...question()} onConfirm={confirm} />
    </div>
  );

  function entriesFor(user: OrgUser): MenuEntry[] {
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

  function question(): { title: string; text: string; confirmLabel: string; danger: boolean } {
    const step = asked();
    const name = step?.user.name ?? '';
    if (step?.kind === 'leave') {
      return {
        title: t('orgUsers.ask.leaveTitle', { name: props.orgName }),
        text: t('orgUsers.ask.leaveText'),
        confirmLabel: t('orgUsers.leave'),
        danger: true,
      };
    }
    if (step?.kind === 'role' && step.role === 'owner') {
      return {
        title: t('orgUsers.ask.makeOwnerTitle', { name }),
        text: t('orgUsers.ask.makeOwnerText'),
        confirmLabel: t('orgUsers.makeOwner'),
        danger: false,
      };
    }
    if (step?.kind === 'role') {
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
