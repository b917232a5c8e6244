import {
  collectionGroups,
  ledgerEntry,
  orgWallet,
  paths,
  welcome,
  welcomeLicenses,
  type Instant,
} from '@equipage/domain';
import type { Firestore } from 'firebase-admin/firestore';
import { demoDocument, storedForm, type DemoDocument } from './stored-form.ts';
import { inBatches } from './target.ts';

/** Everything that tells of units or holds some, wherever it stands. */
const inOrganizationsAndEvents = [
  'ledger',
  'wallet',
  'coupons',
  'supportedEvents',
  'supporters',
  'smsCampaigns',
];
const atTop = ['orders', 'couponCodes'];

/**
 * Takes away every wallet and everything that explains it, so that the demo data can write its own: it sets balances,
 * and an entry that was left from before would no longer add up with them. Gifts connect organizations, so this begins
 * the books of all of them anew; those that are not of the demo data are welcomed once more. Nobody loses a place.
 *
 * @param story what is written afterwards
 */
export async function closeOldBooks(
  db: Firestore,
  story: readonly DemoDocument[],
  now: Instant,
): Promise<void> {
  const told = new Set(story.map(({ path }) => path));
  const found = await Promise.all([
    ...inOrganizationsAndEvents.map((name) => db.collectionGroup(name).select().get()),
    ...atTop.map((name) => db.collection(name).select().get()),
  ]);
  const old = found.flatMap(({ docs }) => docs.map(({ ref }) => ref)).filter(({ path }) => !told.has(path));
  const begun = old.flatMap(({ path }) => {
    const orgId = /^organizations\/([^/]+)\/wallet\/balance$/.exec(path)?.[1];
    return orgId === undefined ? [] : welcomeOf(orgId, now);
  });
  const licensed = await db
    .collectionGroup(collectionGroups.applications)
    .where('licensed', '==', true)
    .select()
    .get();
  const holders = licensed.docs.map(({ ref }) => ref).filter(({ path }) => !told.has(path));

  await inBatches(db, old, (batch, ref) => batch.delete(ref));
  await inBatches(db, holders, (batch, ref) => batch.update(ref, { licensed: false }));
  await inBatches(db, begun, (batch, document) => batch.set(db.doc(document.path), storedForm(document)));
}

function welcomeOf(orgId: string, at: Instant): DemoDocument[] {
  const { org, entries } = welcome(welcomeLicenses, { id: 'welcome', orgId, by: null, at });
  return [
    demoDocument(paths.orgWallet(orgId), orgWallet, org),
    ...entries.map((entry) => demoDocument(paths.ledgerEntry(orgId, entry.id), ledgerEntry, entry)),
  ];
}
