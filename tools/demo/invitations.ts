import { createHash } from 'node:crypto';
import { day, invitation, invitationLink, paths, type Instant, type Language } from '@equipage/domain';
import { invitationOf, invitationTokenOf, type Person } from '@equipage/domain/fixtures';
import { demoAddress } from './logins.ts';
import { demoDocument, type DemoDocument } from './stored-form.ts';

/**
 * Somebody without an account who was invited to an organization and has not answered. The link works: its page is
 * `/invitations/` and `invitationTokenOf(handle)`.
 */
export function demoInvitation(
  handle: string,
  { orgId, inviter, language, now }: { orgId: string; inviter: Person; language: Language; now: Instant },
): DemoDocument[] {
  const email = demoAddress(handle);
  // As the functions make both, which tools do not import.
  const id = createHash('sha256').update(` ${email}`).digest('hex').slice(0, 20);
  const hash = createHash('sha256')
    .update(`invitation ${invitationTokenOf(handle)}`)
    .digest('base64url');
  const asked = invitationOf(email, inviter, now - 2 * day, { id, language });
  const { sentAt, forgetAt } = asked;
  return [
    demoDocument(paths.invitation(orgId, id), invitation, asked),
    demoDocument(paths.invitationToken(hash), invitationLink, { orgId, invitationId: id, sentAt, forgetAt }),
  ];
}
