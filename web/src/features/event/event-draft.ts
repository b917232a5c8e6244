import {
  cleanText,
  countryCode,
  emailAddress,
  eventFacts,
  eventLimits,
  isBlank,
  optionalLine,
  paragraphs,
  timeZone as knownTimeZone,
  type EventFacts,
  type Instant,
  type Waitlist,
} from '@equipage/domain';
import { readWallTime, wallTimeOf, type Temporal, type WallTime } from './wall-time.ts';

/** A start or an end as it stands in the form. */
export interface WallMoment {
  /** `''` while it is incomplete. */
  readonly wall: WallTime | '';
  /** Which of the two, in the hour that comes twice when the clocks go back. */
  readonly turn: 'first' | 'second';
}

/** The event form as it is being filled in: everything is text, and nothing has been checked. */
export interface EventDraft {
  readonly name: string;
  readonly description: string;
  readonly city: string;
  readonly country: string;
  readonly address: string;
  readonly timeZone: string;
  readonly startsAt: WallMoment;
  readonly endsAt: WallMoment;
  readonly contactEmail: string;
  /** The last day on which people apply, `YYYY-MM-DD` at the event's place; `''` for until the end. */
  readonly applyUntil: string;
  /** A number as it is typed; `''` for as many as come. */
  readonly capacity: string;
  readonly waitlist: Waitlist;
}

export type DraftField = keyof EventDraft;

/** In the order of the form, which is the order in which mistakes are listed. */
export const draftFields: readonly DraftField[] = [
  'name',
  'description',
  'city',
  'country',
  'address',
  'timeZone',
  'startsAt',
  'endsAt',
  'contactEmail',
  'applyUntil',
  'capacity',
  'waitlist',
];

export function emptyDraft(timeZone: string): EventDraft {
  const open: WallMoment = { wall: '', turn: 'first' };
  return {
    name: '',
    description: '',
    city: '',
    country: '',
    address: '',
    timeZone,
    startsAt: open,
    endsAt: open,
    contactEmail: '',
    applyUntil: '',
    capacity: '',
    waitlist: 'automatic',
  };
}

export function draftOf(facts: EventFacts, temporal: Temporal): EventDraft {
  const { name, description, city, country, address, timeZone, contactEmail, capacity, waitlist } = facts;
  return {
    name,
    description,
    city,
    country,
    address,
    timeZone,
    startsAt: momentOf(facts.startsAt, timeZone, temporal),
    endsAt: momentOf(facts.endsAt, timeZone, temporal),
    contactEmail,
    applyUntil: lastDayOf(facts.applyUntil, timeZone, temporal),
    capacity: capacity === null ? '' : String(capacity),
    waitlist,
  };
}

/** The day whose end a deadline is. */
function lastDayOf(applyUntil: Instant | null, timeZone: string, temporal: Temporal): string {
  if (applyUntil === null || !knownTimeZone.safeParse(timeZone).success) return '';
  return wallTimeOf(temporal, applyUntil - 1, timeZone).slice(0, 10);
}

function momentOf(instant: Instant, timeZone: string, temporal: Temporal): WallMoment {
  // A zone that was named after this browser was made: zone and times have to be chosen anew.
  if (!knownTimeZone.safeParse(timeZone).success) return { wall: '', turn: 'first' };
  const wall = wallTimeOf(temporal, instant, timeZone);
  const reading = readWallTime(temporal, wall, timeZone);
  const second = reading.kind === 'doubled' && instant >= reading.second;
  return { wall, turn: second ? 'second' : 'first' };
}

/** What is wrong with one field. */
export type Flaw = { readonly field: DraftField } & (
  | {
      readonly why:
        | 'missing'
        | 'not-an-address'
        | 'ends-before-start'
        | 'lasts-too-long'
        | 'end-in-past'
        | 'after-end'
        | 'no-number';
    }
  | { readonly why: 'too-long'; readonly max: number }
  | { readonly why: 'skipped'; readonly from: WallTime; readonly to: WallTime }
);

/**
 * The facts as they will be stored, or everything that is wrong, in the order of the form.
 * @param open for an event that is published: the rules refuse to move its end into the past
 */
export function checkDraft(
  draft: EventDraft,
  temporal: Temporal,
  open?: { readonly now: Instant },
):
  | { readonly facts: EventFacts; readonly flaws?: never }
  | { readonly flaws: readonly Flaw[]; readonly facts?: never } {
  const flaws: Flaw[] = [];

  function line(field: 'name' | 'city', max: number): string {
    if (isBlank(draft[field])) flaws.push({ field, why: 'missing' });
    return bounded(field, optionalLine(max).safeParse(draft[field]), max);
  }
  function text(field: 'description' | 'address', max: number): string {
    return bounded(field, paragraphs(max).safeParse(draft[field]), max);
  }
  function bounded(field: DraftField, parsed: { data?: string | undefined }, max: number): string {
    if (parsed.data === undefined) flaws.push({ field, why: 'too-long', max });
    return parsed.data ?? '';
  }
  function chosen(field: 'country' | 'timeZone', known: typeof countryCode | typeof knownTimeZone): string {
    if (!known.safeParse(draft[field]).success) flaws.push({ field, why: 'missing' });
    return draft[field];
  }
  function instant(field: 'startsAt' | 'endsAt'): Instant | undefined {
    const { wall, turn } = draft[field];
    // Without a zone the zone is what is missing.
    if (wall !== '' && !knownTimeZone.safeParse(draft.timeZone).success) return undefined;
    const reading = readWallTime(temporal, wall, draft.timeZone);
    switch (reading.kind) {
      case 'exact':
        return reading.instant;
      case 'doubled':
        return reading[turn];
      case 'skipped':
        flaws.push({ field, why: 'skipped', from: reading.from, to: reading.to });
        return undefined;
      case 'none':
        flaws.push({ field, why: 'missing' });
        return undefined;
    }
  }
  function address(): string {
    if (isBlank(draft.contactEmail)) return '';
    const parsed = emailAddress.safeParse(cleanText(draft.contactEmail));
    if (!parsed.success) flaws.push({ field: 'contactEmail', why: 'not-an-address' });
    return parsed.data ?? '';
  }

  /** People apply until the day is over where the event is, or until the event is. */
  function deadline(endsAt: Instant | undefined): Instant | null {
    const { applyUntil, timeZone } = draft;
    if (applyUntil === '' || endsAt === undefined || !knownTimeZone.safeParse(timeZone).success) return null;
    if (applyUntil > wallTimeOf(temporal, endsAt - 1, timeZone).slice(0, 10)) {
      flaws.push({ field: 'applyUntil', why: 'after-end' });
      return null;
    }
    const midnight = temporal.PlainDateTime.from(applyUntil).add({ days: 1 }).toZonedDateTime(timeZone);
    return Math.min(midnight.epochMilliseconds, endsAt);
  }
  function places(): number | null {
    const typed = draft.capacity.trim();
    if (typed === '') return null;
    const number = /^[0-9]{1,6}$/.test(typed) ? Number(typed) : 0;
    if (number < 1 || number > eventLimits.capacity) flaws.push({ field: 'capacity', why: 'no-number' });
    return number;
  }

  const times = { startsAt: instant('startsAt'), endsAt: instant('endsAt') };
  const facts = {
    name: line('name', eventLimits.name),
    description: text('description', eventLimits.description),
    city: line('city', eventLimits.city),
    country: chosen('country', countryCode),
    address: text('address', eventLimits.address),
    timeZone: chosen('timeZone', knownTimeZone),
    ...times,
    contactEmail: address(),
    applyUntil: deadline(times.endsAt),
    capacity: places(),
    waitlist: draft.waitlist,
  };
  const { startsAt, endsAt } = facts;
  if (startsAt !== undefined && endsAt !== undefined) {
    if (endsAt <= startsAt) flaws.push({ field: 'endsAt', why: 'ends-before-start' });
    else if (endsAt - startsAt > eventLimits.duration) flaws.push({ field: 'endsAt', why: 'lasts-too-long' });
  }
  if (open && endsAt !== undefined && endsAt <= open.now) flaws.push({ field: 'endsAt', why: 'end-in-past' });

  // The domain has the last word: what it refuses and nothing above has named is a field that a browser let through.
  const parsed = eventFacts.safeParse(facts);
  if (flaws.length === 0 && parsed.success) return { facts: parsed.data };
  const refused = flaws.length > 0 ? [] : (parsed.error?.issues ?? []);
  for (const { path } of refused) flaws.push({ field: (path[0] ?? 'name') as DraftField, why: 'missing' });
  return { flaws: inOrder(flaws) };
}

/** One flaw a field, in the order of the form: two for one field would only repeat each other. */
function inOrder(flaws: readonly Flaw[]): Flaw[] {
  return draftFields.flatMap((field) => flaws.find((flaw) => flaw.field === field) ?? []);
}

/** The facts that differ: what an edit writes, so that two organizers who change different things keep both. */
export function changedFacts(before: EventFacts, after: EventFacts): Partial<EventFacts> {
  const entries = Object.entries(after) as [keyof EventFacts, EventFacts[keyof EventFacts]][];
  return Object.fromEntries(entries.filter(([fact, value]) => before[fact] !== value));
}

export function sameDraft(one: EventDraft, other: EventDraft): boolean {
  return draftFields.every((field) => sameField(one, other, field));
}

function sameField(one: EventDraft, other: EventDraft, field: DraftField): boolean {
  return JSON.stringify(one[field]) === JSON.stringify(other[field]);
}

/**
 * Somebody else saved while this form was open. Fields that were not touched here follow; touched ones stay as they are,
 * and those that both changed are named.
 */
export function followOthers(
  mine: EventDraft,
  before: EventDraft,
  theirs: EventDraft,
): { readonly draft: EventDraft; readonly contested: readonly DraftField[] } {
  const touched = (field: DraftField) => !sameField(mine, before, field);
  const followed = Object.fromEntries(
    draftFields.map((field) => [field, touched(field) ? mine[field] : theirs[field]]),
  );
  return {
    draft: followed as unknown as EventDraft,
    contested: draftFields.filter(
      (field) => touched(field) && !sameField(before, theirs, field) && !sameField(mine, theirs, field),
    ),
  };
}
