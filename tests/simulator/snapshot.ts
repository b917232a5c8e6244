import {
  application,
  applicationTally,
  broadcast,
  collectionGroups,
  coupon,
  decisionJob,
  eventWallet,
  ledgerEntry,
  message,
  notice,
  occasion,
  order,
  orgWallet,
  smsCampaign,
  smsDelivery,
  supportedEvent,
  supporter,
} from '@equipage/domain';
import type { Firestore } from 'firebase-admin/firestore';
import type * as z from 'zod/mini';
import { decode } from '../../functions/src/store/codec.ts';

/** A document and the ids in its path: `events/{0}/applications/{1}`. */
export interface Kept<Value> {
  readonly path: string;
  readonly ids: readonly string[];
  readonly value: Value;
}

/** Everything that moves units or tells people something, as it stands, each document judged by its schema. */
export async function snapshotOf(db: Firestore) {
  async function all<Schema extends z.ZodMiniType>(
    group: string,
    schema: Schema,
    within = '',
  ): Promise<Kept<z.output<Schema>>[]> {
    const { docs } = await db.collectionGroup(group).get();
    return docs
      .filter(({ ref }) => ref.path.startsWith(within))
      .map((doc) => {
        const { path } = doc.ref;
        const ids = path.split('/').filter((_, at) => at % 2 === 1);
        return { path, ids, value: decode(schema, path, doc.data()) };
      });
  }
  const [
    orgWallets,
    eventWallets,
    ledger,
    coupons,
    orders,
    supportedEvents,
    supporters,
    applications,
    tallies,
    jobs,
    broadcasts,
    messages,
    occasions,
    notices,
    campaigns,
    deliveries,
  ] = await Promise.all([
    all('wallet', orgWallet, 'organizations/'),
    all('wallet', eventWallet, 'events/'),
    all('ledger', ledgerEntry),
    all('coupons', coupon),
    all('orders', order),
    all('supportedEvents', supportedEvent),
    all('supporters', supporter),
    all('applications', application),
    all('tallies', applicationTally, 'events/'),
    all('jobs', decisionJob),
    all('broadcasts', broadcast),
    all('messages', message),
    all('occasions', occasion),
    all('outbox', notice),
    all(collectionGroups.smsCampaigns, smsCampaign),
    all(collectionGroups.smsDeliveries, smsDelivery),
  ]);
  return {
    orgWallets,
    eventWallets,
    ledger,
    coupons,
    orders,
    supportedEvents,
    supporters,
    applications,
    tallies,
    jobs,
    broadcasts,
    messages,
    occasions,
    notices,
    campaigns,
    deliveries,
  };
}

export type Snapshot = Awaited<ReturnType<typeof snapshotOf>>;

/** The paths of documents that are not the same in both. */
export function differencesOf(before: Snapshot, after: Snapshot): string[] {
  const textsOf = (snapshot: Snapshot) =>
    new Map(
      Object.values<readonly Kept<unknown>[]>(snapshot)
        .flat()
        .map(({ path, value }) => [path, JSON.stringify(value, withoutTimeOfCount)]),
    );
  const [one, other] = [textsOf(before), textsOf(after)];
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));
}

/** Who counts again writes down that it was done. */
function withoutTimeOfCount(name: string, value: unknown): unknown {
  return name === 'countedAt' ? undefined : value;
}
