import type { OrgRole } from '@equipage/domain';
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
import { createInvitationSteps } from './invitation-steps.ts';
import { InviteDialog, type NewInvitation } from './invite-dialog.view.tsx';
import { useOrganization } from './organization-space.ts';
import { invitationsOf, orgUsersOf } from './organization.queries.ts';
import { changeOrgUserRole, inviteOrgUser, leaveOrganization, removeOrgUser } from './org-users.actions.ts';
import { orgUsersRefusal } from './org-users-refusal.ts';
import { OrgUsersView, type OrgUserStep } from './org-users.view.tsx';

/** Who works for the organization: owners decide it here, managers see it. */
export default function OrgUsersPage(): JSX.Element {
  const i18n = useI18n();
  const { t } = i18n;
  const navigate = useNavigate();
  const space = useOrganization();
  const users = createLivePages(() => orgUsersOf(space.orgId));
  const invitations = createLivePages(() => invitationsOf(space.orgId));
  const now = createNow();
  const [inviting, setInviting] = createSignal(false);
  const isOwner = () => space.role === 'owner';
  const orgName = () => space.organization?.name ?? '';

  async function invite(values: NewInvitation<OrgRole>): Promise<string | undefined> {
    const outcome = await inviteOrgUser(space.orgId, values);
    if (!outcome.ok) return orgUsersRefusal(i18n, outcome);
    setInviting(false);
    toast.success(t('orgUsers.invite.sent', { email: values.email.trim().toLowerCase() }));
    return undefined;
  }

  async function take(step: OrgUserStep): Promise<void> {
    const { id, name } = step.user;
    // The page is gone when the rights are: what it says afterwards is found before.
    const organization = orgName();
    const outcome =
      step.kind === 'role'
        ? await changeOrgUserRole(space.orgId, id, step.role)
        : step.kind === 'remove'
          ? await removeOrgUser(space.orgId, id)
          : await leaveOrganization(space.orgId);
    if (!outcome.ok) {
      toast.error(orgUsersRefusal(i18n, outcome));
      return;
    }
    switch (step.kind) {
      case 'role':
        toast.success(t(`orgUsers.done.${step.role}`, { name }));
        return;
      case 'remove':
        toast.success(t('orgUsers.done.removed', { name }));
        return;
      case 'leave':
        toast.success(t('orgUsers.done.left', { name: organization }));
        navigate(addresses.home());
    }
  }

  const { sendAgain, withdraw } = createInvitationSteps(() => space.orgId);

  return (
    <Page
      title={t('orgUsers.title')}
      intro={t('orgUsers.intro')}
      actions={
        <Show when={isOwner()}>
          <span class="contents" onPointerEnter={preloadDialog}>
            <Button variant="primary" icon={UserPlus} onPress={() => void setInviting(true)}>
              {t('orgUsers.invite.open')}
            </Button>
          </span>
        </Show>
      }
    >
      <OrgUsersView
        orgName={orgName()}
        users={users}
        state={users.state}
        invitations={invitations}
        ownUid={session.person()?.uid}
        isOwner={isOwner()}
        now={now()}
        onStep={take}
        onResend={(invitation) => void sendAgain(invitation)}
        onWithdraw={(invitation) => void withdraw(invitation)}
        onRetry={() => users.retry()}
      />
      <InviteDialog
        open={inviting()}
        title={t('orgUsers.invite.title')}
        roles={['manager', 'owner']}
        onClose={() => setInviting(false)}
        onInvite={invite}
      />
    </Page>
  );
}
