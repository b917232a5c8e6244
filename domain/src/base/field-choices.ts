import { choiceLimits, type FieldChoice, type FieldType } from './field.schema.ts';
import { done, refuse, type Outcome } from './result.ts';
import { fold } from './text.ts';

export interface WishedChoice {
  readonly id: string;
  readonly label: string;
}

export type ChoicesRefusal = 'same-choice' | 'choices-needed' | 'too-many-choices';

/** Types whose values are picked from choices. */
export function hasChoices(type: FieldType): boolean {
  return type === 'choice' || type === 'choices';
}

/** The choices that can be made, as an editor of the field begins with them. */
export function offeredChoices(choices: readonly FieldChoice[]): WishedChoice[] {
  return choices.filter(({ removed }) => !removed).map(({ id, label }) => ({ id, label }));
}

/** The ids of the choices that can be made. */
export function offeredIn(choices: readonly FieldChoice[]): string[] {
  return offeredChoices(choices).map(({ id }) => id);
}

/**
 * The choices of a field as they shall be stored: those to offer, each once, and behind them those that values may still
 * have. Other types have none.
 *
 * @param wished those to offer, in this order; one that is missing is no longer offered
 * @param before as they stand; none where the field is new
 */
export function decideChoices(
  type: FieldType,
  wished: readonly WishedChoice[],
  before: readonly FieldChoice[] = [],
): Outcome<FieldChoice[], ChoicesRefusal> {
  const offered = hasChoices(type) ? wished : [];
  if (hasChoices(type) && offered.length === 0) return refuse('choices-needed');
  const labels = new Set(offered.map(({ label }) => fold(label)));
  const ids = new Set(offered.map(({ id }) => id));
  if (labels.size < offered.length || ids.size < offered.length) return refuse('same-choice');
  if (offered.length > choiceLimits.offered) {
    return refuse('too-many-choices', { limit: choiceLimits.offered });
  }
  const choices: FieldChoice[] = [
    ...offered.map(({ id, label }) => ({ id, label, removed: false })),
    ...before.filter(({ id }) => !ids.has(id)).map(({ id, label }) => ({ id, label, removed: true })),
  ];
  if (choices.length > choiceLimits.ever) return refuse('too-many-choices', { limit: choiceLimits.ever });
  return done(choices);
}
