import { isOver, type Access, type Event, type Instant } from '@equipage/domain';
import type { Unread } from '../../data/answer.ts';
import { readDocument, readList } from '../../data/read.ts';
import { oneEvent } from '../event/index.ts';
import { eventsOf } from '../organization/index.ts';

/** The events that somebody runs and that are not over, the next first; drafts too, which can be published. */
export type OwnEvents = { readonly state: 'found'; readonly events: readonly Event[] } | Unread;

export async function readOwnEvents(
  rights: Pick<Access, 'orgs' | 'events'>,
  now: Instant,
): Promise<OwnEvents> {
  const coordinated = Object.entries(rights.events).filter(([, role]) => role === 'coordinator');
  const [lists, single] = await Promise.all([
    Promise.all(Object.keys(rights.orgs).map((orgId) => readList(eventsOf(orgId)))),
    Promise.all(coordinated.map(([eventId]) => readDocument(oneEvent(eventId)))),
  ]);
  const found = new Map<string, Event>();
  for (const answer of lists) {
    if (answer.state !== 'found') return answer;
    for (const event of answer.rows) found.set(event.id, event);
  }
  for (const answer of single) {
    if (answer.state === 'found') found.set(answer.row.id, answer.row);
    else if (answer.state !== 'absent') return answer;
  }
  const events = [...found.values()].filter((event) => !isOver(event, now));
  return { state: 'found', events: events.sort((one, other) => one.startsAt - other.startsAt) };
}
