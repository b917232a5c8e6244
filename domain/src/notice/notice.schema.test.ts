import { describe, expect, test } from 'vitest';
import { spoiledCopies } from '../base/spoil.fixtures.ts';
import { anEvent } from '../event/event.fixtures.ts';
import { noticeEventOf } from './notice.ts';
import { aNotice } from './notice.fixtures.ts';
import { notice, noticeEvent, noticeState, type NoticeKind } from './notice.schema.ts';

const kinds: readonly NoticeKind[] = [
  'verify-email',
  'reset-password',
  'application-received',
  'application-decision',
];

describe.each(kinds)('a mail of kind %s', (kind) => {
  const valid = aNotice(kind);

  test('is accepted as functions write it', () => {
    expect(notice.parse(valid)).toEqual(valid);
  });

  const nullable = ['uid', 'leaseUntil', 'sentAt', 'reason'];
  const filled = { ...valid, sentAt: valid.createdAt, reason: 'refused' };
  test.each(spoiledCopies(filled, { nullable }))('$what is refused', ({ value }) => {
    expect(notice.safeParse(value).success).toBe(false);
  });
});

describe('a mail', () => {
  test.each(noticeState.options)('may be %s', (state) => {
    expect(notice.safeParse({ ...aNotice('reset-password'), state }).success).toBe(true);
  });

  test.each([
    ['of a kind nobody knows', { kind: 'newsletter' }],
    ['in a state nobody knows', { state: 'lost' }],
    ['tried less than never', { attempts: -1 }],
    ['that leads to another site', { data: { continuePath: 'https://evil.example' } }],
  ])('%s is refused', (_, spoiled) => {
    expect(notice.safeParse({ ...aNotice('verify-email'), ...spoiled }).success).toBe(false);
  });

  test('tells of a decision that an organizer may take', () => {
    const decided = aNotice('application-decision');
    const told = (decision: string) =>
      notice.safeParse({ ...decided, data: { ...decided.data, decision } }).success;
    expect(told('waitlisted')).toBe(true);
    expect(told('canceled')).toBe(false);
  });
});

test('what a mail tells of an event is part of its public facts', () => {
  const told = noticeEventOf(anEvent());
  expect(noticeEvent.parse(told)).toEqual(told);
  expect(anEvent()).toMatchObject(told);
});
