import { day, hour, paths } from '@equipage/domain';
import { badgeHashOf } from '@equipage/domain/fixtures';
import { deleteField, type Firestore, limit, updateDoc, doc } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../personas/people.ts';
import { eventInvitationsOf, eventUsersOf } from '../../web/src/features/event/event.queries.ts';
import { applicationsAt, conversationsAt, invitations, list, membersByName, queryOf } from './lists.ts';
import { readDocument, readList } from './reading.ts';
import { type Stage, verdict } from './stage.ts';
import { badTexts } from './text-cases.ts';
import { checkInBy, saveCheckIn, saveCounter, type Fields } from './writing.ts';
import {
  breakfast,
  giuliasCheckIn,
  giuliasTalk,
  kermesse,
  now,
  parade,
  stored,
  streetDance,
  world,
} from './world.ts';

/** A check-in spoiled in one thing. */
const badCheckIns: readonly (readonly [what: string, fields: Fields])[] = [
  ['of nobody and no badge', { uid: null, badgeHash: null }],
  ['of a list of people', { uid: [people.giulia.uid] }],
  ['of somebody with a way into another path', { uid: `${people.giulia.uid}/x` }],
  ['with a hash that is too short', { badgeHash: 'A'.repeat(21) }],
  ['with a hash that is too long', { badgeHash: 'A'.repeat(23) }],
  ['with a hash that no 16 bytes have', { badgeHash: 'B'.repeat(22) }],
  ['at a counter that is not there', { counter: 'zyxwvutsrq9876543210' }],
  ['at a counter of a made-up name', { counter: 'bar' }],
  ['at a counter that leads elsewhere', { counter: '../counters/x' }],
  ['neither in nor out', { kind: 'look' }],
  ['at a number for a time', { at: now }],
  ['at no time', { at: null }],
  ['before 1970', { at: new Date(-1) }],
  ['written at a time of its own', { writtenAt: new Date(now) }],
  ['with a field too many', { note: 'late' }],
  ['without saying who scanned', { by: deleteField() }],
];

export function scanSuite(stage: Stage): void {
  describe('scan', () => {
    beforeEach(() => stage.reset(world));

    const save = (fields: Fields, eventId = streetDance.id, id?: string) =>
      verdict(saveCheckIn(stage.as('farid'), fields, eventId, id));

    it('what Amara lists of an organization or an event comes in pages', async () => {
      const ofKermesse = [paths.supportedEvents, paths.invitations, paths.members, paths.coupons];
      const ofEvent = [paths.smsCampaigns, paths.supporters, paths.counters];
      const lists = [
        ...ofKermesse.map((path) => path(kermesse.id)),
        ...ofEvent.map((path) => path(streetDance.id)),
      ];
      for (const path of lists) {
        const look = (most: number) => verdict(readList(list(stage.as('amara'), path, limit(most))));
        expect([path, await look(100), await look(101)]).toEqual([path, 'allowed', 'denied']);
      }
      const scans = (most: number) =>
        verdict(readList(list(stage.as('farid'), paths.checkIns(streetDance.id), limit(most))));
      expect([await scans(500), await scans(501)]).toEqual(['allowed', 'denied']);
    });

    it.each(badCheckIns)('Farid records no check-in %s', async (_, fields) => {
      const spoiled = { ...checkInBy('farid'), ...fields };
      const without = Object.fromEntries(
        Object.entries(spoiled).filter(([name]) => !(name === 'by' && 'by' in fields)),
      );
      expect(await save(without)).toBe('denied');
      expect(await save(checkInBy('farid'))).toBe('allowed');
    });

    it.each(['published', 'finished', 'archived'])(
      'Farid records what he scanned at an event that is %s by now',
      async (state) => {
        const event = { ...(world[paths.event(streetDance.id)] as object), state };
        await stage.put({ [paths.event(streetDance.id)]: event });
        expect(await save(checkInBy('farid'))).toBe('allowed');
      },
    );

    it('Farid records nothing at a counter whose id is too long for one', async () => {
      const long = `${breakfast.id}x`;
      await stage.put({ [paths.counter(streetDance.id, long)]: stored(breakfast) });
      expect(await save({ ...checkInBy('farid'), counter: long })).toBe('denied');
      expect(await save({ ...checkInBy('farid'), counter: breakfast.id })).toBe('allowed');
    });

    it('Farid records nobody whose id is longer than any, or leads elsewhere', async () => {
      const { giulia } = people;
      const entry = world[paths.scanEntry(streetDance.id, giulia.uid)]!;
      for (const uid of ['x'.repeat(129), `${giulia.uid}/scanList/${giulia.uid}`]) {
        await stage.put({ [paths.scanEntry(streetDance.id, uid)]: entry });
        expect(await save({ ...checkInBy('farid'), uid })).toBe('denied');
      }
      const uid = 'x'.repeat(128);
      await stage.put({ [paths.scanEntry(streetDance.id, uid)]: entry });
      expect(await save({ ...checkInBy('farid'), uid })).toBe('allowed');
    });

    it('Farid records by name, at a counter of the event, and with a clock that is a year wrong', async () => {
      const sound = { ...checkInBy('farid'), badgeHash: null, counter: breakfast.id };
      expect(await save(sound)).toBe('allowed');
      for (const at of [now + 365 * day, now - 365 * day])
        expect(
          await save(
            { ...sound, at: new Date(at) },
            streetDance.id,
            `acheckin${at}`.slice(0, 20).padEnd(20, '0'),
          ),
        ).toBe('allowed');
    });

    it('a check-in delivered twice is written once, and the second delivery says so by being refused', async () => {
      expect(await save(checkInBy('farid'))).toBe('allowed');
      expect(await save(checkInBy('farid'))).toBe('denied');
    });

    it.each(['', 'short', 'UPPERCASE01234567890', 'acheckin0123456789012'])(
      'an id that no device makes is refused: “%s”',
      async (id) => {
        if (id === '') return expect(await save(checkInBy('farid'))).toBe('allowed');
        expect(await save(checkInBy('farid'), streetDance.id, id)).toBe('denied');
      },
    );

    it.each([
      ['until twelve hours after the end', 11, 'allowed', 'allowed'],
      ['not on the next day, when what waited is still taken', 13, 'denied', 'allowed'],
      ['not thirty days later, when nothing is taken any more', 30 * 24 + 1, 'denied', 'denied'],
    ] as const)('the people of an event are read %s', async (_, hours, read, written) => {
      const endsAt = now - hours * hour;
      const ended = { ...streetDance, state: 'finished', startsAt: endsAt - day, endsAt };
      await stage.put({ [paths.event(streetDance.id)]: stored(ended) });
      for (const who of ['farid', 'amara'] as const) {
        const entry = readDocument(stage.as(who), paths.scanEntry(streetDance.id, people.giulia.uid));
        expect(await verdict(entry)).toBe(read);
      }
      expect(await save(checkInBy('farid'))).toBe(written);
    });

    it('five hundred people are read at once, and no more', async () => {
      const look = (most: number) =>
        verdict(readList(list(stage.as('farid'), paths.scanList(streetDance.id), limit(most))));
      expect([await look(500), await look(501)]).toEqual(['allowed', 'denied']);
    });

    it.each(badTexts({ most: 60, line: true, mayBeEmpty: false }))(
      'a counter has no name that is %s',
      async (_, text) => {
        const id = 'anothercounter012345';
        expect(await verdict(saveCounter(stage.as('dalia'), { name: text }, id))).toBe('denied');
        expect(await verdict(saveCounter(stage.as('dalia'), {}, id))).toBe('allowed');
      },
    );

    it.each([
      ['a rule that nobody knows', { rule: 'hourly' }],
      ['a list of rules', { rule: ['once'] }],
      ['a time of its own', { createdAt: new Date(now) }],
      ['a field too many', { color: 'red' }],
      ['no word whether it is archived', { archived: null }],
    ])('a counter has not %s', async (_, fields) => {
      const id = 'anothercounter012345';
      expect(await verdict(saveCounter(stage.as('dalia'), fields, id))).toBe('denied');
      expect(await verdict(saveCounter(stage.as('dalia'), {}, id))).toBe('allowed');
    });

    it('Dalia archives a counter, and cannot turn that into anything else', async () => {
      const place = (db: Firestore) => doc(db, paths.counter(streetDance.id, breakfast.id));
      expect(await verdict(updateDoc(place(stage.as('dalia')), { archived: true }))).toBe('allowed');
      expect(await verdict(updateDoc(place(stage.as('dalia')), { archived: 'maybe' }))).toBe('denied');
    });

    /** Everything of an event and its organization that the gate has no need of. Amara reads all of it. */
    const elsewhere: Readonly<Record<string, (db: Firestore) => Promise<unknown>>> = {
      applications: (db) => readList(applicationsAt(db, streetDance)),
      'an application': (db) => readDocument(db, paths.application(streetDance.id, people.giulia.uid)),
      'how many there are': (db) => readDocument(db, paths.applicationTally(streetDance.id)),
      'a profile': (db) => readDocument(db, paths.profile(people.giulia.uid)),
      conversations: (db) => readList(conversationsAt(db, streetDance)),
      'a conversation': (db) => readDocument(db, paths.conversation(giuliasTalk)),
      'the other event users': (db) => readList(queryOf(db, eventUsersOf(streetDance.id))),
      'who is invited': (db) => readList(queryOf(db, eventInvitationsOf(streetDance))),
      'who is invited to the organization': (db) => readList(invitations(db, kermesse.id)),
      'the community': (db) => readList(membersByName(db, kermesse.id)),
      'a member': (db) => readDocument(db, paths.member(kermesse.id, people.giulia.uid)),
      'the gate of another event': (db) => readDocument(db, paths.scanEntry(parade.id, people.paulo.uid)),
    };
    it.each(Object.entries(elsewhere))('a scanner does not read %s', async (_, read) => {
      expect(await verdict(read(stage.as('amara')))).toBe('allowed');
      expect(await verdict(read(stage.as('farid')))).toBe('denied');
    });

    it('Farid reads and records nothing any more once his role is taken', async () => {
      const { events: _, ...rest } = world[paths.access(people.farid.uid)]!;
      await stage.put({ [paths.access(people.farid.uid)]: { ...rest, events: {} } });
      const db = stage.as('farid');
      for (const path of [
        paths.scanEntry(streetDance.id, people.giulia.uid),
        paths.scanPicture(streetDance.id, people.giulia.uid),
        paths.counter(streetDance.id, breakfast.id),
        paths.checkIn(streetDance.id, giuliasCheckIn.id),
      ])
        expect([path, await verdict(readDocument(db, path))]).toEqual([path, 'denied']);
      expect(await save({ ...checkInBy('farid'), badgeHash: badgeHashOf(people.giulia) })).toBe('denied');
    });
  });
}
