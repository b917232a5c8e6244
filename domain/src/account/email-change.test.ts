import { describe, expect, test } from 'vitest';
import { day, minute } from '../base/instant.ts';
import { fixtureNow as now } from '../base/seed.fixtures.ts';
import { spoiledCopies } from '../base/spoil.fixtures.ts';
import { anEmailChange } from './email-change.fixtures.ts';
import { emailChange, emailChangeToken, type EmailChange } from './email-change.schema.ts';
import {
  confirmChange,
  isSameRequest,
  requestChange,
  signedInRecently,
  stopChange,
  withChangeLink,
} from './email-change.ts';

const mailed = anEmailChange({ confirmHashes: ['c'], stopHashes: ['s'], supersededHashes: ['old'] });
const at = (state: EmailChange['state']): EmailChange => ({ ...mailed, state });

describe('confirming', () => {
  test('the link of the mail confirms, once more while it is under way, for a day', () => {
    const confirming = { ok: true, value: at('confirming') };
    expect(confirmChange(mailed, 'c', undefined, now)).toEqual(confirming);
    expect(confirmChange(mailed, 'c', mailed.id, now + day - 1)).toEqual(confirming);
    expect(confirmChange(at('confirming'), 'c', undefined, now + 2 * day)).toEqual(confirming);
  });

  test.each([
    ['of a request that was never made', undefined, 'c', undefined, now, 'link-wrong'],
    ['that nobody mailed', mailed, 'x', undefined, now, 'link-wrong'],
    ['that stops', mailed, 's', undefined, now, 'link-wrong'],
    ['of an earlier request', mailed, 'old', undefined, now, 'link-superseded'],
    ['used before', at('done'), 'c', undefined, now, 'link-used'],
    ['of a stopped change', at('stopped'), 'c', undefined, now, 'link-stopped'],
    ['opened by somebody else', mailed, 'c', 'somebody', now, 'other-account'],
    ['opened by somebody else in the middle of it', at('confirming'), 'c', 'x', now, 'other-account'],
    ['a day old', mailed, 'c', undefined, now + day, 'link-expired'],
  ])('a link %s does not', (_, change, hash, visitor, moment, why) => {
    expect(confirmChange(change, hash, visitor, moment)).toEqual({ ok: false, why });
  });
});

describe('stopping', () => {
  test('the link of the notice stops, twice as well as once', () => {
    expect(stopChange(mailed, 's', now)).toEqual({ ok: true, value: at('stopped') });
    expect(stopChange(at('stopped'), 's', now + 2 * day)).toEqual({ ok: true, value: at('stopped') });
  });

  test.each([
    ['of a request that was never made', undefined, 's', now, 'link-wrong'],
    ['that confirms', mailed, 'c', now, 'link-wrong'],
    ['of a change that is carried out', at('done'), 's', now, 'link-used'],
    ['of a change that is being carried out', at('confirming'), 's', now, 'link-used'],
    ['a day old', mailed, 's', now + day, 'link-expired'],
  ])('a link %s does not', (_, change, hash, moment, why) => {
    expect(stopChange(change, hash, moment)).toEqual({ ok: false, why });
  });
});

describe('asking', () => {
  const asked = {
    uid: mailed.id,
    oldEmail: mailed.oldEmail,
    newEmail: 'third@people.example',
    language: 'en',
  } as const;

  test('anew ends the earlier link, while its notice can still stop everything', () => {
    const second = requestChange(mailed, asked, now + minute);
    expect(second).toMatchObject({ state: 'open', newEmail: 'third@people.example', confirmHashes: [] });
    expect(confirmChange(second, 'c', undefined, now + minute)).toMatchObject({ why: 'link-superseded' });
    expect(confirmChange(second, 'old', undefined, now + minute)).toMatchObject({ why: 'link-superseded' });
    expect(stopChange(second, 's', now + minute)).toMatchObject({ ok: true });
  });

  test('for the same address within a minute is one request, later or for another it is two', () => {
    expect(isSameRequest(mailed, mailed.newEmail, now + minute - 1)).toBe(true);
    expect(isSameRequest(mailed, mailed.newEmail, now + minute)).toBe(false);
    expect(isSameRequest(mailed, 'third@people.example', now)).toBe(false);
    expect(isSameRequest(at('stopped'), mailed.newEmail, now)).toBe(false);
    expect(isSameRequest(undefined, mailed.newEmail, now)).toBe(false);
  });

  test('both links work when a mail was made twice, and the list has an end', () => {
    const twice = withChangeLink(withChangeLink(mailed, 'confirm', 'c2'), 'stop', 's2');
    for (const hash of ['c', 'c2']) expect(confirmChange(twice, hash, undefined, now).ok).toBe(true);
    for (const hash of ['s', 's2']) expect(stopChange(twice, hash, now).ok).toBe(true);
    let many = mailed;
    for (let n = 0; n < 100; n++) many = withChangeLink(many, 'confirm', `c${n}`);
    expect(many.confirmHashes).toHaveLength(30);
    expect(many.confirmHashes.at(-1)).toBe('c99');
  });

  test('needs a sign-in of the last five minutes', () => {
    expect(signedInRecently(now - 5 * minute, now)).toBe(true);
    expect(signedInRecently(now - 5 * minute - 1, now)).toBe(false);
  });
});

describe('the stored form', () => {
  test('is accepted as functions write it', () => {
    expect(emailChange.parse(mailed)).toEqual(mailed);
  });

  test.each(spoiledCopies(mailed))('$what it is refused', ({ value }) => {
    expect(emailChange.safeParse(value).success).toBe(false);
  });
});

test.each([
  '',
  'x',
  'uid.short',
  `uid.${'x'.repeat(23)}`,
  `../a.${'x'.repeat(22)}`,
  `.${'x'.repeat(22)}`,
  `u.v.${'x'.repeat(22)}`,
])('a link with %j in it is none of ours', (token) => {
  expect(emailChangeToken.safeParse(token).success).toBe(false);
});
