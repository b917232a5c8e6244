import { randomBytes } from 'node:crypto';
import { paths, type Application, type Event } from '@equipage/domain';
import {
  anEvent,
  anOrganization,
  aPhoto,
  aPerson,
  applicationOf,
  conversationOf,
  memberOf,
  shortIdOf,
} from '@equipage/domain/fixtures';
import { withoutTriggers } from '@equipage/tools/demo/triggers.ts';
import type { Firestore, Query } from 'firebase-admin/firestore';
import { arrangePerson, backstage } from '../browser/arranged-people.ts';
import { required } from '../browser/origin.ts';
import { stored } from '../rules/world.ts';
import type { Bench } from './bench.ts';

const organizations = 30;
const events = 200;
const goal = 10_000;
/** After it nothing more is waited for. */
const patience = 120_000;

/**
 * One edit of a profile (a new picture) by a person of many communities and events, until every copy of it is right.
 * The database itself counts the writes of each copy: one that does not differ is not written.
 */
export const bench: Bench = {
  name: 'profile-fanout',
  about: `one profile edit for a person with ${organizations} organizations and ${events} events; the goal is ${goal} ms`,
  async run() {
    const { db } = backstage();
    const uid = await withoutTriggers(required('EQUIPAGE_HUB_ORIGIN'), () => arrange(db));
    const { data: thumbnail } = aPhoto();
    const count = watch(db, uid, thumbnail);
    try {
      await count.complete();
      const start = performance.now();
      await db.doc(paths.profile(uid)).update({ thumbnail });
      await count.right();
      const elapsed = performance.now() - start;
      // The last answers to the edit may still be under way; a second write of anything would show here.
      await count.quiet();
      return {
        projections: count.size(),
        writes: count.writes(),
        most_writes_of_one: count.most(),
        ms: Math.round(elapsed),
        within_goal: elapsed <= goal && count.most() <= 1,
      };
    } finally {
      count.stop();
    }
  },
};

async function arrange(db: Firestore): Promise<string> {
  const { person } = await arrangePerson({ givenName: 'Many', familyName: 'Friends' });
  const run = randomBytes(4).toString('hex');
  const homes = Array.from({ length: organizations }, (_, at) =>
    anOrganization({ id: shortIdOf(`${run} organization ${at}`), name: `Organization ${at}` }),
  );
  const applications: Application[] = [];
  const all: [path: string, value: object][] = [];
  for (let at = 0; at < events; at += 1) {
    const home = homes[at % homes.length]!;
    const event: Event = anEvent(
      { id: shortIdOf(`${run} event ${at}`), orgId: home.id, orgName: home.name, name: `Event ${at}` },
      Date.now(),
    );
    const application = applicationOf(person, event);
    const conversation = conversationOf(person, event, application.appliedAt);
    applications.push(application);
    all.push([paths.event(event.id), event], [paths.application(event.id, person.uid), application]);
    all.push([paths.conversation(conversation.id), conversation]);
  }
  for (const home of homes) {
    const own = applications.filter(({ orgId }) => orgId === home.id);
    const joined = { joinedAt: own[0]!.appliedAt, source: 'application' } as const;
    all.push([paths.organization(home.id), home]);
    all.push([paths.member(home.id, person.uid), memberOf(aPerson(person), joined, own)]);
  }
  const scopes = applications.flatMap(({ eventId, orgId }) => [`e:${eventId}`, `o:${orgId}`]);
  for (let start = 0; start < all.length; start += 400) {
    const batch = db.batch();
    for (const [path, value] of all.slice(start, start + 400)) batch.set(db.doc(path), stored(value));
    await batch.commit();
  }
  await db.doc(paths.audience(person.uid)).set({ scopes: [...new Set(scopes)].sort() });
  return person.uid;
}

/** Follows every copy of a person: how often each was written, and whether it shows the picture. */
function watch(db: Firestore, uid: string, thumbnail: string) {
  const writesOf = new Map<string, number>();
  const right = new Set<string>();
  let lastChange = performance.now();
  const stops: (() => void)[] = [];

  const follow = (query: Query, field: string) =>
    stops.push(
      query.onSnapshot((snapshot) => {
        for (const { type, doc } of snapshot.docChanges()) {
          const { path } = doc.ref;
          if (doc.id !== uid && doc.get('uid') !== uid) continue;
          writesOf.set(path, type === 'added' ? 0 : (writesOf.get(path) ?? 0) + 1);
          if (doc.get(field) === thumbnail) right.add(path);
        }
        lastChange = performance.now();
      }),
    );
  follow(db.collectionGroup('applications').where('uid', '==', uid), 'person.thumbnail');
  follow(db.collection(paths.conversations()).where('uid', '==', uid), 'person.thumbnail');
  follow(db.collectionGroup('members').where('name', '==', 'Many Friends'), 'thumbnail');

  const expected = 2 * events + organizations;
  const until = async (holds: () => boolean, what: string) => {
    const end = performance.now() + patience;
    while (!holds()) {
      if (performance.now() > end)
        throw new Error(`${what}: ${right.size} of ${expected} copies are right, ${writesOf.size} are known`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  return {
    complete: () => until(() => writesOf.size === expected, 'the copies did not all come'),
    right: () => until(() => right.size === expected, 'the edit did not arrive everywhere'),
    quiet: () => until(() => performance.now() - lastChange > 3_000, 'it did not become quiet'),
    size: () => writesOf.size,
    writes: () => [...writesOf.values()].reduce((sum, writes) => sum + writes, 0),
    most: () => Math.max(...writesOf.values()),
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}
