import { optionalLine, scheduleLimits, type Shift, type ShiftFacts } from '@equipage/domain';
import { readWallTime, wallTimeOf, type Temporal, type WallTime } from '../event/index.ts';

/** The form of a shift as it is being filled in: by the clock of the event, nothing checked. */
export interface ShiftDraft {
  readonly starts: WallTime | '';
  readonly ends: WallTime | '';
  readonly need: string;
  readonly note: string;
  readonly reason: string;
  /** On how many further days the same shift comes. */
  readonly repeat: string;
}

export type ShiftField = keyof ShiftDraft;

export interface ShiftFlaw {
  readonly field: ShiftField;
  readonly why: 'incomplete' | 'skipped' | 'endsBefore' | 'tooLong' | 'badNeed' | 'badRepeat' | 'text';
}

/** A new shift of four hours from ten in the morning. */
export function newShiftDraft(day: string): ShiftDraft {
  return { starts: `${day}T10:00`, ends: `${day}T14:00`, need: '2', note: '', reason: '', repeat: '0' };
}

export function shiftDraftOf(shift: Shift, timeZone: string, temporal: Temporal): ShiftDraft {
  return {
    starts: wallTimeOf(temporal, shift.startsAt, timeZone),
    ends: wallTimeOf(temporal, shift.endsAt, timeZone),
    need: String(shift.need),
    note: shift.note,
    reason: '',
    repeat: '0',
  };
}

const mostRepeats = 30;

/**
 * The shifts as they will be stored, one for each day, or everything that is wrong. Days are counted by the calendar: ten
 * o'clock stays ten o'clock when the clocks change in between.
 */
export function readShiftDraft(
  draft: ShiftDraft,
  timeZone: string,
  temporal: Temporal,
): { readonly shifts: readonly ShiftFacts[] } | { readonly flaws: readonly ShiftFlaw[] } {
  const flaws: ShiftFlaw[] = [];
  const need = Number(draft.need);
  if (!Number.isInteger(need) || need < 1 || need > scheduleLimits.need)
    flaws.push({ field: 'need', why: 'badNeed' });
  const repeat = Number(draft.repeat);
  if (draft.repeat.trim() === '' || !Number.isInteger(repeat) || repeat < 0 || repeat > mostRepeats)
    flaws.push({ field: 'repeat', why: 'badRepeat' });
  const note = optionalLine(scheduleLimits.note).safeParse(draft.note).data;
  if (note === undefined) flaws.push({ field: 'note', why: 'text' });
  const reason = optionalLine(scheduleLimits.reason).safeParse(draft.reason).data;
  if (reason === undefined) flaws.push({ field: 'reason', why: 'text' });
  if (draft.starts === '') flaws.push({ field: 'starts', why: 'incomplete' });
  if (draft.ends === '') flaws.push({ field: 'ends', why: 'incomplete' });
  if (flaws.length > 0) return { flaws };

  const shifts: ShiftFacts[] = [];
  for (let days = 0; days <= repeat; days++) {
    const startsAt = instantOf(later(draft.starts, days, temporal), timeZone, temporal);
    const endsAt = instantOf(later(draft.ends, days, temporal), timeZone, temporal);
    if (startsAt === undefined) return { flaws: [{ field: 'starts', why: 'skipped' }] };
    if (endsAt === undefined) return { flaws: [{ field: 'ends', why: 'skipped' }] };
    if (endsAt <= startsAt) return { flaws: [{ field: 'ends', why: 'endsBefore' }] };
    if (endsAt - startsAt > scheduleLimits.shiftLength) return { flaws: [{ field: 'ends', why: 'tooLong' }] };
    shifts.push({ startsAt, endsAt, need, note: note ?? '', reason: reason ?? '' });
  }
  return { shifts };
}

/** A shift on another day, at the same time by the clocks there; undefined where they skip it. */
export function shiftLater(
  shift: Shift,
  days: number,
  timeZone: string,
  temporal: Temporal,
): ShiftFacts | undefined {
  const draft = { ...shiftDraftOf(shift, timeZone, temporal), reason: '' };
  const { starts, ends } = draft;
  const moved = { ...draft, starts: later(starts, days, temporal), ends: later(ends, days, temporal) };
  const read = readShiftDraft(moved, timeZone, temporal);
  return 'shifts' in read ? read.shifts[0] : undefined;
}

function later(wall: WallTime, days: number, temporal: Temporal): WallTime {
  return temporal.PlainDateTime.from(wall).add({ days }).toString({ smallestUnit: 'minute' });
}

/** Of an hour that comes twice, the first: whoever means the second moves the shift by an hour. */
function instantOf(wall: WallTime, timeZone: string, temporal: Temporal): number | undefined {
  const reading = readWallTime(temporal, wall, timeZone);
  if (reading.kind === 'exact') return reading.instant;
  return reading.kind === 'doubled' ? reading.first : undefined;
}
