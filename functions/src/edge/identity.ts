import { createHash } from 'node:crypto';
import type { CallableRequest } from 'firebase-functions/https';
import type { Identity } from './authorization.ts';

/** Who asks: the login from the token that the platform has verified, and a stand-in for the network. */
export function identityOf({ auth, rawRequest }: Pick<CallableRequest, 'auth' | 'rawRequest'>): Identity {
  const network = networkOf(
    clientAddress(rawRequest.headers['x-forwarded-for'], rawRequest.socket?.remoteAddress),
  );
  if (auth === undefined) return { network };
  const { email, email_verified: emailVerified, auth_time: signedIn, firebase } = auth.token;
  return {
    network,
    login: {
      uid: auth.uid,
      email: email?.toLowerCase(),
      emailVerified: emailVerified === true,
      signedInAt: signedIn * 1000,
      signInProvider: firebase.sign_in_provider,
    },
  };
}

/**
 * The address that the platform saw. Each proxy appends to the header, so only its last entry was written by Google's
 * front end; the entries before it are whatever the caller claims.
 */
export function clientAddress(
  forwardedFor: string | string[] | undefined,
  socket: string | undefined,
): string {
  const entries = [forwardedFor ?? []].flat().join(',').split(',');
  const last = entries.at(-1)?.trim() ?? '';
  return last === '' ? (socket ?? '') : last;
}

/** One household or server: an IPv4 address, or the first half of an IPv6 address, of which anybody has millions. */
function networkOf(address: string): string {
  const network = address.includes(':') && !address.includes('.') ? expandedHalf(address) : address;
  return createHash('sha256').update(`network ${network}`).digest('base64url').slice(0, 22);
}

/** The first four groups of an IPv6 address, zeros written out. */
function expandedHalf(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after];
  return groups
    .slice(0, 4)
    .map((group) => group.padStart(4, '0'))
    .join(':');
}
