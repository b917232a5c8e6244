import type { Instant, Invitation, InvitedRole } from '@equipage/domain';
import { Show, type JSX } from 'solid-js';
import EllipsisVertical from '~icons/lucide/ellipsis-vertical';
import Mail from '~icons/lucide/mail';
import MailX from '~icons/lucide/mail-x';
import { useI18n } from '../../i18n/i18n.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { ListItem } from '../../ui/list.tsx';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';

/** Somebody who works for an organization or an event, as its list shows her. */
export interface ShownUser {
  readonly name: string;
  readonly email: string;
  readonly role: InvitedRole;
  readonly since: Instant;
}

/** Somebody in the list of those who work for an organization or an event. */
export function UserRow(props: {
  readonly user: ShownUser;
  readonly isMe: boolean;
  /** What the reader can do with her; nothing hides the menu. */
  readonly entries: readonly MenuEntry[];
}): JSX.Element {
  const { t, format } = useI18n();
  const leads = () => props.user.role === 'owner' || props.user.role === 'coordinator';
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
        <span class={leads() ? 'font-semibold text-ink' : ''}>{t(`orgUsers.role.${props.user.role}`)}</span>
      }
      action={
        <Show when={props.entries.length > 0}>
          <Menu bare label={t('orgUsers.actionsFor', { name: props.user.name })} entries={props.entries}>
            <EllipsisVertical />
          </Menu>
        </Show>
      }
    />
  );
}

/** Somebody who was invited and has not answered. */
export function InvitationRow(props: {
  readonly invitation: Invitation;
  /** Whether the reader decides on it. */
  readonly mine: boolean;
  readonly now: Instant;
  readonly onResend: () => void;
  readonly onWithdraw: () => void;
}): JSX.Element {
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
        <Show when={props.mine}>
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
