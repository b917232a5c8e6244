import {
  access,
  account,
  application,
  applicationNote,
  applicationTally,
  audience,
  badge,
  badgeHolder,
  broadcast,
  consent,
  conversation,
  coupon,
  decisionJob,
  event,
  checkIn,
  counter,
  eventUser,
  eventWallet,
  invitation,
  invitationLink,
  joinLink,
  joinTarget,
  lastValues,
  statEvents,
  statGround,
  stats,
  statShard,
  ledgerEntry,
  member,
  memberImport,
  memberTally,
  message,
  mission,
  order,
  organization,
  orgField,
  orgInfo,
  orgUser,
  orgWallet,
  participation,
  photo,
  profile,
  roster,
  sharedField,
  shift,
  scanEntry,
  scanPicture,
  registrationForm,
  slugHolder,
  supportedEvent,
  supporter,
  swap,
} from '@equipage/domain';
import { randomBytes } from 'node:crypto';
import type { Firestore } from 'firebase-admin/firestore';
import type * as z from 'zod/mini';
import { decode } from '../../../functions/src/store/codec.ts';

/** Every kind of document that demo data may hold: where it stands, its schema, the name of its collection. */
const kinds: readonly (readonly [RegExp, z.ZodMiniType, string])[] = [
  [/^access\/[^/]+$/, access, 'access'],
  [/^accounts\/[^/]+$/, account, 'accounts'],
  [/^profiles\/[^/]+$/, profile, 'profiles'],
  [/^audiences\/[^/]+$/, audience, 'audiences'],
  [/^organizations\/[^/]+$/, organization, 'organizations'],
  [/^organizations\/[^/]+\/users\/[^/]+$/, orgUser, 'users'],
  [/^organizations\/[^/]+\/members\/[^/]+$/, member, 'members'],
  [/^organizations\/[^/]+\/wallet\/balance$/, orgWallet, 'wallet'],
  [/^orders\/[^/]+$/, order, 'orders'],
  [/^organizations\/[^/]+\/ledger\/[^/]+$/, ledgerEntry, 'ledger'],
  [/^events\/[^/]+\/wallet\/balance$/, eventWallet, 'wallet'],
  [/^organizations\/[^/]+\/coupons\/[^/]+$/, coupon, 'coupons'],
  [/^organizations\/[^/]+\/supportedEvents\/[^/]+$/, supportedEvent, 'supportedEvents'],
  [/^events\/[^/]+\/supporters\/[^/]+$/, supporter, 'supporters'],
  [/^events\/[^/]+$/, event, 'events'],
  [/^events\/[^/]+\/applicationNotes\/[^/]+$/, applicationNote, 'applicationNotes'],
  [/^events\/[^/]+\/jobs\/[^/]+$/, decisionJob, 'jobs'],
  [/^events\/[^/]+\/broadcasts\/[^/]+$/, broadcast, 'broadcasts'],
  [/^events\/[^/]+\/scanList\/[^/]+$/, scanEntry, 'scanList'],
  [/^events\/[^/]+\/scanPictures\/[^/]+$/, scanPicture, 'scanPictures'],
  [/^events\/[^/]+\/counters\/[^/]+$/, counter, 'counters'],
  [/^events\/[^/]+\/checkIns\/[^/]+$/, checkIn, 'checkIns'],
  [/^events\/[^/]+\/users\/[^/]+$/, eventUser, 'users'],
  [/^events\/[^/]+\/applications\/[^/]+$/, application, 'applications'],
  [/^events\/[^/]+\/form\/current$/, registrationForm, 'form'],
  [/^events\/[^/]+\/tallies\/applications$/, applicationTally, 'tallies'],
  [/^conversations\/[^/]+$/, conversation, 'conversations'],
  [/^conversations\/[^/]+\/messages\/[^/]+$/, message, 'messages'],
  [/^profiles\/[^/]+\/participations\/[^/]+$/, participation, 'participations'],
  [/^photos\/[^/]+$/, photo, 'photos'],
  [/^badges\/[^/]+$/, badge, 'badges'],
  [/^badgeTokens\/[^/]+$/, badgeHolder, 'badgeTokens'],
  [/^slugs\/[^/]+$/, slugHolder, 'slugs'],
  [/^organizations\/[^/]+\/invitations\/[^/]+$/, invitation, 'invitations'],
  [/^invitationTokens\/[^/]+$/, invitationLink, 'invitationTokens'],
  [/^organizations\/[^/]+\/joinLinks\/[^/]+$/, joinLink, 'joinLinks'],
  [/^joinTokens\/[^/]+$/, joinTarget, 'joinTokens'],
  [/^organizations\/[^/]+\/consents\/[^/]+$/, consent, 'consents'],
  [/^organizations\/[^/]+\/imports\/[^/]+$/, memberImport, 'imports'],
  [/^organizations\/[^/]+\/orgFields\/[^/]+$/, orgField, 'orgFields'],
  [/^organizations\/[^/]+\/orgInfo\/[^/]+$/, orgInfo, 'orgInfo'],
  [/^organizations\/[^/]+\/sharedFields\/[^/]+$/, sharedField, 'sharedFields'],
  [/^organizations\/[^/]+\/lastValues\/[^/]+$/, lastValues, 'lastValues'],
  [/^events\/[^/]+\/missions\/[^/]+$/, mission, 'missions'],
  [/^events\/[^/]+\/shifts\/[^/]+$/, shift, 'shifts'],
  [/^events\/[^/]+\/rosters\/[^/]+$/, roster, 'rosters'],
  [/^events\/[^/]+\/swaps\/[^/]+$/, swap, 'swaps'],
  [/^organizations\/[^/]+\/tallies\/members$/, memberTally, 'tallies'],
  [/^organizations\/[^/]+\/stats\/current$/, stats, 'stats'],
  [/^organizations\/[^/]+\/stats\/events$/, statEvents, 'stats'],
  [/^organizations\/[^/]+\/statShards\/[^/]+$/, statShard, 'statShards'],
  [/^statGrounds\/[^/]+$/, statGround, 'statGrounds'],
];

/** A project of one test file alone: no deployed trigger runs in it, so what stands there the seeder wrote. */
export function ownProject(): { project: string; env: NodeJS.ProcessEnv } {
  const project = `demo-data-${process.pid}-${randomBytes(4).toString('hex')}`;
  // The hub's triggers belong to the tests beside us.
  return { project, env: { ...process.env, GCLOUD_PROJECT: project, EQUIPAGE_HUB_ORIGIN: undefined } };
}

/**
 * Every document of the database as functions read it, by its path. Throws for one that does not fit its schema or
 * that is of no kind we know.
 */
export async function everyDocument(db: Firestore): Promise<Map<string, unknown>> {
  const below = kinds.map(([, , collection]) => collection);
  const atTop = (await db.listCollections()).map(({ id }) => id);
  const found = new Map<string, unknown>();
  for (const collection of new Set([...atTop, ...below])) {
    const { docs } = await db.collectionGroup(collection).get();
    for (const snapshot of docs) {
      const { path } = snapshot.ref;
      const schema = kinds.find(([pattern]) => pattern.test(path))?.[1];
      if (schema === undefined) throw new Error(`a document of no known kind: ${path}`);
      found.set(path, decode(schema, path, snapshot.data()));
    }
  }
  return found;
}

/** The user id of whom the Auth emulator lets in with this password, and whether the address is proven. */
export async function signIn(project: string, email: string, password: string) {
  const ask = async (method: string, question: object) => {
    const origin = `http://${process.env['FIREBASE_AUTH_EMULATOR_HOST']}`;
    const answer = await fetch(`${origin}/identitytoolkit.googleapis.com/v1/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer owner' },
      body: JSON.stringify(question),
    });
    return (await answer.json()) as Record<string, unknown>;
  };
  const { localId } = await ask('accounts:signInWithPassword', { email, password, targetProjectId: project });
  const { users } = await ask(`projects/${project}/accounts:lookup`, { localId: [localId] });
  const [user] = (users ?? []) as { emailVerified: boolean }[];
  return { uid: localId, emailVerified: user?.emailVerified };
}
