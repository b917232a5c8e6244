import { myShiftsFr } from '../features/schedule/my-shifts.fr.ts';
import type { PartDictionary } from './text-parts.ts';

export const shiftsFr: PartDictionary<'shifts'> = { myShifts: myShiftsFr };
