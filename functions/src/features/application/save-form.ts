import {
  decideForm,
  done,
  isOver,
  mayManageOrganization,
  mayRunEvent,
  refuse,
  sharedFieldsIn,
  sharedFieldUseOf,
  type calls,
  type SharedField,
} from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents } from '../../store/documents.ts';

/** The form, and in the library which events ask what: in one commit, so that nothing that is asked can be deleted. */
export const save: UseCase<typeof calls.saveForm, VerifiedPerson> = async (
  { uid },
  { eventId, ...wish },
  { store, now },
) => {
  const access = await store.read(documents.access(uid));
  const event = await store.read(documents.event(eventId));
  if (access === undefined || event === undefined || !mayRunEvent(access, event))
    return refuse('not-allowed');
  if (isOver(event, now)) return refuse('event-over');
  const { orgId } = event;

  const before = await store.read(documents.form(eventId));
  const ids = [...new Set([...sharedFieldsIn(wish), ...sharedFieldsIn(before)])];
  const read = await store.readAll(ids.map((id) => documents.sharedField(orgId, id)));
  const library = new Map(
    read.filter((field) => field !== undefined).map((field): [string, SharedField] => [field.id, field]),
  );
  const decided = decideForm(
    before,
    wish,
    {
      orgId,
      library,
      mayPick: mayManageOrganization(access, orgId),
      answered: event.state !== 'draft',
    },
    now,
  );
  if (!decided.ok) return decided;
  const { form, changed } = decided.value;
  if (!changed) return done({ version: form.version });

  store.put(documents.form(eventId), form);
  const asked = new Set(sharedFieldsIn(form));
  for (const field of library.values()) {
    const place = documents.sharedField(orgId, field.id);
    const { [eventId]: use, ...others } = field.usedIn;
    if (asked.has(field.id) && use === undefined) {
      store.update(place, { usedIn: { ...others, [eventId]: sharedFieldUseOf(event) } });
    } else if (!asked.has(field.id) && use !== undefined) {
      store.update(place, { usedIn: others });
    }
  }
  return done({ version: form.version });
};
