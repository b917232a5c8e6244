import * as z from 'zod/mini';
import { instant } from '../base/instant.ts';
import { language } from '../base/stored.ts';

/**
 * `confirming`: the new address is proven and Auth is being told; whoever comes next with the same link goes on with it.
 * `done` and `stopped` are final.
 */
export const emailChangeState = z.enum(['open', 'confirming', 'done', 'stopped']);

/**
 * `emailChanges/{uid}`: the one change of address that a person has asked for last. Links are made while their mails are
 * sent and stand nowhere but there: here are only hashes of them. Readable and writable by functions only.
 */
export const emailChange = z.object({
  id: z.string(),
  oldEmail: z.string(),
  newEmail: z.string(),
  /** Of the mails about it. */
  language,
  state: emailChangeState,
  requestedAt: instant,
  /** When the link in the mail to the new address stops working. */
  expiresAt: instant,
  /** Of the links that confirm this change: one for each time that the mail was made. */
  confirmHashes: z.array(z.string()),
  /** Of the links that stop it. Those of earlier requests stay good: whoever got one wants the address to stay. */
  stopHashes: z.array(z.string()),
  /** Of links that confirmed an earlier request, so that their bearer can be told. */
  supersededHashes: z.array(z.string()),
  /** When the database may forget it (TTL policy). */
  forgetAt: instant,
});
export type EmailChange = z.infer<typeof emailChange>;

/** A link's secret: whose change it is, and 128 bits of chance. */
export const emailChangeToken = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,128}\.[A-Za-z0-9_-]{22}$/));
