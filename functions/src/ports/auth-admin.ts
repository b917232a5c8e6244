import type { Auth, DecodedIdToken, UserRecord } from 'firebase-admin/auth';

export interface Login {
  readonly uid: string;
  readonly email: string | undefined;
  readonly emailVerified: boolean;
  readonly disabled: boolean;
  /** The ways in: `password`, `google.com`, `facebook.com`. */
  readonly providers: readonly string[];
}

/**
 * What we ask of Firebase Auth. The codes let their bearer take an action on the account: they go into one mail and
 * nowhere else.
 */
export interface AuthAdmin {
  login(uid: string): Promise<Login | undefined>;
  /** What stands in a token that Auth has signed; undefined for anything else, and for one that is no longer good. */
  token(text: string): Promise<DecodedIdToken | undefined>;
  loginByEmail(email: string): Promise<Login | undefined>;
  /** Nobody signs in by it any more. One that is gone already is no error. */
  removeLogin(uid: string): Promise<void>;
  /** A single-use code that proves the address. */
  verificationCode(email: string): Promise<string>;
  /** A single-use code to choose a password. */
  passwordResetCode(email: string): Promise<string>;
  /**
   * Gives the login another address, which counts as proven. Every way in stays, and the same twice is the same.
   * @returns `taken` when another login has it; nothing is changed then
   */
  changeEmail(uid: string, email: string): Promise<'changed' | 'taken'>;
  /** Takes the password away; whoever knew it has no way in by it any more. */
  dropPassword(uid: string): Promise<void>;
  /** No session gets new tokens any more. Those that it has stay good for an hour: see `access.validSince`. */
  endSessions(uid: string): Promise<void>;
}

export function firebaseAuthAdmin(auth: Auth): AuthAdmin {
  return {
    login: (uid) => found(auth.getUser(uid)),
    async token(text) {
      try {
        return await auth.verifyIdToken(text);
      } catch (error) {
        // Auth was not asked: who is to blame stands in the code.
        if (
          /^auth\/(argument-error|id-token-expired|invalid-id-token)$/.test(
            String((error as { code?: unknown }).code),
          )
        )
          return undefined;
        throw error;
      }
    },
    loginByEmail: (email) => found(auth.getUserByEmail(email)),
    async removeLogin(uid) {
      try {
        await auth.deleteUser(uid);
      } catch (error) {
        if ((error as { code?: unknown }).code !== 'auth/user-not-found') throw error;
      }
    },
    verificationCode: async (email) => codeIn(await auth.generateEmailVerificationLink(email)),
    passwordResetCode: async (email) => codeIn(await auth.generatePasswordResetLink(email)),
    async changeEmail(uid, email) {
      try {
        await auth.updateUser(uid, { email, emailVerified: true });
        return 'changed';
      } catch (error) {
        if ((error as { code?: unknown }).code === 'auth/email-already-exists') return 'taken';
        throw error;
      }
    },
    dropPassword: async (uid) => void (await auth.updateUser(uid, { providersToUnlink: ['password'] })),
    endSessions: (uid) => auth.revokeRefreshTokens(uid),
  };
}

async function found(user: Promise<UserRecord>): Promise<Login | undefined> {
  try {
    const { uid, email, emailVerified, disabled, providerData } = await user;
    const providers = providerData.map(({ providerId }) => providerId);
    return { uid, email: email?.toLowerCase(), emailVerified, disabled, providers };
  } catch (error) {
    if ((error as { code?: unknown }).code === 'auth/user-not-found') return undefined;
    throw error;
  }
}

/** Auth makes links to a page of its own; we have ours and need the code alone. */
function codeIn(link: string): string {
  const code = new URL(link).searchParams.get('oobCode');
  if (code === null || code === '') throw new Error('Auth made a link without a code');
  return code;
}
