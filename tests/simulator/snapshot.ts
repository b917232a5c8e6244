import {
  access,
  application,
  applicationTally,
  broadcast,
  collectionGroups,
  conversation,
  coupon,
  decisionJob,
  deletion,
  event,
  eventUser,
  eventWallet,
  invitation,
  ledgerEntry,
  message,
  mission,
  notice,
  occasion,
  order,
  organization,
  orgUser,
  orgWallet,
  roster,
  shift,
  smsCampaign,
  smsDelivery,
  supportedEvent,
  supporter,
  swap,
} from '@equipage/domain';
import type * as z from 'zod/mini';
import { plainRestFields, type RestValue } from '../../web/src/data/decode.ts';
import { required } from '../browser/origin.ts';

/** A document and the ids in its path: `events/{0}/applications/{1}`. */
export interface Kept<Value> {
  readonly path: string;
  readonly ids: readonly string[];
  readonly value: Value;
}

/** Everything that moves units, gives rights or tells people something, as it stands, each document judged by its schema. */
export async function snapshotOf(projectId: string) {
  const everything = await everyDocument(projectId);
  function all<Schema extends z.ZodMiniType>(
    group: string,
    schema: Schema,
    within = '',
  ): Kept<z.output<Schema>>[] {
    return everything
      .filter(({ segments, path }) => segments.at(-2) === group && path.startsWith(within))
      .map(({ path, segments, fields }) => {
        const parsed = schema.safeParse({ ...plainRestFields(fields), id: segments.at(-1) });
        if (!parsed.success) throw new Error(`${path} does not fit its schema: ${parsed.error.message}`);
        return { path, ids: segments.filter((_, at) => at % 2 === 1), value: parsed.data };
      });
  }
  return {
    organizations: all('organizations', organization),
    events: all('events', event, 'events/'),
    orgUsers: all('users', orgUser, 'organizations/'),
    eventUsers: all('users', eventUser, 'events/'),
    accesses: all('access', access),
    invitations: all(collectionGroups.invitations, invitation),
    deletions: all('deletions', deletion),
    orgWallets: all('wallet', orgWallet, 'organizations/'),
    eventWallets: all('wallet', eventWallet, 'events/'),
    ledger: all('ledger', ledgerEntry),
    coupons: all('coupons', coupon),
    orders: all('orders', order),
    supportedEvents: all('supportedEvents', supportedEvent),
    supporters: all('supporters', supporter),
    applications: all('applications', application),
    tallies: all('tallies', applicationTally, 'events/'),
    missions: all('missions', mission),
    shifts: all('shifts', shift),
    rosters: all('rosters', roster),
    swaps: all('swaps', swap),
    jobs: all('jobs', decisionJob),
    broadcasts: all('broadcasts', broadcast),
    conversations: all('conversations', conversation),
    messages: all('messages', message),
    occasions: all('occasions', occasion),
    notices: all('outbox', notice),
    campaigns: all(collectionGroups.smsCampaigns, smsCampaign),
    deliveries: all(collectionGroups.smsDeliveries, smsDelivery),
  };
}

export type Snapshot = Awaited<ReturnType<typeof snapshotOf>>;

export interface RestDocument {
  readonly path: string;
  readonly segments: readonly string[];
  readonly fields: Readonly<Record<string, RestValue>>;
}

/** In one request: a query for each collection took longer than what is simulated. */
export async function everyDocument(projectId: string): Promise<RestDocument[]> {
  const documents = `projects/${projectId}/databases/(default)/documents`;
  const answer = await fetch(`http://${required('FIRESTORE_EMULATOR_HOST')}/v1/${documents}:runQuery`, {
    method: 'POST',
    // The emulator's word for whom no rule binds.
    headers: { authorization: 'Bearer owner' },
    body: JSON.stringify({ structuredQuery: { from: [{ allDescendants: true }] } }),
  });
  if (!answer.ok) throw new Error(`no snapshot: ${answer.status} ${await answer.text()}`);
  const rows = (await answer.json()) as { document?: { name: string; fields?: RestDocument['fields'] } }[];
  return rows.flatMap(({ document }) => {
    if (document === undefined) return [];
    const path = document.name.slice(documents.length + 1);
    return [{ path, segments: path.split('/'), fields: document.fields ?? {} }];
  });
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
