import { paths, refuse, type Badge } from '@equipage/domain';
import { tokenOf, type Person } from '@equipage/domain/fixtures';
import { beforeEach, describe, expect, test } from 'vitest';
import { documents } from '../../../functions/src/store/documents.ts';
import { people } from '../../personas/people.ts';
import { callsStage } from './calls-stage.ts';

const now = Date.UTC(2026, 5, 1, 9);
const { send, sendAtOnce, store, db, moveClockTo, forgetUses } = callsStage(now);
const { giulia, hana, jun, kofi, paulo } = people;

const names = { givenName: 'Giulia', familyName: 'Conti', language: 'fr' };

async function badgeOf(person: Person): Promise<Badge> {
  const badge = await store.read(documents.badge(person.uid));
  if (badge === undefined) throw new Error(`${person.givenName} has no badge`);
  return badge;
}

/** Every token that would be taken for this person's. */
async function goodTokens(person: Person): Promise<string[]> {
  const { docs } = await db.collection('badgeTokens').where('uid', '==', person.uid).get();
  return docs.map(({ id }) => id);
}

const renew = (person: Person, replaces: string | null) => send(person, 'renewBadge', { replaces });
const answer = (token: string) => ({ ok: true, value: { token } });

beforeEach(forgetUses);

describe('openAccount', () => {
  test('gives a badge whose token leads back to the person', async () => {
    await send(giulia, 'openAccount', names);
    const { token, issuedAt } = await badgeOf(giulia);
    expect(issuedAt).toBe(now);
    expect(await goodTokens(giulia)).toEqual([token]);
  });

  test('gives a badge to an account from before there were badges, and leaves one that is there', async () => {
    const { token } = await badgeOf(giulia);
    await db.doc(paths.badge(giulia.uid)).delete();
    await db.doc(paths.badgeToken(token)).delete();
    expect(await send(giulia, 'openAccount', names)).toEqual({ ok: true, value: { created: false } });
    const made = await badgeOf(giulia);
    await send(giulia, 'openAccount', names);
    expect(await badgeOf(giulia)).toEqual(made);
    expect(await goodTokens(giulia)).toEqual([made.token]);
  });

  test('gives everybody another one', async () => {
    await send(hana, 'openAccount', names);
    expect((await badgeOf(hana)).token).not.toBe((await badgeOf(giulia)).token);
  });
});

describe('renewBadge', () => {
  test('makes the old badge worthless', async () => {
    const before = await badgeOf(giulia);
    moveClockTo(now + 5_000);
    const outcome = await renew(giulia, before.token);
    const after = await badgeOf(giulia);
    expect(outcome).toEqual(answer(after.token));
    expect(after).toMatchObject({ issuedAt: now + 5_000 });
    expect(after.token).not.toBe(before.token);
    expect(await goodTokens(giulia)).toEqual([after.token]);
  });

  test('sent again after a lost answer, it tells of the same badge', async () => {
    const { token } = await badgeOf(giulia);
    const first = await renew(giulia, token);
    expect(await renew(giulia, token)).toEqual(first);
    expect(await goodTokens(giulia)).toHaveLength(1);
  });

  test('ten times at once, one badge is good, and all ten answers name it', async () => {
    const { token } = await badgeOf(giulia);
    const outcomes = await sendAtOnce(10, giulia, 'renewBadge', { replaces: token });
    const after = await badgeOf(giulia);
    expect(after.token).not.toBe(token);
    expect(outcomes).toEqual(Array.from({ length: 10 }, () => answer(after.token)));
    expect(await goodTokens(giulia)).toEqual([after.token]);
  });

  test('gives a badge to somebody who has none, once', async () => {
    const outcomes = await sendAtOnce(10, jun, 'renewBadge', { replaces: null });
    const { token } = await badgeOf(jun);
    expect(outcomes).toEqual(Array.from({ length: 10 }, () => answer(token)));
    expect(await goodTokens(jun)).toEqual([token]);
    await forgetUses();
    expect(await renew(jun, null)).toEqual(answer(token));
  });

  test('naming the badge of another changes neither', async () => {
    const [hanas, giulias] = [await badgeOf(hana), await badgeOf(giulia)];
    expect(await renew(hana, giulias.token)).toEqual(answer(hanas.token));
    expect(await badgeOf(giulia)).toEqual(giulias);
    expect(await goodTokens(giulia)).toEqual([giulias.token]);
  });

  test('is for people with a proven address', async () => {
    const unproven = await send(kofi, 'renewBadge', { replaces: null }, { emailVerified: false });
    expect(unproven).toEqual(refuse('email-not-verified'));
    expect(await goodTokens(kofi)).toEqual([]);
    expect(await renew(kofi, null)).toMatchObject({ ok: true });
  });

  test('the eleventh time in an hour is refused, and the badge stays good', async () => {
    await renew(paulo, null);
    const { token } = await badgeOf(paulo);
    for (let more = 0; more < 9; more += 1) expect(await renew(paulo, null)).toEqual(answer(token));
    expect(await renew(paulo, token)).toMatchObject({ ok: false, why: 'too-many-requests' });
    expect(await goodTokens(paulo)).toEqual([token]);
  });

  test.each([
    ['nothing', {}],
    ['a path', { replaces: '../access' }],
    ['a token for the new badge', { replaces: null, token: tokenOf('a wish') }],
    ['somebody else', { replaces: null, uid: giulia.uid }],
  ])('%s cannot be brought along', async (_, input) => {
    expect(await send(hana, 'renewBadge', input)).toMatchObject({ ok: false, why: 'bad-input' });
  });
});
