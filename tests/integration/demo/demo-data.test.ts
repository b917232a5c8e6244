import { paths, type Account, type EventWallet, type OrgWallet } from '@equipage/domain';
import { aLedgerEntry, anOrganization, anOrgWallet } from '@equipage/domain/fixtures';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { contradictionsIn } from '@equipage/tools/demo/contradictions.ts';
import { demoLogins, seedDemo, type SeedResult } from '@equipage/tools/demo/seed.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recount } from '../../../functions/src/features/application/recount.ts';
import { checkLedger } from '../../../functions/src/features/billing/check-ledger.ts';
import {
  countMembers,
  settleLastValues,
  settleMember,
} from '../../../functions/src/features/community/index.ts';
import { rebuildEvent } from '../../../functions/src/features/event/rebuild-event.ts';
import { rebuildOrganization } from '../../../functions/src/features/organization/rebuild-organization.ts';
import { rebuildPerson } from '../../../functions/src/features/profile/rebuild-person.ts';
import { settleStatPerson } from '../../../functions/src/features/stats/index.ts';
import { settleScanEntry } from '../../../functions/src/features/scan/settle-scan-entry.ts';
import { fakeAuthAdmin } from '../../../functions/src/ports/auth-admin.fake.ts';
import { systemClock } from '../../../functions/src/ports/clock.ts';
import { randomId, randomToken } from '../../../functions/src/ports/ids.ts';
import { fakeLog } from '../../../functions/src/ports/log.fake.ts';
import { firestoreStore } from '../../../functions/src/store/firestore-store.ts';
import { stored } from '../../rules/world.ts';
import { everyDocument, ownProject, signIn } from './demo-database.ts';

const now = Date.now();
const { project, env } = ownProject();
const app = initializeApp({ projectId: project }, project);
const db = getFirestore(app);
let seeded: SeedResult;
let documents: Map<string, unknown>;

beforeAll(async () => {
  seeded = await seedDemo({ now, env });
  documents = await everyDocument(db);
});
afterAll(async () => {
  await db.terminate();
  await deleteApp(app);
});

function uidOf(address: string): string {
  for (const [path, value] of documents)
    if (path.startsWith('accounts/') && (value as Account).email === address) return (value as Account).id;
  throw new Error(`nobody has the address ${address}`);
}

describe('the database that a newcomer gets', () => {
  test('holds every document of the demo data, and each fits its schema', () => {
    expect(seeded.people).toBe(60);
    expect(documents.size).toBe(seeded.documents);
    expect(documents.size).toBeGreaterThan(600);
  });

  test('does not contradict itself: copies, counts, unread numbers, rights and times', () => {
    expect(contradictionsIn(documents, now)).toEqual([]);
  });

  test('stays as it is when functions rebuild what they project', async () => {
    const log = fakeLog();
    const clock = systemClock;
    const deps = {
      store: firestoreStore(db, { clock, log }),
      clock,
      log,
      newId: randomId,
      newToken: randomToken,
      authAdmin: fakeAuthAdmin([]),
    };
    const ids = (pattern: RegExp) =>
      [...documents.keys()].flatMap((path) => pattern.exec(path)?.slice(1) ?? []);
    const eventIds = ids(/^events\/([^/]+)$/);
    await Promise.all(ids(/^organizations\/([^/]+)$/).map((orgId) => rebuildOrganization(deps, orgId)));
    await Promise.all(ids(/^organizations\/([^/]+)\/tallies/).map((orgId) => countMembers(deps, orgId)));
    await Promise.all(eventIds.map((eventId) => rebuildEvent(deps, eventId)));
    await Promise.all(ids(/^events\/([^/]+)\/tallies/).map((eventId) => recount(deps, eventId)));
    for (const [orgId, uid] of [...documents.keys()].flatMap(membersAt)) {
      await settleMember(deps, orgId, uid);
      await settleLastValues(deps, orgId, uid);
      await settleStatPerson(deps, orgId, uid);
    }
    await Promise.all(
      [...documents.keys()]
        .flatMap(applicantsAt)
        .map(([eventId, uid]) => settleScanEntry(deps, eventId, uid)),
    );
    // The people of the demo logins stand for all: between them they have every kind of copy.
    for (const { email } of demoLogins) {
      const uid = uidOf(email);
      await rebuildPerson(deps, uid);
    }
    expect(await everyDocument(db)).toEqual(documents);
    expect(log.lines).toEqual([]);
  });

  test('is the same after a second seeding', async () => {
    await seedDemo({ now, env });
    expect(await everyDocument(db)).toEqual(documents);
  });

  test('has books that add up, also when people have spent, given and accepted before a second seeding', async () => {
    const store = firestoreStore(db, { clock: systemClock, log: fakeLog() });
    const [eventPath, event] = [...documents].find(([path]) => /^events\/[^/]+\/wallet/.test(path)) as [
      string,
      EventWallet,
    ];
    const { orgId, licenses } = event;
    const org = documents.get(paths.orgWallet(orgId)) as OrgWallet;
    const eventId = eventPath.split('/')[1]!;
    const own = anOrganization({ name: 'Made by hand' });
    const moved = aLedgerEntry({ id: 'by hand', orgId, quantity: 2, from: 'org', to: 'event', eventId });
    for (const [path, value] of [
      [paths.ledgerEntry(orgId, moved.id), moved],
      [paths.orgWallet(orgId), { ...org, licenses: org.licenses - 2 }],
      [eventPath, { ...event, licenses: licenses + 2 }],
      [paths.organization(own.id), own],
      [paths.orgWallet(own.id), anOrgWallet({ licenses: 40, smsCredits: 0 })],
      [paths.ledgerEntry(own.id, 'given'), aLedgerEntry({ id: 'given', orgId: own.id, quantity: 40 })],
    ] as const) {
      await db.doc(path).set(stored(value));
    }
    expect(await checkLedger({ store })).toEqual([]);

    await seedDemo({ now, env });
    expect(await checkLedger({ store })).toEqual([]);
    expect((await db.doc(paths.orgWallet(own.id)).get()).get('licenses')).toBe(10);
    const { size } = await db.collection(paths.ledger(own.id)).get();
    expect(size).toBe(1);
  });
});

describe('the demo logins', () => {
  test.each(demoLogins)(
    '$email, $who, comes in with the demo password and a proven address',
    async (login) => {
      const { uid, emailVerified } = await signIn(project, login.email, login.password);
      expect(emailVerified).toBe(true);
      expect(uid).toBe(uidOf(login.email));
    },
  );

  test('another password opens nothing', async () => {
    const [ada] = demoLogins;
    expect((await signIn(project, ada.email, 'something else')).uid).toBeUndefined();
  });
});

function membersAt(path: string): [orgId: string, uid: string][] {
  const found = /^organizations\/([^/]+)\/members\/([^/]+)$/.exec(path);
  return found === null ? [] : [[found[1]!, found[2]!]];
}

function applicantsAt(path: string): [eventId: string, uid: string][] {
  const found = /^events\/([^/]+)\/applications\/([^/]+)$/.exec(path);
  return found === null ? [] : [[found[1]!, found[2]!]];
}
