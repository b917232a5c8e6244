import {
  decideSharedField,
  done,
  mayManageOrganization,
  refuse,
  sharedFieldLimits,
  type calls,
  type Outcome,
  type SharedField,
} from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { ReadingUseCase, UseCase } from '../../edge/callable.ts';
import { documents, queries } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';

/** The whole library, for org users: with each change it is read again, so that a question stands there once. */
async function libraryFor(
  store: TransactionStore,
  uid: string,
  orgId: string,
): Promise<Outcome<SharedField[], 'not-allowed'>> {
  const access = await store.read(documents.access(uid));
  if (access === undefined || !mayManageOrganization(access, orgId)) return refuse('not-allowed');
  const found = await store.list(queries.sharedFieldsOf(orgId), sharedFieldLimits.fields);
  return done(found.map(({ value }) => value));
}

export const saveShared: UseCase<typeof calls.saveSharedField, VerifiedPerson> = async (
  { uid },
  { orgId, ...wish },
  { store, now },
) => {
  const library = await libraryFor(store, uid, orgId);
  if (!library.ok) return library;
  const decided = decideSharedField(library.value, wish, now);
  if (!decided.ok) return decided;
  store.put(documents.sharedField(orgId, wish.fieldId), decided.value);
  return done({ fieldId: wish.fieldId });
};

export const archiveShared: UseCase<typeof calls.archiveSharedField, VerifiedPerson> = async (
  { uid },
  { orgId, fieldId, archived },
  { store },
) => {
  const library = await libraryFor(store, uid, orgId);
  if (!library.ok) return library;
  const field = library.value.find(({ id }) => id === fieldId);
  if (field === undefined || field.deleting) return refuse('field-gone');
  if (field.archived !== archived) store.update(documents.sharedField(orgId, fieldId), { archived });
  return done({ archived });
};

export const countLast: ReadingUseCase<typeof calls.countLastValues, VerifiedPerson> = async (
  { uid },
  { orgId, fieldId },
  { store },
) => {
  const access = await store.read(documents.access(uid));
  if (access === undefined || !mayManageOrganization(access, orgId)) return refuse('not-allowed');
  return done({ values: await store.count(queries.lastValuesWith(orgId, fieldId)) });
};

/**
 * Closes the question for good: forms that were to ask it from this commit on find it closed. Its trigger takes the last
 * values and the question away; one that is gone already is as wished.
 */
export const beginSharedDeletion: UseCase<typeof calls.deleteSharedField, VerifiedPerson> = async (
  { uid },
  { orgId, fieldId },
  { store },
) => {
  const library = await libraryFor(store, uid, orgId);
  if (!library.ok) return library;
  const field = library.value.find(({ id }) => id === fieldId);
  if (field === undefined || field.deleting) return done({ fieldId });
  const events = Object.keys(field.usedIn).length;
  if (events > 0) return refuse('field-in-use', { events });
  store.update(documents.sharedField(orgId, fieldId), { archived: true, deleting: true });
  return done({ fieldId });
};
