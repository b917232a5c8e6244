/**
 * What lies just inside and just outside of what the rules let in: the longest, the shortest, one more than a page, a
 * field that belongs to the document and not to the change. Mutants of the rules showed where such tests were missing.
 */
import {
  collectionGroups,
  waitlist,
  hour,
  organizationColor,
  organizationNameLength,
  paths,
  scheduleLimits,
  type FieldType,
} from '@equipage/domain';
import { aDevice, anOrgField, documentIdOf } from '@equipage/domain/fixtures';
import {
  deleteDoc,
  doc,
  documentId,
  limit,
  type QueryConstraint,
  setDoc,
  updateDoc,
  where,
} from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { people, type PersonKey } from '../personas/people.ts';
import { groupList, list } from './lists.ts';
import { readDocument, readList } from './reading.ts';
import { type Stage, verdict } from './stage.ts';
import {
  checkInBy,
  createShift,
  eventChange,
  type Fields,
  homeAddress,
  lookChange,
  missionFields,
  newDevice,
  newShiftId,
  noticesChange,
  personalDataChange,
  photoFields,
  readMark,
  saveAccount,
  saveCheckIn,
  saveCounter,
  saveDevice,
  saveEvent,
  saveHead,
  saveLook,
  saveMission,
  saveOrgInfo,
  savePhoto,
  savePresence,
  saveProfile,
  sayHere,
  tabOf,
  shiftFields,
  valueEdit,
} from './writing.ts';
import {
  breakfast,
  gate,
  giuliasTalk,
  haystack,
  kermesse,
  now,
  shirtField,
  stored,
  stormWarning,
  streetDance,
  world,
} from './world.ts';

const { giulia, hana } = people;

export function edgesSuite(stage: Stage): void {
  describe('at the edges', () => {
    beforeEach(() => stage.reset(world));

    describe('of lists', () => {
      it.each([
        ['rights', 'access'],
        ['account', 'accounts'],
        ['calendar', 'calendars'],
        ['badge', 'badges'],
        ['profile', 'profiles'],
        ['photo', 'photos'],
      ])('Giulia reads her own %s by its name, and not as a list of one', async (_, collection) => {
        const db = stage.as('giulia');
        const own = list(db, collection, where(documentId(), '==', giulia.uid), limit(1));
        expect(await verdict(readDocument(db, `${collection}/${giulia.uid}`))).toBe('allowed');
        expect(await verdict(readList(own))).toBe('denied');
      });

      it.each<[string, PersonKey, number]>([
        [paths.applicationNotes(streetDance.id), 'dalia', 2_500],
        [paths.broadcasts(streetDance.id), 'dalia', 100],
        [paths.eventUsers(streetDance.id), 'dalia', 100],
        [paths.scanPictures(streetDance.id), 'farid', 100],
        [paths.decisionJobs(streetDance.id), 'dalia', 100],
        [paths.smsDeliveries(streetDance.id, stormWarning.id), 'amara', 100],
        [paths.memberImports(kermesse.id), 'amara', 100],
      ])('a page of %s for %s has %i at most', async (path, who, most) => {
        const look = (count: number) => verdict(readList(list(stage.as(who), path, limit(count))));
        expect([await look(most), await look(most + 1)]).toEqual(['allowed', 'denied']);
      });

      it('Giulia reads 100 of her own rosters at most', async () => {
        const look = (count: number) =>
          verdict(
            readList(
              groupList(
                stage.as('giulia'),
                collectionGroups.rosters,
                where('uid', '==', giulia.uid),
                limit(count),
              ),
            ),
          );
        expect([await look(100), await look(101)]).toEqual(['allowed', 'denied']);
      });

      it.each(['draft', 'finished', 'archived'])(
        'somebody signed out lists no events of Kermesse that are %s',
        async (state) => {
          const look = (wanted: string) =>
            verdict(
              readList(
                list(
                  stage.as(null),
                  paths.events(),
                  where('orgId', '==', kermesse.id),
                  where('state', '==', wanted),
                  limit(50),
                ),
              ),
            );
          expect([await look(state), await look('published')]).toEqual(['denied', 'allowed']);
        },
      );

      it('below a participation there is nothing for anybody', async () => {
        const path = paths.participation(giulia.uid, streetDance.id);
        const below = `${path}/notes/one`;
        await stage.put({ [path]: world[path] ?? { eventId: streetDance.id }, [below]: { text: 'x' } });
        expect(await verdict(readDocument(stage.as('giulia'), path))).toBe('allowed');
        expect(await verdict(readDocument(stage.as('giulia'), below))).toBe('denied');
      });
    });

    describe('of an account', () => {
      const save = (fields: Fields) => verdict(saveAccount(stage.as('giulia'), fields));

      it.each(['FRA', 'F', 'F1', 'FR '])('no country is called “%s”', async (country) => {
        expect(await save(personalDataChange({ address: homeAddress({ country }) }))).toBe('denied');
        expect(await save(personalDataChange({ address: homeAddress({ country: 'FR' }) }))).toBe('allowed');
      });

      it('no channel is called as a field of the account', async () => {
        const { noticeChoices } = noticesChange() as { noticeChoices: { message: Fields } };
        for (const field of Object.keys(world[paths.account(giulia.uid)]!)) {
          if (field in noticeChoices.message) continue;
          const message = { ...noticeChoices.message, [field]: true };
          const judged = await save(noticesChange({ noticeChoices: { ...noticeChoices, message } }));
          expect([field, judged]).toEqual([field, 'denied']);
        }
        expect(await save(noticesChange())).toBe('allowed');
      });

      it('the keys of a browser are as long as they are', async () => {
        const { keys } = aDevice();
        const subscribe = (changed: Partial<typeof keys>) =>
          verdict(saveDevice(stage.as('giulia'), newDevice({ keys: { ...keys, ...changed } })));
        expect(await subscribe({ auth: keys.auth.slice(1) })).toBe('denied');
        expect(await subscribe({ p256dh: keys.p256dh.slice(1) })).toBe('denied');
        expect(await subscribe({ p256dh: `${keys.p256dh}x` })).toBe('denied');
        expect(await subscribe({})).toBe('allowed');
      });

      it('a push service has an address of a thousand signs at most, behind two slashes', async () => {
        const subscribe = (endpoint: string) =>
          verdict(saveDevice(stage.as('giulia'), newDevice({ endpoint })));
        const long = (length: number) => 'https://push.example.com/'.padEnd(length, 'x');
        expect(await subscribe(long(1_001))).toBe('denied');
        expect(await subscribe('https:/push.example.com/x')).toBe('denied');
        expect(await subscribe(long(1_000))).toBe('allowed');
      });

      it('a photo may end in one sign of filling, in two and in none', async () => {
        for (const end of ['AAAA', 'AAA=', 'AA==']) {
          const data = `data:image/png;base64,${end}`;
          const judged = await verdict(savePhoto(stage.as('giulia'), photoFields({ data })));
          expect([end, judged]).toEqual([end, 'allowed']);
        }
        const data = 'data:image/png;base64,A===';
        expect(await verdict(savePhoto(stage.as('giulia'), photoFields({ data })))).toBe('denied');
      });

      it('a first photo is judged as a later one', async () => {
        const path = paths.photo(giulia.uid);
        const first = (fields: Fields) => verdict(setDoc(doc(stage.as('giulia'), path), fields));
        await stage.put({ [path]: null });
        expect(await first(photoFields({ data: 'data:text/html;base64,AAAA' }))).toBe('denied');
        expect(await first(photoFields())).toBe('allowed');
        expect(await verdict(deleteDoc(doc(stage.as('giulia'), path)))).toBe('allowed');
      });
    });

    describe('of an organization', () => {
      const save = (fields: Fields) => verdict(saveLook(stage.as('bruno'), lookChange(fields)));
      const page = (length: number) => 'https://kermesse.example/'.padEnd(length, 'x');

      it('has the longest name and the longest address, and no longer ones', async () => {
        expect(await save({ name: 'x'.repeat(organizationNameLength) })).toBe('allowed');
        expect(await save({ website: page(300) })).toBe('allowed');
        expect(await save({ website: page(301) })).toBe('denied');
        expect(await save({ contactEmail: 'x'.repeat(254) })).toBe('allowed');
        expect(await save({ contactEmail: 'x'.repeat(255) })).toBe('denied');
      });

      it.each(organizationColor.options)('may be %s', async (color) => {
        expect(await save({ color })).toBe('allowed');
      });

      it.each(['https://k2.example/', 'https://2k.example/a?b=c#d', 'https://a-b.c2.example/'])(
        'may lead to %s',
        async (website) => {
          expect(await save({ website })).toBe('allowed');
        },
      );

      it.each(['https://-k.example/', 'https://k.e/', 'https://k.2e/'])(
        'may not lead to %s',
        async (website) => {
          expect(await save({ website })).toBe('denied');
        },
      );
    });

    describe('of what is noted about a member', () => {
      const field = (type: FieldType) => anOrgField({ name: `edge ${type}`, type });
      const email = (length: number) => `${'x'.repeat(length - '@people.example'.length)}@people.example`;
      const note = (fieldId: string, value: unknown, seen: number, more: Fields = {}) =>
        verdict(saveOrgInfo(stage.as('amara'), fieldId, valueEdit('amara', value, seen, more)));

      it.each<[string, FieldType, unknown, string]>([
        ['the longest address', 'email', email(254), 'allowed'],
        ['a longer address', 'email', email(255), 'denied'],
        ['an address with something behind it', 'email', 'ada@people.example/x', 'denied'],
        ['a number with something before it', 'phone', 'x+33612345678', 'denied'],
        ['a number with something behind it', 'phone', '+33612345678x', 'denied'],
        ['a number', 'phone', '+33612345678', 'allowed'],
        ['a list with a number in it', 'phone', ['+33612345678'], 'denied'],
        ['an address with hyphens', 'email', 'a-b.c-d@x-y.example', 'allowed'],
        ['the longest text', 'longText', 'x'.repeat(2_000), 'allowed'],
        ['a longer text', 'longText', 'x'.repeat(2_001), 'denied'],
        ['the longest line', 'text', 'x'.repeat(300), 'allowed'],
        ['a longer line', 'text', 'x'.repeat(301), 'denied'],
        ['the largest number', 'number', 1e12, 'allowed'],
        ['a larger number', 'number', 1e12 + 1, 'denied'],
        ['the smallest number', 'number', -1e12, 'allowed'],
        ['a smaller number', 'number', -1e12 - 1, 'denied'],
      ])('%s', async (_, type, value, judged) => {
        const { id, ...facts } = field(type);
        await stage.put({ [paths.orgField(kermesse.id, id)]: stored({ ...facts, id }) });
        expect(await note(id, value, 0)).toBe(judged);
      });

      it.each([shirtField.id.slice(1), `${shirtField.id}x`])(
        'no field is called %s, later on as well',
        async (fieldId) => {
          const medium = shirtField.choices[1]!.id;
          await stage.put({ [paths.orgField(kermesse.id, fieldId)]: stored(shirtField) });
          expect(await note(fieldId, medium, 0)).toBe('denied');
          expect(await note(shirtField.id, medium, 1)).toBe('allowed');
        },
      );

      it('what its writer had seen is counted in whole numbers', async () => {
        const medium = shirtField.choices[1]!.id;
        expect(await note(shirtField.id, medium, 1, { base: 0.5 })).toBe('denied');
        expect(await note(shirtField.id, medium, 1, { base: 1 })).toBe('allowed');
      });

      describe('for the first time', () => {
        const first = (fieldId: string, more: Fields = {}, of = hana.uid) =>
          verdict(
            setDoc(doc(stage.as('amara'), paths.orgInfo(kermesse.id, of)), {
              values: { [fieldId]: valueEdit('amara', shirtField.choices[0]!.id, 0) },
              touched: fieldId,
              ...more,
            }),
          );

        it.each([shirtField.id.slice(1), `${shirtField.id}x`])(
          'no field has an id as long as %s',
          async (fieldId) => {
            await stage.put({ [paths.orgField(kermesse.id, fieldId)]: stored(shirtField) });
            expect(await first(fieldId)).toBe('denied');
            expect(await first(shirtField.id)).toBe('allowed');
          },
        );

        it('nothing comes along', async () => {
          expect(await first(shirtField.id, { secret: true })).toBe('denied');
          expect(await first(shirtField.id)).toBe('allowed');
        });

        it('is no way to begin again where something stands', async () => {
          expect(await first(shirtField.id, {}, giulia.uid)).toBe('denied');
          expect(await first(shirtField.id, {}, hana.uid)).toBe('allowed');
        });
      });
    });

    it.each([19, 21])('no tab that has the table open has an id of %i signs', async (length) => {
      const say = (tabId: string) =>
        verdict(savePresence(stage.as('amara'), 'amara', sayHere('amara'), tabId));
      expect(await say('x'.repeat(length))).toBe('denied');
      expect(await say('x'.repeat(20))).toBe('allowed');
    });

    describe('of an event', () => {
      it.each(['finishedAt', 'full', 'state', 'createdAt', 'orgId', 'orgName'])(
        'Amara changes its facts and not %s',
        async (field) => {
          const save = (fields: Fields) =>
            verdict(saveEvent(stage.as('amara'), streetDance.id, eventChange(fields)));
          expect(await save({ [field]: new Date(now - 1) })).toBe('denied');
          expect(await save({})).toBe('allowed');
        },
      );

      it.each(['etc/UTC', 'UTC', 'America/Port-au-Prince', 'Etc/GMT+1'])(
        'may follow %s',
        async (timeZone) => {
          expect(await verdict(saveEvent(stage.as('amara'), streetDance.id, eventChange({ timeZone })))).toBe(
            'allowed',
          );
        },
      );

      it.each(waitlist.options)('may have a waitlist that is %s', async (kind) => {
        const change = eventChange({ waitlist: kind });
        expect(await verdict(saveEvent(stage.as('amara'), streetDance.id, change))).toBe('allowed');
      });
    });

    describe('of a plan', () => {
      const create = (fields: Fields, shiftId?: string) =>
        verdict(createShift(stage.as('dalia'), streetDance.id, fields, shiftId));

      it('a mission needs no rest', async () => {
        const fields = missionFields({ restMinutes: 0 });
        expect(await verdict(saveMission(stage.as('dalia'), streetDance.id, fields))).toBe('allowed');
      });

      it('a shift has an id of its length, and letters and digits only', async () => {
        for (const id of ['x'.repeat(19), 'x'.repeat(21), 'with-dashes-20-chars'])
          expect([id, await create(shiftFields(gate.id), id)]).toEqual([id, 'denied']);
        expect(await create(shiftFields(gate.id), newShiftId)).toBe('allowed');
      });

      it.each([gate.id.slice(1), `${gate.id}x`])(
        'a shift is of no mission with the id %s',
        async (missionId) => {
          await stage.put({ [paths.mission(streetDance.id, missionId)]: stored(gate) });
          expect(await create(shiftFields(missionId))).toBe('denied');
          expect(await create(shiftFields(gate.id))).toBe('allowed');
        },
      );

      it('a shift may begin with the clock itself, and take the most people', async () => {
        const first = { startsAt: new Date(0), endsAt: new Date(hour), need: scheduleLimits.need };
        expect(await create(shiftFields(gate.id, first))).toBe('allowed');
      });
    });

    describe('of a gate', () => {
      const record = (fields: Fields) =>
        verdict(saveCheckIn(stage.as('farid'), { ...checkInBy('farid'), ...fields }));

      it('somebody leaves as well as comes', async () => {
        expect(await record({ kind: 'out' })).toBe('allowed');
      });

      it('nobody comes to a draft', async () => {
        const path = paths.event(streetDance.id);
        await stage.put({ [path]: { ...world[path], state: 'draft' } });
        expect(await record({})).toBe('denied');
        await stage.put({ [path]: world[path]! });
        expect(await record({})).toBe('allowed');
      });

      it.each([
        ['draft', 'denied'],
        ['published', 'allowed'],
        ['finished', 'allowed'],
        ['archived', 'denied'],
      ])('the people of an event that is %s: %s', async (state, judged) => {
        const path = paths.event(streetDance.id);
        await stage.put({ [path]: { ...world[path], state } });
        const entry = readDocument(stage.as('farid'), paths.scanEntry(streetDance.id, giulia.uid));
        expect(await verdict(entry)).toBe(judged);
      });

      it.each(['entry', 'meal', 'shirt'])('somebody comes to the counter “%s”', async (counter) => {
        expect(await record({ counter })).toBe('allowed');
      });

      it('a check-in may be of the clock’s first moment, and has an id of its length', async () => {
        const save = (id?: string) =>
          verdict(
            saveCheckIn(stage.as('farid'), { ...checkInBy('farid'), at: new Date(0) }, streetDance.id, id),
          );
        expect([await save('x'.repeat(19)), await save('x'.repeat(21))]).toEqual(['denied', 'denied']);
        expect(await save()).toBe('allowed');
      });

      it.each(['x'.repeat(19), 'x'.repeat(21), 'UPPERCASE01234567890'])(
        'no counter is made with the id %s',
        async (id) => {
          expect(await verdict(saveCounter(stage.as('dalia'), {}, id))).toBe('denied');
          expect(await verdict(saveCounter(stage.as('dalia'), {}, 'x'.repeat(20)))).toBe('allowed');
        },
      );

      it('no counter has an id that is shorter than others', async () => {
        const short = breakfast.id.slice(1);
        await stage.put({ [paths.counter(streetDance.id, short)]: stored(breakfast) });
        expect(await record({ counter: short })).toBe('denied');
        expect(await record({ counter: breakfast.id })).toBe('allowed');
      });

      it('a counter has the longest name, and stays what it was made as', async () => {
        const id = documentIdOf('one more counter').toLowerCase();
        const dalia = stage.as('dalia');
        expect(await verdict(saveCounter(dalia, { name: 'x'.repeat(60), rule: 'once' }, id))).toBe('allowed');
        expect(await verdict(saveCounter(dalia, { name: 'Again', rule: 'daily' }, id))).toBe('denied');
        const path = paths.counter(streetDance.id, id);
        expect(await verdict(updateDoc(doc(dalia, path), { name: 'Again' }))).toBe('allowed');
      });
    });

    describe('of a conversation', () => {
      it.each([
        ['giulia', 'teammate'],
        ['amara', 'organizers'],
      ] as const)('when %s has read, nothing else of the head changes', async (who, side) => {
        const path = paths.conversation(giuliasTalk);
        const changed = Object.keys(readMark(side));
        for (const field of Object.keys(world[path]!)) {
          if (changed.includes(field)) continue;
          const judged = await verdict(saveHead(stage.as(who), readMark(side, { [field]: new Date(now) })));
          expect([field, judged]).toEqual([field, 'denied']);
        }
        expect(await verdict(saveHead(stage.as(who), readMark(side)))).toBe('allowed');
      });
    });

    describe('of what mutants have shown last', () => {
      it('a device has an id of its length', async () => {
        const save = (id: string) => verdict(saveDevice(stage.as('giulia'), newDevice({}), id));
        expect([await save('x'.repeat(19)), await save('x'.repeat(21))]).toEqual(['denied', 'denied']);
        expect(await save('x'.repeat(20))).toBe('allowed');
      });

      it('a time zone has the longest name, and no longer one', async () => {
        const save = (timeZone: string) =>
          verdict(saveEvent(stage.as('amara'), streetDance.id, eventChange({ timeZone })));
        expect(await save(`E${'x'.repeat(64)}`)).toBe('denied');
        expect(await save(`E${'x'.repeat(63)}`)).toBe('allowed');
      });

      it.each(['_', '-', 'a', 'Z', '9'])(
        'the hash of a badge nobody knows may be made of “%s”',
        async (sign) => {
          const save = (badgeHash: string) =>
            verdict(saveCheckIn(stage.as('farid'), { ...checkInBy('farid'), uid: null, badgeHash }));
          expect(await save(`${sign.repeat(20)}+A`)).toBe('denied');
          expect(await save(`${sign.repeat(21)}A`)).toBe('allowed');
        },
      );

      it('an organization reads 100 of its orders at most', async () => {
        const own = where('orgId', '==', kermesse.id);
        const look = (count: number) =>
          verdict(readList(list(stage.as('amara'), paths.orders(), own, limit(count))));
        expect([await look(100), await look(101)]).toEqual(['allowed', 'denied']);
      });

      it('an event moves to another country, by its two letters', async () => {
        const save = (country: string) =>
          verdict(saveEvent(stage.as('amara'), streetDance.id, eventChange({ country })));
        expect(await save('Belgium')).toBe('denied');
        expect(await save('BE')).toBe('allowed');
      });

      it('nobody reads a longer list than a page, and what is read by its name is not listed', async () => {
        const { orgId, id } = haystack;
        await stage.put({
          [paths.participation(giulia.uid, streetDance.id)]: { orgId: kermesse.id, eventId: streetDance.id },
        });
        const lists: [PersonKey, string, ...QueryConstraint[]][] = [
          ['amara', paths.ledger(kermesse.id)],
          ['dalia', paths.swaps(streetDance.id)],
          ['giulia', paths.swaps(streetDance.id)],
          ['amara', paths.participations(giulia.uid), where('orgId', '==', orgId)],
          [
            'amara',
            paths.participations(giulia.uid),
            where('orgId', '==', orgId),
            where('eventId', '==', id),
          ],
          ['dalia', paths.participations(giulia.uid), where('eventId', '==', streetDance.id)],
        ];
        for (const [who, path, ...wanted] of lists) {
          const look = (count: number) =>
            verdict(readList(list(stage.as(who), path, ...wanted, limit(count))));
          expect([who, path, await look(100), await look(101)]).toEqual([who, path, 'allowed', 'denied']);
        }
      });

      it('who may see all participations reads a page of them, and whoever may not see the profile reads none', async () => {
        const profile = paths.profile(giulia.uid);
        const audience = paths.audience(giulia.uid);
        await stage.put({
          [profile]: { ...world[profile], sharing: 'full' },
          [paths.participation(giulia.uid, streetDance.id)]: { orgId: kermesse.id, eventId: streetDance.id },
        });
        const look = (who: PersonKey, count: number, ...wanted: QueryConstraint[]) =>
          verdict(readList(list(stage.as(who), paths.participations(giulia.uid), ...wanted, limit(count))));
        const looks = async () => [
          await look('amara', 100),
          await look('amara', 100, where('orgId', '==', kermesse.id)),
          await look('dalia', 100, where('eventId', '==', streetDance.id)),
        ];
        expect(await look('amara', 101)).toBe('denied');
        expect(await looks()).toEqual(['allowed', 'allowed', 'allowed']);
        await stage.put({ [audience]: { ...world[audience], scopes: [] } });
        expect(await looks()).toEqual(['denied', 'denied', 'denied']);
      });

      it('Giulia lists a page that her roster is on, and Dalia a plan of 2,500 at most', async () => {
        const path = paths.rosters(streetDance.id);
        const own = (count: number) =>
          verdict(
            readList(list(stage.as('giulia'), path, where(documentId(), '==', giulia.uid), limit(count))),
          );
        expect([await own(100), await own(101)]).toEqual(['allowed', 'denied']);
        const look = (count: number) => verdict(readList(list(stage.as('dalia'), path, limit(count))));
        expect([await look(2_500), await look(2_501)]).toEqual(['allowed', 'denied']);
      });

      it('below an order there is nothing for anybody', async () => {
        const [path, order] = Object.entries(world).find(([one]) => one.startsWith(`${paths.orders()}/`))!;
        const below = `${path}/notes/one`;
        await stage.put({ [path]: { ...order, orgId: kermesse.id }, [below]: { orgId: kermesse.id } });
        expect(await verdict(readDocument(stage.as('amara'), path))).toBe('allowed');
        expect(await verdict(readDocument(stage.as('amara'), below))).toBe('denied');
      });

      it('whoever is accepted with an address that is not proven sees no mission', async () => {
        const application = world[paths.application(streetDance.id, giulia.uid)]!;
        const { uid } = people.kofi;
        await stage.put({ [paths.application(streetDance.id, uid)]: { ...application, uid, id: uid } });
        const look = (who: PersonKey) =>
          verdict(readDocument(stage.as(who), paths.mission(streetDance.id, gate.id)));
        expect([await look('kofi'), await look('giulia')]).toEqual(['denied', 'allowed']);
      });

      it('who is named a user without its rights does not show up, nor anybody in the place of another', async () => {
        const { kofi, bruno, amara } = people;
        const user = world[paths.orgUser(kermesse.id, bruno.uid)]!;
        const name = sayHere('kofi')['name'];
        await stage.put({ [paths.orgUser(kermesse.id, kofi.uid)]: { ...user, uid: kofi.uid, name } });
        // In a tab that was open before, and in a new one.
        for (const tab of [tabOf('kofi'), 'anothertab0123456789'])
          expect(await verdict(savePresence(stage.as('kofi'), 'kofi', sayHere('kofi'), tab))).toBe('denied');
        for (const tab of [tabOf('amara'), 'anothertab0123456789'])
          expect(await verdict(savePresence(stage.as('amara'), 'amara', sayHere('amara'), tab))).toBe(
            'allowed',
          );
        const taken = sayHere('amara', { uid: bruno.uid });
        expect(await verdict(savePresence(stage.as('bruno'), 'amara', taken))).toBe('denied');
        expect(await verdict(savePresence(stage.as('amara'), 'amara', sayHere('amara')))).toBe('allowed');
        expect(amara.uid).not.toBe(bruno.uid);
      });

      it.each<[number, string, string]>([
        [11.5, 'allowed', 'allowed'],
        [12.5, 'denied', 'allowed'],
        [29.5 * 24, 'denied', 'allowed'],
        [30.5 * 24, 'denied', 'denied'],
      ])(
        '%f hours after the end the check-ins are read: %s, and written: %s',
        async (hours, read, written) => {
          const endsAt = now - hours * hour;
          const ended = { ...streetDance, state: 'finished', startsAt: endsAt - hour, endsAt };
          await stage.put({ [paths.event(streetDance.id)]: stored(ended) });
          const farid = stage.as('farid');
          const entry = readDocument(farid, paths.scanEntry(streetDance.id, giulia.uid));
          expect(await verdict(entry)).toBe(read);
          const those = readList(list(farid, paths.checkIns(streetDance.id), limit(100)));
          expect(await verdict(those)).toBe(read);
          expect(await verdict(saveCheckIn(farid, checkInBy('farid')))).toBe(written);
        },
      );

      it.each(['A', 'Q', 'g', 'w', 'B'])('the hash of a badge ends in a sign as “%s”', async (sign) => {
        const badgeHash = `${'x'.repeat(21)}${sign}`;
        const judged = verdict(
          saveCheckIn(stage.as('farid'), { ...checkInBy('farid'), uid: null, badgeHash }),
        );
        expect(await judged).toBe(sign === 'B' ? 'denied' : 'allowed');
      });

      it('a counter may follow who is there, and keeps the time it was made', async () => {
        const id = documentIdOf('who is there').toLowerCase();
        const dalia = stage.as('dalia');
        expect(await verdict(saveCounter(dalia, { rule: 'presence' }, id))).toBe('allowed');
        const path = paths.counter(streetDance.id, id);
        expect(await verdict(updateDoc(doc(dalia, path), { createdAt: new Date(0) }))).toBe('denied');
        expect(await verdict(updateDoc(doc(dalia, path), { archived: true }))).toBe('allowed');
      });

      it('a shift may need one person, and not none', async () => {
        const save = (need: number) =>
          verdict(createShift(stage.as('dalia'), streetDance.id, shiftFields(gate.id, { need })));
        expect([await save(0), await save(1)]).toEqual(['denied', 'allowed']);
      });

      it('an event is in a country of two letters, and may follow a zone of two words', async () => {
        const save = (fields: Fields) =>
          verdict(saveEvent(stage.as('amara'), streetDance.id, eventChange(fields)));
        expect(await save({ country: 'B' })).toBe('denied');
        expect(await save({ country: 'US', timeZone: 'America/New_York' })).toBe('allowed');
      });

      it.each([
        ['x+33612345678', 'denied'],
        ['+33612345678', 'allowed'],
      ])('the phone of an account %j: %s', async (phone, judged) => {
        expect(await verdict(saveAccount(stage.as('giulia'), personalDataChange({ phone })))).toBe(judged);
      });

      it.each([
        ['https://push.example/x', 'allowed'],
        ['https://1push.example/x', 'allowed'],
        ['https://p-u-sh1.p2ush.example/x', 'allowed'],
        ['xhttps://push.example/x', 'denied'],
        ['https://push.example/x y', 'denied'],
        ['https:///push.example/x', 'denied'],
        ['https://push.e/x', 'denied'],
      ])('a push service at %j: %s', async (endpoint, judged) => {
        expect(await verdict(saveDevice(stage.as('giulia'), newDevice({ endpoint })))).toBe(judged);
      });

      it('a browser has a key with hyphens, and is not entered twice under one id', async () => {
        const { keys } = aDevice();
        const device = newDevice({ keys: { ...keys, auth: '-'.repeat(22) } });
        const id = 'x'.repeat(20);
        expect(await verdict(saveDevice(stage.as('giulia'), device, id))).toBe('allowed');
        expect(await verdict(saveDevice(stage.as('giulia'), device, id))).toBe('denied');
      });

      it('a thumbnail has the longest text, is a picture from its first sign, and may hold a plus', async () => {
        const save = (thumbnail: string) => verdict(saveProfile(stage.as('giulia'), { thumbnail }));
        const picture = (length: number) => 'data:image/png;base64,+/'.padEnd(length, 'A');
        expect([await save(picture(4_200)), await save(picture(4_201))]).toEqual(['allowed', 'denied']);
        expect(await save(`x${picture(400)}`)).toBe('denied');
      });

      it('an organization has the longest description and logo, and no longer ones', async () => {
        const save = (fields: Fields) => verdict(saveLook(stage.as('bruno'), lookChange(fields)));
        const logo = (length: number) => 'data:image/png;base64,'.padEnd(length, 'A');
        expect(await save({ description: 'x'.repeat(2_000), logo: logo(12_000) })).toBe('allowed');
        expect(await save({ description: 'x'.repeat(2_001) })).toBe('denied');
        expect(await save({ logo: logo(12_001) })).toBe('denied');
      });

      it.each([
        ['https://k.xn--p1ai/', 'allowed'],
        ['javascript:alert()//https://k.example/', 'denied'],
        ['xhttps://k.example/', 'denied'],
      ])('an organization leads to %j: %s', async (website, judged) => {
        expect(await verdict(saveLook(stage.as('bruno'), lookChange({ website })))).toBe(judged);
      });

      it.each<[FieldType, string, string]>([
        ['email', 'a1.b2@people.example', 'allowed'],
        ['email', "o'neil@people.example", 'allowed'],
        ['email', 'ada@people.e', 'denied'],
        ['phone', `+${'1'.repeat(15)}`, 'allowed'],
        ['phone', `+${'1'.repeat(16)}`, 'denied'],
      ])('noted about a member as %s: %s, %s', async (type, value, judged) => {
        const { id, ...facts } = anOrgField({ name: `last ${type}`, type });
        await stage.put({ [paths.orgField(kermesse.id, id)]: stored({ ...facts, id }) });
        expect(await verdict(saveOrgInfo(stage.as('amara'), id, valueEdit('amara', value, 0)))).toBe(judged);
      });
    });
  });
}
