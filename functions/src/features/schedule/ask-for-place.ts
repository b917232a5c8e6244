import {
  done,
  eventCardOf,
  placeIn,
  refuse,
  shiftsOf,
  type Account,
  type Application,
  type Event,
  type Mission,
  type Outcome,
  type PlaceAsked,
  type Resting,
  type Roster,
  type Shift,
} from '@equipage/domain';
import { documents } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';

/** Everything that giving or taking one place looks at and writes. */
export interface FoundPlace extends PlaceAsked {
  readonly uid: string;
  readonly event: Event;
  readonly mission: Mission;
  readonly shift: Shift;
  readonly application: Application | undefined;
  /** Undefined where somebody accepted has none yet. */
  readonly roster: Roster | undefined;
  readonly account: Account | undefined;
}

/**
 * What there is of a shift and a person; refused when shift, mission or event are gone.
 * @param leaving a shift that the person leaves for it, and that is therefore in nobody's way
 */
export async function askForPlace(
  store: TransactionStore,
  event: Event | undefined,
  shiftId: string,
  uid: string,
  leaving?: string,
): Promise<Outcome<FoundPlace, 'no-shift'>> {
  if (event === undefined) return refuse('no-shift');
  const eventId = event.id;
  const shift = await store.read(documents.shift(eventId, shiftId));
  if (shift === undefined) return refuse('no-shift');
  const application = await store.read(documents.application(eventId, uid));
  const roster = await store.read(documents.roster(eventId, uid));
  const account = await store.read(documents.account(uid));

  const own =
    roster === undefined ? [] : shiftsOf(roster).filter(({ id }) => id !== shiftId && id !== leaving);
  const missionIds = [...new Set([shift.missionId, ...own.map(({ missionId }) => missionId)])];
  const missions = await store.readAll(missionIds.map((id) => documents.mission(eventId, id)));
  const [mission] = missions;
  if (mission === undefined) return refuse('no-shift');
  const restOf = new Map(missions.map((known) => [known?.id, known?.restMinutes ?? 0]));
  const others = own.map(({ startsAt, endsAt, missionId }): Resting => {
    return { startsAt, endsAt, restMinutes: restOf.get(missionId) ?? 0 };
  });
  const held = roster && placeIn(roster, shiftId);
  const status = application?.status;
  return done({ uid, event, mission, shift, application, status, roster, account, others, held });
}

/** The roster of somebody accepted who has no shifts yet. */
export function emptyRoster(event: Event, { uid, person: { name } }: Application): Roster {
  return {
    id: uid,
    uid,
    eventId: event.id,
    orgId: event.orgId,
    person: { name },
    event: eventCardOf(event),
    shifts: {},
    shiftIds: [],
    takenBack: {},
    changedAt: null,
  };
}
