import type { ApplicationTally } from '../application/application.schema.ts';
import { day, type Instant } from '../base/instant.ts';
import { eventCardOf, isOver } from '../event/event.ts';
import type { Event } from '../event/event.schema.ts';
import type { SupportedEvent, Supporter } from './supported-event.schema.ts';

/** Both sides of what an organization has given to an event, with one more gift. */
export function withGift(
  before: { readonly supported: SupportedEvent | undefined; readonly supporter: Supporter | undefined },
  gift: { readonly orgId: string; readonly licenses: number },
  event: Event,
  tally: ApplicationTally | undefined,
  now: Instant,
): { readonly supported: SupportedEvent; readonly supporter: Supporter } {
  const { supported, supporter } = before;
  return {
    supported: {
      id: event.id,
      holderOrgId: event.orgId,
      ...eventCardOf(event),
      licenses: (supported?.licenses ?? 0) + gift.licenses,
      // A second gift is no way to a second count on the same day.
      ...(supported === undefined
        ? counted(event, tally, now)
        : {
            teammates: supported.teammates,
            refreshedAt: supported.refreshedAt,
            countAgainAt: supported.countAgainAt,
          }),
    },
    supporter: {
      id: gift.orgId,
      licenses: (supporter?.licenses ?? 0) + gift.licenses,
      since: supporter?.since ?? now,
    },
  };
}

/** What a count of this moment changes of a supported event. After its end it is counted once more. */
export function counted(
  event: Event,
  tally: ApplicationTally | undefined,
  now: Instant,
): Pick<SupportedEvent, 'teammates' | 'refreshedAt' | 'countAgainAt'> {
  return {
    teammates: tally?.accepted ?? 0,
    refreshedAt: now,
    countAgainAt: isOver(event, now) ? null : now + day,
  };
}
