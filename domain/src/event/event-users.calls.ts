import * as z from 'zod/mini';
import { eventRole } from '../access/access.schema.ts';
import { defineCall } from '../base/call.ts';
import { shortId, uid } from '../base/ids.ts';
import { emailAddress, language } from '../base/stored.ts';

/**
 * Asks somebody by mail to work for one event. For org users; coordinators ask scanners. Whether the address has an
 * account makes no difference to the answer.
 */
export const inviteEventUser = defineCall({
  name: 'inviteEventUser',
  request: z.strictObject({ eventId: shortId, email: emailAddress, role: eventRole, language }),
  response: z.object({ invitationId: z.string() }),
  refusals: ['event-over', 'own-address', 'already-org-user', 'already-event-user', 'already-invited'],
});

/** Makes an event user coordinator or scanner. For org users. A coordinator who ceases takes pending invitations along. */
export const changeEventUserRole = defineCall({
  name: 'changeEventUserRole',
  request: z.strictObject({ eventId: shortId, uid, role: eventRole }),
  response: z.object({}),
  refusals: ['no-event-user'],
});

/**
 * Takes the role at an event from somebody, and back the pending invitations to it that she sent. For org users;
 * coordinators remove scanners.
 */
export const removeEventUser = defineCall({
  name: 'removeEventUser',
  request: z.strictObject({ eventId: shortId, uid }),
  response: z.object({}),
  refusals: [],
});

/** As {@link removeEventUser}, of oneself. */
export const giveUpEventRole = defineCall({
  name: 'giveUpEventRole',
  request: z.strictObject({ eventId: shortId }),
  response: z.object({}),
  refusals: [],
});
