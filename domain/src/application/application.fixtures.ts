import { aPerson, nameOf, type Person } from '../account/account.fixtures.ts';
import { day, type Instant } from '../base/instant.ts';
import { fixtureNow } from '../base/seed.fixtures.ts';
import { anEvent } from '../event/event.fixtures.ts';
import { eventCardOf } from '../event/event.ts';
import type { Event } from '../event/event.schema.ts';
import type { ApplicationStatus } from './application-status.ts';
import type { Application } from './application.schema.ts';
import { isArchived } from './change-status.ts';

/** What an application says beyond its person and its event. */
export interface ApplicationFacts {
  readonly status?: ApplicationStatus;
  readonly appliedAt?: Instant;
  readonly statusAt?: Instant;
  readonly revision?: number;
  readonly licensed?: boolean;
  readonly setAside?: boolean;
  readonly answers?: Application['answers'];
  readonly answeredAt?: Application['answeredAt'];
}

/** The application of one person at one event, with the cards of both as functions project them. */
export function applicationOf(person: Person, event: Event, facts: ApplicationFacts = {}): Application {
  const status = facts.status ?? 'pending';
  const appliedAt = facts.appliedAt ?? fixtureNow - 5 * day;
  const { email, thumbnail, language } = person;
  return {
    id: person.uid,
    uid: person.uid,
    eventId: event.id,
    orgId: event.orgId,
    status,
    appliedAt,
    statusAt: facts.statusAt ?? appliedAt,
    revision: facts.revision ?? 0,
    licensed: facts.licensed ?? false,
    setAside: facts.setAside ?? false,
    archived: isArchived(status, event.state),
    person: { name: nameOf(person), email, thumbnail, language },
    event: eventCardOf(event),
    answers: facts.answers ?? {},
    answeredAt: facts.answeredAt ?? {},
  };
}

/** `events/{eventId}/applications/{uid}`: pending, of `aPerson()` at `anEvent()`. */
export function anApplication(facts: Partial<Application> = {}): Application {
  return { ...applicationOf(aPerson(), anEvent()), ...facts };
}
