import { eventScope, orgScope } from '../access/access.ts';

/**
 * The scopes whose people may read a profile: every event applied to with its organization, and every community joined.
 * A canceled or declined application stays in it, as the organizers keep its record.
 */
export function audienceOf(
  applications: Iterable<{ eventId: string; orgId: string }>,
  communities: Iterable<string>,
): string[] {
  const scopes = new Set<string>();
  for (const { eventId, orgId } of applications) scopes.add(eventScope(eventId)).add(orgScope(orgId));
  for (const orgId of communities) scopes.add(orgScope(orgId));
  return [...scopes].sort();
}
