import { isOver, type Mission, type Outcome, type Shift, type Swap } from '@equipage/domain';
import { createMemo, mapArray, type JSX } from 'solid-js';
import { createLiveDocument, createLiveList, type LiveList } from '../../data/live.ts';
import { createNow } from '../../data/now.ts';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { toast } from '../../ui/toast.ts';
import {
  offeredShifts,
  openShifts,
  ownShifts,
  type EventShifts,
  type OfferedShift,
  type OtherShift,
  type OwnShift,
} from './my-shifts-model.ts';
import type { myShiftsEn } from './my-shifts.en.ts';
import { MyShiftsView } from './my-shifts.view.tsx';
import {
  acceptSwap,
  leaveShift,
  offerSwap,
  renewCalendar,
  takeShift,
  withdrawSwap,
} from './schedule.actions.ts';
import { calendarOf, eventMissions, eventShifts, eventSwaps, ownRosters } from './schedule.queries.ts';
import { timesOf } from './shift-times.ts';

type Explained = keyof (typeof myShiftsEn)['refused'];

/** What one event shows to its teammates. */
interface Planning {
  readonly missions: LiveList<Mission>;
  readonly shifts: LiveList<Shift>;
  readonly swaps: LiveList<Swap>;
}

/** `/my-shifts`: the shifts of whoever is signed in, over all events, and those that could be taken. */
export default function MyShiftsPage(): JSX.Element {
  const i18n = useI18n();
  const { t, format } = i18n;
  const now = createNow();
  const uid = () => session.person()?.uid;
  const rosters = createLiveList(() => {
    const person = uid();
    return person === undefined ? undefined : ownRosters(person);
  });
  const calendar = createLiveDocument(() => {
    const person = uid();
    return person === undefined ? undefined : calendarOf(person);
  });

  // The plan is read of events that still go on; of the others the own shifts alone are of interest.
  const running = createMemo(() =>
    rosters.rows.filter(({ event }) => !isOver(event, now())).map(({ eventId }) => eventId),
  );
  const plannings = mapArray(running, (eventId): readonly [string, Planning] => [
    eventId,
    {
      missions: createLiveList(() => eventMissions(eventId)),
      shifts: createLiveList(() => eventShifts(eventId)),
      swaps: createLiveList(() => eventSwaps(eventId)),
    },
  ]);
  const events = createMemo((): EventShifts[] => {
    const known = new Map(plannings());
    return rosters.rows.map((roster) => {
      const planning = known.get(roster.eventId);
      return {
        roster,
        missions: [...(planning?.missions.rows ?? [])],
        shifts: [...(planning?.shifts.rows ?? [])],
        swaps: [...(planning?.swaps.rows ?? [])],
      };
    });
  });
  const mine = createMemo(() => ownShifts(events(), now()));

  /** Says what kept it from being done; true when nothing did. */
  function done(outcome: Outcome<unknown>): boolean {
    if (outcome.ok) return true;
    const { why } = outcome;
    toast.error(
      isExplained(why)
        ? t(`myShifts.refused.${why}`)
        : refusalText(i18n, outcome as Parameters<typeof refusalText>[1]),
    );
    return false;
  }
  const whenOf = (shift: { startsAt: number; endsAt: number }, timeZone: string) =>
    `${format.date(shift.startsAt, timeZone)}, ${timesOf(format, shift, timeZone)}`;
  const placeOf = ({ eventId, id }: { eventId: string; id: string }) => ({ eventId, shiftId: id });

  async function take(shift: OtherShift) {
    if (!done(await takeShift(placeOf(shift)))) return;
    const words = { mission: shift.missionName, when: whenOf(shift, shift.timeZone) };
    toast.success(t('myShifts.taken', words), {
      action: { label: t('myShifts.undo'), onSelect: () => void leaveShift(placeOf(shift)).then(done) },
    });
  }

  async function leave(shift: OwnShift) {
    if (!done(await leaveShift(placeOf(shift)))) return;
    toast.success(t('myShifts.left', { mission: shift.assignment.missionName }), {
      action: { label: t('myShifts.undo'), onSelect: () => void takeShift(placeOf(shift)).then(done) },
    });
  }

  async function offer(shift: OwnShift, forShiftId: string | null) {
    if (done(await offerSwap(placeOf(shift), forShiftId))) toast.success(t('myShifts.offered'));
  }

  async function withdraw(shift: OwnShift) {
    if (done(await withdrawSwap(placeOf(shift))))
      toast.success(t('myShifts.withdrawn', { mission: shift.assignment.missionName }));
  }

  async function accept(shift: OfferedShift) {
    if (!done(await acceptSwap(placeOf(shift), shift.offer.uid))) return;
    toast.success(t('myShifts.accepted', { mission: shift.missionName, name: shift.offer.name }));
  }

  async function renew() {
    const before = calendar.row?.token ?? null;
    if (done(await renewCalendar(before)) && before !== null) toast.success(t('myShifts.calendar.renewed'));
  }

  const address = () => `${location.origin}/calendar/${calendar.row?.token ?? ''}.ics`;

  async function copy() {
    await navigator.clipboard.writeText(address());
    toast.success(t('myShifts.calendar.copied'));
  }

  /** Shifts of the same event that are not the reader's and have somebody who could give one. */
  function exchangeable({ eventId, timeZone, eventName, id }: OwnShift): OtherShift[] {
    const event = events().find(({ roster }) => roster.eventId === eventId);
    if (event === undefined) return [];
    const { missions, roster, shifts } = event;
    return shifts
      .filter(
        (shift) =>
          shift.id !== id &&
          shift.startsAt > now() &&
          shift.assigned > 0 &&
          !roster.shiftIds.includes(shift.id),
      )
      .map((shift) => {
        const mission = missions.find((each) => each.id === shift.missionId);
        const { note, startsAt, endsAt } = shift;
        const where = { eventId, eventName, timeZone, place: mission?.place ?? '' };
        return { id: shift.id, ...where, missionName: mission?.name ?? '', note, startsAt, endsAt, free: 0 };
      });
  }

  return (
    <MyShiftsView
      state={rosters.state}
      coming={mine().coming}
      done={mine().done}
      open={openShifts(events(), now())}
      offers={offeredShifts(events(), now())}
      inTeam={running().length > 0}
      exchangeable={exchangeable}
      calendar={calendar.row}
      calendarAddress={address()}
      onRetry={() => rosters.retry()}
      onTake={take}
      onLeave={leave}
      onOffer={offer}
      onWithdraw={withdraw}
      onAccept={accept}
      onRenewCalendar={renew}
      onCopyCalendar={copy}
    />
  );
}

const explained: ReadonlySet<string> = new Set<Explained>([
  'no-shift',
  'not-accepted',
  'not-open',
  'shift-begun',
  'shift-full',
  'overlap',
  'too-little-rest',
  'not-yours-to-leave',
  'no-place',
  'has-place',
  'swap-gone',
]);

function isExplained(why: string): why is Explained {
  return explained.has(why);
}
