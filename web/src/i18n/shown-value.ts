import type { FieldChoice, FieldType, FieldValue } from '@equipage/domain';
import type { I18n } from './i18n.tsx';

/** What values that are no text are called. */
export interface ValueTerms {
  readonly yes: string;
  readonly no: string;
  /** A choice that is no longer offered. */
  readonly removed: (label: string) => string;
  /** One that not even its label is left of. */
  readonly unknown: string;
  /** @param number in the form of the world */
  readonly phone?: ((number: string) => string) | undefined;
}

/** A value as a reader sees it; empty where there is none. */
export function shownValue(
  format: I18n['format'],
  field: { readonly type: FieldType; readonly choices: readonly FieldChoice[] },
  value: FieldValue,
  terms: ValueTerms,
): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? terms.yes : terms.no;
  if (typeof value === 'number') return format.number(value, { maximumFractionDigits: 10 });
  if (Array.isArray(value)) return format.list(value.map(choice));
  if (field.type === 'choice') return choice(value);
  if (field.type === 'date') return format.plainDate(value);
  return field.type === 'phone' && terms.phone ? terms.phone(value) : value;

  function choice(id: string): string {
    const found = field.choices.find((one) => one.id === id);
    if (found === undefined) return terms.unknown;
    return found.removed ? terms.removed(found.label) : found.label;
  }
}
