import { paths, photoLimits, wordsLength } from '@equipage/domain';
import { anAccess, anAudience, aPhoto } from '@equipage/domain/fixtures';
import { deleteField, doc, getDocs, setDoc, writeBatch } from 'firebase/firestore';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { people, type PersonKey } from '../personas/people.ts';
import { allParticipations, list, participationsAt, participationsWith } from './lists.ts';
import { readDocument, readList } from './reading.ts';
import { type Stage, verdict } from './stage.ts';
import { badTexts, type Case, goodTexts, type TextField } from './text-cases.ts';
import { type Fields, photoFields, savePhoto, saveProfile } from './writing.ts';
import {
  fanfares,
  foreignParticipation,
  haystackParticipation,
  kermesse,
  now,
  parade,
  stored,
  streetDance,
  world,
} from './world.ts';

const words: TextField = { most: wordsLength, line: false, mayBeEmpty: true };
const own = paths.profile(people.giulia.uid);
const photo = paths.photo(people.giulia.uid);
const audience = paths.audience(people.giulia.uid);

export function profileSuite(stage: Stage): void {
  describe('profile', () => {
    const read = (who: Parameters<Stage['as']>[0]) => verdict(readDocument(stage.as(who), own));
    const save = (fields: Record<string, unknown>) => verdict(saveProfile(stage.as('giulia'), fields));

    describe('its words', () => {
      beforeAll(() => stage.reset(world));

      it.each(goodTexts(words))('Giulia may save words that are %s', async (_, value) => {
        expect(await save({ words: value })).toBe('allowed');
      });

      it.each(badTexts(words))('Giulia cannot save words that are %s', async (_, value) => {
        expect(await save({ words: value })).toBe('denied');
      });

      it('Giulia cannot take away her words', async () => {
        expect(await save({ words: deleteField() })).toBe('denied');
      });

      it.each<Case>([
        ['name', 'Somebody Else'],
        ['audience', ['o:fanfares2027']],
      ])('Giulia cannot write her %s together with her words', async (field, value) => {
        expect(await save({ words: 'Gate and bar.', [field]: value })).toBe('denied');
      });
    });

    describe('its photo', () => {
      beforeAll(() => stage.reset(world));
      const head = 'data:image/jpeg;base64,';
      const notPictures = (most: number): Case[] => [
        ['a drawing that may hold script', 'data:image/svg+xml;base64,PHN2Zy8+'],
        ['an address', 'https://pictures.example/giulia.webp'],
        ['a page', 'data:text/html;base64,PHA+'],
        ['something after the picture', `${aPhoto().data}\n<script>`],
        ['one character too long', head + 'A'.repeat(most - head.length + 1)],
        ['a number', 7],
        ['a list', [aPhoto().data]],
      ];

      it('Giulia may set, change and remove it, with its thumbnail in the same batch', async () => {
        const db = stage.as('giulia');
        expect(await verdict(savePhoto(db))).toBe('allowed');
        expect(await verdict(savePhoto(db, photoFields({ data: `${head}/9j/` })))).toBe('allowed');
        const removal = writeBatch(db).delete(doc(db, photo)).update(doc(db, own), { thumbnail: null });
        expect(await verdict(removal.commit())).toBe('allowed');
      });

      it('Giulia may set one as large as may be', async () => {
        const data = head + 'A'.repeat(photoLimits.characters - head.length);
        expect(await verdict(savePhoto(stage.as('giulia'), photoFields({ data })))).toBe('allowed');
      });

      it.each(notPictures(photoLimits.characters))(
        'Giulia cannot set a photo that is %s',
        async (_, data) => {
          expect(await verdict(savePhoto(stage.as('giulia'), photoFields({ data })))).toBe('denied');
        },
      );

      it.each<Case>([...notPictures(4_200), ['empty', '']])(
        'Giulia cannot set a thumbnail that is %s',
        async (_, thumbnail) => {
          expect(await save({ thumbnail })).toBe('denied');
        },
      );

      it.each<Case>([
        ['a time that is not now', { updatedAt: new Date(now) }],
        ['a field that photos do not have', { place: 'Quimper' }],
      ])('Giulia cannot set a photo with %s', async (_, spoiled) => {
        expect(await verdict(savePhoto(stage.as('giulia'), photoFields(spoiled as Fields)))).toBe('denied');
      });

      it('Giulia cannot set a photo with no time', async () => {
        const { data } = photoFields();
        expect(await verdict(savePhoto(stage.as('giulia'), { data }))).toBe('denied');
      });

      it('Hana cannot set the photo of Giulia', async () => {
        const attempt = setDoc(doc(stage.as('hana'), photo), photoFields());
        expect(await verdict(attempt)).toBe('denied');
      });
    });

    describe('its level of sharing', () => {
      beforeEach(() => stage.reset(world));

      const { giulia, hana } = people;
      const foreign = paths.participation(giulia.uid, foreignParticipation.id);
      /** Everything that an organizer may try, whatever the level. */
      const attempts = (who: PersonKey) => {
        const db = stage.as(who);
        return {
          'all events': () => readList(allParticipations(db, giulia.uid)),
          'the foreign event': () => readDocument(db, foreign),
          'the foreign organization': () =>
            readList(participationsWith(db, giulia.uid, foreignParticipation.orgId)),
          'the foreign event by a query': () =>
            readList(participationsAt(db, giulia.uid, foreignParticipation.id)),
        };
      };
      const verdicts = async (who: PersonKey) =>
        Object.fromEntries(
          await Promise.all(
            Object.entries(attempts(who)).map(async ([what, attempt]) => [what, await verdict(attempt())]),
          ),
        ) as Record<string, string>;
      const everything = (answer: string) =>
        Object.fromEntries(Object.keys(attempts('giulia')).map((what) => [what, answer]));

      it.each(['full', 'restricted'])('Giulia may choose %s', async (sharing) => {
        expect(await save({ sharing })).toBe('allowed');
      });

      it.each<Case>([
        ['another word', 'public'],
        ['nothing', ''],
        ['null', null],
        ['yes', true],
        ['a list', ['full']],
      ])('Giulia cannot choose %s', async (_, sharing) => {
        expect(await save({ sharing })).toBe('denied');
      });

      it('nobody else chooses it for her', async () => {
        for (const who of ['hana', 'amara', 'dalia'] as const)
          expect(await verdict(saveProfile(stage.as(who), { sharing: 'full' }))).toBe('denied');
      });

      it.each(['amara', 'bruno', 'dalia'] as const)(
        'a switch acts on the next request of %s, there and back, with no function running',
        async (who) => {
          expect(await verdicts(who)).toEqual(everything('denied'));
          expect(await save({ sharing: 'full' })).toBe('allowed');
          expect(await verdicts(who)).toEqual(everything('allowed'));
          expect(await save({ sharing: 'restricted' })).toBe('allowed');
          expect(await verdicts(who)).toEqual(everything('denied'));
        },
      );

      it.each(['jun', 'hana', 'camille', 'esra', 'farid', 'kofi', 'ingrid', null] as const)(
        'full is not public: %s sees nothing either way',
        async (who) => {
          const db = stage.as(who);
          const look = () => verdict(readList(allParticipations(db, giulia.uid)));
          const own = () =>
            verdict(readDocument(db, paths.participation(giulia.uid, haystackParticipation.id)));
          expect([await look(), await own()]).toEqual(['denied', 'denied']);
          await save({ sharing: 'full' });
          expect([await look(), await own()]).toEqual(['denied', 'denied']);
        },
      );

      it('at both levels an organizer sees the events of her own organization', async () => {
        for (const sharing of ['full', 'restricted']) {
          await save({ sharing });
          const list = participationsWith(stage.as('amara'), giulia.uid, kermesse.id);
          const { docs } = await getDocs(list);
          expect(docs.map(({ id }) => id)).toEqual([haystackParticipation.id]);
        }
      });

      it('restricted, an organizer of two organizations reads each by itself, and nothing by naming both', async () => {
        const { orgId } = foreignParticipation;
        const rights = anAccess({ orgs: { [kermesse.id]: 'owner', [orgId]: 'manager' } });
        await stage.put({ [paths.access(people.amara.uid)]: stored(rights) });
        const db = stage.as('amara');
        for (const id of [kermesse.id, orgId])
          expect(await verdict(readList(participationsWith(db, giulia.uid, id)))).toBe('allowed');
        expect(await verdict(readList(allParticipations(db, giulia.uid)))).toBe('denied');
      });

      it('an organizer whose role is taken away reads none of them', async () => {
        const look = () => verdict(readList(participationsWith(stage.as('bruno'), giulia.uid, kermesse.id)));
        expect(await look()).toBe('allowed');
        await stage.put({ [paths.access(people.bruno.uid)]: stored(anAccess()) });
        expect(await look()).toBe('denied');
      });

      it('without a profile that says full, nothing foreign is read', async () => {
        const { sharing: _, ...without } = world[own]!;
        await stage.put({ [own]: without });
        expect(await verdicts('amara')).toEqual(everything('denied'));
        await stage.put({ [own]: null });
        expect(await verdicts('amara')).toEqual(everything('denied'));
      });

      it('a page of participations has its bound', async () => {
        const unbounded = list(stage.as('giulia'), paths.participations(giulia.uid));
        expect(await verdict(getDocs(unbounded))).toBe('denied');
        expect(await verdict(readList(allParticipations(stage.as('giulia'), giulia.uid)))).toBe('allowed');
      });

      it('Hana’s profile does not open Giulia’s', async () => {
        await stage.put({
          [paths.profile(hana.uid)]: { ...world[paths.profile(hana.uid)], sharing: 'full' },
        });
        expect(await verdicts('amara')).toEqual(everything('denied'));
      });
    });

    describe('its readers', () => {
      beforeEach(() => stage.reset(world));

      it('the owner of an organization reads it once Giulia has joined its community, and not before', async () => {
        expect(await read('camille')).toBe('denied');
        await stage.put({ [audience]: stored(anAudience({ communities: [kermesse.id, fanfares.id] })) });
        expect(await read('camille')).toBe('allowed');
      });

      it('the coordinator of an event does not read it for having Giulia in the community only', async () => {
        expect(await read('dalia')).toBe('allowed');
        await stage.put({ [audience]: stored(anAudience({ communities: [kermesse.id] })) });
        expect(await read('dalia')).toBe('denied');
      });

      it('the coordinator of another event reads it once Giulia applies there', async () => {
        const applications = [streetDance, parade].map(({ id, orgId }) => ({ eventId: id, orgId }));
        expect(await read('esra')).toBe('denied');
        await stage.put({ [audience]: stored(anAudience({ applications })) });
        expect(await read('esra')).toBe('allowed');
      });

      it('a coordinator who becomes a scanner reads it no longer', async () => {
        expect(await read('dalia')).toBe('allowed');
        const scanner = anAccess({ events: { [streetDance.id]: 'scanner' } });
        await stage.put({ [paths.access(people.dalia.uid)]: stored(scanner) });
        expect(await read('dalia')).toBe('denied');
      });

      it('without an audience only Giulia reads it', async () => {
        await stage.put({ [audience]: null });
        expect(await read('giulia')).toBe('allowed');
        expect(await read('amara')).toBe('denied');
      });

      it('an owner without a document of rights does not read it', async () => {
        expect(await read('amara')).toBe('allowed');
        await stage.put({ [paths.access(people.amara.uid)]: null });
        expect(await read('amara')).toBe('denied');
      });

      it('what an organizer reads names no other organization and no event', async () => {
        // Whoever adds a field to the profile decides here whether every organizer may know it.
        expect(Object.keys(world[own]!).sort()).toEqual(['name', 'sharing', 'thumbnail', 'words']);
      });
    });
  });
}
