import type { Organization, OrgRole } from '@equipage/domain';
import { createContext, useContext } from 'solid-js';

/** What the pages of an organization know of it. */
export interface OrganizationSpace {
  readonly orgId: string;
  readonly role: OrgRole;
  /** Undefined until it was read. */
  readonly organization: Organization | undefined;
}

const OrganizationContext = createContext<OrganizationSpace>();

export const OrganizationProvider = OrganizationContext.Provider;

/** The organization whose space the page is in; for pages under the organization's layout route. */
export function useOrganization(): OrganizationSpace {
  const space = useContext(OrganizationContext);
  if (space === undefined) throw new Error('useOrganization() needs the organization layout around it.');
  return space;
}
