import * as z from 'zod/mini';
import { defineCall } from '../base/call.ts';
import { instant } from '../base/instant.ts';
import { sharing } from '../profile/profile.schema.ts';
import { personalParts } from './data-file.ts';

/**
 * One part of what is stored about the caller, `from` the given number of documents on. An answer ends where it has
 * grown to some megabytes; `next` then says where it goes on.
 */
export const exportMyData = defineCall({
  name: 'exportMyData',
  request: z.strictObject({
    part: z.enum(personalParts),
    from: z.int().check(z.nonnegative(), z.maximum(1_000_000)),
  }),
  response: z.object({
    documents: z.array(z.object({ path: z.string(), data: z.record(z.string(), z.unknown()) })),
    next: z.nullable(z.int()),
  }),
  refusals: [],
});

/**
 * Whose people may read the caller's profile, contact data and applications, and since when. With restricted sharing an
 * organization sees its own `events` here and no others; with full sharing all of the profile.
 */
export const listReaders = defineCall({
  name: 'listReaders',
  request: z.strictObject({}),
  response: z.object({
    sharing,
    organizations: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        /** In its community, and not only known from events. */
        isMember: z.boolean(),
        since: instant,
        events: z.array(
          z.object({ id: z.string(), name: z.string(), startsAt: instant, timeZone: z.string() }),
        ),
      }),
    ),
  }),
  refusals: [],
});

/**
 * Closes the caller's account; a week later it is erased. Asks for a sign-in of the last five minutes, ends every
 * session and mails a link that leads back. `last-owner`: the organizations in its detail (id → name) would have no
 * owner.
 */
export const requestDeletion = defineCall({
  name: 'requestDeletion',
  request: z.strictObject({}),
  response: z.object({ dueAt: instant }),
  refusals: ['sign-in-again', 'last-owner'],
});

/** A user id, a dot, and the 128 bits of chance that prove who opened the mail. */
export const wayBackToken = z.string().check(z.regex(/^[^/\s]{1,128}\.[\w-]{22}$/));

/** Opens the account again, by the mailed link, without any sign-in. A second time changes nothing. */
export const cancelDeletion = defineCall({
  name: 'cancelDeletion',
  request: z.strictObject({ token: wayBackToken }),
  response: z.object({}),
  refusals: ['link-wrong'],
});

/** Opens the caller's account again. `too-late`: it is being erased. */
export const keepAccount = defineCall({
  name: 'keepAccount',
  request: z.strictObject({}),
  response: z.object({}),
  refusals: ['too-late'],
});
