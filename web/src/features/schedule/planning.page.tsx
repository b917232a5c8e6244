import { isOver, type Mission, type Shift, type ShiftFacts } from '@equipage/domain';
import { createMemo, createResource, createSignal, Show, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { createLiveList } from '../../data/live.ts';
import { createNow } from '../../data/now.ts';
import { loadTemporal, useEvent } from '../event/index.ts';
import { AssignDialog } from './assign.dialog.tsx';
import { MissionDialog } from './mission.dialog.tsx';
import { createPlaces, type Placed } from './places.tsx';
import { createPlanEdits } from './plan-edits.ts';
import { dayTeller, type Day } from './planning-model.ts';
import { PlanningView } from './planning.view.tsx';
import { eventMissions, eventRosters, eventShifts } from './schedule.queries.ts';
import { ShiftDialog } from './shift.dialog.tsx';

/** A shift that a dialog is about. */
interface Chosen {
  readonly missionId: string;
  /** Undefined for a new one. */
  readonly shiftId: string | undefined;
  readonly day: Day;
}

const none: readonly Mission[] = [];

/** Does something with what a dialog is about, unless that has gone meanwhile. */
function ifThere<Thing>(thing: Thing | undefined, work: (thing: Thing) => Promise<string | undefined>) {
  return thing === undefined ? Promise.resolve(undefined) : work(thing);
}

/** `/events/:eventId/planning`, for those who run the event. */
export default function PlanningPage(): JSX.Element {
  const { event } = useEvent();
  const now = createNow();
  const eventId = () => event().id;
  const timeZone = () => event().timeZone;
  const [temporal] = createResource(loadTemporal);
  // The longest first: they are asked for one after the other.
  const rosters = createLiveList(() => eventRosters(eventId()));
  const shifts = createLiveList(() => eventShifts(eventId()));
  const missions = createLiveList(() => eventMissions(eventId()));
  // Asked for by every card and every name on it.
  const closed = createMemo(() => event().state !== 'draft' && isOver(event(), now()));

  const missionBy = createMemo(() => new Map(missions.rows.map((mission) => [mission.id, mission])));
  const shiftBy = createMemo(() => new Map(shifts.rows.map((shift) => [shift.id, shift])));
  const rosterOf = (uid: string) => rosters.rows.find((roster) => roster.uid === uid);
  const shiftsOf = (missionId: string | undefined) =>
    shifts.rows.filter((shift) => shift.missionId === missionId);
  const peopleOf = (shiftId: string) => rosters.rows.filter(({ shiftIds }) => shiftIds.includes(shiftId));
  const places = createPlaces({ eventId, timeZone, now });
  const edits = createPlanEdits({ eventId, timeZone, shiftsOf });

  const [missionOpen, setMissionOpen] = createSignal(false);
  const [missionId, setMissionId] = createSignal<string>();
  const [shiftOpen, setShiftOpen] = createSignal(false);
  const [assignOpen, setAssignOpen] = createSignal(false);
  const [chosen, setChosen] = createSignal<Chosen>();
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
    setChosen({ missionId: id, shiftId: shift.id, day: dayTeller(timeZone())(shift.startsAt) });
  }

  /** Closes a dialog once what it was for is done. */
  const closing = (setOpen: (open: false) => void) => async (work: Promise<string | undefined>) => {
    const refused = await work;
    if (refused === undefined) setOpen(false);
    return refused;
  };
  const missionDone = closing(setMissionOpen);
  const shiftDone = closing(setShiftOpen);

  function storeShifts(facts: readonly ShiftFacts[]) {
    const [of, shift] = [chosenMission(), chosenShift()];
    return shiftDone(ifThere(of, (mission) => edits.storeShifts(mission, shift, facts)));
  }

  async function assignChosen(person: Placed, from?: string) {
    const [shift, of] = [chosenShift(), chosenMission()];
    if (shift !== undefined && of !== undefined) await places.assign(person, shift, of, from);
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
        onDrop={(person, shift, of) => void places.assign(person, shift, of, person.fromShiftId)}
        onRemove={(uid, shift, of) =>
          places.remove({ uid, name: rosterOf(uid)?.person.name ?? '' }, shift, of)
        }
      />
      <MissionDialog
        open={missionOpen()}
        onClose={() => setMissionOpen(false)}
        mission={mission()}
        people={shiftsOf(missionId()).reduce((sum, { assigned }) => sum + assigned, 0)}
        onSave={(facts, reason) => missionDone(edits.storeMission(mission(), facts, reason))}
        onCopy={(facts) => missionDone(ifThere(mission(), (copied) => edits.copyMission(copied, facts)))}
        onRemove={(reason) => missionDone(ifThere(mission(), (gone) => edits.removeMission(gone, reason)))}
      />
      <Show when={temporal()}>
        {(clocks) => (
          <ShiftDialog
            open={shiftOpen()}
            onClose={() => setShiftOpen(false)}
            mission={chosenMission()}
            shift={chosenShift()}
            day={chosen()?.day ?? ''}
            timeZone={timeZone()}
            temporal={clocks()}
            people={peopleOf(chosen()?.shiftId ?? '')}
            closed={closed()}
            onSave={(facts) => storeShifts(facts)}
            onCopy={() => shiftDone(ifThere(chosenShift(), (shift) => edits.copyShift(shift, clocks())))}
            onRemove={(reason) =>
              shiftDone(ifThere(chosenShift(), (shift) => edits.removeShift(shift, reason)))
            }
            onHours={(uid, minutes) =>
              ifThere(chosenShift(), (shift) =>
                ifThere(rosterOf(uid), (roster) => edits.recordHours(shift, roster, minutes)),
              )
            }
          />
        )}
      </Show>
      <AssignDialog
        open={assignOpen()}
        onClose={() => setAssignOpen(false)}
        shift={chosenShift()}
        mission={chosenMission()}
        timeZone={timeZone()}
        rosters={rosters.rows}
        restOf={(id) => missionBy().get(id)?.restMinutes ?? 0}
        onAssign={assignChosen}
      />
      {places.dialogs()}
    </>
  );
}
