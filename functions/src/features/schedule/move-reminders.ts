import { minute, shiftsOf } from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';
import { pageSize } from '../../store/project.ts';
import { reminderIdOf } from './tell-of-schedule.ts';

/** The person wants to be reminded earlier or later: reminders that have not gone out yet move. */
export async function moveReminders({ store, clock }: Deps, uid: string): Promise<void> {
  for await (const page of store.pages(queries.rostersOfPerson(uid), pageSize)) {
    for (const { value: roster } of page) {
      await store.transact(async (transaction) => {
        const now = clock.now();
        const account = await transaction.read(documents.account(uid));
        const coming = shiftsOf(roster).filter(({ startsAt }) => startsAt > now);
        const places = coming.map(({ id, startsAt }) =>
          documents.occasion(reminderIdOf(roster.eventId, uid, id, startsAt)),
        );
        const reminders = await transaction.readAll(places);
        if (account === undefined) return;
        for (const [index, place] of places.entries()) {
          const standing = reminders[index];
          const shift = coming[index];
          if (standing === undefined || standing.dueAt === null || shift === undefined) continue;
          const dueAt = Math.max(now, shift.startsAt - account.reminderLead * minute);
          if (dueAt !== standing.dueAt) transaction.update(place, { dueAt });
        }
      });
    }
  }
}
