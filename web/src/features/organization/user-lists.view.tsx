import type { Instant, Invitation, InvitedRole } from '@equipage/domain';
import { createSignal, For, Show, type JSX } from 'solid-js';
import EllipsisVertical from '~icons/lucide/ellipsis-vertical';
import Mail from '~icons/lucide/mail';
import MailX from '~icons/lucide/mail-x';
import { useI18n } from '../../i18n/i18n.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { ConfirmDialog, type ConfirmDialogProps } from '../../ui/dialog.tsx';
import { Section } from '../../ui/frame/page.tsx';
import { List, ListItem } from '../../ui/list.tsx';
import { LiveView, type LiveState } from '../../ui/live-view.tsx';
import { MoreOf, type PagedList } from '../../ui/load-more.tsx';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';

/** Somebody who works for an organization or an event, as its list shows her. */
interface ShownUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: InvitedRole;
  readonly since: Instant;
}

/** What is asked before a step. */
export type StepQuestion = Pick<ConfirmDialogProps, 'title' | 'text' | 'confirmLabel'> & {
  readonly danger: boolean;
};

export interface UserListsProps<User extends ShownUser, Step> {
  /** Of the list of users, for screen readers. */
  readonly label: string;
  readonly users: PagedList<User>;
  readonly state: LiveState;
  readonly onRetry: () => void;
  /** In place of users, where there may be none. */
  readonly empty?: JSX.Element;
  readonly ownUid: string | undefined;
  /** What the reader can do with somebody; `ask` puts the question of a step before it is done. */
  readonly entriesFor: (user: User, ask: (step: Step) => void) => readonly MenuEntry[];
  readonly questionOf: (step: Step) => StepQuestion;
  /** Runs after the question was answered with yes; the dialog closes when it has ended. */
  readonly onStep: (step: Step) => Promise<unknown>;
  readonly invitations: PagedList<Invitation>;
  /** Whether the reader decides on it. */
  readonly mine: (invitation: Invitation) => boolean;
  readonly onResend: (invitation: Invitation) => void;
  readonly onWithdraw: (invitation: Invitation) => void;
  readonly now: Instant;
}

/** Who works for an organization or an event, and who was asked to. */
export function UserLists<User extends ShownUser, Step>(props: UserListsProps<User, Step>): JSX.Element {
  const { t } = useI18n();
  // The last question stays while its dialog fades out.
  const [asked, setAsked] = createSignal<{ readonly step: Step }>();
  const [asking, setAsking] = createSignal(false);
  const ask = (step: Step) => {
    setAsked({ step });
    setAsking(true);
  };

  async function confirm(step: Step) {
    await props.onStep(step);
    setAsking(false);
  }

  return (
    <div class="grid gap-10">
      <LiveView
        state={props.state}
        rows={props.users.rows}
        empty={props.empty}
        onRetry={() => props.onRetry()}
      >
        {() => (
          <>
            <List label={props.label}>
              <For each={props.users.rows}>
                {(user) => (
                  <UserRow
                    user={user}
                    isMe={user.id === props.ownUid}
                    entries={props.entriesFor(user, ask)}
                  />
                )}
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
                  mine={props.mine(invitation)}
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
      <Show when={asked()}>
        {(last) => (
          <ConfirmDialog
            open={asking()}
            onClose={() => setAsking(false)}
            {...props.questionOf(last().step)}
            onConfirm={() => confirm(last().step)}
          />
        )}
      </Show>
    </div>
  );
}

/** Somebody in the list of those who work for an organization or an event. */
function UserRow(props: {
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
function InvitationRow(props: {
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
