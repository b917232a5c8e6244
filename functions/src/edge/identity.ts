import { createHash } from 'node:crypto';
import type { DecodedIdToken } from 'firebase-admin/auth';
import type { CallableRequest, Request } from 'firebase-functions/https';
import type { AuthAdmin } from '../ports/auth-admin.ts';
import type { Identity } from './authorization.ts';

/** Who asks: the login from the token that the platform has verified, and a stand-in for the network. */
export function identityOf({ auth, rawRequest }: Pick<CallableRequest, 'auth' | 'rawRequest'>): Identity {
  const network = networkIn(rawRequest);
  return auth === undefined ? { network } : { network, login: loginIn(auth.uid, auth.token) };
}

/** As {@link identityOf}, where the platform has not looked at the token: `Authorization: Bearer …`. */
export async function identityByBearer(
  request: Pick<Request, 'headers' | 'socket'>,
  { token }: Pick<AuthAdmin, 'token'>,
): Promise<Identity> {
  const network = networkIn(request);
  const [, text] = /^Bearer ([\w.~+/=-]{1,4096})$/.exec(request.headers.authorization ?? '') ?? [];
  const found = text === undefined ? undefined : await token(text);
  return found === undefined ? { network } : { network, login: loginIn(found.uid, found) };
}

function networkIn({ headers, socket }: Pick<Request, 'headers' | 'socket'>): string {
  return networkOf(clientAddress(headers['x-forwarded-for'], socket?.remoteAddress));
}

function loginIn(
  uid: string,
  { email, email_verified: emailVerified, auth_time: signedIn, firebase }: DecodedIdToken,
): NonNullable<Identity['login']> {
  return {
    uid,
    email: email?.toLowerCase(),
    emailVerified: emailVerified === true,
    signedInAt: signedIn * 1000,
    signInProvider: firebase.sign_in_provider,
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
