import type { Application } from '../application/application.schema.ts';
import type { Instant } from '../base/instant.ts';
import { done, refuse, type Outcome } from '../base/result.ts';
import { isOpen } from '../event/event.ts';
import { consentTextVersion, type JoinSource, type JoinTarget } from './join.schema.ts';

/** Where a key leads that may be used now. */
export interface OpenDoor extends JoinTarget {
  readonly source: JoinSource;
}

/**
 * What the key of a join page opens. A link that was renewed, one that was guessed and an organization that lets nobody
 * in by its page are the same to whoever stands before them.
 * @param target of the link, where the key is one
 * @param organization where the key leads
 */
export function openDoor(
  target: JoinTarget | undefined,
  organization: { readonly id: string; readonly openToJoin: boolean } | undefined,
): Outcome<OpenDoor, 'link-dead'> {
  if (organization === undefined) return refuse('link-dead');
  if (target !== undefined)
    return done({ ...target, source: target.viaOrgId === null ? 'link' : 'supported-link' });
  return organization.openToJoin
    ? done({ orgId: organization.id, viaOrgId: null, source: 'page' })
    : refuse('link-dead');
}

/**
 * Joining. Whoever is in already, by whatever way, stays as she is: nothing is asked or written a second time.
 * @param readVersion of the text that the person agreed to
 */
export function decideJoin(
  isMember: boolean,
  readVersion: number,
): Outcome<{ changed: boolean }, 'text-outdated'> {
  if (isMember) return done({ changed: false });
  return readVersion === consentTextVersion ? done({ changed: true }) : refuse('text-outdated');
}

/**
 * Leaving. Not while organizers count on an answer or on the person: the application is canceled first, and they are
 * told of that. Past ones stay with their events.
 * @param applications of the person to events of this organization
 */
export function decideLeave(
  isMember: boolean,
  applications: Iterable<Pick<Application, 'eventId' | 'status' | 'event'>>,
  now: Instant,
): Outcome<{ changed: boolean }, 'open-application'> {
  if (!isMember) return done({ changed: false });
  for (const { eventId, status, event } of applications) {
    const stands = status !== 'canceled' && status !== 'declined';
    if (stands && isOpen(event, now)) return refuse('open-application', { eventId, name: event.name });
  }
  return done({ changed: true });
}
