import { decideChoices, offeredIn, type ChoicesRefusal, type WishedChoice } from '../base/field-choices.ts';
import type { FieldType } from '../base/field.schema.ts';
import { type Instant } from '../base/instant.ts';
import { done, refuse, type Outcome } from '../base/result.ts';
import { fold } from '../base/text.ts';
import { orgFieldLimits, type OrgField } from './org-field.schema.ts';

/** What an org user says about a field. */
export interface OrgFieldWish {
  readonly fieldId: string;
  readonly name: string;
  readonly type: FieldType;
  /** The choices to offer, in this order; one that is missing is no longer offered. */
  readonly choices: readonly WishedChoice[];
}

export type OrgFieldRefusal = 'same-name' | ChoicesRefusal | 'too-many-fields' | 'type-fixed' | 'field-gone';

/** Left to right; fields that got one position in the same moment are told apart by their ids. */
export function inOrder(fields: readonly OrgField[]): OrgField[] {
  return fields.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

/**
 * The field as it shall be stored: a new one goes to the end, one that is there keeps its place, its type and the
 * choices that values may have. Names are told apart without accents and case, archived fields included.
 *
 * @param fields all of the organization
 */
export function decideOrgField(
  fields: readonly OrgField[],
  { fieldId, name, type, choices: wished }: OrgFieldWish,
  now: Instant,
): Outcome<OrgField, OrgFieldRefusal> {
  const before = fields.find(({ id }) => id === fieldId);
  const others = fields.filter(({ id }) => id !== fieldId);
  if (before?.deleting) return refuse('field-gone');
  if (before !== undefined && before.type !== type) return refuse('type-fixed');
  if (before === undefined && fields.length >= orgFieldLimits.fields) {
    return refuse('too-many-fields', { limit: orgFieldLimits.fields });
  }
  if (others.some((other) => !other.deleting && fold(other.name) === fold(name))) return refuse('same-name');

  const choices = decideChoices(type, wished, before?.choices);
  if (!choices.ok) return choices;
  return done({
    id: fieldId,
    name,
    type,
    choices: choices.value,
    offered: offeredIn(choices.value),
    position: before?.position ?? Math.max(0, ...fields.map(({ position }) => position)) + 1,
    archived: before?.archived ?? false,
    deleting: false,
    createdAt: before?.createdAt ?? now,
  });
}

/**
 * The new position of each field that gets another one when a field moves.
 *
 * @param beforeId the field that it shall stand before; null puts it at the end, and so does one that is gone
 */
export function decideMove(
  fields: readonly OrgField[],
  fieldId: string,
  beforeId: string | null,
): Outcome<ReadonlyMap<string, number>, 'field-gone'> {
  const moved = fields.find(({ id }) => id === fieldId);
  if (moved === undefined || moved.deleting) return refuse('field-gone');
  if (beforeId === fieldId) return done(new Map());
  const others = inOrder(fields.filter(({ id }) => id !== fieldId));
  const at = others.findIndex(({ id }) => id === beforeId);
  const order = at < 0 ? [...others, moved] : others.toSpliced(at, 0, moved);
  return done(
    new Map(
      order
        .map((field, index) => [field, index + 1] as const)
        .filter(([field, position]) => field.position !== position)
        .map(([{ id }, position]) => [id, position]),
    ),
  );
}
