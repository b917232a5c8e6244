import type { OrgRole } from '../access/access.schema.ts';
import { done, refuse, type Outcome } from '../base/result.ts';

/** What somebody's role becomes, `null` for none. An organization keeps an owner. */
export function decideRole(
  present: OrgRole,
  wanted: OrgRole | null,
  hasOtherOwner: boolean,
): Outcome<{ changed: boolean }, 'last-owner'> {
  const ceases = present === 'owner' && wanted !== 'owner';
  if (ceases && !hasOtherOwner) return refuse('last-owner');
  return done({ changed: present !== wanted });
}
