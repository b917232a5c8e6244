import { describe, expect, test } from 'vitest';
import { spoiledCopies } from '../base/spoil.fixtures.ts';
import { anEvent } from '../event/event.fixtures.ts';
import { choiceOf, noticeEventOf } from './notice.ts';
import { aNotice, anOccasion } from './notice.fixtures.ts';
import {
  notice,
  noticeEvent,
  noticeState,
  occasion,
  type NoticeKind,
  type OccasionKind,
} from './notice.schema.ts';

const kinds: readonly NoticeKind[] = [
  'verify-email',
  'reset-password',
  'change-email',
  'email-change-asked',
  'email-changed',
  'account-closed',
  'application-received',
  'application-decision',
  'message',
  'schedule-change',
  'shift-reminder',
  'shift-swap',
];
const occasionKinds: readonly OccasionKind[] = [
  'application-decision',
  'message',
  'schedule-change',
  'shift-reminder',
  'shift-swap',
];

describe.each(kinds)('a notice of kind %s', (kind) => {
  const valid = aNotice(kind);

  test('is accepted as functions write it', () => {
    expect(notice.parse(valid)).toEqual(valid);
  });

  const nullable = ['uid', 'leaseUntil', 'sentAt', 'reason', 'data.readAt', 'data.inReturn'];
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
    ['by a channel nobody knows', { channel: 'pigeon' }],
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

describe.each(occasionKinds)('an occasion of kind %s', (kind) => {
  const valid = anOccasion(kind);

  test('is accepted as functions write it, and becomes a notice of the same kind', () => {
    expect(occasion.parse(valid)).toEqual(valid);
    expect(notice.safeParse({ ...aNotice(kind), data: valid.data }).success).toBe(true);
  });

  test.each(spoiledCopies({ ...valid }, { nullable: ['dueAt', 'data.readAt'] }))(
    '$what is refused',
    ({ value }) => {
      expect(occasion.safeParse(value).success).toBe(false);
    },
  );
});

test('people choose how they hear of messages, decisions and shifts, and get service mails in any case', () => {
  expect(Object.fromEntries(kinds.map((kind) => [kind, choiceOf(kind)]))).toEqual({
    'verify-email': undefined,
    'reset-password': undefined,
    'change-email': undefined,
    'email-change-asked': undefined,
    'email-changed': undefined,
    'application-received': undefined,
    'application-decision': 'decision',
    message: 'message',
    'schedule-change': 'schedule',
    'shift-reminder': 'reminder',
    'shift-swap': 'schedule',
  });
});

test('what a mail tells of an event is part of its public facts', () => {
  const told = noticeEventOf(anEvent());
  expect(noticeEvent.parse(told)).toEqual(told);
  expect(anEvent()).toMatchObject(told);
});
