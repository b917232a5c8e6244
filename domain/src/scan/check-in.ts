import type { ApplicationStatus } from '../application/application-status.ts';
import { day, hour, minute, type Instant } from '../base/instant.ts';
import type { CheckIn, CheckInKind } from './check-in.schema.ts';
import type { CounterRule } from './counter.schema.ts';

/** Something that was counted of one person. */
export interface Mark {
  /** Of the check-in. */
  readonly id: string;
  readonly counter: string;
  readonly kind: CheckInKind;
  readonly at: Instant;
}

/** Clocks that go ahead by less than this are right enough. */
const skew = 5 * minute;

/** When it happened: what the device claims, unless its clock cannot have been right. */
export function momentOf({ at, writtenAt }: Pick<CheckIn, 'at' | 'writtenAt'>): Instant {
  return at <= writtenAt + skew && at > writtenAt - 30 * day ? Math.min(at, writtenAt) : writtenAt;
}

/** What the operator wants of a scan; `look` records nothing. */
export type ScanMode = CheckInKind | 'look';

/** What a scan means. `fine` is recorded at once, `look` never, and the rest only when somebody says so. */
export type Verdict =
  | { readonly is: 'fine' }
  | { readonly is: 'look' }
  | { readonly is: 'not-accepted'; readonly status: ApplicationStatus }
  /** Was not when the device last heard, and may be by now. */
  | { readonly is: 'perhaps-accepted'; readonly status: ApplicationStatus }
  /** Already in, already had it, or already out. */
  | { readonly is: 'again'; readonly since: Instant }
  /** Leaves without having come. */
  | { readonly is: 'not-in' };

/** Whoever came longer ago than this has left without being scanned. */
const longestPresence = 16 * hour;

export function judgeScan({
  status,
  isFresh,
  last,
  rule,
  mode,
  timeZone,
  now,
}: {
  readonly status: ApplicationStatus;
  /** Whether the status is what the server says at this moment, and not what it said a while ago. */
  readonly isFresh: boolean;
  /** At this counter. */
  readonly last: Pick<Mark, 'kind' | 'at'> | undefined;
  readonly rule: CounterRule;
  readonly mode: ScanMode;
  /** Of the event: its days are the ones that count. */
  readonly timeZone: string;
  readonly now: Instant;
}): Verdict {
  if (status !== 'accepted') {
    const awaitsDecision = status === 'pending' || status === 'waitlisted';
    return { is: awaitsDecision && !isFresh ? 'perhaps-accepted' : 'not-accepted', status };
  }
  if (mode === 'look') return { is: 'look' };
  if (mode === 'out') {
    if (last === undefined) return { is: 'not-in' };
    return last.kind === 'out' ? { is: 'again', since: last.at } : { is: 'fine' };
  }
  if (last === undefined || last.kind === 'out') return { is: 'fine' };
  const stillCounts =
    rule === 'once' ||
    (rule === 'daily' ? dayIn(timeZone, last.at) === dayIn(timeZone, now) : now - last.at < longestPresence);
  return stillCounts ? { is: 'again', since: last.at } : { is: 'fine' };
}

/** What is known of each person, by uid: the latest first, and of what came before only the last of each counter. */
export type Marks = ReadonlyMap<string, readonly Mark[]>;

/** So many of a person are remembered whatever they are of: more nobody reads at a gate. */
export const mostMarks = 6;

/** The last that was counted of a person at a counter. */
export function lastMark(marks: Marks, counter: string, uid: string): Mark | undefined {
  return marks.get(uid)?.find((mark) => mark.counter === counter);
}

/** Adds check-ins to marks in place, in whatever order and however often they come; says whether that changed anything. */
export function addMarks(
  marks: Map<string, readonly Mark[]>,
  checkIns: readonly (Pick<CheckIn, 'id' | 'uid' | 'counter' | 'kind'> & { readonly moment: Instant })[],
): boolean {
  let changed = false;
  for (const { id, uid, counter, kind, moment } of checkIns) {
    if (uid === null) continue;
    const before = marks.get(uid) ?? [];
    if (before.some((mark) => mark.id === id && mark.at === moment)) continue;
    // What the server knows of when it happened counts more than what this device said.
    const others = before.filter((mark) => mark.id !== id);
    const place = others.findIndex(({ at }) => at <= moment);
    const mark: Mark = { id, counter, kind, at: moment };
    const all = place === -1 ? [...others, mark] : [...others.slice(0, place), mark, ...others.slice(place)];
    const kept = all.filter(
      (one, index) => index < mostMarks || all.findIndex((other) => other.counter === one.counter) === index,
    );
    if (!kept.includes(mark)) continue;
    marks.set(uid, kept);
    changed = true;
  }
  return changed;
}

/** The calendar day of a moment, `YYYY-MM-DD`. */
function dayIn(timeZone: string, at: Instant): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);
}
