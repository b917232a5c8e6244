import {
  decideMove,
  decideOrgField,
  done,
  mayManageOrganization,
  orgFieldLimits,
  refuse,
  type calls,
  type OrgField,
  type Outcome,
} from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents, queries } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';

/**
 * All fields of an organization, for its org users. They are read with each change: whether a name is taken, and where
 * the end is, holds at the commit.
 */
async function fieldsFor(
  store: TransactionStore,
  uid: string,
  orgId: string,
): Promise<Outcome<OrgField[], 'not-allowed'>> {
  const access = await store.read(documents.access(uid));
  if (access === undefined || !mayManageOrganization(access, orgId)) return refuse('not-allowed');
  const found = await store.list(queries.orgFieldsOf(orgId), orgFieldLimits.fields);
  return done(found.map(({ value }) => value));
}

export const save: UseCase<typeof calls.saveOrgField, VerifiedPerson> = async (
  { uid },
  { orgId, ...wish },
  { store, now },
) => {
  const fields = await fieldsFor(store, uid, orgId);
  if (!fields.ok) return fields;
  const decided = decideOrgField(fields.value, wish, now);
  if (!decided.ok) return decided;
  store.put(documents.orgField(orgId, wish.fieldId), decided.value);
  return done({ fieldId: wish.fieldId });
};

export const move: UseCase<typeof calls.moveOrgField, VerifiedPerson> = async (
  { uid },
  { orgId, fieldId, before },
  { store },
) => {
  const fields = await fieldsFor(store, uid, orgId);
  if (!fields.ok) return fields;
  const decided = decideMove(fields.value, fieldId, before);
  if (!decided.ok) return decided;
  for (const [id, position] of decided.value) store.update(documents.orgField(orgId, id), { position });
  return done({ fieldId });
};

export const archive: UseCase<typeof calls.archiveOrgField, VerifiedPerson> = async (
  { uid },
  { orgId, fieldId, archived },
  { store },
) => {
  const fields = await fieldsFor(store, uid, orgId);
  if (!fields.ok) return fields;
  const field = fields.value.find(({ id }) => id === fieldId);
  if (field === undefined || field.deleting) return refuse('field-gone');
  if (field.archived !== archived) store.update(documents.orgField(orgId, fieldId), { archived });
  return done({ archived });
};

/** Closes the field for good. Its trigger takes the values and the field away; one that is gone already is as wished. */
export const beginDeletion: UseCase<typeof calls.deleteOrgField, VerifiedPerson> = async (
  { uid },
  { orgId, fieldId },
  { store },
) => {
  const fields = await fieldsFor(store, uid, orgId);
  if (!fields.ok) return fields;
  const field = fields.value.find(({ id }) => id === fieldId);
  if (field !== undefined && !field.deleting) {
    store.update(documents.orgField(orgId, fieldId), { archived: true, deleting: true });
  }
  return done({ fieldId });
};
