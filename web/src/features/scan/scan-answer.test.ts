import { fixtureNow as now, aScanEntry, badgeHashOf } from '@equipage/domain/fixtures';
import type { Mark } from '@equipage/domain';
import { describe, expect, test, vi } from 'vitest';
import {
  answerBadge,
  answerByNow,
  answerPerson,
  isNewerBadge,
  signalOf,
  subjectOf,
  type ScanSettings,
} from './scan-answer.ts';

const giulia = aScanEntry({ id: 'giulia', name: 'Giulia Conti', badgeHash: badgeHashOf({ uid: 'giulia' }) });
const settings: ScanSettings = { counter: 'entry', rule: 'presence', mode: 'in', timeZone: 'Europe/Paris' };

function deskWith(person = giulia, last?: Pick<Mark, 'kind' | 'at'>, fresh = true) {
  const record = vi.fn(() => now);
  return {
    isFresh: () => fresh,
    byBadge: (hash: string) => (hash === person.badgeHash ? person : undefined),
    of: (uid: string) => (uid === person.id ? person : undefined),
    lastAt: () => last,
    record,
  };
}
const hash = giulia.badgeHash!;

test('somebody who is expected is recorded without a tap, and heard to be', () => {
  const desk = deskWith();
  const answer = answerBadge(desk, hash, settings, now);
  expect(answer).toMatchObject({
    is: 'person',
    verdict: { is: 'fine' },
    recorded: { at: now, counter: 'entry', kind: 'in' },
  });
  expect(desk.record).toHaveBeenCalledExactlyOnceWith({
    uid: 'giulia',
    badgeHash: hash,
    name: 'Giulia Conti',
    counter: 'entry',
    kind: 'in',
  });
  expect(signalOf(answer)).toBe('good');
});

test.each([
  ['in already', deskWith(giulia, { kind: 'in', at: now - 1 }), settings, 'careful'],
  ['not accepted', deskWith({ ...giulia, status: 'waitlisted' }), settings, 'bad'],
  [
    'not accepted as of an old list',
    deskWith({ ...giulia, status: 'waitlisted' }, undefined, false),
    settings,
    'careful',
  ],
  [
    'declined as of an old list',
    deskWith({ ...giulia, status: 'declined' }, undefined, false),
    settings,
    'bad',
  ],
  ['leaving without having come', deskWith(), { ...settings, mode: 'out' }, 'careful'],
  ['only looked at', deskWith(), { ...settings, mode: 'look' }, 'good'],
] as const)('somebody %s is shown and not recorded', (_, desk, chosen, signal) => {
  const answer = answerBadge(desk, hash, chosen, now);
  expect(answer).toMatchObject({ is: 'person', recorded: undefined });
  expect(desk.record).not.toHaveBeenCalled();
  expect(signalOf(answer)).toBe(signal);
});

test('somebody found by name is recorded only when somebody says so', () => {
  const desk = deskWith();
  expect(answerPerson(desk, giulia, null, settings, now)).toMatchObject({
    verdict: { is: 'fine' },
    recorded: undefined,
  });
  expect(desk.record).not.toHaveBeenCalled();
});

test('a badge that the device does not know is unknown to it, and not wrong', () => {
  const answer = answerBadge(deskWith(), badgeHashOf({ uid: 'paulo' }), settings, now);
  expect(answer.is).toBe('unknown');
  expect(signalOf(answer)).toBe('careful');
});

test.each([
  ['EQ2.something', true],
  [' EQ10.x', true],
  ['https://example.org', false],
  ['EQ.x', false],
])('%s is a badge of a newer form: %s', (text, newer) => {
  expect(isNewerBadge(text)).toBe(newer);
});

describe('an answer that stands', () => {
  const waits = { ...giulia, status: 'waitlisted' } as const;
  const byNow = (before: ReturnType<typeof deskWith>, after: ReturnType<typeof deskWith>) =>
    answerByNow(after, answerBadge(before, hash, settings, now), settings, now);

  test('turns to no when the list is fresh and the person is still not accepted', () => {
    expect(byNow(deskWith(waits, undefined, false), deskWith(waits))).toMatchObject({
      verdict: { is: 'not-accepted', status: 'waitlisted' },
    });
  });

  test('turns to yes when she was accepted since, and records nothing by itself', () => {
    const after = deskWith(giulia);
    const answer = byNow(deskWith(waits, undefined, false), after);
    expect(answer).toMatchObject({ person: giulia, verdict: { is: 'fine' }, recorded: undefined });
    expect(after.record).not.toHaveBeenCalled();
  });

  test('gets its name when the list knows the badge', () => {
    const other = { ...giulia, badgeHash: badgeHashOf({ uid: 'other' }) };
    expect(byNow(deskWith(other), deskWith(other))).toMatchObject({ is: 'unknown' });
    expect(byNow(deskWith(other), deskWith())).toMatchObject({
      is: 'person',
      person: giulia,
      badgeHash: hash,
    });
  });

  test('stays what it was once it was recorded', () => {
    const after = deskWith(giulia, { kind: 'in', at: now });
    expect(byNow(deskWith(), after)).toMatchObject({
      verdict: { is: 'fine' },
      recorded: { at: now, counter: 'entry', kind: 'in' },
    });
  });

  test.each(['in', 'out', 'look'] as const)(
    'keeps its counter and its word when the operator goes on with meals, %s',
    (mode) => {
      const next: ScanSettings = { ...settings, counter: 'meal', rule: 'daily', mode };
      const recorded = answerBadge(deskWith(), hash, settings, now);
      expect(subjectOf(recorded, next)).toEqual({ counter: 'entry', mode: 'in' });
      const shown = answerBadge(deskWith(waits), hash, settings, now);
      expect(subjectOf(shown, next)).toEqual({ counter: 'meal', mode });
      expect(subjectOf({ is: 'foreign' }, next)).toEqual({ counter: 'meal', mode });
    },
  );
});
