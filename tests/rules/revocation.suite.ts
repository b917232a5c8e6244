import { paths } from '@equipage/domain';
import { anAccess } from '@equipage/domain/fixtures';
import { deleteDoc, doc } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { people, type PersonKey } from '../personas/people.ts';
import {
  applicationsAt,
  conversationsAt,
  eventsOf,
  membersByName,
  messagesIn,
  myApplications,
  myConversations,
} from './lists.ts';
import { readDocument, readList } from './reading.ts';
import { type Stage, verdict } from './stage.ts';
import {
  accountChange,
  createEvent,
  readMark,
  saveAccount,
  saveEvent,
  saveHead,
  saveProfile,
  send,
  sentMessage,
} from './writing.ts';
import { giuliasTalk, greenway, kermesse, rights, stored, streetDance, world } from './world.ts';

export function revocationSuite(stage: Stage): void {
  /** What a token from before can still be tried with; the token says nothing of roles. */
  const attempts = (who: PersonKey): Record<string, () => Promise<unknown>> => {
    const db = stage.as(who);
    return {
      'reads a draft': () => readDocument(db, paths.event(greenway.id)),
      'lists applications': () => readList(applicationsAt(db, streetDance)),
      'reads a profile': () => readDocument(db, paths.profile(people.giulia.uid)),
      'lists conversations': () => readList(conversationsAt(db, streetDance)),
      'reads messages': () => readList(messagesIn(db, giuliasTalk)),
      'writes a message': () => send(db, sentMessage('organizers', people[who])),
      'marks as read': () => saveHead(db, readMark('organizers')),
      'changes an event': () => saveEvent(db, streetDance.id),
    };
  };
  const manages = (who: PersonKey): Record<string, () => Promise<unknown>> => {
    const db = stage.as(who);
    return {
      ...attempts(who),
      'lists the community': () => readList(membersByName(db, kermesse.id)),
      'lists events': () => readList(eventsOf(db, kermesse.id)),
      'creates a draft': () => createEvent(db),
      'deletes a draft': () => deleteDoc(doc(db, paths.event(greenway.id))),
    };
  };

  describe('a role taken away', () => {
    beforeEach(() => stage.reset(world));

    it.each([
      ['bruno', manages],
      ['dalia', attempts],
    ] as const)('stops %s at the next request', async (who, all) => {
      for (const [what, attempt] of Object.entries(all(who))) {
        expect([what, await verdict(attempt())]).toEqual([what, 'allowed']);
      }
      await stage.reset({ ...world, [paths.access(people[who].uid)]: stored(anAccess()) });
      for (const [what, attempt] of Object.entries(all(who))) {
        expect([what, await verdict(attempt())]).toEqual([what, 'denied']);
      }
    });
  });

  describe('a role', () => {
    beforeEach(() => stage.reset(world));
    const holding = (access: Parameters<typeof anAccess>[0]) =>
      stage.reset({ ...world, [paths.access(people.jun.uid)]: stored(anAccess(access)) });
    const reads = (path: string) => verdict(readDocument(stage.as('jun'), path));
    const { uid } = people.giulia;

    it.each([
      ['owner', 'allowed'],
      ['manager', 'allowed'],
      ['coordinator', 'denied'],
      ['scanner', 'denied'],
      ['', 'denied'],
    ] as const)('of an organization that is “%s” opens what it should', async (role, answer) => {
      await holding({ orgs: { [kermesse.id]: role as 'owner' } });
      expect(await reads(paths.orgInfo(kermesse.id, uid))).toBe(answer);
    });

    it.each([
      ['coordinator', 'allowed', 'allowed'],
      ['scanner', 'denied', 'allowed'],
      ['owner', 'denied', 'denied'],
      ['manager', 'denied', 'denied'],
      ['', 'denied', 'denied'],
    ] as const)('at an event that is “%s” opens what it should', async (role, notes, list) => {
      await holding({ events: { [streetDance.id]: role as 'scanner' } });
      expect(await reads(paths.applicationNote(streetDance.id, uid))).toBe(notes);
      expect(await reads(paths.scanEntry(streetDance.id, uid))).toBe(list);
    });
  });

  describe('a role of somebody who has not proven the address', () => {
    beforeEach(() => stage.reset(world));

    it.each(['coordinator', 'scanner'] as const)('at an event opens nothing: %s', async (role) => {
      const access = stored(anAccess({ events: { [streetDance.id]: role } }));
      for (const [who, answer] of [
        ['jun', 'allowed'],
        ['kofi', 'denied'],
      ] as const) {
        await stage.reset({ ...world, [paths.access(people[who].uid)]: access });
        const path = paths.scanEntry(streetDance.id, people.giulia.uid);
        expect(await verdict(readDocument(stage.as(who), path))).toBe(answer);
      }
    });
  });

  describe('sessions that their person has ended', () => {
    beforeEach(() => stage.reset(world));

    /** Her own things: what no role gives. */
    const owns = (who: PersonKey): Record<string, () => Promise<unknown>> => {
      const db = stage.as(who);
      const { uid } = people[who];
      return {
        'reads her account': () => readDocument(db, paths.account(uid)),
        'changes her account': () => saveAccount(db, accountChange(), people[who]),
        'reads her profile': () => readDocument(db, paths.profile(uid)),
        'changes her profile': () => saveProfile(db, { words: 'I tune guitars.' }),
        'reads her application': () => readDocument(db, paths.application(streetDance.id, uid)),
        'lists her applications': () => readList(myApplications(db, uid)),
        'lists her conversations': () => readList(myConversations(db, uid)),
        'reads her messages': () => readList(messagesIn(db, giuliasTalk)),
        'writes a message': () => send(db, sentMessage('teammate', people[who])),
        'marks as read': () => saveHead(db, readMark('teammate')),
      };
    };
    /** The tokens of these tests say that everybody signed in at this moment, where they do not say another. */
    const signedIn = new Date(0);
    const secondLater = new Date(1000);
    const since = (who: PersonKey, validSince: Date | null) => {
      const { validSince: _, ...access } = stored(rights[who] ?? anAccess());
      return stage.reset({
        ...world,
        [paths.access(people[who].uid)]: validSince === null ? access : { ...access, validSince },
      });
    };

    it.each([
      ['giulia', owns],
      ['bruno', manages],
      ['dalia', attempts],
    ] as const)(
      '%s is refused with the token from before, and not with one from that second on',
      async (who, all) => {
        await since(who, signedIn);
        for (const [what, attempt] of Object.entries(all(who))) {
          expect([what, await verdict(attempt())]).toEqual([what, 'allowed']);
        }
        for (const ended of [secondLater, null]) {
          await since(who, ended);
          for (const [what, attempt] of Object.entries(all(who))) {
            expect([what, ended, await verdict(attempt())]).toEqual([what, ended, 'denied']);
          }
        }
      },
    );

    it('the second counts in which a session began, and no other near it', async () => {
      const second = 1_780_000_000;
      const read = () => verdict(readDocument(stage.as('giulia', second), paths.account(people.giulia.uid)));
      await since('giulia', new Date(second * 1000));
      expect(await read()).toBe('allowed');
      await since('giulia', new Date(second * 1000 + 1));
      expect(await read()).toBe('denied');
    });

    it('Giulia has a session before she has any rights', async () => {
      await stage.put({ [paths.access(people.giulia.uid)]: null });
      const read = readDocument(stage.as('giulia'), paths.account(people.giulia.uid));
      expect(await verdict(read)).toBe('allowed');
    });

    it('Giulia still learns from her rights that the session is over', async () => {
      await since('giulia', secondLater);
      const read = readDocument(stage.as('giulia'), paths.access(people.giulia.uid));
      expect(await verdict(read)).toBe('allowed');
    });

    it('Giulia, like a stranger, still reads a published event', async () => {
      await since('giulia', secondLater);
      expect(await verdict(readDocument(stage.as('giulia'), paths.event(streetDance.id)))).toBe('allowed');
    });
  });
}
