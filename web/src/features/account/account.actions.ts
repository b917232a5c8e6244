import {
  appPath,
  calls,
  done,
  line,
  nameLength,
  paths,
  type Account,
  type Language,
  type Outcome,
} from '@equipage/domain';
import { call, type CallOutcome } from '../../data/call.ts';
import { session, type AuthRefusal, type AuthUser, type Provider } from '../../data/session.ts';
import { commit, save, update, type WriteRefusal } from '../../data/write.ts';
import type { Suggestion } from '../../ui/suggest-field.tsx';
import type { RefusalCode } from '../../i18n/refusals.en.ts';
import type { Names } from './name-fields.view.tsx';
import { rememberOpened } from './own-account.ts';

/** How the mail that proves the address went. `none`: the address is proven already. */
export type MailState = 'sent' | 'failed' | 'none';

/**
 * Opens the account of the person who is signed in, and mails the link that proves the address. Safe to repeat; that the
 * mail failed is no reason to refuse, since the next page sends it again.
 * @param next where the link leads in the end
 */
export async function openAccount(
  person: AuthUser,
  names: Names,
  language: Language,
  next: string,
): Promise<Outcome<MailState, RefusalCode>> {
  const opened = await call(calls.openAccount, { ...names, language });
  if (!opened.ok) return opened;
  rememberOpened(person.uid);
  if (person.emailVerified) return done('none');
  const mailed = await sendVerificationMail(language, next);
  return done(mailed.ok || mailed.why === 'already-verified' ? 'sent' : 'failed');
}

/** @param next a way back that mails cannot carry is left out; the person then comes home */
export function sendVerificationMail(
  language: Language,
  next: string,
): Promise<CallOutcome<typeof calls.sendVerificationMail>> {
  const continuePath = appPath.safeParse(next).success ? next : '/';
  return call(calls.sendVerificationMail, { continuePath, language });
}

/** The answer is the same whether the address has an account or not. */
export function requestPasswordReset(
  email: string,
  language: Language,
): Promise<CallOutcome<typeof calls.requestPasswordReset>> {
  return call(calls.requestPasswordReset, { email, language });
}

/** Signs in by a pop-up. A login without an address is of no use here and is left again: `no-email`. */
export async function signInWith(provider: Provider): Promise<Outcome<AuthUser, AuthRefusal | 'no-email'>> {
  const outcome = await session.signInWith(provider);
  if (!outcome.ok) return outcome;
  if (outcome.value.user.email !== null) return done(outcome.value.user);
  await session.end();
  return { ok: false, why: 'no-email' };
}

/** What the personal data is saved as; the form has checked it. */
export type PersonalChange = Partial<Pick<Account, 'birthDate' | 'phone' | 'address'>> | Names;

/** @param late is told when the server refuses what was queued offline */
export function changePersonalData(
  uid: string,
  change: PersonalChange,
  late: () => void,
): Promise<Outcome<'stored' | 'queued', WriteRefusal>> {
  const fields =
    'givenName' in change
      ? { givenName: clean(change.givenName), familyName: clean(change.familyName) }
      : change;
  return save([update(paths.account(uid), fields)], late);
}

/** Cities of a country that begin as typed; none when they cannot be asked for. */
export async function suggestCities(country: string, text: string): Promise<readonly Suggestion[]> {
  const outcome = await call(calls.suggestPlaces, { country, text });
  if (!outcome.ok) return [];
  return outcome.value.places.map(({ city, region, ambiguous }) => ({
    value: ambiguous ? `${city}, ${region}` : city,
    label: city,
    detail: region === '' ? undefined : region,
  }));
}

export function changeLanguage(uid: string, language: Language): Promise<Outcome<void, WriteRefusal>> {
  return commit(update(paths.account(uid), { language }));
}

/** A name as it is stored; the form has checked it. */
function clean(name: string): string {
  const parsed = line(nameLength).safeParse(name);
  return parsed.success ? parsed.data : name;
}
