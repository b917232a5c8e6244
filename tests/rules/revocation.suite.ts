import { paths } from '@equipage/domain';
import { anAccess } from '@equipage/domain/fixtures';
import { deleteDoc, doc } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { people, type PersonKey } from '../personas/people.ts';
import { applicationsAt, conversationsAt, eventsOf, membersByName, messagesIn } from './lists.ts';
import { readDocument, readList } from './reading.ts';
import { type Stage, verdict } from './stage.ts';
import { createEvent, readMark, saveEvent, saveHead, send, sentMessage } from './writing.ts';
import { giuliasTalk, greenway, kermesse, stored, streetDance, world } from './world.ts';

export function revocationSuite(stage: Stage): void {
  describe('a role taken away', () => {
    beforeEach(() => stage.reset(world));

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
}
