import {
  everybody,
  mostTexted,
  reasonToSkip,
  type Application,
  type Instant,
  type PlannedSms,
  type SmsCampaign,
} from '@equipage/domain';
import { limits } from '../../edge/limits.ts';
import { roomOfEach, type Room } from '../../edge/rate-limit.ts';
import { documents, queries } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';
import { addressedAmong } from '../conversation/index.ts';
import { numberVerdict } from './number-verdict.ts';

/** Whom a campaign is for: a group, or with null instead of one the people named. */
export interface ForWhom {
  readonly audience: SmsCampaign['audience'];
  readonly uids: readonly string[];
}

/** Applications read at once. */
const page = 200;

/** Everybody whom a campaign would be for at this moment; undefined when they are too many. */
export async function planCampaign(
  store: TransactionStore,
  eventId: string,
  { audience, uids }: ForWhom,
  now: Instant,
): Promise<PlannedSms[] | undefined> {
  if (audience === null) {
    const unique = [...new Set(uids)];
    const applications = await store.readAll(unique.map((uid) => documents.application(eventId, uid)));
    return await plannedFor(store, unique, applications, everybody.statuses, now);
  }
  const planned: PlannedSms[] = [];
  for await (const some of applicationPages(store, eventId)) {
    const addressees = await addressedAmong(store.readAll, eventId, audience, some);
    const applications = addressees.map(({ application }) => application);
    const ids = applications.map(({ uid }) => uid);
    if (planned.length + ids.length > mostTexted) return undefined;
    planned.push(...(await plannedFor(store, ids, applications, audience.statuses, now)));
  }
  return planned;
}

/** All applications to an event in the order of the people's ids, as a transaction reads them. */
async function* applicationPages(store: TransactionStore, eventId: string): AsyncIterable<Application[]> {
  let after: string | undefined = '';
  while (after !== undefined) {
    const found: { readonly value: Application }[] = await store.list(
      queries.applicationsAfter(eventId, after),
      page,
    );
    yield found.map(({ value }) => value);
    after = found.length < page ? undefined : found.at(-1)?.value.uid;
  }
}

async function plannedFor(
  store: TransactionStore,
  uids: readonly string[],
  applications: readonly (Application | undefined)[],
  statuses: readonly Application['status'][],
  now: Instant,
): Promise<PlannedSms[]> {
  const people = await textedPeople(store, uids, now);
  return uids.map((uid, index) => {
    const { account, number, room } = people[index]!;
    const application = applications[index];
    return {
      uid,
      skip: reasonToSkip({ application, account, number, hasRoom: room.isThere }, statuses),
    };
  });
}

/** What is known of some people's phones, in the order asked for. */
export async function textedPeople(store: TransactionStore, uids: readonly string[], now: Instant) {
  const [accounts, rooms] = await Promise.all([
    store.readAll(uids.map((uid) => documents.account(uid))),
    roomOfEach(store.readAll, limits.smsToPerson, uids, now),
  ]);
  return await Promise.all(
    uids.map(async (_, index) => {
      const account = accounts[index];
      const phone = account?.phone ?? null;
      const room: Room = rooms[index]!;
      return { account, room, number: phone === null ? ('not-mobile' as const) : await numberVerdict(phone) };
    }),
  );
}
