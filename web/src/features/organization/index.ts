/** What other features may use of organizations. */
export { InviteDialog, type NewInvitation } from './invite-dialog.view.tsx';
export { orgUsersRefusal } from './org-users-refusal.ts';
export { resendInvitation, withdrawInvitation } from './org-users.actions.ts';
export { useOrganization, type OrganizationSpace } from './organization-space.ts';
export { organizationOf } from './public-organization.queries.ts';
export { InvitationRow, UserRow } from './user-rows.view.tsx';
