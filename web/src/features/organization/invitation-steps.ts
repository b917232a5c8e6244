import type { Invitation } from '@equipage/domain';
import { createAction } from '../../data/action.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { toast } from '../../ui/toast.ts';
import { orgUsersRefusal } from './org-users-refusal.ts';
import { resendInvitation, withdrawInvitation } from './org-users.actions.ts';

/** What is done with an invitation that waits, to the organization or to one of its events; each says how it went. */
export function createInvitationSteps(orgId: () => string) {
  const i18n = useI18n();
  const { t } = i18n;
  const resend = createAction(resendInvitation);
  const withdrawal = createAction(withdrawInvitation);
  return {
    async sendAgain({ id, email }: Invitation): Promise<void> {
      const outcome = await resend(orgId(), id);
      if (outcome === undefined) return;
      if (outcome.ok) toast.success(t('orgUsers.pending.resent', { email }));
      else toast.error(orgUsersRefusal(i18n, outcome));
    },
    async withdraw({ id, email }: Invitation): Promise<void> {
      const outcome = await withdrawal(orgId(), id);
      if (outcome === undefined) return;
      if (outcome.ok) toast.success(t('orgUsers.pending.withdrawn', { email }));
      else toast.error(orgUsersRefusal(i18n, outcome));
    },
  };
}
