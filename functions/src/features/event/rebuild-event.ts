import { eventCardOf, isArchived, sharedFieldUseOf, type EventCard } from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';
import { mapPages, pageSize, project } from '../../store/project.ts';
import type { TransactionStore } from '../../store/store.ts';
import { settleSupport } from '../coupon/index.ts';
import { settleEvent } from '../profile/index.ts';
import { settleHoursAt } from '../schedule/index.ts';

/**
 * The event's card in applications, conversations and rosters, its name in the shared library, whether an application is
 * in the person's archives, what supporters know of it, the hours that were worked at a finished one, and what the
 * profiles of those who took part tell of the event.
 */
export async function rebuildEvent(deps: Deps, eventId: string): Promise<void> {
  const { store, clock } = deps;
  const source = (transaction: TransactionStore) => transaction.read(documents.event(eventId));
  const applications = () => store.pages(queries.applicationsOfEvent(eventId), pageSize);
  await project(store, {
    source,
    targets: applications(),
    carried: (event, { status }) => ({
      event: eventCardOf(event),
      archived: isArchived(status, event.state),
    }),
  });
  await project(store, {
    source,
    targets: mapPages(applications(), ({ value }) => documents.conversation(eventId, value.uid)),
    carried: (event) => ({ event: eventCardOf(event) }),
  });
  const event = await store.read(documents.event(eventId));
  if (event !== undefined) {
    await project(store, {
      source,
      targets: store.pages(queries.sharedFieldsOf(event.orgId), pageSize),
      carried: (present, { usedIn }) =>
        eventId in usedIn ? { usedIn: { ...usedIn, [eventId]: sharedFieldUseOf(present) } } : {},
    });
  }
  await project(store, {
    source,
    targets: store.pages(queries.rostersOfEvent(eventId), pageSize),
    carried: (event, { event: before, changedAt }) => ({
      event: eventCardOf(event),
      changedAt: isNamedAlike(before, event) ? changedAt : clock.now(),
    }),
  });
  await settleSupport(deps, eventId);
  await settleHoursAt(deps, eventId);
  await settleEvent(deps, eventId);
}

/** Whether shifts at an event are still called as before in the calendars of those who have them. */
function isNamedAlike(before: EventCard, after: EventCard): boolean {
  return before.name === after.name && before.orgName === after.orgName && before.city === after.city;
}
