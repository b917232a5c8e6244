import {
  judgeScan,
  type CheckInKind,
  type CounterRule,
  type Instant,
  type Mark,
  type ScanEntry,
  type ScanMode,
  type Verdict,
} from '@equipage/domain';
import type { Signal } from './signals.ts';

/** A check-in that was made. It stays what it was when the operator goes on with something else. */
export interface Recorded {
  readonly at: Instant;
  readonly counter: string;
  readonly kind: CheckInKind;
}

/** What stands on the sheet after a scan or a choice from the search. */
export type ScanAnswer =
  | {
      readonly is: 'person';
      readonly person: ScanEntry;
      readonly verdict: Verdict;
      /** Undefined while nothing was. */
      readonly recorded: Recorded | undefined;
      readonly badgeHash: string | null;
    }
  /** A badge of somebody whom this device does not know, yet. */
  | { readonly is: 'unknown'; readonly badgeHash: string; readonly recorded: Recorded | undefined }
  /** A badge of a form that is newer than this app. */
  | { readonly is: 'newer' }
  /** Some other code. */
  | { readonly is: 'foreign' };

/** How it looks, sounds and feels. */
export function signalOf(answer: ScanAnswer): Signal {
  if (answer.is === 'unknown') return 'careful';
  if (answer.is !== 'person') return 'bad';
  switch (answer.verdict.is) {
    case 'fine':
    case 'look':
      return 'good';
    case 'again':
    case 'not-in':
    case 'perhaps-accepted':
      return 'careful';
    case 'not-accepted':
      return 'bad';
  }
}

/** Whether a text is a badge of ours of whatever form. */
export function isNewerBadge(text: string): boolean {
  return /^EQ\d+\./.test(text.trim());
}

export interface Desk {
  /** Whether the list follows the server at this moment. */
  isFresh(): boolean;
  byBadge(hash: string): ScanEntry | undefined;
  of(uid: string): ScanEntry | undefined;
  lastAt(counter: string, uid: string): Pick<Mark, 'kind' | 'at'> | undefined;
  record(scan: {
    uid: string | null;
    badgeHash: string | null;
    name: string;
    counter: string;
    kind: 'in' | 'out';
  }): Instant;
}

export interface ScanSettings {
  readonly counter: string;
  readonly rule: CounterRule;
  readonly mode: ScanMode;
  readonly timeZone: string;
}

/** A badge that was read: judged, and recorded where there is nothing to ask. */
export function answerBadge(desk: Desk, badgeHash: string, settings: ScanSettings, now: Instant): ScanAnswer {
  const person = desk.byBadge(badgeHash);
  if (person === undefined) return { is: 'unknown', badgeHash, recorded: undefined };
  return answerPerson(desk, person, badgeHash, settings, now);
}

/** Somebody who was found. By name nothing is recorded at once: two people may share one. */
export function answerPerson(
  desk: Desk,
  person: ScanEntry,
  badgeHash: string | null,
  settings: ScanSettings,
  now: Instant,
): ScanAnswer {
  const { counter, mode } = settings;
  const verdict = judge(desk, person, settings, now);
  const records = verdict.is === 'fine' && mode !== 'look' && badgeHash !== null;
  const recorded = records
    ? {
        at: desk.record({ uid: person.id, badgeHash, name: person.name, counter, kind: mode }),
        counter,
        kind: mode,
      }
    : undefined;
  return { is: 'person', person, verdict, recorded, badgeHash };
}

/**
 * What stands on the sheet, by what the desk knows now: the list may have come since, or another decision. What was
 * recorded stays what it was.
 */
export function answerByNow(
  desk: Desk,
  answer: ScanAnswer,
  settings: ScanSettings,
  now: Instant,
): ScanAnswer {
  if ((answer.is !== 'unknown' && answer.is !== 'person') || answer.recorded !== undefined) return answer;
  const { badgeHash } = answer;
  const person =
    answer.is === 'person' ? (desk.of(answer.person.id) ?? answer.person) : desk.byBadge(answer.badgeHash);
  if (person === undefined) return answer;
  return {
    is: 'person',
    person,
    verdict: judge(desk, person, settings, now),
    recorded: undefined,
    badgeHash,
  };
}

/** What was recorded of whoever is on the sheet; undefined while nothing was. */
export function recordedOf(answer: ScanAnswer | undefined): Recorded | undefined {
  return answer?.is === 'person' || answer?.is === 'unknown' ? answer.recorded : undefined;
}

/** What an answer is about: what was recorded, and before that what the operator has set. */
export function subjectOf(
  answer: ScanAnswer,
  { counter, mode }: Pick<ScanSettings, 'counter' | 'mode'>,
): Pick<ScanSettings, 'counter' | 'mode'> {
  const recorded = recordedOf(answer);
  return recorded === undefined ? { counter, mode } : { counter: recorded.counter, mode: recorded.kind };
}

function judge(desk: Desk, person: ScanEntry, settings: ScanSettings, now: Instant): Verdict {
  const last = desk.lastAt(settings.counter, person.id);
  return judgeScan({ ...settings, status: person.status, isFresh: desk.isFresh(), last, now });
}
