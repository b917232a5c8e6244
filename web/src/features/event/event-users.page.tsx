import { decidesOn, isOver, noAccess, type EventRole } from '@equipage/domain';
import { useNavigate } from '@solidjs/router';
import { createSignal, Show, type JSX } from 'solid-js';
import UserPlus from '~icons/lucide/user-plus';
import { addresses } from '../../addresses.ts';
import { createLivePages } from '../../data/live.ts';
import { createNow } from '../../data/now.ts';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { preloadDialog } from '../../ui/dialog.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { toast } from '../../ui/toast.ts';
import {
  createInvitationSteps,
  InviteDialog,
  orgUsersRefusal,
  type NewInvitation,
} from '../organization/index.ts';
import { useEvent } from './event-context.ts';
import {
  changeEventUserRole,
  giveUpEventRole,
  inviteEventUser,
  removeEventUser,
} from './event-users.actions.ts';
import { EventUsersView, type EventUserStep } from './event-users.view.tsx';
import { eventInvitationsOf, eventUsersOf } from './event.queries.ts';

/** `/events/:eventId/users`: who works for this event alone. Org users decide it here, coordinators appoint scanners. */
export default function EventUsersPage(): JSX.Element {
  const i18n = useI18n();
  const { t } = i18n;
  const navigate = useNavigate();
  const { event } = useEvent();
  const users = createLivePages(() => eventUsersOf(event().id));
  const invitations = createLivePages(() => eventInvitationsOf(event()));
  const now = createNow();
  const [inviting, setInviting] = createSignal(false);
  const decides = (role: EventRole) => {
    const { id: eventId, orgId } = event();
    return decidesOn(session.rights.row ?? noAccess, { orgId, eventId, role });
  };
  const mayInvite = () => decides('scanner') && !isOver(event(), now());

  async function invite(values: NewInvitation<EventRole>): Promise<string | undefined> {
    const outcome = await inviteEventUser(event().id, values);
    if (!outcome.ok) return orgUsersRefusal(i18n, outcome);
    setInviting(false);
    toast.success(t('orgUsers.invite.sent', { email: values.email.trim().toLowerCase() }));
    return undefined;
  }

  async function take(step: EventUserStep): Promise<void> {
    const { id, name } = step.user;
    // The page is gone when the role is: what it says afterwards is found before.
    const { id: eventId, name: eventName } = event();
    const outcome =
      step.kind === 'role'
        ? await changeEventUserRole(eventId, id, step.role)
        : step.kind === 'remove'
          ? await removeEventUser(eventId, id)
          : await giveUpEventRole(eventId);
    if (!outcome.ok) {
      toast.error(orgUsersRefusal(i18n, outcome));
      return;
    }
    if (step.kind === 'role') toast.success(t(`eventUsers.done.${step.role}`, { name }));
    else if (step.kind === 'remove') toast.success(t('eventUsers.done.removed', { name }));
    else {
      toast.success(t('eventUsers.done.left', { name: eventName }));
      navigate(addresses.home());
    }
  }

  const { sendAgain, withdraw } = createInvitationSteps(() => event().orgId);

  return (
    <Page
      title={t('eventUsers.title')}
      intro={t('eventUsers.intro')}
      actions={
        <Show when={mayInvite()}>
          <span class="contents" onPointerEnter={preloadDialog}>
            <Button variant="primary" icon={UserPlus} onPress={() => void setInviting(true)}>
              {t('orgUsers.invite.open')}
            </Button>
          </span>
        </Show>
      }
    >
      <EventUsersView
        eventName={event().name}
        users={users}
        state={users.state}
        invitations={invitations}
        ownUid={session.person()?.uid}
        decidesOn={decides}
        now={now()}
        onInvite={mayInvite() ? () => void setInviting(true) : undefined}
        onStep={take}
        onResend={(invitation) => void sendAgain(invitation)}
        onWithdraw={(invitation) => void withdraw(invitation)}
        onRetry={() => users.retry()}
      />
      <InviteDialog
        open={inviting()}
        title={t('eventUsers.inviteTitle')}
        roles={decides('coordinator') ? ['scanner', 'coordinator'] : ['scanner']}
        onClose={() => setInviting(false)}
        onInvite={invite}
      />
    </Page>
  );
}
