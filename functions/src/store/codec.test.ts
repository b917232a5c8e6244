import { instant, notice, type Notice } from '@equipage/domain';
import { anApplication, anEvent } from '@equipage/domain/fixtures';
import { application, event } from '@equipage/domain';
import { Timestamp } from 'firebase-admin/firestore';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { decode, encode, encodeField, encodeFields, MalformedDocument } from './codec.ts';
import { documents } from './documents.ts';

const at = Date.UTC(2026, 6, 4, 9, 30);

const decision: Notice = {
  id: 'decision:e:u:1',
  kind: 'application-decision',
  uid: 'u',
  channel: 'email',
  to: 'ada@people.example',
  language: 'fr',
  data: {
    name: 'Ada',
    decision: 'accepted',
    event: {
      id: 'e',
      name: 'Fest',
      orgName: 'Org',
      city: 'Brest',
      timeZone: 'Europe/Paris',
      startsAt: at,
      endsAt: at + 1,
    },
  },
  state: 'pending',
  attempts: 0,
  leaseUntil: at,
  createdAt: at,
  sentAt: null,
  reason: null,
  expiresAt: at,
};

test('an event comes back from storage as it went in', () => {
  const whole = anEvent();
  const { path } = documents.event(whole.id);
  expect(decode(event, path, encode(event, path, whole))).toEqual(whole);
});

test('instants are stored as timestamps wherever they stand, and the id is not stored twice', () => {
  const whole = anApplication();
  const stored = encode(application, documents.application(whole.eventId, whole.uid).path, whole);
  expect(stored.appliedAt).toEqual(Timestamp.fromMillis(whole.appliedAt));
  expect(stored.event.startsAt).toEqual(Timestamp.fromMillis(whole.event.startsAt));
  expect(stored.revision).toBe(whole.revision);
  expect(stored).not.toHaveProperty('id');
});

test('a kind of notice keeps its own data', () => {
  const stored = encode(notice, 'outbox/decision:e:u:1', decision);
  expect(stored.data.event.endsAt).toEqual(Timestamp.fromMillis(at + 1));
  expect(stored.sentAt).toBeNull();
  expect(decode(notice, 'outbox/decision:e:u:1', stored)).toEqual(decision);
});

test('lists, records and optional fields are walked through', () => {
  const schema = z.object({
    list: z.array(z.object({ at: instant })),
    record: z.record(z.string(), z.nullable(instant)),
    maybe: z.optional(instant),
  });
  const value = { list: [{ at }], record: { a: at, b: null }, maybe: at };
  const stored = encode(schema, 'x/y', value);
  const stamp = Timestamp.fromMillis(at);
  expect(stored).toEqual({ list: [{ at: stamp }], record: { a: stamp, b: null }, maybe: stamp });
  expect(decode(schema, 'x/y', stored)).toEqual(value);
});

test('a number that is no instant stays a number', () => {
  expect(encode(z.object({ n: z.int() }), 'x/y', { n: at })).toEqual({ n: at });
});

test('nothing malformed is stored, and the error tells the field but not its value', () => {
  const spoiled = { ...anEvent(), name: 'secret'.repeat(100) };
  const write = () => encode(event, documents.event(spoiled.id).path, spoiled);
  expect(write).toThrow(MalformedDocument);
  expect(write).toThrow(/^malformed document: name: too_big$/);
});

test('a document is not stored under the id of another', () => {
  const whole = anEvent();
  expect(() => encode(event, documents.event('anotheranoth').path, whole)).toThrow(/id: invalid_value/);
});

test('nothing malformed is decided upon', () => {
  const whole = anEvent();
  const { path } = documents.event(whole.id);
  const { endsAt: _, ...lacking } = encode(event, path, whole);
  expect(() => decode(event, path, lacking)).toThrow(/^malformed document: endsAt: invalid_type$/);
});

test('single fields are checked by the schema too', () => {
  expect(encodeFields(event, 'events/e', { state: 'finished', updatedAt: at })).toEqual({
    state: 'finished',
    updatedAt: Timestamp.fromMillis(at),
  });
  expect(() => encodeFields(event, 'events/e', { state: 'deleted' })).toThrow(MalformedDocument);
  expect(() => encodeFields(event, 'events/e', { unheardOf: 1 })).toThrow(/unheardOf: unrecognized_keys/);
});

test('of a union only the shared fields can be changed or compared with', () => {
  expect(encodeField(notice, 'outbox', 'leaseUntil', at)).toEqual(Timestamp.fromMillis(at));
  expect(() => encodeField(notice, 'outbox', 'data', decision.data)).toThrow(/data: unrecognized_keys/);
});
