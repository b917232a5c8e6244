import type { EventUser } from './event-user.schema.ts';
import type { EventRole } from '../access/access.schema.ts';
import { aPerson, nameOf, type Person } from '../account/account.fixtures.ts';
import { day, hour, type Instant } from '../base/instant.ts';
import { fixtureNow, shortIdOf } from '../base/seed.fixtures.ts';
import { anOrganization } from '../organization/organization.fixtures.ts';
import type { Event, EventFacts } from './event.schema.ts';

/**
 * What an organizer fills in, for an event that starts in twenty days.
 * @param now pass the real clock where a real server judges whether the event is open
 */
export function someEventFacts(facts: Partial<EventFacts> = {}, now: Instant = fixtureNow): EventFacts {
  return {
    name: 'Les Folles Granges, été',
    description: 'Three days of fiddles, pipes and dancing in four barns.\n\nBring boots.',
    city: 'Concarneau',
    country: 'FR',
    address: 'Ferme de Kerhuon, route de Trégunc',
    timeZone: 'Europe/Paris',
    startsAt: now + 20 * day,
    endsAt: now + 23 * day,
    contactEmail: 'equipe@folles-granges.example',
    applyUntil: null,
    capacity: null,
    waitlist: 'automatic',
    ...facts,
  };
}

export function eventUserOf(person: Person, role: EventRole, since: Instant): EventUser {
  return { id: person.uid, role, name: nameOf(person), email: person.email, since };
}

/** `events/{eventId}/users/{uid}` */
export function anEventUser(facts: Partial<EventUser> = {}): EventUser {
  return { ...eventUserOf(aPerson(), 'scanner', fixtureNow - 9 * day), ...facts };
}

/**
 * `events/{eventId}`, published and open unless said otherwise, of {@link anOrganization}. The id follows from
 * organization and name unless given.
 */
export function anEvent(facts: Partial<Event> = {}, now: Instant = fixtureNow): Event {
  const { id: orgId, name: orgName } = anOrganization();
  const own = someEventFacts({}, now);
  return {
    id: shortIdOf(`event ${facts.orgId ?? orgId} ${facts.name ?? own.name}`),
    orgId,
    orgName,
    state: 'published',
    ...own,
    full: false,
    finishedAt: null,
    createdAt: now - 60 * day,
    updatedAt: now - 2 * day - 3 * hour,
    ...facts,
  };
}
