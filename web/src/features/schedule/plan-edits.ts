import type { Mission, MissionFacts, Outcome, Roster, Shift, ShiftFacts } from '@equipage/domain';
import { newDocumentId } from '../../data/new-id.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { toast } from '../../ui/toast.ts';
import type { Temporal } from '../event/index.ts';
import { planningRefusal } from './planning-refusal.ts';
import {
  cancelShifts,
  changeShift,
  correctMinutes,
  createShifts,
  dropMission,
  dropShift,
  saveMission,
} from './schedule.actions.ts';
import { shiftLater } from './shift-draft.ts';

/** Why something was not done, in words; undefined when it was, and the reader has been told. */
type Refused = Promise<string | undefined>;

/** What organizers do to the missions and shifts of one event, said afterwards, with Undo where nobody was told of it. */
export interface PlanEdits {
  /** Creates a mission, or changes one and tells its people why they go elsewhere. */
  storeMission(mission: Mission | undefined, facts: MissionFacts, reason: string): Refused;
  /** A new mission like one, with all of its shifts and nobody in them. */
  copyMission(mission: Mission, facts: MissionFacts): Refused;
  removeMission(mission: Mission, reason: string): Refused;
  /** Creates shifts of a mission, or changes one by the first of the facts. */
  storeShifts(mission: Mission, shift: Shift | undefined, facts: readonly ShiftFacts[]): Refused;
  /** The same a day later. */
  copyShift(shift: Shift, clocks: Temporal): Refused;
  removeShift(shift: Shift, reason: string): Refused;
  /** @param minutes what somebody worked; null for what was planned */
  recordHours(shift: Shift, roster: Roster, minutes: number | null): Refused;
}

export function createPlanEdits(of: {
  readonly eventId: () => string;
  readonly timeZone: () => string;
  readonly shiftsOf: (missionId: string) => readonly Shift[];
}): PlanEdits {
  const i18n = useI18n();
  const { t, plural, format } = i18n;
  const said = (outcome: Outcome<unknown>) => planningRefusal(i18n, outcome);
  const asNew = (missionId: string, facts: ShiftFacts) => ({ id: newDocumentId(), missionId, facts });
  const asBefore = (shift: Shift) => ({ id: shift.id, missionId: shift.missionId, facts: shift });

  /** Tells of something, and offers to take it back: perhaps when the page shows another event already. */
  function tell(text: string, undo?: () => Promise<Outcome<unknown>>) {
    const onSelect = async () => {
      const refused = undo && said(await undo());
      if (refused !== undefined) toast.error(refused);
    };
    toast.success(text, undo && { action: { label: t('planning.undo'), onSelect: () => void onSelect() } });
  }

  return {
    async storeMission(mission, facts, reason) {
      const told =
        mission === undefined ? [] : of.shiftsOf(mission.id).filter(({ assigned }) => assigned > 0);
      const why = reason === '' ? undefined : { reason, shiftIds: told.map(({ id }) => id) };
      return said(await saveMission(of.eventId(), mission?.id ?? newDocumentId(), facts, why));
    },

    async copyMission(mission, facts) {
      const eventId = of.eventId();
      const copyId = newDocumentId();
      const copied = of.shiftsOf(mission.id);
      const name = t('planning.missionForm.copyName', { name: facts.name }).slice(0, 80);
      const refused = said(await saveMission(eventId, copyId, { ...facts, name }));
      if (refused !== undefined) return refused;
      const made = copied.map((shift) => asNew(copyId, { ...shift, reason: '' }));
      const left = made.length === 0 ? undefined : said(await createShifts(eventId, made));
      if (left === undefined) tell(t('planning.missionForm.copied', { name: facts.name }));
      return left;
    },

    async removeMission(mission, reason) {
      const eventId = of.eventId();
      const own = of.shiftsOf(mission.id);
      const ids = own.map(({ id }) => id);
      const isTold = own.some(({ assigned }) => assigned > 0);
      const refused = said(
        isTold
          ? await cancelShifts(eventId, ids, mission.id, reason)
          : await dropMission(eventId, mission.id, ids),
      );
      if (refused !== undefined) return refused;
      const undo = async () => {
        const back = await saveMission(eventId, mission.id, mission);
        return back.ok && own.length > 0 ? createShifts(eventId, own.map(asBefore)) : back;
      };
      tell(t('planning.missionForm.removed', { name: mission.name }), isTold ? undefined : undo);
      return undefined;
    },

    async storeShifts(mission, shift, facts) {
      const [first] = facts;
      if (first === undefined) return undefined;
      const refused = said(
        shift === undefined
          ? await createShifts(
              of.eventId(),
              facts.map((each) => asNew(mission.id, each)),
            )
          : await changeShift(of.eventId(), shift.id, first),
      );
      if (refused !== undefined) return refused;
      const { length } = facts;
      tell(
        shift === undefined ? plural('planning.shiftForm.created', length) : t('planning.shiftForm.saved'),
      );
      return undefined;
    },

    async copyShift(shift, clocks) {
      const eventId = of.eventId();
      const facts = shiftLater(shift, 1, of.timeZone(), clocks);
      if (facts === undefined) return t('planning.shiftForm.skipped');
      const made = asNew(shift.missionId, facts);
      const refused = said(await createShifts(eventId, [made]));
      if (refused !== undefined) return refused;
      const day = format.date(facts.startsAt, of.timeZone());
      tell(t('planning.shiftForm.copied', { day }), () => dropShift(eventId, made));
      return undefined;
    },

    async removeShift(shift, reason) {
      const eventId = of.eventId();
      const isTold = shift.assigned > 0;
      const refused = said(
        isTold ? await cancelShifts(eventId, [shift.id], null, reason) : await dropShift(eventId, shift),
      );
      if (refused !== undefined) return refused;
      tell(
        t('planning.shiftForm.removed'),
        isTold ? undefined : () => createShifts(eventId, [asBefore(shift)]),
      );
      return undefined;
    },

    async recordHours(shift, { uid, person }, minutes) {
      const refused = said(await correctMinutes({ eventId: of.eventId(), shiftId: shift.id }, uid, minutes));
      if (refused === undefined) tell(t('planning.shiftForm.recorded', { name: person.name }));
      return refused;
    },
  };
}
