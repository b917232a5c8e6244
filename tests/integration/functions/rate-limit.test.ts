import { hour } from '@equipage/domain';
import { aPerson } from '@equipage/domain/fixtures';
import { people } from '../../personas/people.ts';
import { beforeAll, expect, test } from 'vitest';
import { limits } from '../../../functions/src/edge/limits.ts';
import { takeUse } from '../../../functions/src/edge/rate-limit.ts';
import { callsStage } from './calls-stage.ts';
import { sizeOf } from './own-database.ts';

const start = Date.UTC(2026, 5, 1, 9);
const stage = callsStage(start);
const { giulia, hana, jun } = people;

beforeAll(async () => {
  await stage.peopleWithAccounts([giulia, hana]);
});

test('Giulia gets five verification mails an hour and is told when to come back; Hana is not held up', async () => {
  const input = { continuePath: '/', language: 'en' };
  const unverified = { emailVerified: false };
  for (let n = 0; n < 5; n++) {
    stage.moveClockTo(start + n * 120_000);
    expect(await stage.send(giulia, 'sendVerificationMail', input, unverified)).toEqual({
      ok: true,
      value: {},
    });
  }
  expect(await stage.send(giulia, 'sendVerificationMail', input, unverified)).toEqual({
    ok: false,
    why: 'too-many-requests',
    detail: { retryAt: start + hour },
  });
  expect(await stage.send(hana, 'sendVerificationMail', input, unverified)).toEqual({ ok: true, value: {} });
  stage.moveClockTo(start + hour);
  expect(await stage.send(giulia, 'sendVerificationMail', input, unverified)).toEqual({
    ok: true,
    value: {},
  });
});

test('whoever makes login after login for one address writes to it no more often; another address is not held up', async () => {
  const input = { continuePath: '/', language: 'en' };
  const unverified = { emailVerified: false };
  const ask = (n: number, email: string) =>
    stage.send({ ...aPerson({ givenName: `Login ${n}` }), email }, 'sendVerificationMail', input, unverified);
  const email = 'owner@people.example';
  for (let n = 0; n < 10; n++) expect(await ask(n, email)).toEqual({ ok: true, value: {} });
  expect(await ask(10, email)).toMatchObject({ ok: false, why: 'too-many-requests' });
  expect(await ask(10, 'neighbour@people.example')).toEqual({ ok: true, value: {} });

  // Neither do those who say that it is to be their new one.
  const change = (newEmail: string) => stage.send(jun, 'requestEmailChange', { newEmail, language: 'en' });
  expect(await change(email)).toMatchObject({ ok: false, why: 'too-many-requests' });
  expect(await change('neighbour@people.example')).toMatchObject({ ok: false, why: 'sign-in-needed' });
});

test('a request that is refused for its input costs nothing', async () => {
  for (let n = 0; n < 80; n++) await stage.send(jun, 'openAccount', { wrong: true });
  const input = { givenName: 'Jun', familyName: 'Park', language: 'en' };
  expect(await stage.send(jun, 'openAccount', input)).toEqual({ ok: true, value: { created: true } });
});

test('of thirty uses at once exactly as many pass as there is room for', async () => {
  const limit = { name: 'race', windows: [{ max: 12, per: hour }] } as const;
  const outcomes = await Promise.all(
    Array.from({ length: 30 }, () => takeUse(stage.store, limit, 'somebody', start)),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(12);
});

test('a counter holds neither the address nor the user id, and says when it may be forgotten', async () => {
  await takeUse(stage.store, limits.passwordReset, giulia.email, start);
  const { docs } = await stage.db.collection('limits').get();
  expect(docs.length).toBe(await sizeOf(stage.db, 'limits'));
  for (const doc of docs) {
    const all = doc.id + JSON.stringify(doc.data());
    expect(all).not.toContain(giulia.uid);
    expect(all).not.toContain(giulia.email);
    expect(doc.get('expiresAt').toMillis()).toBeGreaterThan(start);
  }
});
