import type { Auth, UserRecord } from 'firebase-admin/auth';

export interface Login {
  readonly uid: string;
  readonly email: string | undefined;
  readonly emailVerified: boolean;
  readonly disabled: boolean;
}

/**
 * What we ask of Firebase Auth. The codes let their bearer take an action on the account: they go into one mail and
 * nowhere else.
 */
export interface AuthAdmin {
  login(uid: string): Promise<Login | undefined>;
  loginByEmail(email: string): Promise<Login | undefined>;
  /** A single-use code that proves the address. */
  verificationCode(email: string): Promise<string>;
  /** A single-use code to choose a password. */
  passwordResetCode(email: string): Promise<string>;
}

export function firebaseAuthAdmin(auth: Auth): AuthAdmin {
  return {
    login: (uid) => found(auth.getUser(uid)),
    loginByEmail: (email) => found(auth.getUserByEmail(email)),
    verificationCode: async (email) => codeIn(await auth.generateEmailVerificationLink(email)),
    passwordResetCode: async (email) => codeIn(await auth.generatePasswordResetLink(email)),
  };
}

async function found(user: Promise<UserRecord>): Promise<Login | undefined> {
  try {
    const { uid, email, emailVerified, disabled } = await user;
    return { uid, email: email?.toLowerCase(), emailVerified, disabled };
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
