import * as z from 'zod/mini';
import { defineCall } from '../base/call.ts';
import { appPath, emailAddress, language } from '../base/stored.ts';
import { line } from '../base/text.ts';
import { nameLength } from './account.schema.ts';

/**
 * Creates `accounts`, `profiles` (sharing restricted) and `access` of the signed-in person. The email comes from the
 * token. Doing it again changes nothing, so a client may call it after every sign-in.
 */
export const openAccount = defineCall({
  name: 'openAccount',
  request: z.strictObject({ givenName: line(nameLength), familyName: line(nameLength), language }),
  response: z.object({ created: z.boolean() }),
  refusals: [],
});

/** Mails a link that proves the address; opening it leads to `continuePath`. */
export const sendVerificationMail = defineCall({
  name: 'sendVerificationMail',
  request: z.strictObject({ continuePath: appPath, language }),
  response: z.object({}),
  refusals: ['already-verified'],
});

/** Mails a link to choose a password, when the address has an account. The answer is the same when it has none. */
export const requestPasswordReset = defineCall({
  name: 'requestPasswordReset',
  request: z.strictObject({ email: emailAddress, language }),
  response: z.object({}),
  refusals: [],
});
