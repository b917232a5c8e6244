/** What other features may use of organizations. */
export { createInvitationSteps } from './invitation-steps.ts';
export { InviteDialog, type NewInvitation } from './invite-dialog.view.tsx';
export { orgUsersRefusal } from './org-users-refusal.ts';
export { useOrganization, type OrganizationSpace } from './organization-space.ts';
export { eventsOf } from './organization.queries.ts';
export { organizationOf } from './public-organization.queries.ts';
export { UserLists, type StepQuestion } from './user-lists.view.tsx';
