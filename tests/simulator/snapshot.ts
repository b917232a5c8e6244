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

interface Collections {
  readonly group: string;
  readonly schema: z.ZodMiniType;
  /** Only those whose path begins so. */
  readonly within?: string;
}

/** Everything that moves units or tells people something: in which collections it stands, and in what form. */
const collections = {
  orgWallets: { group: 'wallet', schema: orgWallet, within: 'organizations/' },
  eventWallets: { group: 'wallet', schema: eventWallet, within: 'events/' },
  ledger: { group: 'ledger', schema: ledgerEntry },
  coupons: { group: 'coupons', schema: coupon },
  orders: { group: 'orders', schema: order },
  supportedEvents: { group: 'supportedEvents', schema: supportedEvent },
  supporters: { group: 'supporters', schema: supporter },
  applications: { group: 'applications', schema: application },
  tallies: { group: 'tallies', schema: applicationTally, within: 'events/' },
  jobs: { group: 'jobs', schema: decisionJob },
  broadcasts: { group: 'broadcasts', schema: broadcast },
  messages: { group: 'messages', schema: message },
  occasions: { group: 'occasions', schema: occasion },
  notices: { group: 'outbox', schema: notice },
  campaigns: { group: collectionGroups.smsCampaigns, schema: smsCampaign },
  deliveries: { group: collectionGroups.smsDeliveries, schema: smsDelivery },
} as const satisfies Record<string, Collections>;

export type Snapshot = {
  readonly [Name in keyof typeof collections]: readonly Kept<
    z.output<(typeof collections)[Name]['schema']>
  >[];
};

/** All of it as it stands, each document judged by its schema. */
export async function snapshotOf(db: Firestore): Promise<Snapshot> {
  const all = async ({ group, schema, within = '' }: Collections): Promise<Kept<unknown>[]> => {
    const { docs } = await db.collectionGroup(group).get();
    return docs
      .filter(({ ref }) => ref.path.startsWith(within))
      .map((doc) => {
        const { path } = doc.ref;
        const ids = path.split('/').filter((_, at) => at % 2 === 1);
        return { path, ids, value: decode(schema, path, doc.data()) };
      });
  };
  const found = Object.entries(collections).map(async ([name, each]) => [name, await all(each)] as const);
  return Object.fromEntries(await Promise.all(found)) as unknown as Snapshot;
}

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
