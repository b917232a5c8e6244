import { calls } from '@equipage/domain';
import { verified } from '../../edge/authorization.ts';
import { callable, perPerson, racing, stepping } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import { accept } from './accept-swap.ts';
import { assign } from './assign-shift.ts';
import { cancel } from './cancel-shifts.ts';
import { correct } from './correct-minutes.ts';
import { move } from './move-shift.ts';
import { offer, withdraw } from './offer-swap.ts';
import { renew } from './renew-calendar.ts';
import { leave, take } from './take-shift.ts';
import { unassign } from './unassign-shift.ts';

const planning = { limits: [perPerson(limits.planning)], repeat: 'same-effect' } as const;
const own = { limits: [perPerson(limits.ownShifts)], repeat: 'same-effect' } as const;

export const assignShift = racing(calls.assignShift, verified, assign, planning);

export const moveShift = racing(calls.moveShift, verified, move, planning);

export const unassignShift = racing(calls.unassignShift, verified, unassign, planning);

export const cancelShifts = stepping(calls.cancelShifts, verified, cancel, planning);

export const takeShift = racing(calls.takeShift, verified, take, own);

export const leaveShift = racing(calls.leaveShift, verified, leave, own);

export const offerSwap = callable(calls.offerSwap, verified, offer, own);

export const withdrawSwap = callable(calls.withdrawSwap, verified, withdraw, own);

export const acceptSwap = racing(calls.acceptSwap, verified, accept, own);

export const correctMinutes = racing(calls.correctMinutes, verified, correct, planning);

export const renewCalendar = callable(calls.renewCalendar, verified, renew, {
  limits: [perPerson(limits.calendarRenewals)],
  repeat: 'same-effect',
});
