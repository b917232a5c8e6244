import { paths, wordsLength } from '@equipage/domain';
import { anAccess, anAudience } from '@equipage/domain/fixtures';
import { deleteField } from 'firebase/firestore';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { people } from '../personas/people.ts';
import { readDocument } from './reading.ts';
import { type Stage, verdict } from './stage.ts';
import { badTexts, type Case, goodTexts, type TextField } from './text-cases.ts';
import { saveProfile } from './writing.ts';
import { fanfares, kermesse, parade, stored, streetDance, world } from './world.ts';

const words: TextField = { most: wordsLength, line: false, mayBeEmpty: true };
const own = paths.profile(people.giulia.uid);
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
        ['thumbnail', 'data:image/svg+xml;base64,PHN2Zy8+'],
        ['sharing', 'full'],
        ['audience', ['o:fanfares2027']],
      ])('Giulia cannot write her %s together with her words', async (field, value) => {
        expect(await save({ words: 'Gate and bar.', [field]: value })).toBe('denied');
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
