import { copyOf, sharedFieldsIn } from '@equipage/domain';
import { isDeepStrictEqual } from 'node:util';
import type { Deps } from '../../edge/deps.ts';
import { documents } from '../../store/documents.ts';
import { ifGone } from '../../store/left-by-event.ts';

/**
 * The copies of a question of the library in the forms that ask it, made equal to it. The version of a form stays: for
 * whoever is editing it nothing has changed that she decides on.
 */
export async function settleForms(
  { store }: Pick<Deps, 'store'>,
  orgId: string,
  fieldId: string,
): Promise<void> {
  const place = documents.sharedField(orgId, fieldId);
  const found = await store.read(place);
  for (const eventId of Object.keys(found?.usedIn ?? {})) {
    await store.transact(async (transaction) => {
      const field = await transaction.read(place);
      const form = await transaction.read(documents.form(eventId));
      if (field === undefined || form === undefined) return;
      const questions = form.questions.map((question) =>
        question.sharedFieldId === fieldId ? { ...question, ...copyOf(field) } : question,
      );
      if (!isDeepStrictEqual(questions, form.questions)) {
        transaction.update(documents.form(eventId), { questions });
      }
    });
  }
}

/** Takes away the form of an event that is no more, and the library's word that it asks anything. */
export async function forgetForm({ store }: Pick<Deps, 'store'>, eventId: string): Promise<void> {
  await ifGone(store, eventId, async (transaction) => {
    const form = await transaction.read(documents.form(eventId));
    if (form === undefined) return;
    const places = sharedFieldsIn(form).map((id) => documents.sharedField(form.orgId, id));
    const fields = await transaction.readAll(places);
    for (const [index, place] of places.entries()) {
      const field = fields[index];
      if (field === undefined) continue;
      const { [eventId]: _, ...usedIn } = field.usedIn;
      transaction.update(place, { usedIn });
    }
    transaction.remove(documents.form(eventId));
  });
}
