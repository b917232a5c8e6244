import * as z from 'zod/mini';
import { defineCall } from '../base/call.ts';
import { appPath, countryCode, emailAddress, language } from '../base/stored.ts';
import { line } from '../base/text.ts';
import { nameLength } from './account.schema.ts';
import { emailChangeToken } from './email-change.schema.ts';
import { mostPlaces } from './gazetteer.ts';
import { addressLengths } from './personal-details.ts';

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

/**
 * Asks for another address: mails a link to it, and to the present one a notice with a link that stops the change. Needs
 * a sign-in of the last five minutes and a password, because with the new address it will be the way in. The answer is
 * the same when the address belongs to somebody; that person is told by mail.
 */
export const requestEmailChange = defineCall({
  name: 'requestEmailChange',
  request: z.strictObject({ newEmail: emailAddress, language }),
  response: z.object({}),
  refusals: ['sign-in-again', 'no-password', 'same-address'],
});

/**
 * Carries the change out, by the link mailed to the new address; nobody need be signed in. Every session of the account
 * ends. `address-taken`: somebody opened an account with the address after the mail was sent.
 */
export const confirmEmailChange = defineCall({
  name: 'confirmEmailChange',
  request: z.strictObject({ token: emailChangeToken }),
  response: z.object({ email: z.string() }),
  refusals: [
    'link-wrong',
    'link-superseded',
    'link-stopped',
    'link-used',
    'link-expired',
    'other-account',
    'address-taken',
  ],
});

/** Stops the change that is asked for, by the link in the notice to the present address, and ends every session. */
export const stopEmailChange = defineCall({
  name: 'stopEmailChange',
  request: z.strictObject({ token: emailChangeToken }),
  response: z.object({ email: z.string() }),
  refusals: ['link-wrong', 'link-used', 'link-expired'],
});

/** Ends every session that began before the caller's: after a new password, which the caller signed in with since. */
export const endOtherSessions = defineCall({
  name: 'endOtherSessions',
  request: z.strictObject({}),
  response: z.object({}),
  refusals: ['sign-in-again'],
});

/**
 * Brings what we keep in line with what Auth knows of the caller: that the address is proven, and which one it is. When
 * Google proves an address, everything that somebody else may have set up with it before dies: the password, and the
 * sessions.
 */
export const settleLogin = defineCall({
  name: 'settleLogin',
  request: z.strictObject({}),
  response: z.object({}),
  refusals: [],
});

/**
 * Cities of a country whose name begins as typed, the largest first. Written with its region after a comma, one that is
 * `ambiguous` is the one meant.
 */
export const suggestPlaces = defineCall({
  name: 'suggestPlaces',
  request: z.strictObject({ country: countryCode, text: line(addressLengths.city) }),
  response: z.object({
    places: z
      .array(z.object({ city: z.string(), region: z.string(), ambiguous: z.boolean() }))
      .check(z.maxLength(mostPlaces)),
  }),
  refusals: [],
});
