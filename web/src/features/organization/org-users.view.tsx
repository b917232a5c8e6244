import type { Instant, Invitation, OrgRole, OrgUser } from '@equipage/domain';
import { createSignal, For, Show, type JSX } from 'solid-js';
import EllipsisVertical from '~icons/lucide/ellipsis-vertical';
import LogOut from '~icons/lucide/log-out';
import Mail from '~icons/lucide/mail';
import MailX from '~icons/lucide/mail-x';
import ShieldCheck from '~icons/lucide/shield-check';
import UserMinus from '~icons/lucide/user-minus';
import UserRound from '~icons/lucide/user-round';
import { useI18n } from '../../i18n/i18n.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { Section } from '../../ui/frame/page.tsx';
import { List, ListItem } from '../../ui/list.tsx';
import { LiveView, type LiveState } from '../../ui/live-view.tsx';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';

/** Steps that are asked about once. */
export type OrgUserStep =
  | { readonly kind: 'role'; readonly user: OrgUser; readonly role: OrgRole }
  | { readonly kind: 'remove'; readonly user: OrgUser }
  | { readonly kind: 'leave'; readonly user: OrgUser };

export interface OrgUsersViewProps {
  readonly orgName: string;
  readonly users: readonly OrgUser[];
  readonly state: LiveState;
  readonly invitations: readonly Invitation[];
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
      <LiveView state={props.state} rows={props.users} empty={undefined} onRetry={() => props.onRetry()}>
        {() => (
          <List label={t('orgUsers.title')}>
            <For each={props.users}>
              {(user) => (
                <UserRow user={user} isMe={user.id === props.ownUid} isOwner={props.isOwner} onAsk={ask} />
              )}
            </For>
          </List>
        )}
      </LiveView>
      <Show when={props.invitations.length > 0}>
        <Section title={t('orgUsers.pending.title')}>
          <List>
            <For each={props.invitations}>
              {(invitation) => (
                <InvitationRow
                  invitation={invitation}
                  isOwner={props.isOwner}
                  now={props.now}
                  onResend={() => props.onResend(invitation)}
                  onWithdraw={() => props.onWithdraw(invitation)}
                />
              )}
            </For>
          </List>
        </Section>
      </Show>
      <ConfirmDialog open={asking()} onClose={() => setAsking(false)} {...question()} onConfirm={confirm} />
    </div>
  );

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

function UserRow(props: {
  user: OrgUser;
  isMe: boolean;
  isOwner: boolean;
  onAsk: (step: OrgUserStep) => void;
}) {
  const { t, format } = useI18n();

  function entries(): MenuEntry[] {
    const { user } = props;
    const role = user.role === 'owner' ? 'manager' : 'owner';
    const change: MenuEntry = {
      label: role === 'owner' ? t('orgUsers.makeOwner') : t('orgUsers.makeManager'),
      icon: role === 'owner' ? ShieldCheck : UserRound,
      onSelect: () => props.onAsk({ kind: 'role', user, role }),
    };
    const end: MenuEntry = props.isMe
      ? {
          label: t('orgUsers.leave'),
          icon: LogOut,
          danger: true,
          onSelect: () => props.onAsk({ kind: 'leave', user }),
        }
      : {
          label: t('orgUsers.remove'),
          icon: UserMinus,
          danger: true,
          onSelect: () => props.onAsk({ kind: 'remove', user }),
        };
    return props.isOwner ? [change, end] : [end];
  }

  return (
    <ListItem
      leading={<Avatar name={props.user.name} />}
      title={
        <>
          <bdi>{props.user.name}</bdi>
          <Show when={props.isMe}>
            <span class="font-normal text-soft"> ({t('orgUsers.you')})</span>
          </Show>
        </>
      }
      detail={
        <>
          <p>{props.user.email}</p>
          <p class="text-small">{t('orgUsers.since', { date: format.date(props.user.since) })}</p>
        </>
      }
      trailing={
        <span class={props.user.role === 'owner' ? 'font-semibold text-ink' : ''}>
          {t(`orgUsers.role.${props.user.role}`)}
        </span>
      }
      action={
        <Show when={props.isOwner || props.isMe}>
          <Menu bare label={t('orgUsers.actionsFor', { name: props.user.name })} entries={entries()}>
            <EllipsisVertical />
          </Menu>
        </Show>
      }
    />
  );
}

function InvitationRow(props: {
  invitation: Invitation;
  isOwner: boolean;
  now: Instant;
  onResend: () => void;
  onWithdraw: () => void;
}) {
  const { t, format } = useI18n();
  const expired = () => props.now >= props.invitation.expiresAt;
  return (
    <ListItem
      title={props.invitation.email}
      detail={
        <>
          <p>
            {t('orgUsers.pending.detail', {
              role: t(`orgUsers.role.${props.invitation.role}`),
              inviter: props.invitation.inviterName,
            })}
          </p>
          <Show when={!expired()}>
            <p class="text-small">
              {t('orgUsers.pending.until', { date: format.date(props.invitation.expiresAt) })}
            </p>
          </Show>
        </>
      }
      trailing={
        <StatusChip tone={expired() ? 'off' : 'waiting'}>
          {expired() ? t('orgUsers.pending.expired') : t('orgUsers.pending.waiting')}
        </StatusChip>
      }
      action={
        <Show when={props.isOwner}>
          <Menu
            bare
            label={t('orgUsers.pending.actionsFor', { email: props.invitation.email })}
            entries={[
              { label: t('orgUsers.pending.resend'), icon: Mail, onSelect: () => props.onResend() },
              {
                label: t('orgUsers.pending.withdraw'),
                icon: MailX,
                danger: true,
                onSelect: () => props.onWithdraw(),
              },
            ]}
          >
            <EllipsisVertical />
          </Menu>
        </Show>
      }
    />
  );
}
