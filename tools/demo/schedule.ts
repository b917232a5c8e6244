import {
  attendancesOf,
  conflictsOf,
  hour,
  minute,
  mission as missionSchema,
  paths,
  roster as rosterSchema,
  settleHours,
  shift as shiftSchema,
  swap as swapSchema,
  type CheckIn,
  type Event,
  type Instant,
  type Mission,
  type Roster,
  type Shift,
} from '@equipage/domain';
import {
  aMission,
  aShift,
  diceOf,
  documentIdOf,
  rosterOf,
  swapOf,
  type Given,
  type Person,
} from '@equipage/domain/fixtures';
import { inDays, type Clock } from './calendar.ts';
import type { EventKey } from './events.ts';
import { demoDocument, type DemoDocument } from './stored-form.ts';

/** A kind of work, and when it happens: on which day after the first of the event, from when to when, how many. */
interface Work {
  readonly facts: Partial<Mission> & { readonly name: string };
  readonly shifts: readonly (readonly [day: number, from: Clock, to: Clock, need: number])[];
}

const plans: Readonly<Partial<Record<EventKey, readonly Work[]>>> = {
  grand: [
    {
      facts: {
        name: 'Montage',
        description: 'Parquets, guirlandes, barrières. Gants fournis, chaussures fermées.',
        place: 'Grange neuve',
        color: 'rust',
        selfSignUp: true,
      },
      shifts: [
        [-2, '09:00', '13:00', 4],
        [-2, '14:00', '18:00', 4],
        [-1, '09:00', '13:00', 4],
      ],
    },
    {
      facts: {
        name: 'Bar',
        description: 'Servir, sourire, rincer. Un ancien est toujours là.',
        place: 'Grande grange',
        color: 'teal',
        restMinutes: 480,
        selfSignUp: true,
      },
      shifts: [
        [0, '18:00', '22:00', 3],
        [0, '22:00', '02:00', 3],
        [1, '11:00', '15:00', 2],
        [1, '18:00', '22:00', 3],
        [2, '11:00', '15:00', 2],
      ],
    },
    {
      facts: { name: 'Parquet', place: 'Grande grange', color: 'violet', selfSignUp: true },
      shifts: [
        [0, '20:00', '00:00', 1],
        [1, '20:00', '00:00', 1],
      ],
    },
    {
      facts: {
        name: 'Accueil',
        description: 'Billets, bracelets, plan du site.',
        place: 'Entrée',
        color: 'blue',
        selfSignUp: true,
      },
      shifts: [
        [0, '16:00', '20:00', 2],
        [0, '20:00', '00:00', 2],
        [1, '10:00', '14:00', 2],
        [1, '14:00', '18:00', 2],
        [2, '10:00', '14:00', 2],
      ],
    },
    {
      facts: { name: 'Navette', place: 'Entrée', color: 'slate', restMinutes: 600, selfSignUp: false },
      shifts: [
        [0, '23:00', '04:00', 1],
        [1, '23:00', '04:00', 1],
      ],
    },
    {
      facts: { name: 'Cuisine', place: 'Cour', color: 'olive', selfSignUp: true },
      shifts: [
        [0, '10:00', '14:00', 2],
        [1, '08:00', '12:00', 2],
        [2, '08:00', '12:00', 2],
      ],
    },
  ],
  violins: [
    {
      facts: { name: 'Bar', place: 'Grange', color: 'teal', selfSignUp: false },
      shifts: [
        [0, '18:00', '23:00', 2],
        [0, '23:00', '04:00', 2],
      ],
    },
    {
      facts: { name: 'Feu', place: 'Pré', color: 'red', selfSignUp: false },
      shifts: [[0, '21:00', '03:00', 2]],
    },
  ],
};

/** Who does what at an event. */
export interface DemoSchedule {
  /** Of everybody accepted, by user id. */
  readonly rosters: ReadonlyMap<string, Roster>;
  readonly documents: readonly DemoDocument[];
}

/**
 * The planning of an event: places are given in turn to whoever has no other shift then, and some stay open. Where the
 * event is over, hours are recorded: by an organizer, else as functions settle them.
 *
 * @param team everybody accepted
 * @param checkIns how they came and went
 */
export function demoSchedule(
  key: EventKey,
  event: Event,
  team: readonly Person[],
  checkIns: readonly CheckIn[],
  now: Instant,
): DemoSchedule {
  const dice = diceOf(`planning of ${key}`);
  const works = (plans[key] ?? []).map(({ facts, shifts }) => {
    const mission = aMission({
      id: documentIdOf(`mission ${facts.name} at ${key}`),
      description: '',
      updatedAt: Math.min(now, event.startsAt) - 20 * 24 * hour,
      ...facts,
    });
    return { mission, shifts: shifts.map((each) => shiftOf(key, event, mission, each)) };
  });

  const given = new Map<string, Given[]>(team.map(({ uid }) => [uid, []]));
  const assigned = new Map<string, number>();
  let turn = 0;
  for (const { mission, shift } of works.flatMap(({ mission, shifts }) =>
    shifts.map((shift) => ({ mission, shift })),
  )) {
    const wanted = event.state === 'finished' || dice.chance(0.5) ? shift.need : Math.max(0, shift.need - 1);
    for (let place = 0; place < wanted; place++) {
      const person = nextFree(team, turn, given, mission, shift);
      if (person === undefined) break;
      turn += 1;
      const source = mission.selfSignUp && dice.chance(0.4) ? 'self' : 'organizer';
      const assignedAt = mission.updatedAt;
      const worked = event.endsAt > now ? {} : workedBy(shift, dice);
      given.get(person.uid)?.push({ mission, shift, source, assignedAt, ...worked });
      assigned.set(shift.id, (assigned.get(shift.id) ?? 0) + 1);
    }
  }

  const rosters = team.map((person) => {
    const roster = rosterOf(person, event, given.get(person.uid));
    const attendances = attendancesOf(checkIns.filter(({ uid }) => uid === person.uid));
    return { ...roster, shifts: settleHours(roster, event, attendances, now) };
  });
  const offers = event.startsAt <= now ? [] : offersOf(team, given, now);
  return {
    rosters: new Map(rosters.map((roster) => [roster.uid, roster])),
    documents: [
      ...works.flatMap(({ mission, shifts }) => [
        demoDocument(paths.mission(event.id, mission.id), missionSchema, mission),
        ...shifts.map((shift) =>
          demoDocument(paths.shift(event.id, shift.id), shiftSchema, {
            ...shift,
            assigned: assigned.get(shift.id) ?? 0,
          }),
        ),
      ]),
      ...rosters.map((roster) => demoDocument(paths.roster(event.id, roster.uid), rosterSchema, roster)),
      ...offers.map((offer) => demoDocument(paths.swap(event.id, offer.id), swapSchema, offer)),
    ],
  };
}

/** What an organizer recorded of some shifts. */
function workedBy({ startsAt, endsAt }: Shift, dice: ReturnType<typeof diceOf>) {
  if (dice.chance(0.7)) return {};
  const planned = Math.round((endsAt - startsAt) / minute);
  return { workedMinutes: planned + 5 * dice.whole(-4, 6), workedFrom: 'organizer' } as const;
}

function shiftOf(
  key: EventKey,
  event: Event,
  mission: Mission,
  [days, from, to, need]: Work['shifts'][number],
): Shift {
  const startsAt = inDays(event.startsAt, days, from, event.timeZone);
  const endsAt = inDays(event.startsAt, to > from ? days : days + 1, to, event.timeZone);
  const id = documentIdOf(`shift of ${mission.name} at ${key}, day ${days}, ${from}`);
  return aShift({ id, startsAt, endsAt, need, updatedAt: mission.updatedAt }, mission, event);
}

/** The next one in turn who has nothing else at that time, and rest enough. */
function nextFree(
  team: readonly Person[],
  turn: number,
  given: ReadonlyMap<string, readonly Given[]>,
  mission: Mission,
  shift: Shift,
): Person | undefined {
  const wanted = { ...shift, restMinutes: mission.restMinutes };
  return team
    .map((_, at) => team[(turn + at) % team.length]!)
    .find(({ uid }) => {
      const others = (given.get(uid) ?? []).map((own) => ({
        ...own.shift,
        restMinutes: own.mission.restMinutes,
      }));
      const { overlapping, tooClose } = conflictsOf(wanted, others);
      return overlapping.length === 0 && tooClose.length === 0;
    });
}

/** The second of the team cannot make one of her shifts. */
function offersOf(team: readonly Person[], given: ReadonlyMap<string, readonly Given[]>, now: Instant) {
  const person = team[1];
  const last = person && given.get(person.uid)?.at(-1);
  return person === undefined || last === undefined
    ? []
    : [swapOf(person, last.shift, { offeredAt: now - 5 * hour })];
}
