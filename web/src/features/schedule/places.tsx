import type { Mission, Outcome, Shift } from '@equipage/domain';
import { createSignal, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { toast } from '../../ui/toast.ts';
import { planningRefusal } from './planning-refusal.ts';
import { assignShift, moveShift, unassignShift } from './schedule.actions.ts';
import { timesOf } from './shift-times.ts';
import { TakeOutDialog } from './take-out.dialog.tsx';

/** Somebody of whom a place is given or taken. */
export interface Placed {
  readonly uid: string;
  readonly name: string;
}

/** A place that somebody has or would get. */
interface Place extends Placed {
  readonly shift: Shift;
  readonly mission: Mission;
}

/** A place that would be given in spite of something. */
interface DoubtfulPlace extends Place {
  readonly why: 'shift-full' | 'overlap' | 'too-little-rest';
  readonly from: string | undefined;
}

/** Gives and takes places in the shifts of one event; what has to be asked before is asked by {@link Places.dialogs}. */
export interface Places {
  /**
   * Gives a place; what speaks against it is asked about first. Ends when it is given, refused or asked about.
   * @param from the shift that is left for it, for somebody who comes from another one
   */
  assign(person: Placed, shift: Shift, mission: Mission, from?: string): Promise<void>;
  /** Takes a place. Who was to come is told, so the organizer can say why; of a shift that is over nobody is. */
  remove(person: Placed, shift: Shift, mission: Mission): void;
  readonly dialogs: () => JSX.Element;
}

export function createPlaces(of: {
  readonly eventId: () => string;
  readonly timeZone: () => string;
  readonly now: () => number;
}): Places {
  const i18n = useI18n();
  const { t, format } = i18n;
  const [doubtful, setDoubtful] = createSignal<DoubtfulPlace>();
  const [doubtOpen, setDoubtOpen] = createSignal(false);
  const [leaving, setLeaving] = createSignal<Place>();
  const [leavingOpen, setLeavingOpen] = createSignal(false);

  const complain = (outcome: Outcome<unknown>) => {
    const refused = planningRefusal(i18n, outcome);
    if (refused !== undefined) toast.error(refused);
    return outcome.ok;
  };

  async function give({ uid, name, shift, mission }: Place, from: string | undefined, override: boolean) {
    const here = { eventId: of.eventId(), shiftId: shift.id };
    const there = from === undefined ? undefined : { eventId: of.eventId(), shiftId: from };
    const outcome = await (there === undefined
      ? assignShift(here, uid, override)
      : moveShift(there, here.shiftId, uid, override));
    if (
      !outcome.ok &&
      (outcome.why === 'shift-full' || outcome.why === 'overlap' || outcome.why === 'too-little-rest')
    ) {
      setDoubtful({ uid, name, shift, mission, why: outcome.why, from });
      setDoubtOpen(true);
      return;
    }
    if (!complain(outcome)) return;
    const words = {
      name,
      mission: mission.name,
      time: `${format.date(shift.startsAt, of.timeZone())}, ${timesOf(format, shift, of.timeZone())}`,
    };
    const undo = () =>
      there === undefined ? unassignShift(here, uid, '') : moveShift(here, there.shiftId, uid, true);
    toast.success(t('planning.assigned', words), {
      action: { label: t('planning.undo'), onSelect: () => void undo().then(complain) },
    });
  }

  async function anyway() {
    const doubt = doubtful();
    if (doubt === undefined) return;
    setDoubtOpen(false);
    await give(doubt, doubt.from, true);
  }

  async function takeOut({ uid, name, shift, mission }: Place, reason: string) {
    // First of all the keyboard goes back to where it was, while that is still there.
    setLeavingOpen(false);
    const here = { eventId: of.eventId(), shiftId: shift.id };
    if (!complain(await unassignShift(here, uid, reason))) return;
    toast.success(t('planning.unassigned', { name, mission: mission.name }), {
      action: { label: t('planning.undo'), onSelect: () => void assignShift(here, uid, true).then(complain) },
    });
  }

  async function takeChosenOut(reason: string) {
    const place = leaving();
    if (place !== undefined) await takeOut(place, reason);
  }

  function doubtText(): string {
    const doubt = doubtful();
    if (doubt === undefined) return '';
    if (doubt.why === 'shift-full') return t('planning.warning.shift-full');
    return t(`planning.warning.${doubt.why}`, { name: doubt.name });
  }

  return {
    assign: (person, shift, mission, from) => give({ ...person, shift, mission }, from, false),
    remove(person, shift, mission) {
      const place = { ...person, shift, mission };
      if (shift.endsAt <= of.now()) return void takeOut(place, '');
      setLeaving(place);
      setLeavingOpen(true);
    },
    dialogs: () => (
      <>
        <TakeOutDialog
          open={leavingOpen()}
          onClose={() => setLeavingOpen(false)}
          name={leaving()?.name ?? ''}
          mission={leaving()?.mission.name ?? ''}
          onTakeOut={takeChosenOut}
        />
        <ConfirmDialog
          open={doubtOpen()}
          onClose={() => setDoubtOpen(false)}
          title={t('planning.warning.title', { name: doubtful()?.name ?? '' })}
          text={doubtText()}
          confirmLabel={t('planning.warning.anyway')}
          onConfirm={anyway}
        />
      </>
    ),
  };
}
