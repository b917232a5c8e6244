import { createHash } from 'node:crypto';

/** See `badgeHash` in the domain; the client makes the same of what its camera reads. */
export function hashOfBadge(token: string): string {
  return createHash('sha256').update(`badge ${token}`).digest().subarray(0, 16).toString('base64url');
}
