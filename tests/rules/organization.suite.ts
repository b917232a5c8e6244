import { collectionGroups, paths } from '@equipage/domain';
import { anAccess, orgUserOf } from '@equipage/domain/fixtures';
import {
  doc,
  type Firestore,
  getDocs,
  limit,
  orderBy,
  query,
  setDoc,
  startAfter,
  updateDoc,
} from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../personas/people.ts';
import { groupList, invitations, list, membersByEntry, membersByName, orgUsers } from './lists.ts';
import { readDocument, readList } from './reading.ts';
import { type Stage, verdict } from './stage.ts';
import { fanfares, kermesse, kermessesInvitation, now, stored, world } from './world.ts';

export function organizationSuite(stage: Stage): void {
  describe('organization and community', () => {
    beforeEach(() => stage.reset(world));

    it('Amara reads the community by name and by entry, page by page', async () => {
      const db = stage.as('amara');
      expect(await verdict(readList(membersByName(db, kermesse.id)))).toBe('allowed');
      expect(await verdict(readList(membersByEntry(db, kermesse.id)))).toBe('allowed');
      const first = await getDocs(query(membersByName(db, kermesse.id), limit(1)));
      const rest = query(membersByName(db, kermesse.id), startAfter(first.docs[0]!));
      expect((await getDocs(rest)).size).toBeGreaterThan(0);
    });

    it.each([paths.orgUsers(kermesse.id), paths.invitations(kermesse.id), paths.members(kermesse.id)])(
      'Amara reads at most 100 of %s at once',
      async (path) => {
        const db = stage.as('amara');
        expect(await verdict(readList(list(db, path, limit(100))))).toBe('allowed');
        expect(await verdict(readList(list(db, path, limit(101))))).toBe('denied');
        expect(await verdict(readList(list(db, path)))).toBe('denied');
        expect(await verdict(readList(list(db, path, orderBy('name'))))).toBe('denied');
      },
    );

    it('Amara reads her own organization’s people and not those of another', async () => {
      const db = stage.as('amara');
      expect(await verdict(readList(orgUsers(db, kermesse.id)))).toBe('allowed');
      expect(await verdict(readList(orgUsers(db, fanfares.id)))).toBe('denied');
      expect(await verdict(readList(membersByName(db, fanfares.id)))).toBe('denied');
    });

    it('Amara reads whom her own organization invited and not whom another did', async () => {
      const db = stage.as('amara');
      expect(await verdict(readList(invitations(db, kermesse.id)))).toBe('allowed');
      expect(await verdict(readList(invitations(db, fanfares.id)))).toBe('denied');
    });

    it('Bruno, who is removed while his list is open, reads neither users nor invitations any more', async () => {
      const db = stage.as('bruno');
      const look = () =>
        Promise.all(
          [orgUsers(db, kermesse.id), invitations(db, kermesse.id)].map((one) => verdict(readList(one))),
        );
      expect(await look()).toEqual(['allowed', 'allowed']);
      await stage.put({ [paths.access(people.bruno.uid)]: stored(anAccess()) });
      expect(await look()).toEqual(['denied', 'denied']);
    });

    it('Amara, an owner, does not let somebody in past the functions: neither list nor rights nor invitation', async () => {
      const { uid } = people.jun;
      const jun = orgUserOf(people.jun, 'manager', now);
      const attempts = (db: Firestore) => [
        setDoc(doc(db, paths.orgUser(kermesse.id, uid)), stored(jun)),
        updateDoc(doc(db, paths.access(uid)), { [`orgs.${kermesse.id}`]: 'manager' }),
        updateDoc(doc(db, paths.invitation(kermesse.id, kermessesInvitation.id)), {
          email: people.jun.email,
        }),
      ];
      for (const attempt of attempts(stage.as('amara'))) expect(await verdict(attempt)).toBe('denied');
      for (const attempt of attempts(stage.functions)) expect(await verdict(attempt)).toBe('allowed');
    });

    it('Amara reads no members, users or invitations over all organizations, not even when she asks for a few', async () => {
      for (const name of [
        collectionGroups.members,
        collectionGroups.orgUsers,
        collectionGroups.invitations,
      ]) {
        expect(await verdict(readList(groupList(stage.as('amara'), name, limit(1))))).toBe('denied');
      }
    });

    it.each([
      ['a role that nobody has heard of', { [kermesse.id]: 'accountant' }],
      ['no role', { [kermesse.id]: null }],
      ['a list of roles', { [kermesse.id]: ['owner'] }],
      ['true for a role', { [kermesse.id]: true }],
    ])('with %s Bruno does not read the community', async (_, orgs) => {
      const look = () =>
        verdict(readDocument(stage.as('bruno'), paths.member(kermesse.id, people.giulia.uid)));
      expect(await look()).toBe('allowed');
      await stage.put({
        [paths.access(people.bruno.uid)]: { ...world[paths.access(people.bruno.uid)], orgs },
      });
      expect(await look()).toBe('denied');
    });

    it('Giulia does not read the row about herself in the community', async () => {
      const row = paths.member(kermesse.id, people.giulia.uid);
      expect(await verdict(readDocument(stage.as('amara'), row))).toBe('allowed');
      expect(await verdict(readDocument(stage.as('giulia'), row))).toBe('denied');
    });
  });
}
