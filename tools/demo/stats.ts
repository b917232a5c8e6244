import {
  concealed,
  createGathering,
  day,
  dayOf,
  hour,
  isImportedEntry,
  newStatGround,
  paths,
  publish,
  statEvents,
  statGround,
  statPersonOf,
  stats,
  statShard,
  statShardOf,
  type Account,
  type Application,
  type Event,
  type Instant,
  type Member,
  type Organization,
  type Roster,
  type Spot,
  type StatEvents,
  type StatShard,
} from '@equipage/domain';
import { demoDocument, type DemoDocument } from './stored-form.ts';

/** Cities of demo events as the gazetteer has them; it does not know the others. */
const cities: Readonly<Record<string, Spot>> = {
  Concarneau: { latitude: 47.87536, longitude: -3.91896 },
  Quimper: { latitude: 47.99597, longitude: -4.09795 },
  Douarnenez: { latitude: 48.09542, longitude: -4.32904 },
  Aviemore: { latitude: 57.19553, longitude: -3.8259 },
  'Vík í Mýrdal': { latitude: 63.41944, longitude: -19.00972 },
  Porto: { latitude: 41.14961, longitude: -8.61099 },
  Montréal: { latitude: 45.50884, longitude: -73.58781 },
};

/** How far back the sizes of the demo communities are known. */
const history = 200;
/** Since how many days events of others have been supported. */
const supporting = 21;

/** The numbers of an organization and what they are made of, as functions make them. */
export function demoStats({
  organization: { id: orgId },
  events,
  applications,
  accounts,
  members,
  rosters,
  atSupported,
  now,
}: {
  readonly organization: Organization;
  /** All of the organization. */
  readonly events: readonly Event[];
  /** To these events. */
  readonly applications: readonly Application[];
  readonly accounts: ReadonlyMap<string, Account>;
  readonly members: readonly Member[];
  /** By event, then by person. */
  readonly rosters: ReadonlyMap<string, ReadonlyMap<string, Roster>>;
  /** Everybody who was accepted at an event that the organization supports. */
  readonly atSupported: readonly string[];
  readonly now: Instant;
}): DemoDocument[] {
  const known: StatEvents['events'] = Object.fromEntries(
    events
      .filter(({ state }) => state !== 'draft')
      .map(({ id, name, startsAt, city }) => [id, { name, startsAt, place: cities[city] ?? null }]),
  );
  const memberIds = new Set(members.map(({ id }) => id).filter((id) => !isImportedEntry(id)));
  const shards = new Map<string, StatShard['people']>();
  for (const uid of new Set([...memberIds, ...applications.map((one) => one.uid)])) {
    const row = statPersonOf(
      {
        isMember: memberIds.has(uid),
        account: accounts.get(uid),
        applications: applications.filter((one) => one.uid === uid),
        rosters: new Map(
          [...rosters].flatMap(([eventId, ofEvent]) => {
            const roster = ofEvent.get(uid);
            return roster === undefined ? [] : [[eventId, roster] as const];
          }),
        ),
      },
      now,
    );
    const shardId = statShardOf(uid);
    if (row !== undefined) shards.set(shardId, { ...shards.get(shardId), [uid]: row });
  }
  const counted = now - 3 * hour;
  const indirect = new Set(atSupported.filter((uid) => !memberIds.has(uid))).size;
  const gathering = createGathering(known, counted);
  for (const people of shards.values()) gathering.add(Object.values(people));
  const { ground, shown } = publish(
    gathering.result(),
    { ground: { ...newStatGround(orgId, counted), indirect }, shown: undefined },
    { events: known },
    { direct: members.length },
    counted,
  );
  const sizes = Array.from({ length: history }, (_, at) => dayOf(counted - (history - 1 - at) * day)).map(
    (date, at) => ({
      date,
      direct:
        at === history - 1
          ? members.length
          : members.filter(({ joinedAt }) => dayOf(joinedAt) <= date).length,
      indirect: date < dayOf(counted - supporting * day) ? 0 : concealed(indirect),
    }),
  );
  return [
    demoDocument(paths.statGround(orgId), statGround, ground),
    ...(members.length === 0 ? [] : [demoDocument(paths.currentStats(orgId), stats, { ...shown, sizes })]),
    ...(Object.keys(known).length === 0
      ? []
      : [demoDocument(paths.statEvents(orgId), statEvents, { id: 'events', events: known })]),
    ...[...shards].map(([id, people]) => demoDocument(paths.statShard(orgId, id), statShard, { id, people })),
  ];
}
