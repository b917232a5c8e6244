import {
  applicationStatus,
  applicationTally,
  memberTally,
  paths,
  tallyOf,
  type ApplicationTally,
} from '@equipage/domain';
import type { Firestore } from 'firebase-admin/firestore';
import { Obstacle } from '../obstacle.ts';
import {
  crowdEventIds,
  crowdEvents,
  crowdMember,
  crowdMemberPath,
  crowdOrganizationId,
  type CrowdMember,
} from './crowd.ts';
import { importLogins } from './sign-in-accounts.ts';
import { demoDocument, type DemoDocument } from './stored-form.ts';
import { demoTarget, writeAll, type DemoTarget } from './target.ts';
import { withoutTriggers } from './triggers.ts';

export interface CommunityProgress {
  /** People who are in the community now, found or written. */
  readonly people: number;
  /** Documents written by this run. */
  readonly documents: number;
}

export interface CommunityOptions {
  /** How many people the crowd has in the end; those of the demo data come on top. */
  readonly members: number;
  readonly env?: NodeJS.ProcessEnv;
  readonly onProgress?: (progress: CommunityProgress) => void;
  /** True as soon as somebody wants to go home: what was begun is ended, and the rest is left. */
  readonly isStopped?: () => boolean;
}

/** People that are written together, with one request to the Auth emulator. */
const groupSize = 250;
/** Groups under way at once: while one waits for the database the other is made. */
const atOnce = 2;

/**
 * Gives the first demo organization a big community: for each person a row in the list, account, profile, rights and a
 * login with the demo password, and for every third an application to a past festival.
 *
 * May be stopped and run again: whoever is in the list already is passed over.
 */
export async function fillCommunity({
  members,
  env = process.env,
  onProgress = () => undefined,
  isStopped = () => false,
}: CommunityOptions): Promise<CommunityProgress> {
  const target = demoTarget(env);
  let people = 0;
  let documents = 0;
  try {
    await requireOrganization(target.db);
    await withoutTriggers(env['EQUIPAGE_HUB_ORIGIN'], async () => {
      documents += await writeAll(target.db, crowdEvents());
      let next = 0;
      const work = async () => {
        while (next < members && !isStopped()) {
          const first = next;
          next = Math.min(members, first + groupSize);
          const numbers = Array.from({ length: next - first }, (_, at) => first + at);
          // In two steps: `documents +=` before an `await` would forget what the other worker adds meanwhile.
          const written = await writeGroup(target, numbers);
          documents += written;
          people += numbers.length;
          onProgress({ people, documents });
        }
      };
      await Promise.all(Array.from({ length: atOnce }, work));
      documents += await writeAll(target.db, await tallies(target.db));
    });
    return { people, documents };
  } finally {
    await target.close();
  }
}

/** The row of a person comes last: a run that was cut off finds by the rows who is there whole. */
async function writeGroup(target: DemoTarget, numbers: readonly number[]): Promise<number> {
  const { db } = target;
  const rows = await db.getAll(...numbers.map((number) => db.doc(crowdMemberPath(number))), {
    fieldMask: [],
  });
  const missing: CrowdMember[] = numbers.filter((_, at) => rows[at]?.exists !== true).map(crowdMember);
  if (missing.length === 0) return 0;
  const [rest] = await Promise.all([
    writeAll(
      db,
      missing.flatMap((one) => one.rest),
    ),
    importLogins(
      target,
      missing.map(({ person }) => person),
    ),
  ]);
  return (
    rest +
    (await writeAll(
      db,
      missing.map(({ row }) => row),
    ))
  );
}

/** Counted as functions count, since an earlier run may have written some of the applications. */
async function tallies(db: Firestore): Promise<DemoDocument[]> {
  const members = await db.collection(paths.members(crowdOrganizationId)).count().get();
  const community = demoDocument(paths.memberTally(crowdOrganizationId), memberTally, {
    direct: members.data().count,
  });
  const events = await Promise.all(
    crowdEventIds.map(async (eventId) => {
      const tally: ApplicationTally = tallyOf([]);
      for (const status of applicationStatus.options) {
        const found = db.collection(paths.applications(eventId)).where('status', '==', status);
        tally[status] = (await found.count().get()).data().count;
      }
      return demoDocument(paths.applicationTally(eventId), applicationTally, tally);
    }),
  );
  return [community, ...events];
}

async function requireOrganization(db: Firestore): Promise<void> {
  const organization = await db.doc(paths.organization(crowdOrganizationId)).get();
  if (organization.exists) return;
  throw new Obstacle('The organization of the demo data is not there to join.', 'npm run demo');
}
