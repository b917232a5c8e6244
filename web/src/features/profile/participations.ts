import type { Access, Participation, Sharing } from '@equipage/domain';
import { createMemo, mapArray } from 'solid-js';
import { createLivePages, type LivePages } from '../../data/live.ts';
import type { LiveState } from '../../data/live.ts';
import type { ListSource, Read } from '../../data/source.ts';
import { allParticipations, participationsAt, participationsWith } from './profile.queries.ts';

/**
 * What to ask for the participations of a person, by the level of sharing and the rights of the reader: everything, or
 * one list for each organization and each event of the reader's own, because the rules answer no wider question.
 */
export function sourcesFor(
  uid: string,
  sharing: Sharing,
  rights: Pick<Access, 'orgs' | 'events'>,
): readonly ListSource<Participation>[] {
  if (sharing === 'full') return [allParticipations(uid)];
  const coordinated = Object.entries(rights.events).filter(([, role]) => role === 'coordinator');
  return [
    ...Object.keys(rights.orgs).map((orgId) => participationsWith(uid, orgId)),
    ...coordinated.map(([eventId]) => participationsAt(uid, eventId)),
  ];
}

/** Several lists as one: each event once, latest first. */
export function merged<Row extends Participation>(lists: readonly (readonly Row[])[]): readonly Row[] {
  const byEvent = new Map(lists.flat().map((row) => [row.id, row]));
  return [...byEvent.values()].sort((one, other) => other.startsAt - one.startsAt);
}

/** The worst of what the lists say: nothing is complete before all are. */
function stateOf(states: readonly LiveState[]): LiveState {
  for (const state of ['loading', 'failed', 'cached', 'live', 'denied', 'off'] as const)
    if (states.includes(state)) return state;
  return 'live';
}

export interface SharedParticipations {
  readonly rows: readonly Read<Participation>[];
  readonly state: LiveState;
  readonly moreState: LivePages<Participation>['moreState'];
  more(): void;
  retry(): void;
}

/**
 * The participations of a person as far as the signed-in reader may see them, live. When the person changes the level,
 * the old lists end at once and take their rows with them; nothing waits for an answer of the server.
 */
export function createSharedParticipations(
  sources: () => readonly ListSource<Participation>[],
): SharedParticipations {
  // Lists are kept by what they ask, so that a right that comes or goes does not disturb the others.
  const keys = createMemo(() => sources().map(keyOf));
  const lists = mapArray(keys, (key) =>
    createLivePages(() => sources().find((source) => keyOf(source) === key)),
  );
  const rows = createMemo(() => merged(lists().map((list) => list.rows)));
  const moreStates = () => lists().map((list) => list.moreState);
  return {
    get rows() {
      return rows();
    },
    get state() {
      return stateOf(lists().map((list) => list.state));
    },
    get moreState() {
      return (
        (['failed', 'loading', 'ready'] as const).find((state) => moreStates().includes(state)) ?? 'none'
      );
    },
    more() {
      for (const list of lists()) list.more();
    },
    retry() {
      for (const list of lists()) list.retry();
    },
  };
}

function keyOf(source: ListSource<Participation>): string {
  return JSON.stringify([source.collection, source.where]);
}
