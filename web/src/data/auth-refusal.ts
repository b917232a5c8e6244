import { type Refusal, refuse } from '@equipage/domain';

/**
 * Why a sign-in, sign-up or mailed link did not work. `account-exists` carries the address as `detail.email`: it belongs
 * to a login that is entered another way.
 */
export type AuthRefusal =
  | 'wrong-credentials'
  | 'invalid-email'
  | 'weak-password'
  | 'email-in-use'
  | 'account-exists'
  | 'account-disabled'
  | 'popup-closed'
  | 'popup-blocked'
  | 'link-expired'
  | 'link-invalid'
  | 'sign-in-needed'
  | 'too-many-requests'
  | 'offline'
  | 'fault';

const refusals: Partial<Record<string, AuthRefusal>> = {
  // All one answer, so that nobody learns which addresses have an account.
  'auth/invalid-credential': 'wrong-credentials',
  'auth/invalid-login-credentials': 'wrong-credentials',
  'auth/wrong-password': 'wrong-credentials',
  'auth/user-not-found': 'wrong-credentials',
  'auth/missing-password': 'wrong-credentials',
  'auth/invalid-email': 'invalid-email',
  'auth/missing-email': 'invalid-email',
  'auth/weak-password': 'weak-password',
  'auth/password-does-not-meet-requirements': 'weak-password',
  'auth/email-already-in-use': 'email-in-use',
  'auth/account-exists-with-different-credential': 'account-exists',
  'auth/user-disabled': 'account-disabled',
  'auth/popup-closed-by-user': 'popup-closed',
  'auth/cancelled-popup-request': 'popup-closed',
  'auth/user-cancelled': 'popup-closed',
  'auth/popup-blocked': 'popup-blocked',
  'auth/expired-action-code': 'link-expired',
  'auth/invalid-action-code': 'link-invalid',
  'auth/user-token-expired': 'sign-in-needed',
  'auth/invalid-user-token': 'sign-in-needed',
  'auth/requires-recent-login': 'sign-in-needed',
  'auth/too-many-requests': 'too-many-requests',
  'auth/quota-exceeded': 'too-many-requests',
  'auth/network-request-failed': 'offline',
  'auth/timeout': 'offline',
};

/** The refusal that an error of the Auth SDK stands for; what is nobody's doing becomes `fault`, with a report. */
export function authRefusal(problem: unknown): Refusal<AuthRefusal> {
  const { code = '', customData } = (problem ?? {}) as { code?: string; customData?: { email?: unknown } };
  const why = refusals[code];
  if (why === undefined) {
    console.error('Auth failed:', problem);
    return refuse('fault');
  }
  const email = customData?.email;
  return why === 'account-exists' && typeof email === 'string' ? refuse(why, { email }) : refuse(why);
}

/** Why a change of one's own ways in did not work, on top of what keeps people from signing in. */
export type OwnLoginRefusal =
  | AuthRefusal
  /** The session is too old for it; the person has to prove anew who they are. */
  | 'sign-in-again'
  /** Another account here is entered by that account at Google or Facebook. */
  | 'provider-in-use'
  /** The account in the pop-up is not the one that is signed in. */
  | 'other-person';

const ownRefusals: Partial<Record<string, OwnLoginRefusal>> = {
  'auth/requires-recent-login': 'sign-in-again',
  'auth/credential-already-in-use': 'provider-in-use',
  'auth/user-mismatch': 'other-person',
};

/** As {@link authRefusal}, for what somebody does who is signed in. */
export function ownLoginRefusal(problem: unknown): Refusal<OwnLoginRefusal> {
  const why = ownRefusals[(problem as { code?: string } | null)?.code ?? ''];
  return why === undefined ? authRefusal(problem) : refuse(why);
}
