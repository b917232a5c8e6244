import { applicationStatus, collectionGroups, paths } from '@equipage/domain';
import {
  doc,
  getDoc,
  getDocs,
  limit,
  or,
  orderBy,
  query,
  type QueryConstraint,
  where,
} from 'firebase/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import { people, type PersonKey } from '../personas/people.ts';
import { applicationsAt, groupList, list, myApplications, myArchive, page } from './lists.ts';
import { readDocument, readList } from './reading.ts';
import { type Stage, verdict } from './stage.ts';
import { fanfares, kermesse, parade, streetDance, world } from './world.ts';

export function applicationSuite(stage: Stage): void {
  describe('application', () => {
    beforeAll(() => stage.reset(world));

    it('somebody may look whether she has applied, and others may not look for her', async () => {
      const path = paths.application(parade.id, people.giulia.uid);
      expect((await getDoc(doc(stage.as('giulia'), path))).exists()).toBe(false);
      expect(await verdict(getDoc(doc(stage.as('jun'), path)))).toBe('denied');
    });

    describe('her own, over all events', () => {
      const look = (...constraints: QueryConstraint[]) =>
        verdict(readList(groupList(stage.as('giulia'), collectionGroups.applications, ...constraints)));
      const mine = where('uid', '==', people.giulia.uid);
      const hers = where('uid', '==', people.hana.uid);

      it('Giulia reads those that run and those in her archives', async () => {
        const db = stage.as('giulia');
        expect(await verdict(readList(myApplications(db, people.giulia.uid)))).toBe('allowed');
        expect(await verdict(readList(myArchive(db, people.giulia.uid)))).toBe('allowed');
      });

      it('Giulia cannot read Hana’s', async () => {
        expect(await verdict(readList(myApplications(stage.as('giulia'), people.hana.uid)))).toBe('denied');
        expect(await verdict(readList(myArchive(stage.as('giulia'), people.hana.uid)))).toBe('denied');
      });

      it('Giulia must say that she means her own, and how many', async () => {
        expect(await look(mine, limit(100))).toBe('allowed');
        expect(await look(mine, limit(101))).toBe('denied');
        expect(await look(mine)).toBe('denied');
        expect(await look(limit(page))).toBe('denied');
        expect(await look(where('archived', '==', false), limit(page))).toBe('denied');
        expect(await look(where('uid', '>=', people.giulia.uid), limit(page))).toBe('denied');
        expect(await look(where('uid', 'in', [people.giulia.uid, people.hana.uid]), limit(page))).toBe(
          'denied',
        );
        const both = query(
          groupList(stage.as('giulia'), collectionGroups.applications),
          or(mine, hers),
          limit(page),
        );
        expect(await verdict(readList(both))).toBe('denied');
      });

      it('an owner reads those to her organization, and must say which organization and how many', async () => {
        const ask = (who: PersonKey, ...constraints: QueryConstraint[]) =>
          verdict(readList(groupList(stage.as(who), collectionGroups.applications, ...constraints)));
        const ours = where('orgId', '==', kermesse.id);
        expect(await ask('amara', ours, mine, limit(page))).toBe('allowed');
        expect(await ask('amara', ours, limit(101))).toBe('denied');
        expect(await ask('amara', mine, limit(page))).toBe('denied');
        expect(await ask('amara', where('orgId', '==', fanfares.id), mine, limit(page))).toBe('denied');
        for (const who of ['camille', 'dalia', 'farid'] as const)
          expect(await ask(who, ours, mine, limit(page))).toBe('denied');
      });

      it('nobody signed out reads applications of nobody', async () => {
        const ofNobody = groupList(
          stage.as(null),
          collectionGroups.applications,
          where('uid', '==', null),
          limit(page),
        );
        expect(await verdict(getDocs(ofNobody))).toBe('denied');
      });
    });

    describe('those of an event', () => {
      const path = paths.applications(streetDance.id);
      const ours = where('orgId', '==', kermesse.id);

      it.each(['amara', 'dalia'] as const)('%s reads them, all and by status', async (who) => {
        const db = stage.as(who);
        expect(await verdict(readList(applicationsAt(db, streetDance)))).toBe('allowed');
        expect(await verdict(readList(applicationsAt(db, streetDance, 'accepted')))).toBe('allowed');
        for (const status of applicationStatus.options) {
          expect(await verdict(getDocs(applicationsAt(db, streetDance, status)))).toBe('allowed');
        }
      });

      it('Amara must name the organization, and how many she means', async () => {
        const db = stage.as('amara');
        expect(await verdict(readList(list(db, path, ours, limit(100))))).toBe('allowed');
        expect(await verdict(readList(list(db, path, ours, limit(101))))).toBe('denied');
        expect(await verdict(readList(list(db, path, ours)))).toBe('denied');
        expect(await verdict(readList(list(db, path, limit(page))))).toBe('denied');
        expect(await verdict(readList(list(db, path, orderBy('appliedAt', 'desc'), limit(page))))).toBe(
          'denied',
        );
      });

      it('Camille finds nobody when she names her own organization', async () => {
        const asHers = applicationsAt(stage.as('camille'), { id: streetDance.id, orgId: fanfares.id });
        expect((await getDocs(asHers)).size).toBe(0);
        expect(await verdict(readList(applicationsAt(stage.as('camille'), streetDance)))).toBe('denied');
      });

      it('Dalia reads those of her event and not those of the Parade', async () => {
        expect(await verdict(readList(applicationsAt(stage.as('dalia'), streetDance)))).toBe('allowed');
        expect(await verdict(readList(applicationsAt(stage.as('dalia'), parade)))).toBe('denied');
      });

      it('the numbers of an event that is not there are nobody’s', async () => {
        const numbers = (eventId: string) =>
          verdict(getDoc(doc(stage.as('amara'), paths.applicationTally(eventId))));
        expect(await numbers(streetDance.id)).toBe('allowed');
        expect(await numbers('nobody2027aa')).toBe('denied');
        expect(await verdict(readDocument(stage.as('dalia'), paths.applicationTally(streetDance.id)))).toBe(
          'allowed',
        );
      });
    });
  });
}
