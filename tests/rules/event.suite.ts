import { day, eventLimits, hour, minute, paths, type Event } from '@equipage/domain';
import { deleteDoc, deleteField, doc, getDoc, limit, or, query, where } from 'firebase/firestore';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { people } from '../personas/people.ts';
import { eventsOf, list } from './lists.ts';
import { readDocument, readList } from './reading.ts';
import { type Stage, verdict } from './stage.ts';
import { badTexts, type Case, goodTexts, type TextField } from './text-cases.ts';
import {
  createEvent,
  eventChange,
  type Fields,
  newEvent,
  newEventId,
  saveEvent,
  tomorrow,
} from './writing.ts';
import { brassNight, fanfares, greenway, kermesse, now, stored, streetDance, world } from './world.ts';

const textFields: readonly (readonly [string, TextField])[] = [
  ['name', { most: eventLimits.name, line: true, mayBeEmpty: false }],
  ['city', { most: eventLimits.city, line: true, mayBeEmpty: false }],
  ['description', { most: eventLimits.description, line: false, mayBeEmpty: true }],
  ['address', { most: eventLimits.address, line: false, mayBeEmpty: true }],
  ['contactEmail', { most: eventLimits.contact, line: true, mayBeEmpty: true }],
];

const inTwoDays = new Date(now + 2 * day);

/** Facts that no form sends, apart from bad texts. */
const badFacts: readonly (readonly [what: string, fields: Fields])[] = [
  ['a country in small letters', { country: 'fr' }],
  ['a country of three letters', { country: 'FRA' }],
  ['a country with a digit', { country: 'F1' }],
  ['no country', { country: '' }],
  ['a list as country', { country: ['FR'] }],
  ['a number as country', { country: 33 }],
  ['an empty time zone', { timeZone: '' }],
  ['an offset as time zone', { timeZone: '+01' }],
  ['a time zone with a space', { timeZone: 'Europe/Paris ' }],
  ['a time zone with markup', { timeZone: 'Europe/<b>' }],
  ['a time zone one character too long', { timeZone: `E${'x'.repeat(64)}` }],
  ['a list as time zone', { timeZone: ['Europe/Paris'] }],
  ['an end before its start', { startsAt: tomorrow, endsAt: new Date(now + hour) }],
  ['an end at its start', { startsAt: tomorrow, endsAt: tomorrow }],
  ['more than 366 days', { startsAt: tomorrow, endsAt: new Date(now + day + eventLimits.duration + 1) }],
  ['a start before 1970', { startsAt: new Date(-1), endsAt: new Date(day) }],
  ['a number as start', { startsAt: now + day }],
  ['a text as start', { startsAt: '2027-05-12T09:30:00Z' }],
  ['null as start', { startsAt: null }],
  ['a number as end', { endsAt: now + 2 * day }],
  ['Infinity as end', { endsAt: Infinity }],
  ['null as end', { endsAt: null }],
  ['a text as the last day', { applyUntil: '2027-05-12' }],
  ['a last day after its end', { applyUntil: new Date(now + 400 * day) }],
  ['a last day before 1970', { applyUntil: new Date(-1) }],
  ['no place at all', { capacity: 0 }],
  ['half a place', { capacity: 1.5 }],
  ['more places than anybody has', { capacity: eventLimits.capacity + 1 }],
  ['a text as number of places', { capacity: '30' }],
  ['a waiting list of a kind nobody knows', { waitlist: 'lottery' }],
  ['null as waiting list', { waitlist: null }],
];

export function eventSuite(stage: Stage): void {
  describe('event', () => {
    describe('a new draft', () => {
      const create = (fields: Fields, eventId = newEventId) =>
        verdict(createEvent(stage.as('amara'), fields, eventId));

      beforeAll(() => stage.reset(world));
      beforeEach(() => stage.restore({ [paths.event(newEventId)]: null }));

      it('Amara creates one for Kermesse', async () => {
        expect(await create(newEvent())).toBe('allowed');
      });

      it('does not take the id of one that is gone, as long as that one’s licenses are not back', async () => {
        await stage.put({ [paths.eventWallet(newEventId)]: world[paths.eventWallet(streetDance.id)]! });
        expect(await create(newEvent())).toBe('denied');
        await stage.put({ [paths.eventWallet(newEventId)]: null });
        expect(await create(newEvent())).toBe('allowed');
      });

      describe.each(textFields)('its %s', (field, kind) => {
        it.each(goodTexts(kind))('may be %s', async (_, value) => {
          expect(await create(newEvent({ [field]: value }))).toBe('allowed');
        });
        it.each(badTexts(kind))('cannot be %s', async (_, value) => {
          expect(await create(newEvent({ [field]: value }))).toBe('denied');
        });
      });

      it.each(badFacts)('cannot have %s', async (_, fields) => {
        expect(await create(newEvent(fields))).toBe('denied');
      });

      it.each<[string, Fields]>([
        ['a season of 366 days', { startsAt: tomorrow, endsAt: new Date(now + day + eventLimits.duration) }],
        ['a start in the past', { startsAt: new Date(now - 3 * day), endsAt: new Date(now - day) }],
        ['a start at the beginning of 1970', { startsAt: new Date(0), endsAt: new Date(hour) }],
        ['a last day at its end', { startsAt: tomorrow, endsAt: inTwoDays, applyUntil: inTwoDays }],
        ['a last day at the beginning of 1970', { applyUntil: new Date(0) }],
        ['one place', { capacity: 1 }],
        ['as many places as anybody has', { capacity: eventLimits.capacity }],
        ['a time zone of one word', { timeZone: 'UTC' }],
        ['the time zone with the longest name', { timeZone: 'America/Argentina/ComodRivadavia' }],
      ])('may have %s', async (_, fields) => {
        expect(await create(newEvent(fields))).toBe('allowed');
      });

      it.each(['0123456789ab', 'cdefghjkmnpq', 'rstvwxyz0000'])('may have the id %s', async (eventId) => {
        await stage.put({ [paths.event(eventId)]: null });
        expect(await create(newEvent(), eventId)).toBe('allowed');
      });

      it.each(Object.keys(newEvent()))('cannot lack its %s', async (field) => {
        const { [field]: _, ...others } = newEvent();
        expect(await create(others)).toBe('denied');
      });

      it.each<Case>([
        ['featured', true],
        ['finishedAt', null],
        ['full', true],
        ['id', newEventId],
        ['licenses', 1000],
      ])('cannot hold %s as well', async (field, value) => {
        expect(await create(newEvent({ [field]: value }))).toBe('denied');
      });

      it.each<Case>([
        ['published', 'published'],
        ['finished', 'finished'],
        ['archived', 'archived'],
        ['a list with draft', ['draft']],
        ['null', null],
      ])('cannot be in the state %s', async (_, state) => {
        expect(await create(newEvent({ state }))).toBe('denied');
      });

      it.each<[string, Fields]>([
        ['another organization', { orgId: fanfares.id, orgName: fanfares.name }],
        ['an organization that is not there', { orgId: 'nobody2027aa', orgName: kermesse.name }],
        ['a list with her organization', { orgId: [kermesse.id] }],
        ['the rights of a document beside', { orgId: `${kermesse.id}/users/${people.amara.uid}` }],
        ['nobody', { orgId: null }],
        ['her organization under the name of another', { orgName: fanfares.name }],
        ['her organization under a name of her own making', { orgName: 'Kermesse (official)' }],
      ])('cannot belong to %s', async (_, fields) => {
        expect(await create(newEvent(fields))).toBe('denied');
      });

      it.each(['createdAt', 'updatedAt'])('cannot be back-dated in its %s', async (field) => {
        expect(await create(newEvent({ [field]: new Date(now - day) }))).toBe('denied');
      });

      it.each([
        ['of eleven characters', 'newdraft202'],
        ['of thirteen characters', 'newdraft20277'],
        ['in capitals', 'NEWDRAFT2027'],
        ['with a letter that looks like a digit', 'newdrift2027'],
        ['as the SDK makes it', 'Zb2kQ9wX4nRt7LmP0sVy'],
        ['with a dash', 'new-draft-27'],
      ])('cannot have an id %s', async (_, eventId) => {
        expect(await create(newEvent(), eventId)).toBe('denied');
      });

      it('cannot take the place of an event that is there', async () => {
        expect(await create(newEvent(), brassNight.id)).toBe('denied');
        expect(await create(newEvent(), streetDance.id)).toBe('denied');
        expect(await create(newEvent(), greenway.id)).toBe('denied');
      });
    });

    describe('its facts', () => {
      const save = (eventId: string, fields: Fields) =>
        verdict(saveEvent(stage.as('dalia'), eventId, fields));
      const place = (facts: Partial<Event>) =>
        stage.put({ [paths.event(streetDance.id)]: stored({ ...streetDance, ...facts }) });

      beforeAll(() => stage.reset(world));
      beforeEach(() => stage.restore({ [paths.event(streetDance.id)]: stored(streetDance) }));

      it('Dalia changes those of an open event', async () => {
        expect(await save(streetDance.id, eventChange())).toBe('allowed');
      });

      it('Dalia changes one of them alone', async () => {
        const { updatedAt } = eventChange();
        expect(await save(streetDance.id, { updatedAt, city: 'Quimper' })).toBe('allowed');
      });

      it.each<Case>([
        ['timeZone', 'UTC'],
        ['applyUntil', new Date(0)],
        ['capacity', 7],
        ['waitlist', 'manual'],
      ])('Dalia changes its %s alone', async (field, value) => {
        const { updatedAt } = eventChange();
        expect(await save(streetDance.id, { updatedAt, [field]: value })).toBe('allowed');
      });

      it.each(badFacts)('Dalia cannot give an open event %s', async (_, fields) => {
        expect(await save(streetDance.id, eventChange(fields))).toBe('denied');
      });

      it.each(textFields)('Dalia cannot make its %s too long', async (field, { most }) => {
        expect(await save(streetDance.id, eventChange({ [field]: 'x'.repeat(most) }))).toBe('allowed');
        expect(await save(streetDance.id, eventChange({ [field]: 'x'.repeat(most + 1) }))).toBe('denied');
      });

      it.each(['name', 'description', 'city', 'country', 'address', 'timeZone', 'startsAt', 'endsAt'])(
        'Dalia cannot take away its %s',
        async (field) => {
          expect(await save(streetDance.id, eventChange({ [field]: deleteField() }))).toBe('denied');
        },
      );

      it.each<Case>([
        ['orgId', fanfares.id],
        ['orgName', 'Kermesse (official)'],
        ['state', 'finished'],
        ['createdAt', new Date(now - 2 * day)],
        ['featured', true],
      ])('Dalia cannot write its %s with them', async (field, value) => {
        expect(await save(streetDance.id, eventChange({ [field]: value }))).toBe('denied');
      });

      it.each<Case>([
        ['from yesterday', new Date(now - day)],
        ['from tomorrow', tomorrow],
        ['taken away', deleteField()],
      ])('Dalia cannot leave a time of change that is %s', async (_, updatedAt) => {
        expect(await save(streetDance.id, eventChange({ updatedAt }))).toBe('denied');
      });

      it('Dalia cannot change facts without saying when', async () => {
        expect(await save(streetDance.id, { city: 'Quimper' })).toBe('denied');
      });

      it('Dalia changes an event until its end by the server’s clock, and cannot extend it then', async () => {
        const startsAt = now - day;
        await place({ startsAt, endsAt: now + hour });
        expect(await save(streetDance.id, eventChange())).toBe('allowed');
        await place({ startsAt, endsAt: now - minute });
        expect(await save(streetDance.id, eventChange())).toBe('denied');
      });

      it('Dalia cannot end an event by moving its end into the past', async () => {
        await place({ startsAt: now - 2 * day });
        const startsAt = new Date(now - 2 * day);
        expect(await save(streetDance.id, eventChange({ startsAt, endsAt: tomorrow }))).toBe('allowed');
        expect(await save(streetDance.id, eventChange({ startsAt, endsAt: new Date(now - minute) }))).toBe(
          'denied',
        );
      });

      it('Dalia still mends a draft whose dates have passed', async () => {
        await place({ state: 'draft', startsAt: now - 3 * day, endsAt: now - day });
        expect(await save(streetDance.id, eventChange())).toBe('allowed');
      });

      it.each(['finished', 'archived', 'canceled', null])(
        'Dalia cannot change an event in the state %s',
        async (state) => {
          expect(await save(streetDance.id, eventChange())).toBe('allowed');
          await place({ state: state as Event['state'] });
          expect(await save(streetDance.id, eventChange())).toBe('denied');
        },
      );
    });

    describe('its end', () => {
      beforeEach(() => stage.reset(world));
      const drop = (state: string) => {
        const attempt = async () => {
          await stage.put({ [paths.event(greenway.id)]: stored({ ...greenway, state }) });
          await deleteDoc(doc(stage.as('bruno'), paths.event(greenway.id)));
        };
        return verdict(attempt());
      };

      it('Bruno deletes a draft and nothing that has been public', async () => {
        expect(await drop('draft')).toBe('allowed');
        for (const state of ['published', 'finished', 'archived']) expect(await drop(state)).toBe('denied');
      });
    });

    describe('its readers', () => {
      beforeEach(() => stage.reset(world));

      it.each(['published', 'finished', 'archived'])('everybody reads one that is %s', async (state) => {
        await stage.put({ [paths.event(greenway.id)]: stored({ ...greenway, state }) });
        expect(await verdict(readDocument(stage.as(null), paths.event(greenway.id)))).toBe('allowed');
      });

      it.each(['draft', 'deleted', null])('strangers do not read one in the state %s', async (state) => {
        await stage.put({ [paths.event(greenway.id)]: stored({ ...greenway, state }) });
        expect(await verdict(readDocument(stage.as('jun'), paths.event(greenway.id)))).toBe('denied');
        expect(await verdict(readDocument(stage.as('amara'), paths.event(greenway.id)))).toBe('allowed');
      });

      it('strangers do not read one without a state', async () => {
        const { state: _, ...others } = stored(greenway);
        await stage.put({ [paths.event(greenway.id)]: others });
        expect(await verdict(readDocument(stage.as('jun'), paths.event(greenway.id)))).toBe('denied');
      });

      it('a stranger cannot tell a draft from an event that is not there', async () => {
        const answers = await Promise.all(
          [greenway.id, 'nobody2027aa'].map((eventId) =>
            getDoc(doc(stage.as('jun'), paths.event(eventId))).catch(
              (problem: { code: string }) => problem.code,
            ),
          ),
        );
        expect(answers).toEqual(['permission-denied', 'permission-denied']);
      });
    });

    describe('the list of an organization', () => {
      beforeAll(() => stage.reset(world));
      const look = (...args: Parameters<typeof list>) => verdict(readList(list(...args)));
      const ours = where('orgId', '==', kermesse.id);

      it('Amara reads hers, drafts included', async () => {
        expect(await verdict(readList(eventsOf(stage.as('amara'), kermesse.id)))).toBe('allowed');
      });

      it('Amara cannot read that of another organization', async () => {
        expect(await verdict(readList(eventsOf(stage.as('amara'), fanfares.id)))).toBe('denied');
      });

      it('Amara must say whose events she means, and how many', async () => {
        const db = stage.as('amara');
        expect(await look(db, paths.events(), ours, limit(100))).toBe('allowed');
        expect(await look(db, paths.events(), ours, limit(101))).toBe('denied');
        expect(await look(db, paths.events(), ours)).toBe('denied');
        expect(await look(db, paths.events(), limit(50))).toBe('denied');
        expect(await look(db, paths.events(), where('orgId', '>=', kermesse.id), limit(50))).toBe('denied');
        expect(
          await look(db, paths.events(), where('orgId', 'in', [kermesse.id, fanfares.id]), limit(50)),
        ).toBe('denied');
        const both = or(ours, where('orgId', '==', fanfares.id));
        expect(await verdict(readList(query(list(db, paths.events()), both, limit(50))))).toBe('denied');
      });

      it('nobody lists what is published everywhere', async () => {
        const published = where('state', '==', 'published');
        expect(await look(stage.as('amara'), paths.events(), ours, published, limit(50))).toBe('allowed');
        expect(await look(stage.as('amara'), paths.events(), published, limit(50))).toBe('denied');
        expect(await look(stage.as(null), paths.events(), ours, published, limit(50))).toBe('allowed');
        expect(await look(stage.as(null), paths.events(), published, limit(50))).toBe('denied');
      });
    });
  });
}
