import { myShiftsEn } from '../features/schedule/my-shifts.en.ts';
import type { Texts } from './dictionary.ts';

/** The English texts of a person's own shifts. See text-parts.ts. */
export const shiftsEn = { myShifts: myShiftsEn } as const satisfies Texts;

export type ShiftsTexts = typeof shiftsEn;
