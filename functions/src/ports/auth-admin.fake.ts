import type { AuthAdmin, Login } from './auth-admin.ts';

/**
 * Knows the logins given, and makes codes that tell what they are for: `verify-1`, `reset-2`, … What changes a login is
 * tested on the emulator.
 */
export function fakeAuthAdmin(logins: Login[]): AuthAdmin {
  let codes = 0;
  return {
    login: async (uid) => logins.find((login) => login.uid === uid),
    token: beyondReach,
    loginByEmail: async (email) => logins.find((login) => login.email === email),
    verificationCode: async () => `verify-${++codes}`,
    passwordResetCode: async () => `reset-${++codes}`,
    removeLogin: beyondReach,
    changeEmail: beyondReach,
    dropPassword: beyondReach,
    endSessions: beyondReach,
  };
}

function beyondReach(): never {
  throw new Error('a login was to be changed');
}
