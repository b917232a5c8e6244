import {
  isOver,
  type Mission,
  type MissionFacts,
  type Outcome,
  type Shift,
  type ShiftFacts,
} from '@equipage/domain';
import { createMemo, createResource, createSignal, Show, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { createLiveList } from '../../data/live.ts';
import { newDocumentId } from '../../data/new-id.ts';
import { createNow } from '../../data/now.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { toast } from '../../ui/toast.ts';
import { loadTemporal, useEvent } from '../event/index.ts';
import { AssignDialog } from './assign.dialog.tsx';
import type { DraggedPerson } from './drag.ts';
import { MissionDialog } from './mission.dialog.tsx';
import { dayTeller, type Day } from './planning-model.ts';
import { PlanningView } from './planning.view.tsx';
import {
  assignShift,
  cancelShifts,
  changeShift,
  correctMinutes,
  createShifts,
  dropMission,
  dropShift,
  moveShift,
  saveMission,
  unassignShift,
} from './schedule.actions.ts';
import { eventMissions, eventRosters, eventShifts } from './schedule.queries.ts';
import { shiftLater } from './shift-draft.ts';
import { timesOf } from './shift-times.ts';
import { ShiftDialog } from './shift.dialog.tsx';
import { TakeOutDialog } from './take-out.dialog.tsx';

/** A shift that a dialog is about. */
interface Chosen {
  readonly missionId: string;
  /** Undefined for a new one. */
  readonly shiftId: string | undefined;
  readonly day: Day;
}

/** Somebody who would be given a place in spite of something. */
interface Doubtful {
  readonly uid: string;
  readonly name: string;
  readonly shift: Shift;
  readonly mission: Mission;
  readonly why: 'shift-full' | 'overlap' | 'too-little-rest';
  readonly from: string | undefined;
}

/** Somebody who is to be taken out of a shift. */
interface Leaving {
  readonly uid: string;
  readonly name: string;
  readonly shift: Shift;
  readonly mission: Mission;
}

const none: readonly Mission[] = [];

/** `/events/:eventId/planning`, for those who run the event. */
export default function PlanningPage(): JSX.Element {
  const i18n = useI18n();
  const { t, plural, format } = i18n;
  const { event } = useEvent();
  const now = createNow();
  const eventId = () => event().id;
  const [temporal] = createResource(loadTemporal);
  // The longest first: they are asked for one after the other.
  const rosters = createLiveList(() => eventRosters(eventId()));
  const shifts = createLiveList(() => eventShifts(eventId()));
  const missions = createLiveList(() => eventMissions(eventId()));
  // Asked for by every card and every name on it.
  const closed = createMemo(() => event().state !== 'draft' && isOver(event(), now()));

  const missionBy = createMemo(() => new Map(missions.rows.map((mission) => [mission.id, mission])));
  const shiftBy = createMemo(() => new Map(shifts.rows.map((shift) => [shift.id, shift])));
  const restOf = (missionId: string) => missionBy().get(missionId)?.restMinutes ?? 0;
  const peopleOf = (shiftId: string) => rosters.rows.filter(({ shiftIds }) => shiftIds.includes(shiftId));

  const [missionOpen, setMissionOpen] = createSignal(false);
  const [missionId, setMissionId] = createSignal<string>();
  const [shiftOpen, setShiftOpen] = createSignal(false);
  const [assignOpen, setAssignOpen] = createSignal(false);
  const [chosen, setChosen] = createSignal<Chosen>();
  const [doubtful, setDoubtful] = createSignal<Doubtful>();
  const [doubtOpen, setDoubtOpen] = createSignal(false);
  const [leaving, setLeaving] = createSignal<Leaving>();
  const [leavingOpen, setLeavingOpen] = createSignal(false);
  const mission = () => missionBy().get(missionId() ?? '');
  const chosenMission = () => missionBy().get(chosen()?.missionId ?? '');
  const chosenShift = () => shiftBy().get(chosen()?.shiftId ?? '');
  const state = () => {
    const states = [missions.state, shifts.state, rosters.state];
    const trouble = states.find((each) => each === 'denied' || each === 'failed');
    return trouble ?? (isThere() ? missions.state : 'loading');
  };
  // Drawn once, when all of it is there: cards that get their names later are laid out twice, and jump.
  const isThere = createMemo(
    (before: boolean) =>
      before || [missions, shifts, rosters].every(({ state: each }) => each === 'live' || each === 'cached'),
    false,
  );

  function choose(shift: Shift, { id }: Mission) {
    setChosen({ missionId: id, shiftId: shift.id, day: dayTeller(event().timeZone)(shift.startsAt) });
  }

  /** The words for a refusal; undefined when there was none. */
  function said(outcome: Outcome<unknown>): string | undefined {
    if (outcome.ok) return undefined;
    const { why } = outcome;
    if (why === 'no-shift' || why === 'not-accepted' || why === 'no-place' || why === 'has-place')
      return t(`planning.refused.${why}`);
    return refusalText(i18n, outcome as Parameters<typeof refusalText>[1]);
  }

  const wordsOf = (name: string, shift: Shift, of: Mission) => ({
    name,
    mission: of.name,
    time: `${format.date(shift.startsAt, event().timeZone)}, ${timesOf(format, shift, event().timeZone)}`,
  });

  /** Gives a place; what speaks against it is asked about first. Somebody who comes from another shift leaves that one. */
  async function assign(
    person: { readonly uid: string; readonly name: string },
    shift: Shift,
    of: Mission,
    { override = false, from }: { override?: boolean; from?: string | undefined } = {},
  ) {
    const { uid } = person;
    const here = { eventId: eventId(), shiftId: shift.id };
    const there = from === undefined ? undefined : { eventId: eventId(), shiftId: from };
    const outcome = await (there === undefined
      ? assignShift(here, uid, override)
      : moveShift(there, here.shiftId, uid, override));
    if (
      !outcome.ok &&
      (outcome.why === 'shift-full' || outcome.why === 'overlap' || outcome.why === 'too-little-rest')
    ) {
      setDoubtful({ ...person, shift, mission: of, why: outcome.why, from });
      setDoubtOpen(true);
      return;
    }
    const refused = said(outcome);
    if (refused !== undefined) return void toast.error(refused);
    toast.success(t('planning.assigned', wordsOf(person.name, shift, of)), {
      action: {
        label: t('planning.undo'),
        onSelect: () =>
          void (
            there === undefined ? unassignShift(here, uid, '') : moveShift(here, there.shiftId, uid, true)
          ).then(complain),
      },
    });
  }

  async function assignChosen(person: { readonly uid: string; readonly name: string }, from?: string) {
    const [shift, of] = [chosenShift(), chosenMission()];
    if (shift !== undefined && of !== undefined) await assign(person, shift, of, { from });
  }

  function complain(outcome: Outcome<unknown>): void {
    const refused = said(outcome);
    if (refused !== undefined) toast.error(refused);
  }

  /** Takes somebody out of a shift. Who was to come is told, so the organizer can say why; of a shift that is over nobody is. */
  function remove(uid: string, shift: Shift, of: Mission) {
    const name = rosters.rows.find((roster) => roster.uid === uid)?.person.name ?? '';
    const person = { uid, name, shift, mission: of };
    if (shift.endsAt <= now()) return void takeOut(person, '');
    setLeaving(person);
    setLeavingOpen(true);
  }

  async function takeChosenOut(reason: string) {
    const person = leaving();
    if (person !== undefined) await takeOut(person, reason);
  }

  async function takeOut({ uid, name, shift, mission: of }: Leaving, reason: string) {
    // First of all the keyboard goes back to where it was, while that is still there.
    setLeavingOpen(false);
    const here = { eventId: eventId(), shiftId: shift.id };
    const refused = said(await unassignShift(here, uid, reason));
    if (refused !== undefined) return void toast.error(refused);
    toast.success(t('planning.unassigned', { name, mission: of.name }), {
      action: { label: t('planning.undo'), onSelect: () => void assignShift(here, uid, true).then(complain) },
    });
  }

  async function anyway() {
    const doubt = doubtful();
    if (doubt === undefined) return;
    setDoubtOpen(false);
    await assign(doubt, doubt.shift, doubt.mission, { override: true, from: doubt.from });
  }

  async function storeMission(facts: MissionFacts, reason: string) {
    const shiftIds = shifts.rows
      .filter((shift) => shift.missionId === missionId() && shift.assigned > 0)
      .map(({ id }) => id);
    const why = reason === '' ? undefined : { reason, shiftIds };
    const refused = said(await saveMission(eventId(), missionId() ?? newDocumentId(), facts, why));
    if (refused === undefined) setMissionOpen(false);
    return refused;
  }

  async function copyMission(facts: MissionFacts) {
    const copyId = newDocumentId();
    const name = t('planning.missionForm.copyName', { name: facts.name }).slice(0, 80);
    const copied = shifts.rows.filter((shift) => shift.missionId === missionId());
    const stored = said(await saveMission(eventId(), copyId, { ...facts, name }));
    if (stored !== undefined) return stored;
    const made = copied.map((shift) => ({
      id: newDocumentId(),
      missionId: copyId,
      facts: { ...shift, reason: '' },
    }));
    const refused = made.length === 0 ? undefined : said(await createShifts(eventId(), made));
    if (refused !== undefined) return refused;
    setMissionOpen(false);
    toast.success(t('planning.missionForm.copied', { name: facts.name }));
    return undefined;
  }

  async function removeMission(reason: string) {
    const gone = mission();
    if (gone === undefined) return undefined;
    const own = shifts.rows.filter((shift) => shift.missionId === gone.id);
    const ids = own.map(({ id }) => id);
    const isTold = own.some(({ assigned }) => assigned > 0);
    const refused = said(
      isTold
        ? await cancelShifts(eventId(), ids, gone.id, reason)
        : await dropMission(eventId(), gone.id, ids),
    );
    if (refused !== undefined) return refused;
    setMissionOpen(false);
    // Where nobody was told of anything all of it can come back.
    const action = isTold
      ? undefined
      : {
          label: t('planning.undo'),
          onSelect: () => {
            void saveMission(eventId(), gone.id, gone).then(() =>
              own.length === 0
                ? undefined
                : createShifts(
                    eventId(),
                    own.map((shift) => ({ id: shift.id, missionId: gone.id, facts: shift })),
                  ),
            );
          },
        };
    toast.success(t('planning.missionForm.removed', { name: gone.name }), { action });
    return undefined;
  }

  async function storeShifts(facts: readonly ShiftFacts[]) {
    const of = chosenMission();
    const shift = chosenShift();
    const [first] = facts;
    if (of === undefined || first === undefined) return undefined;
    const outcome =
      shift === undefined
        ? await createShifts(
            eventId(),
            facts.map((each) => ({ id: newDocumentId(), missionId: of.id, facts: each })),
          )
        : await changeShift(eventId(), shift.id, first);
    const refused = said(outcome);
    if (refused !== undefined) return refused;
    setShiftOpen(false);
    toast.success(
      shift === undefined
        ? plural('planning.shiftForm.created', facts.length)
        : t('planning.shiftForm.saved'),
    );
    return undefined;
  }

  async function copyShift() {
    const shift = chosenShift();
    const clocks = temporal();
    const facts = shift && clocks && shiftLater(shift, 1, event().timeZone, clocks);
    if (shift === undefined || facts === undefined) return t('planning.shiftForm.skipped');
    const made = { id: newDocumentId(), missionId: shift.missionId, facts };
    const refused = said(await createShifts(eventId(), [made]));
    if (refused !== undefined) return refused;
    setShiftOpen(false);
    const day = format.date(facts.startsAt, event().timeZone);
    toast.success(t('planning.shiftForm.copied', { day }), {
      action: { label: t('planning.undo'), onSelect: () => void dropShift(eventId(), made) },
    });
    return undefined;
  }

  async function removeShift(reason: string) {
    const shift = chosenShift();
    if (shift === undefined) return undefined;
    const refused = said(
      shift.assigned > 0
        ? await cancelShifts(eventId(), [shift.id], null, reason)
        : await dropShift(eventId(), shift),
    );
    if (refused !== undefined) return refused;
    setShiftOpen(false);
    const { id, missionId } = shift;
    const action =
      shift.assigned > 0
        ? undefined
        : {
            label: t('planning.undo'),
            onSelect: () => void createShifts(eventId(), [{ id, missionId, facts: shift }]),
          };
    toast.success(t('planning.shiftForm.removed'), { action });
    return undefined;
  }

  async function recordHours(uid: string, minutes: number | null) {
    const shift = chosenShift();
    if (shift === undefined) return undefined;
    const refused = said(await correctMinutes({ eventId: eventId(), shiftId: shift.id }, uid, minutes));
    const name = rosters.rows.find((roster) => roster.uid === uid)?.person.name ?? '';
    if (refused === undefined) toast.success(t('planning.shiftForm.recorded', { name }));
    return refused;
  }

  return (
    <>
      <PlanningView
        event={event()}
        state={state()}
        missions={isThere() ? missions.rows : none}
        shifts={shifts.rows}
        rosters={rosters.rows}
        closed={closed()}
        hoursHref={addresses.eventHours(eventId())}
        onRetry={() => {
          missions.retry();
          shifts.retry();
          rosters.retry();
        }}
        onNewMission={() => {
          setMissionId(undefined);
          setMissionOpen(true);
        }}
        onMission={({ id }) => {
          setMissionId(id);
          setMissionOpen(true);
        }}
        onNewShift={({ id }, day) => {
          setChosen({ missionId: id, shiftId: undefined, day });
          setShiftOpen(true);
        }}
        onShift={(shift, of) => {
          choose(shift, of);
          setShiftOpen(true);
        }}
        onAssign={(shift, of) => {
          choose(shift, of);
          setAssignOpen(true);
        }}
        onDrop={(person: DraggedPerson, shift, of) =>
          void assign(person, shift, of, { from: person.fromShiftId })
        }
        onRemove={remove}
      />
      <MissionDialog
        open={missionOpen()}
        onClose={() => setMissionOpen(false)}
        mission={mission()}
        people={shifts.rows
          .filter((shift) => shift.missionId === missionId())
          .reduce((sum, { assigned }) => sum + assigned, 0)}
        onSave={storeMission}
        onCopy={copyMission}
        onRemove={removeMission}
      />
      <Show when={temporal()}>
        {(clocks) => (
          <ShiftDialog
            open={shiftOpen()}
            onClose={() => setShiftOpen(false)}
            mission={chosenMission()}
            shift={chosenShift()}
            day={chosen()?.day ?? ''}
            timeZone={event().timeZone}
            temporal={clocks()}
            people={peopleOf(chosen()?.shiftId ?? '')}
            closed={closed()}
            onSave={storeShifts}
            onCopy={copyShift}
            onRemove={removeShift}
            onHours={recordHours}
          />
        )}
      </Show>
      <AssignDialog
        open={assignOpen()}
        onClose={() => setAssignOpen(false)}
        shift={chosenShift()}
        mission={chosenMission()}
        timeZone={event().timeZone}
        rosters={rosters.rows}
        restOf={restOf}
        onAssign={(person, from) => assignChosen(person, from)}
      />
      <TakeOutDialog
        open={leavingOpen()}
        onClose={() => setLeavingOpen(false)}
        name={leaving()?.name ?? ''}
        mission={leaving()?.mission.name ?? ''}
        onTakeOut={(reason) => takeChosenOut(reason)}
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
  );

  function doubtText(): string {
    const doubt = doubtful();
    if (doubt === undefined) return '';
    if (doubt.why === 'shift-full') return t('planning.warning.shift-full');
    return t(`planning.warning.${doubt.why}`, { name: doubt.name });
  }
}
