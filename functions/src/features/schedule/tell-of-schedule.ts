import {
  minute,
  noticeEventOf,
  tellingTimeOf,
  withChange,
  type Event,
  type Instant,
  type Occasion,
  type ScheduleChange,
  type ShiftCard,
} from '@equipage/domain';
import { tell } from '../../outbox/tell.ts';
import { documents } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';

/** What is to be told of one person's shifts: read before the first write, told with it. */
export interface Tidings {
  /** That the schedule has changed. */
  changed(change: ScheduleChange): void;
  /** That a shift will begin: the reminder by the person's own lead time. */
  reminded(shiftId: string, shift: ShiftCard): void;
  /** Writes it all; each document once. */
  write(): void;
}

/** Names the reminder of one shift at one time: a shift that moves gets another one, and the old one finds it gone. */
export function reminderIdOf(eventId: string, uid: string, shiftId: string, startsAt: Instant): string {
  return `reminder:${eventId}:${uid}:${shiftId}:${startsAt}`;
}

/**
 * @param reminderLead of the account, in minutes; undefined where there is no account any more
 * @param reminders the shifts for which a reminder may be asked of what is returned
 */
export async function tidingsFor(
  store: TransactionStore,
  now: Instant,
  { uid, event, reminderLead }: { uid: string; event: Event; reminderLead: number | undefined },
  reminders: readonly { readonly shiftId: string; readonly startsAt: Instant }[],
): Promise<Tidings> {
  const { id, dueAt, known } = await openTelling(store, now, { uid, event });
  const reminderIds = reminders.map(({ shiftId, startsAt }) =>
    reminderIdOf(event.id, uid, shiftId, startsAt),
  );
  const knownReminders = await store.readAll(reminderIds.map((each) => documents.occasion(each)));
  const standing = new Map(reminderIds.map((each, index) => [each, knownReminders[index]]));
  let changes = changesOf(known);
  const begun = changes;
  const due: (() => void)[] = [];

  return {
    changed(change) {
      changes = withChange(changes, change);
    },
    reminded(shiftId, shift) {
      if (reminderLead === undefined || shift.startsAt <= now) return;
      const reminderId = reminderIdOf(event.id, uid, shiftId, shift.startsAt);
      const data = { event: noticeEventOf(event), shiftId, shift };
      const there = standing.get(reminderId);
      if (there !== undefined) {
        // Given, taken back and given again, or at another place by now. Whoever was reminded is not reminded twice.
        const waits = there.kind === 'shift-reminder' && there.dueAt !== null;
        if (waits) due.push(() => store.put(documents.occasion(reminderId), { ...there, data }));
        return;
      }
      const remindAt = Math.max(now, shift.startsAt - reminderLead * minute);
      due.push(() => {
        tell(store, now, { id: reminderId, kind: 'shift-reminder', uid, data, dueAt: remindAt });
      });
    },
    write() {
      for (const write of due) write();
      if (changes === begun) return;
      const data = { event: noticeEventOf(event), changes: [...changes] };
      if (known === undefined) tell(store, now, { id, kind: 'schedule-change', uid, data, dueAt });
      else store.put(documents.occasion(id), { ...known, kind: 'schedule-change', data });
    },
  };
}

/** Where the next changes of a person's schedule are told. Whoever was long on the way finds that those of then went out. */
async function openTelling(
  store: TransactionStore,
  now: Instant,
  { uid, event }: { uid: string; event: Event },
): Promise<{ readonly id: string; readonly dueAt: Instant; readonly known: Occasion | undefined }> {
  for (let dueAt = tellingTimeOf(now); ; dueAt = tellingTimeOf(dueAt)) {
    const id = `schedule:${event.id}:${uid}:${dueAt}`;
    const known = await store.read(documents.occasion(id));
    if (known?.dueAt !== null) return { id, dueAt, known };
  }
}

function changesOf(occasion: Occasion | undefined): readonly ScheduleChange[] {
  return occasion?.kind === 'schedule-change' ? occasion.data.changes : [];
}
