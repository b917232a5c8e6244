import * as z from 'zod/mini';
import { uid } from '../base/ids.ts';
import { instant } from '../base/instant.ts';

/**
 * What a badge holds: 128 bits of chance in base64url. It says nothing of the person, and whoever reads it learns nothing
 * by it. The last of its 22 characters carries two bits and is therefore one of four.
 */
export const badgeToken = z.string().check(z.regex(/^[A-Za-z0-9_-]{21}[AQgw]$/));

/** `badges/{uid}`: the one badge of a person that is good now. Its owner reads it, nobody else. */
export const badge = z.object({ id: z.string(), token: badgeToken, issuedAt: instant });
export type Badge = z.infer<typeof badge>;

/** `badgeTokens/{token}`: whose badge it is. Nobody reads it; functions ask it for a scanner. */
export const badgeHolder = z.object({ uid });
export type BadgeHolder = z.infer<typeof badgeHolder>;
