import { paths } from '@equipage/domain';
import { badgeOf } from '@equipage/domain/fixtures';
import { collection, doc, documentId, limit, query, runTransaction, where } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../personas/people.ts';
import { readDocument, readList } from './reading.ts';
import { type Stage, verdict } from './stage.ts';
import { world } from './world.ts';

const own = paths.badge(people.giulia.uid);
const holder = paths.badgeToken(badgeOf(people.giulia).token);

export function badgeSuite(stage: Stage): void {
  describe('badge', () => {
    beforeEach(() => stage.reset(world));

    it('Giulia reads her badge by its address, and not by asking for all that are hers', async () => {
      const db = stage.as('giulia');
      const mine = query(collection(db, 'badges'), where(documentId(), '==', people.giulia.uid), limit(1));
      expect(await verdict(readDocument(db, own))).toBe('allowed');
      expect(await verdict(readList(mine))).toBe('denied');
    });

    it('somebody who has found a badge learns nothing by its token, not even its owner', async () => {
      expect(await verdict(readDocument(stage.functions, holder))).toBe('allowed');
      for (const who of ['giulia', 'hana', 'amara', 'farid', 'jun'] as const)
        expect(await verdict(readDocument(stage.as(who), holder))).toBe('denied');
    });

    it('an organizer who may read the profile of Giulia may not read her badge', async () => {
      const db = stage.as('amara');
      expect(await verdict(readDocument(db, paths.profile(people.giulia.uid)))).toBe('allowed');
      expect(await verdict(readDocument(db, own))).toBe('denied');
    });

    it('nobody takes over the badge of another, nor both documents of it together', async () => {
      const takeOver = (who: 'functions' | 'hana') => {
        const db = who === 'functions' ? stage.functions : stage.as(who);
        return runTransaction(db, async (transaction) => {
          transaction.set(doc(db, holder), { uid: people.hana.uid });
          transaction.set(doc(db, paths.badge(people.hana.uid)), world[own]!);
        });
      };
      expect(await verdict(takeOver('hana'))).toBe('denied');
      expect(await verdict(takeOver('functions'))).toBe('allowed');
    });
  });
}
