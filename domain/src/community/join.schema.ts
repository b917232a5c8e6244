import * as z from 'zod/mini';
import { shortId } from '../base/ids.ts';
import { instant } from '../base/instant.ts';

/** The secret in a join link: 128 bits of chance in base64url, as random as that of a badge. */
export const joinToken = z.string().check(z.regex(/^[A-Za-z0-9_-]{21}[AQgw]$/));

/**
 * What `/join/` ends with: the secret of a link, or the id of an organization that everybody may join from its public
 * page. The two differ in length.
 */
export const joinKey = z.union([joinToken, shortId]);

/**
 * `organizations/{orgId}/joinLinks/{linkId}`: a link into the community that works now. `current` is the organization's
 * own; one with the id of another organization is the one that this other, which it supports, passes on. Those who pass
 * it on read it.
 */
export const joinLink = z.object({ token: joinToken, madeAt: instant });
export type JoinLink = z.infer<typeof joinLink>;

/** The organization's own link, beside those of the organizations that it supports. */
export const ownJoinLink = 'current';

/** `joinTokens/{token}`: where a link leads, and who passes it on. Nobody reads it. */
export const joinTarget = z.object({ orgId: z.string(), viaOrgId: z.nullable(z.string()) });
export type JoinTarget = z.infer<typeof joinTarget>;

/** By what somebody joined who was asked on the join page. */
export const joinSource = z.enum(['link', 'page', 'supported-link']);
export type JoinSource = z.infer<typeof joinSource>;

/** How somebody came into a community. */
export const memberSource = z.enum(['application', ...joinSource.options, 'import']);

/**
 * Which wording people agree to when they join. Its texts stand with the join page, in each language, and never change
 * without this number: a stored consent says what somebody has read.
 */
export const consentTextVersion = 1;

/**
 * `organizations/{orgId}/consents/{uid}`: that a person agreed to be in the community, or has taken it back. It stays
 * when the person leaves, so that both sides can show what was agreed and until when; it goes with the account.
 */
export const consent = z.object({
  id: z.string(),
  /** As in the path, to find all consents of a person. */
  uid: z.string(),
  textVersion: z.int().check(z.positive()),
  at: instant,
  source: z.enum([...joinSource.options, 'import']),
  /** Who passed the link on; null for the organization itself. */
  viaOrgId: z.nullable(z.string()),
  withdrawnAt: z.nullable(instant),
});
export type Consent = z.infer<typeof consent>;
