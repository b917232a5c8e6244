import { language as languages, type Language, type Notice, type Tidings } from '@equipage/domain';
import { describe, expect, test } from 'vitest';
import { render } from '../mails/letter.ts';
import { fakeClock } from '../ports/clock.fake.ts';
import { fakeTokens } from '../ports/ids.fake.ts';
import { fakeAuthAdmin } from '../ports/auth-admin.fake.ts';
import type { AuthAdmin, Login } from '../ports/auth-admin.ts';
import { storeOutOfReach } from '../store/store.fake.ts';
import { compose } from './compose.ts';

const webOrigin = 'https://equipage.example';
const at = Date.UTC(2026, 6, 4, 7);
const sources = (authAdmin: AuthAdmin) => ({
  authAdmin,
  webOrigin,
  store: storeOutOfReach,
  newToken: fakeTokens(),
  clock: fakeClock(at),
});
const ada: Login = {
  uid: 'u1',
  email: 'ada@people.example',
  emailVerified: false,
  disabled: false,
  providers: ['password'],
};

const delivery = {
  id: 'n1',
  uid: 'u1',
  channel: 'email',
  to: 'ada@people.example',
  state: 'sending',
  attempts: 1,
  leaseUntil: at,
  createdAt: at,
  sentAt: null,
  reason: null,
  expiresAt: at,
} as const;
const event = {
  id: 'abcdefgh2345',
  name: 'Été <b>& Fest</b>',
  orgName: 'Les Folles Granges',
  city: 'Brest',
  timeZone: 'Europe/Paris',
  startsAt: at,
  endsAt: at + 3_600_000,
};
const verification = (language: Language): Notice => ({
  ...delivery,
  language,
  kind: 'verify-email',
  data: { continuePath: '/e/fest-abcdefgh2345' },
});
const reset = (language: Language): Notice => ({
  ...delivery,
  uid: null,
  language,
  kind: 'reset-password',
  data: {},
});
const received = (language: Language): Notice => ({
  ...delivery,
  language,
  kind: 'application-received',
  data: { name: 'Ada Byron', event, waits: false },
});
const queued = (language: Language): Notice => ({
  ...delivery,
  language,
  kind: 'application-received',
  data: { name: 'Ada Byron', event, waits: true },
});
const decided =
  (decision: Tidings) =>
  (language: Language): Notice => ({
    ...delivery,
    language,
    kind: 'application-decision',
    data: { name: 'Ada Byron', event, decision },
  });

describe.each([
  ['verify-email', verification],
  ['reset-password', reset],
  ['application-received', received],
  ['application-received, on the waiting list', queued],
  ['offered', decided('offered')],
  ['accepted', decided('accepted')],
  ['waitlisted', decided('waitlisted')],
  ['declined', decided('declined')],
])('the mail %s', (_, noticeIn) => {
  test('is written in each language, with nothing left over from the other', async () => {
    const letters = await Promise.all(
      languages.options.map((language) => compose(noticeIn(language), sources(fakeAuthAdmin([ada])))),
    );
    const [english, french] = letters.map((letter) => letter && render(letter, webOrigin));
    expect(english?.text).toMatch(/\b(you|your)\b/i);
    expect(english?.text).not.toMatch(/\b(vous|votre)\b/i);
    expect(french?.text).toMatch(/\b(vous|votre)\b/i);
    expect(french?.text).not.toMatch(/\b(you|your)\b/i);
    expect(english?.html).toContain('<html lang="en"');
    expect(french?.html).toContain('<html lang="fr"');
    expect(english?.subject).not.toBe(french?.subject);
  });

  test('has no gap and a way into the app', async () => {
    for (const language of languages.options) {
      const letter = await compose(noticeIn(language), sources(fakeAuthAdmin([ada])));
      expect(letter).toBeDefined();
      if (letter === undefined) return;
      const { text, html, subject } = render(letter, webOrigin);
      for (const form of [text, html, subject]) expect(form).not.toMatch(/undefined|\[object|NaN|null/);
      expect(text).toContain(`${webOrigin}/`);
      expect(letter.preheader).not.toBe('');
    }
  });
});

test('French puts a space that does not break before its double punctuation', async () => {
  for (const notice of [verification('fr'), reset('fr'), received('fr'), decided('accepted')('fr')]) {
    const letter = await compose(notice, sources(fakeAuthAdmin([ada])));
    const words = letter === undefined ? '' : render(letter, webOrigin).text.replace(/https?:\S+/g, '');
    expect(words).toMatch(/\u00a0[?:]/);
    expect(words).not.toMatch(/[^\u00a0\d][?:](?!\d)/);
  }
});

test('a verification mail carries a code made just now, and nothing that its requester wrote', async () => {
  const letter = await compose(verification('en'), sources(fakeAuthAdmin([ada])));
  const action = letter?.parts.find(({ kind }) => kind === 'action');
  expect(action).toEqual({
    kind: 'action',
    label: 'Confirm my address',
    url: `${webOrigin}/auth/action?mode=verifyEmail&oobCode=verify-1&lang=en&continueUrl=%2Fe%2Ffest-abcdefgh2345`,
  });
});

test.each<[string, Login[]]>([
  ['the account is gone', []],
  ['the address is proven already', [{ ...ada, emailVerified: true }]],
  ['the account has another address now', [{ ...ada, email: 'new@people.example' }]],
  ['the account is disabled', [{ ...ada, disabled: true }]],
])('no verification mail when %s', async (_, logins) => {
  expect(await compose(verification('en'), sources(fakeAuthAdmin(logins)))).toBeUndefined();
});

test('no reset mail to an address without an account, or with a disabled one', async () => {
  expect(await compose(reset('en'), sources(fakeAuthAdmin([])))).toBeUndefined();
  const disabled = fakeAuthAdmin([{ ...ada, disabled: true }]);
  expect(await compose(reset('en'), sources(disabled))).toBeUndefined();
  expect(await compose(reset('en'), sources(fakeAuthAdmin([ada])))).toBeDefined();
});

test('somebody who signs in by Google alone gets the mail that creates the first password', async () => {
  const federated = fakeAuthAdmin([{ ...ada, emailVerified: true }]);
  expect(await compose(reset('fr'), sources(federated))).toBeDefined();
});
