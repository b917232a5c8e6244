import { day, hour, minute, missionColor, paths, scheduleLimits, type Event } from '@equipage/domain';
import { documentIdOf } from '@equipage/domain/fixtures';
import {
  deleteField,
  doc,
  limit,
  orderBy,
  type QueryConstraint,
  setDoc,
  writeBatch,
} from 'firebase/firestore';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { people } from '../personas/people.ts';
import { list } from './lists.ts';
import { readDocument, readList } from './reading.ts';
import { type Stage, verdict } from './stage.ts';
import { badTexts, type Case, goodTexts, type TextField } from './text-cases.ts';
import {
  createShift,
  type Fields,
  missionFields,
  newMissionId,
  newShiftId,
  saveMission,
  saveShift,
  shiftChange,
  shiftFields,
} from './writing.ts';
import { gate, gateShift, now, stored, streetDance, world } from './world.ts';

const missionTexts: readonly (readonly [string, TextField])[] = [
  ['name', { most: scheduleLimits.missionName, line: true, mayBeEmpty: false }],
  ['description', { most: scheduleLimits.missionDescription, line: false, mayBeEmpty: true }],
  ['place', { most: scheduleLimits.place, line: true, mayBeEmpty: true }],
];
const shiftTexts: readonly (readonly [string, TextField])[] = [
  ['note', { most: scheduleLimits.note, line: true, mayBeEmpty: true }],
  ['reason', { most: scheduleLimits.reason, line: true, mayBeEmpty: true }],
];

const startsAt = new Date(now + day);
/** Facts that no form sends, apart from bad texts. */
const badShifts: readonly (readonly [what: string, fields: Fields])[] = [
  ['an end at its start', { startsAt, endsAt: startsAt }],
  ['an end before its start', { startsAt, endsAt: new Date(now) }],
  ['more than a day', { startsAt, endsAt: new Date(now + 2 * day + 1) }],
  ['a start before 1970', { startsAt: new Date(-1), endsAt: new Date(hour) }],
  ['a number as start', { startsAt: now + day }],
  ['null as end', { endsAt: null }],
  ['nobody needed', { need: 0 }],
  ['more people than fit', { need: scheduleLimits.need + 1 }],
  ['half a person', { need: 1.5 }],
  ['a text as number of people', { need: '2' }],
  ['a time of change from yesterday', { updatedAt: new Date(now - day) }],
];

export function scheduleSuite(stage: Stage): void {
  describe('schedule', () => {
    beforeAll(() => stage.reset(world));

    describe('a mission', () => {
      beforeEach(() => stage.restore({ [paths.mission(streetDance.id, newMissionId)]: null }));
      const save = (fields: Fields, missionId?: string) =>
        verdict(saveMission(stage.as('dalia'), streetDance.id, fields, missionId));

      it('Dalia adds one, and another with all that it may have', async () => {
        expect(await save(missionFields())).toBe('allowed');
        expect(await save(missionFields({ restMinutes: 1440, selfSignUp: false, color: 'slate' }))).toBe(
          'allowed',
        );
      });

      it.each(missionColor.options)('may be %s', async (color) => {
        expect(await save(missionFields({ color }))).toBe('allowed');
      });

      describe.each(missionTexts)('its %s', (field, kind) => {
        it.each(goodTexts(kind))('may be %s', async (_, value) => {
          expect(await save(missionFields({ [field]: value }))).toBe('allowed');
        });
        it.each(badTexts(kind))('cannot be %s', async (_, value) => {
          expect(await save(missionFields({ [field]: value }))).toBe('denied');
        });
      });

      it.each<Case>([
        ['color', 'marigold'],
        ['color', ['teal']],
        ['restMinutes', -1],
        ['restMinutes', 1441],
        ['restMinutes', 7.5],
        ['restMinutes', Infinity],
        ['selfSignUp', 'yes'],
        ['selfSignUp', null],
        ['updatedAt', new Date(now - day)],
        ['featured', true],
      ])('cannot have as %s: %s', async (field, value) => {
        expect(await save(missionFields())).toBe('allowed');
        expect(await save(missionFields({ [field]: value }))).toBe('denied');
      });

      it.each(Object.keys(missionFields()))('cannot lack its %s', async (field) => {
        const { [field]: _, ...others } = missionFields();
        expect(await save(others)).toBe('denied');
      });

      it('cannot have an id that is a path of its own making', async () => {
        expect(await save(missionFields(), documentIdOf('fine'))).toBe('allowed');
        for (const id of ['short', 'x'.repeat(19), 'x'.repeat(21)])
          expect([id, await save(missionFields(), id)]).toEqual([id, 'denied']);
        expect(await save(missionFields(), 'with-dashes-20-chars')).toBe('denied');
      });
    });

    describe('a new shift', () => {
      beforeEach(() => stage.restore({ [paths.shift(streetDance.id, newShiftId)]: null }));
      const create = (fields: Fields, shiftId?: string) =>
        verdict(createShift(stage.as('dalia'), streetDance.id, fields, shiftId));

      it('Dalia adds one of a day at most', async () => {
        expect(await create(shiftFields(gate.id))).toBe('allowed');
        const whole = { startsAt, endsAt: new Date(now + 2 * day), need: scheduleLimits.need };
        expect(await create(shiftFields(gate.id, whole), documentIdOf('a whole day'))).toBe('allowed');
      });

      it.each(badShifts)('cannot have %s', async (_, fields) => {
        expect(await create(shiftFields(gate.id, fields))).toBe('denied');
      });

      describe.each(shiftTexts)('its %s', (field, kind) => {
        it.each(goodTexts(kind))('may be %s', async (_, value) => {
          expect(await create(shiftFields(gate.id, { [field]: value }))).toBe('allowed');
        });
        it.each(badTexts(kind))('cannot be %s', async (_, value) => {
          expect(await create(shiftFields(gate.id, { [field]: value }))).toBe('denied');
        });
      });

      it('belongs to a mission that is there, or comes with it in one batch', async () => {
        expect(await create(shiftFields(documentIdOf('no such mission')))).toBe('denied');
        const db = stage.as('dalia');
        const missionId = documentIdOf('a mission with its shift');
        const batch = writeBatch(db);
        batch.set(doc(db, paths.mission(streetDance.id, missionId)), missionFields());
        batch.set(doc(db, paths.shift(streetDance.id, newShiftId)), shiftFields(missionId));
        expect(await verdict(batch.commit())).toBe('allowed');
      });

      it.each<Case>([
        ['assigned', 1],
        ['assigned', null],
        ['missionId', [gate.id]],
        ['missionId', `${gate.id}/x/y`],
        ['open', true],
      ])('cannot begin with %s: %s', async (field, value) => {
        expect(await create(shiftFields(gate.id, { [field]: value }))).toBe('denied');
      });
    });

    describe('a shift that is there', () => {
      const path = paths.shift(streetDance.id, gateShift.id);
      beforeEach(() => stage.restore({ [path]: stored(gateShift) }));
      const save = (fields: Fields) =>
        verdict(saveShift(stage.as('dalia'), streetDance.id, gateShift.id, fields));

      it('Dalia moves it and says why', async () => {
        expect(await save(shiftChange())).toBe('allowed');
      });

      it.each(badShifts)('Dalia cannot give it %s', async (_, fields) => {
        expect(await save(shiftChange(fields))).toBe('denied');
      });

      it.each<Case>([
        ['assigned', 0],
        ['assigned', 2],
        ['assigned', deleteField()],
        ['missionId', newMissionId],
        ['open', true],
      ])('Dalia cannot write its %s: %s', async (field, value) => {
        expect(await save(shiftChange({ [field]: value }))).toBe('denied');
      });

      it('Dalia cannot replace it by a new one without people', async () => {
        const db = stage.as('dalia');
        expect(await verdict(setDoc(doc(db, path), shiftFields(gate.id)))).toBe('denied');
        const kept = { assigned: gateShift.assigned };
        expect(await verdict(setDoc(doc(db, path), shiftFields(gate.id, kept)))).toBe('allowed');
      });
    });

    describe('the plan', () => {
      const place = (facts: Partial<Event>) =>
        stage.put({ [paths.event(streetDance.id)]: stored({ ...streetDance, ...facts }) });
      beforeEach(() => stage.restore({ [paths.event(streetDance.id)]: stored(streetDance) }));

      it('is Dalia’s to write until the event ends by the server’s clock, and no longer', async () => {
        const save = () => verdict(saveMission(stage.as('dalia'), streetDance.id, missionFields(), gate.id));
        await place({ startsAt: now - day, endsAt: now + hour });
        expect(await save()).toBe('allowed');
        await place({ startsAt: now - day, endsAt: now - minute });
        expect(await save()).toBe('denied');
        await place({ state: 'draft', startsAt: now - day, endsAt: now - minute });
        expect(await save()).toBe('allowed');
        await place({ state: 'archived' });
        expect(await save()).toBe('denied');
      });

      it.each(['pending', 'waitlisted', 'declined', 'canceled', null])(
        'is not for Giulia when her application is %s',
        async (status) => {
          const path = paths.application(streetDance.id, people.giulia.uid);
          const look = (of: string) => verdict(readDocument(stage.as('giulia'), of));
          const shift = paths.shift(streetDance.id, gateShift.id);
          expect(await look(shift)).toBe('allowed');
          await stage.put({ [path]: { ...world[path], status } });
          expect(await look(shift)).toBe('denied');
          expect(await look(paths.mission(streetDance.id, gate.id))).toBe('denied');
          expect(await look(paths.roster(streetDance.id, people.giulia.uid))).toBe('allowed');
          await stage.put({ [path]: world[path]! });
        },
      );

      it.each([
        ['missions', paths.missions(streetDance.id), scheduleLimits.missions, 'giulia'],
        ['shifts', paths.shifts(streetDance.id), scheduleLimits.shifts, 'giulia'],
        ['offers', paths.swaps(streetDance.id), 100, 'giulia'],
        ['missions', paths.missions(streetDance.id), scheduleLimits.missions, 'dalia'],
        ['shifts', paths.shifts(streetDance.id), scheduleLimits.shifts, 'dalia'],
        ['rosters', paths.rosters(streetDance.id), scheduleLimits.people, 'dalia'],
      ] as const)('is read as a whole, and no more than that: %s', async (_, path, most, who) => {
        const look = (...how: QueryConstraint[]) => verdict(readList(list(stage.as(who), path, ...how)));
        expect(await look(limit(most))).toBe('allowed');
        expect(await look(orderBy('updatedAt'), limit(most + 1))).toBe('denied');
        expect(await verdict(readList(list(stage.as(who), path)))).toBe('denied');
      });
    });
  });
}
