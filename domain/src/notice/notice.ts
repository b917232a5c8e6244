import type { Event } from '../event/event.schema.ts';
import type { NoticeEvent } from './notice.schema.ts';

/** What a mail will tell of the event, as it is now. */
export function noticeEventOf(event: Event): NoticeEvent {
  const { id, name, orgName, city, timeZone, startsAt, endsAt } = event;
  return { id, name, orgName, city, timeZone, startsAt, endsAt };
}
