import { nameOf, aPerson, type Person } from '../account/account.fixtures.ts';
import { day, type Instant } from '../base/instant.ts';
import { fixtureNow, tokenOf } from '../base/seed.fixtures.ts';
import { decideInvitation, type AskedInvitation } from './invitation.ts';
import type { Invitation } from './invitation.schema.ts';

/** `organizations/{orgId}/invitations/{id}` as it stands right after inviting. */
export function invitationOf(
  email: string,
  inviter: Person,
  invitedAt: Instant,
  facts: Partial<Pick<AskedInvitation, 'id' | 'eventId' | 'role' | 'language'>> = {},
): Invitation {
  const decided = decideInvitation(
    undefined,
    {
      id: 'a1b2c3d4e5a1b2c3d4e5',
      email,
      eventId: null,
      role: 'manager',
      inviterUid: inviter.uid,
      inviterName: nameOf(inviter),
      language: inviter.language,
      ...facts,
    },
    invitedAt,
  );
  if (!decided.ok) throw new Error('the first invitation is never refused');
  return decided.value.invitation;
}

/** Sent yesterday to somebody without an account. */
export function anInvitation(facts: Partial<Invitation> = {}): Invitation {
  return { ...invitationOf('new.colleague@people.example', aPerson(), fixtureNow - day), ...facts };
}

/** The secret in the link of an invitation, the same for a label. */
export function invitationTokenOf(label: string): string {
  return tokenOf(`invitation ${label}`);
}
