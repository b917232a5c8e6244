import { randomBytes } from 'node:crypto';
import { paths, type Outcome } from '@equipage/domain';
import {
  anAccess,
  anEvent,
  anOrganization,
  aPerson,
  shortIdOf,
  type Person,
} from '@equipage/domain/fixtures';
import type { Put } from './write-all.ts';

/** People whom no run before has met. */
export function crowdOf(size: number, run: string, familyName: string): Person[] {
  return Array.from({ length: size }, (_, at) => aPerson({ givenName: `${run} ${at}`, familyName }));
}

const organizers = 10;

/** An organization whose organizers are all at work in the same moment, and an event that some people want to take part in. */
export function busyHouse(people: number) {
  const run = randomBytes(4).toString('hex');
  const organization = anOrganization({ id: shortIdOf(`organization of race ${run}`), name: 'Race' });
  const orgId = organization.id;
  const event = anEvent({ id: shortIdOf(`event of race ${run}`), orgId, orgName: 'Race' }, Date.now());
  const team = crowdOf(organizers, run, 'Organizer');
  return {
    run,
    orgId,
    event,
    team,
    crowd: crowdOf(people, run, 'Volunteer'),
    /** Whose turn it is: work is spread over them evenly. */
    organizer: (at: number) => team[at % organizers]!,
    putHouse(put: Put) {
      put(paths.organization(orgId), organization);
      put(paths.event(event.id), event);
      for (const { uid } of team) put(paths.access(uid), anAccess({ orgs: { [orgId]: 'manager' } }));
    },
  };
}

/** What became of a race. */
export interface Race {
  /** How many were agreed to. */
  readonly won: number;
  /** How many were refused for the reason that is due. */
  readonly told: number;
  readonly anything_else: number;
  /** How long each waited, in milliseconds, in the order of the answers. */
  readonly times: readonly number[];
  readonly seconds: number;
}

/** Asks so many times in the same moment. */
export async function askAtOnce(
  many: number,
  ask: (at: number) => Promise<Outcome<unknown>>,
  due: string,
): Promise<Race> {
  const times: number[] = [];
  const began = performance.now();
  const outcomes = await Promise.all(
    Array.from({ length: many }, async (_, at) => {
      const outcome = await ask(at);
      times.push(performance.now() - began);
      return outcome;
    }),
  );
  const won = outcomes.filter(({ ok }) => ok).length;
  const told = outcomes.filter((outcome) => !outcome.ok && outcome.why === due).length;
  const seconds = Number(((performance.now() - began) / 1_000).toFixed(1));
  return { won, told, anything_else: many - won - told, times, seconds };
}
