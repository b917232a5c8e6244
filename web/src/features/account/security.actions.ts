import { calls, done, type Language, type Outcome } from '@equipage/domain';
import { call, type CallOutcome } from '../../data/call.ts';
import { session, type OwnLoginRefusal } from '../../data/session.ts';

/**
 * A new password, for somebody who knows the old one. Signs in with the new one at once, so that every other session,
 * which knew only the old, can be told apart from this one and ended.
 * @returns whether the other sessions are ended; the password is changed in any case
 */
export async function changePassword(
  current: string,
  next: string,
): Promise<Outcome<{ othersEnded: boolean }, OwnLoginRefusal>> {
  const proven = await session.prove({ password: current });
  if (!proven.ok) return proven;
  const changed = await session.setPassword(next);
  if (!changed.ok) return changed;
  const anew = await session.prove({ password: next });
  const ended = anew.ok && (await call(calls.endOtherSessions, {})).ok;
  return done({ othersEnded: ended });
}

/** Mails the link; asks for the password first, since an open session alone must not be enough. */
export async function requestEmailChange(
  newEmail: string,
  password: string,
  language: Language,
): Promise<Outcome<void, OwnLoginRefusal> | CallOutcome<typeof calls.requestEmailChange>> {
  const proven = await session.prove({ password });
  return proven.ok ? call(calls.requestEmailChange, { newEmail, language }) : proven;
}

export function confirmEmailChange(token: string): Promise<CallOutcome<typeof calls.confirmEmailChange>> {
  return call(calls.confirmEmailChange, { token });
}

export function stopEmailChange(token: string): Promise<CallOutcome<typeof calls.stopEmailChange>> {
  return call(calls.stopEmailChange, { token });
}

export function settleLogin(): Promise<CallOutcome<typeof calls.settleLogin>> {
  return call(calls.settleLogin, {});
}
