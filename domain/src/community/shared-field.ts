import { decideChoices, type ChoicesRefusal, type WishedChoice } from '../base/field-choices.ts';
import type { FieldType } from '../base/field.schema.ts';
import type { Instant } from '../base/instant.ts';
import { done, refuse, type Outcome } from '../base/result.ts';
import { fold } from '../base/text.ts';
import type { Event } from '../event/event.schema.ts';
import { sharedFieldLimits, type SharedField, type SharedFieldUse } from './shared-field.schema.ts';

/** What an org user says about a question of the library. */
export interface SharedFieldWish {
  readonly fieldId: string;
  readonly label: string;
  readonly help: string;
  readonly type: FieldType;
  /** The choices to offer, in this order; one that is missing is no longer offered. */
  readonly choices: readonly WishedChoice[];
}

export type SharedFieldRefusal =
  'same-name' | ChoicesRefusal | 'too-many-fields' | 'type-fixed' | 'field-gone';

/**
 * The question as it shall be stored. One that is there keeps its type, its uses and the choices that answers may have.
 * Two that read alike, accents and case aside, are refused, archived ones included: people would answer both.
 *
 * @param fields the whole library
 */
export function decideSharedField(
  fields: readonly SharedField[],
  { fieldId, label, help, type, choices: wished }: SharedFieldWish,
  now: Instant,
): Outcome<SharedField, SharedFieldRefusal> {
  const before = fields.find(({ id }) => id === fieldId);
  const others = fields.filter(({ id }) => id !== fieldId);
  if (before?.deleting) return refuse('field-gone');
  if (before !== undefined && before.type !== type) return refuse('type-fixed');
  if (before === undefined && fields.length >= sharedFieldLimits.fields) {
    return refuse('too-many-fields', { limit: sharedFieldLimits.fields });
  }
  if (others.some((other) => !other.deleting && fold(other.label) === fold(label)))
    return refuse('same-name');

  const choices = decideChoices(type, wished, before?.choices);
  if (!choices.ok) return choices;
  return done({
    id: fieldId,
    label,
    help,
    type,
    choices: choices.value,
    archived: before?.archived ?? false,
    deleting: false,
    createdAt: before?.createdAt ?? now,
    usedIn: before?.usedIn ?? {},
  });
}

/** How the library tells of an event. */
export function sharedFieldUseOf({ name, startsAt }: Pick<Event, 'name' | 'startsAt'>): SharedFieldUse {
  return { eventName: name, startsAt };
}

/** By their questions, as the language sorts them; archived ones last. */
export function inLibraryOrder(fields: readonly SharedField[], language: string): SharedField[] {
  const { compare } = new Intl.Collator(language);
  return fields.toSorted(
    (a, b) => Number(a.archived) - Number(b.archived) || compare(a.label, b.label) || (a.id < b.id ? -1 : 1),
  );
}
