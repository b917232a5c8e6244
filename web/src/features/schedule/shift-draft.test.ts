import { hour, plannedMinutes, type ShiftFacts } from '@equipage/domain';
import { aShift } from '@equipage/domain/fixtures';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { newShiftDraft, readShiftDraft, shiftDraftOf, shiftLater, type ShiftDraft } from './shift-draft.ts';

const zone = 'Europe/Paris';
const draft = (facts: Partial<ShiftDraft> = {}): ShiftDraft => ({ ...newShiftDraft('2026-07-11'), ...facts });
const read = (facts: Partial<ShiftDraft>) => readShiftDraft(draft(facts), zone, Temporal);
const shiftsOf = (facts: Partial<ShiftDraft>): readonly ShiftFacts[] => {
  const result = read(facts);
  return 'shifts' in result ? result.shifts : [];
};
const at = (text: string) => Date.parse(text);

describe('the form of a shift', () => {
  test('is read by the clock of the event', () => {
    expect(read({ note: ' Bring  gloves ', need: '4' })).toEqual({
      shifts: [
        {
          startsAt: at('2026-07-11T10:00+02:00'),
          endsAt: at('2026-07-11T14:00+02:00'),
          need: 4,
          note: 'Bring gloves',
          reason: '',
        },
      ],
    });
  });

  test('repeats a shift at the same time of the clocks, also when they change in between', () => {
    const nights = shiftsOf({ starts: '2026-10-23T22:00', ends: '2026-10-24T06:00', repeat: '2' });
    expect(nights.map(({ startsAt }) => startsAt)).toEqual([
      at('2026-10-23T22:00+02:00'),
      at('2026-10-24T22:00+02:00'),
      at('2026-10-25T22:00+01:00'),
    ]);
    expect(nights.map(plannedMinutes)).toEqual([480, 540, 480]);
  });

  test('takes the first of an hour that comes twice', () => {
    const [shift] = shiftsOf({ starts: '2026-10-25T02:30', ends: '2026-10-25T05:00' });
    expect(shift?.startsAt).toBe(at('2026-10-25T02:30+02:00'));
  });

  test.each<[string, Partial<ShiftDraft>, string, string]>([
    ['no beginning', { starts: '' }, 'starts', 'incomplete'],
    ['no end', { ends: '' }, 'ends', 'incomplete'],
    ['an end before its beginning', { ends: '2026-07-11T09:00' }, 'ends', 'endsBefore'],
    ['more than a day', { ends: '2026-07-12T10:01' }, 'ends', 'tooLong'],
    [
      'an hour that the clocks skip',
      { starts: '2027-03-28T02:30', ends: '2027-03-28T05:00' },
      'starts',
      'skipped',
    ],
    ['nobody needed', { need: '0' }, 'need', 'badNeed'],
    ['half a person', { need: '1.5' }, 'need', 'badNeed'],
    ['no number of people', { need: '' }, 'need', 'badNeed'],
    ['a month and more of repeats', { repeat: '31' }, 'repeat', 'badRepeat'],
    ['nothing as number of repeats', { repeat: ' ' }, 'repeat', 'badRepeat'],
    ['an endless note', { note: 'x'.repeat(301) }, 'note', 'text'],
  ])('says what is wrong with %s', (_, facts, field, why) => {
    expect(read(facts)).toEqual({ flaws: [{ field, why }] });
  });

  test('shows a stored shift as it was entered', () => {
    const shift = { ...aShift(), ...shiftsOf({ need: '3', note: 'Gloves' })[0]! };
    expect(shiftDraftOf(shift, zone, Temporal)).toEqual(draft({ need: '3', note: 'Gloves' }));
  });
});

test('a copy on the next day keeps the time of the clocks', () => {
  const shift = aShift({ startsAt: at('2026-03-28T10:00+01:00'), endsAt: at('2026-03-28T14:00+01:00') });
  expect(shiftLater(shift, 1, zone, Temporal)?.startsAt).toBe(at('2026-03-29T10:00+02:00'));
  expect(shiftLater(shift, 1, zone, Temporal)?.startsAt).toBe(shift.startsAt + 23 * hour);
});
