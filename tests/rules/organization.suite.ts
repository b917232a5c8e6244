import { collectionGroups, paths } from '@equipage/domain';
import { anAccess, orgUserOf } from '@equipage/domain/fixtures';
import {
  deleteField,
  doc,
  type Firestore,
  getDocs,
  limit,
  orderBy,
  query,
  type QueryConstraint,
  setDoc,
  startAfter,
  updateDoc,
  where,
} from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../personas/people.ts';
import { unreadOfOrganization } from '../../web/src/features/organization/organization.queries.ts';
import { groupList, invitations, list, membersByEntry, membersByName, orgUsers, queryOf } from './lists.ts';
import { readDocument, readList } from './reading.ts';
import { type Stage, verdict } from './stage.ts';
import { type Fields, lookChange, saveLook } from './writing.ts';
import {
  fanfares,
  giuliasTalk,
  kermesse,
  kermessesInvitation,
  now,
  stored,
  streetDance,
  world,
} from './world.ts';

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

    it('Dalia reads at most 100 of the invitations to her event at once', async () => {
      const look = (...page: QueryConstraint[]) =>
        verdict(
          readList(
            list(
              stage.as('dalia'),
              paths.invitations(kermesse.id),
              where('eventId', '==', streetDance.id),
              ...page,
            ),
          ),
        );
      expect([await look(limit(100)), await look(limit(101)), await look()]).toEqual([
        'allowed',
        'denied',
        'denied',
      ]);
    });

    it.each([
      paths.memberTally(kermesse.id),
      paths.orgWallet(kermesse.id),
      paths.currentStats(kermesse.id),
      paths.form(streetDance.id),
      paths.applicationTally(streetDance.id),
      paths.eventWallet(streetDance.id),
    ])('Amara reads %s, and nothing that stands beside it', async (path) => {
      const beside = `${path}-before`;
      await stage.put({ [path]: world[path] ?? { n: 1 }, [beside]: world[path] ?? { n: 1 } });
      expect(await verdict(readDocument(stage.as('amara'), path))).toBe('allowed');
      expect(await verdict(readDocument(stage.as('amara'), beside))).toBe('denied');
    });

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

    describe('how an organization shows itself', () => {
      const save = (fields: Fields) => verdict(saveLook(stage.as('bruno'), lookChange(fields)));

      it('Bruno changes one thing alone, and takes the logo away again', async () => {
        expect(await verdict(saveLook(stage.as('bruno'), { color: 'slate' }))).toBe('allowed');
        expect(await save({ logo: null, website: '', contactEmail: '', description: '' })).toBe('allowed');
      });

      it.each<[string, Fields]>([
        ['name that is too long', { name: 'x'.repeat(121) }],
        ['name that nobody sees', { name: '\u200d' }],
        ['description that never ends', { description: 'x'.repeat(2_001) }],
        ['description that turns the reading', { description: 'a\u202eb' }],
        ['logo that is too large', { logo: 'data:image/png;base64,'.padEnd(12_001, 'A') }],
        ['logo that may hold script', { logo: 'data:image/svg+xml;base64,AAAA' }],
        ['logo from elsewhere', { logo: 'https://kermesse.example/logo.png' }],
        ['colour of its own', { color: '#0b6e4f' }],
        ['list of colours', { color: ['plum'] }],
        ['door half open', { openToJoin: 'perhaps' }],
        ['purse half open', { coordinatorsSendSms: 'perhaps' }],
        ['contact on two lines', { contactEmail: 'a@b.example\nBcc: c@d.example' }],
        ['creation that never was', { createdAt: new Date() }],
        ['field that nobody knows', { featured: true }],
      ])('Bruno cannot give Kermesse a %s', async (_, fields) => {
        expect(await save(fields)).toBe('denied');
      });

      it.each([
        'http://kermesse.example/',
        'javascript:alert(1)',
        'https://kermesse.example',
        'https://localhost/',
        'https://192.168.1.1/',
        'https://kermesse.example:8443/',
        'https://kermesse.example@evil.example/',
        'https://kermesse.example/a b',
        `https://kermesse.example/${'x'.repeat(300)}`,
        null,
        7,
      ])('Bruno cannot send people to %j', async (website) => {
        expect(await save({ website })).toBe('denied');
      });

      it.each(['name', 'description', 'logo', 'color', 'website', 'contactEmail', 'openToJoin'])(
        'Bruno cannot take away its %s',
        async (field) => {
          expect(await save({ [field]: deleteField() })).toBe('denied');
        },
      );
    });

    describe('the published events of an organization', () => {
      const ask = (most: number, ...conditions: QueryConstraint[]) =>
        verdict(readList(list(stage.as(null), paths.events(), ...conditions, limit(most))));
      const published = where('state', '==', 'published');
      const ofKermesse = where('orgId', '==', kermesse.id);

      it('somebody signed out lists when the organization is named, and never more than 100', async () => {
        expect(await ask(100, ofKermesse, published)).toBe('allowed');
        expect(await ask(101, ofKermesse, published)).toBe('denied');
      });

      it.each<[string, QueryConstraint[]]>([
        ['all events of Kermesse', [ofKermesse]],
        ['its drafts', [ofKermesse, where('state', '==', 'draft')]],
        ['its published events with the drafts', [ofKermesse, where('state', 'in', ['published', 'draft'])]],
        ['published events of everybody', [published]],
        ['events of an organization that is not there', [where('orgId', '==', 'nobody'), published]],
      ])('somebody signed out does not list %s', async (_, conditions) => {
        expect(await ask(50, ...conditions)).toBe('denied');
      });
    });

    it('Amara reads what waits over all events of Kermesse, and not of another organization', async () => {
      const db = stage.as('amara');
      const talk = paths.conversation(giuliasTalk);
      await stage.put({ [talk]: { ...world[talk], unreadByOrganizers: 1 } });
      expect(await verdict(readList(queryOf(db, unreadOfOrganization(kermesse.id))))).toBe('allowed');
      expect(await verdict(readList(queryOf(db, unreadOfOrganization(fanfares.id))))).toBe('denied');
    });

    it('Giulia does not read the row about herself in the community', async () => {
      const row = paths.member(kermesse.id, people.giulia.uid);
      expect(await verdict(readDocument(stage.as('amara'), row))).toBe('allowed');
      expect(await verdict(readDocument(stage.as('giulia'), row))).toBe('denied');
    });
  });
}
