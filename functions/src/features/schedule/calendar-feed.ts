import {
  badgeToken,
  shiftsOf,
  type Account,
  type Instant,
  type Language,
  type Roster,
} from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';
import { pageSize } from '../../store/project.ts';

/** What the feed answers. Whoever has no good address learns no more than that. */
export type FeedAnswer = { readonly status: 200; readonly calendar: string } | { readonly status: 404 };

const words: Record<
  Language,
  { title: string; summary: (mission: string, event: string) => string; organizer: string }
> = {
  en: {
    title: 'My shifts · Equipage',
    summary: (mission, event) => `${mission}: ${event}`,
    organizer: 'Organized by',
  },
  fr: {
    title: 'Mes créneaux · Equipage',
    summary: (mission, event) => `${mission}\u00a0: ${event}`,
    organizer: 'Organisé par',
  },
};

/**
 * All shifts of the person whose secret stands in an address, as iCalendar. An entry keeps its identity when the shift
 * moves, so that calendar apps move it as well; what is no longer there goes from them.
 * @param file the last part of the path, `<secret>.ics`
 */
export async function calendarFeed(
  { store }: Pick<Deps, 'store'>,
  file: string,
  webOrigin: string,
): Promise<FeedAnswer> {
  const token = badgeToken.safeParse(file.replace(/\.ics$/, ''));
  if (!token.success) return { status: 404 };
  const holder = await store.read(documents.calendarToken(token.data));
  const account = holder && (await store.read(documents.account(holder.uid)));
  if (holder === undefined || account === undefined) return { status: 404 };
  const rosters: Roster[] = [];
  for await (const page of store.pages(queries.rostersOfPerson(holder.uid), pageSize))
    rosters.push(...page.map(({ value }) => value));
  return { status: 200, calendar: await calendarOf(account, rosters, webOrigin) };
}

/**
 * The number of a revision, which only grows: seconds, counted from a day before there were any entries, because it has
 * to be below 2^31 (RFC 5545, 3.8.7.4 and 3.3.8).
 */
function sequenceAt(modified: Instant): number {
  return Math.max(0, Math.floor((modified - Date.UTC(2026, 0, 1)) / 1_000));
}

/** The file itself: moments in UTC, which every calendar app shows by the clock of its reader. */
async function calendarOf(
  { language }: Pick<Account, 'language'>,
  rosters: readonly Roster[],
  webOrigin: string,
): Promise<string> {
  const { default: ical, ICalCalendarMethod, ICalEventStatus } = await import('ical-generator');
  const { title, summary, organizer } = words[language];
  const calendar = ical({
    name: title,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Equipage', product: 'shifts', language: language.toUpperCase() },
    // Apps ask again after this long, in seconds.
    ttl: 3_600,
  });
  for (const { eventId, event, shifts, changedAt } of rosters) {
    for (const { id, missionName, place, startsAt, endsAt, assignedAt } of shiftsOf({ shifts })) {
      const modified = Math.max(assignedAt, changedAt ?? 0);
      calendar.createEvent({
        id: `${id}.${eventId}@equipage`,
        stamp: new Date(modified),
        lastModified: new Date(modified),
        sequence: sequenceAt(modified),
        start: new Date(startsAt),
        end: new Date(endsAt),
        summary: summary(missionName, event.name),
        location: place === '' ? event.city : `${place}, ${event.city}`,
        description: `${organizer} ${event.orgName}`,
        url: `${webOrigin}/my-shifts`,
        status: ICalEventStatus.CONFIRMED,
      });
    }
  }
  return calendar.toString();
}
