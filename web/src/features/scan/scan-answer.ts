import {
  judgeScan,
  type CounterRule,
  type Instant,
  type Mark,
  type ScanEntry,
  type ScanMode,
  type Verdict,
} from '@equipage/domain';
import type { Signal } from './signals.ts';

/** What stands on the sheet after a scan or a choice from the search. */
export type ScanAnswer =
  | {
      readonly is: 'person';
      readonly person: ScanEntry;
      readonly verdict: Verdict;
      /** When it was recorded; undefined while it was not. */
      readonly recordedAt: Instant | undefined;
      readonly badgeHash: string | null;
    }
  /** A badge of somebody whom this device does not know, yet. */
  | { readonly is: 'unknown'; readonly badgeHash: string; readonly recordedAt: Instant | undefined }
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
  byBadge(hash: string): ScanEntry | undefined;
  lastAt(counter: string, uid: string): Mark | undefined;
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
  if (person === undefined) return { is: 'unknown', badgeHash, recordedAt: undefined };
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
  const last = desk.lastAt(counter, person.id);
  const verdict = judgeScan({ ...settings, status: person.status, last, now });
  const records = verdict.is === 'fine' && mode !== 'look' && badgeHash !== null;
  const recordedAt = records
    ? desk.record({ uid: person.id, badgeHash, name: person.name, counter, kind: mode })
    : undefined;
  return { is: 'person', person, verdict, recordedAt, badgeHash };
}
