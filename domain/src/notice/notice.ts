import type { Event } from '../event/event.schema.ts';
import type { ChosenKind } from './notice-choices.ts';
import type { NoticeEvent, NoticeKind, OccasionKind } from './notice.schema.ts';

/** What a notice will tell of the event, as it is now. */
export function noticeEventOf(event: Event): NoticeEvent {
  const { id, name, orgName, city, timeZone, startsAt, endsAt } = event;
  return { id, name, orgName, city, timeZone, startsAt, endsAt };
}

const choices: Readonly<Record<OccasionKind, ChosenKind>> = {
  'application-decision': 'decision',
  message: 'message',
  'schedule-change': 'schedule',
  'shift-reminder': 'reminder',
  'shift-swap': 'schedule',
};

/** The switches that a notice obeys; undefined for service mails, which obey none. */
export function choiceOf(kind: OccasionKind): ChosenKind;
export function choiceOf(kind: NoticeKind): ChosenKind | undefined;
export function choiceOf(kind: NoticeKind): ChosenKind | undefined {
  return (choices as Readonly<Partial<Record<NoticeKind, ChosenKind>>>)[kind];
}
