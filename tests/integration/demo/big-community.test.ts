import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import type { Member } from '@equipage/domain';
import { fillCommunity } from '@equipage/tools/demo/community.ts';
import { contradictionsIn } from '@equipage/tools/demo/contradictions.ts';
import { demoPassword } from '@equipage/tools/demo/logins.ts';
import { Obstacle } from '@equipage/tools/obstacle.ts';
import { seedDemo } from '@equipage/tools/demo/seed.ts';
import { afterAll, expect, test } from 'vitest';
import { everyDocument, ownProject, signIn } from './demo-database.ts';

const now = Date.now();
const { project, env } = ownProject();
const app = initializeApp({ projectId: project }, project);
const db = getFirestore(app);
const members = 700;

afterAll(async () => {
  await db.terminate();
  await deleteApp(app);
});

test('a crowd finds no organization to join before the demo data is there', async () => {
  await expect(fillCommunity({ members, env })).rejects.toBeInstanceOf(Obstacle);
});

test('a crowd that was stopped half-way is completed by the same command, and then nothing is left to do', async () => {
  const { documents: demo } = await seedDemo({ now, env });

  let stopped = false;
  const half = await fillCommunity({
    members,
    env,
    onProgress: () => (stopped = true),
    isStopped: () => stopped,
  });
  expect(half.people).toBeGreaterThan(0);
  expect(half.people).toBeLessThan(members);

  const rest = await fillCommunity({ members, env });
  expect(rest.people).toBe(members);
  const again = await fillCommunity({ members, env });
  // The three past festivals, their tallies and that of the community.
  expect(again).toEqual({ people: members, documents: 7 });

  const documents = await everyDocument(db);
  // The second run writes them anew; the tally of the community was there with the demo data.
  expect(documents.size).toBe(demo + half.documents + rest.documents - 8);
  expect(contradictionsIn(documents, now)).toEqual([]);
});

test('everybody of the crowd is in the community list, and can sign in', async () => {
  const list = await db.collectionGroup('members').where('email', '>', '').orderBy('email').get();
  const crowd = list.docs.filter((row) => /\.\d+@/.test(row.get('email') as string));
  expect(crowd).toHaveLength(members);

  const somebody = crowd[Math.floor(members / 2)]!;
  const { email } = somebody.data() as Member;
  expect(await signIn(project, email, demoPassword)).toEqual({ uid: somebody.id, emailVerified: true });
});
