/** What other features may use of organizations. */
export { useOrganization, type OrganizationSpace } from './organization-space.ts';
export { organizationOf } from './public-organization.queries.ts';
