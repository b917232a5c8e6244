import { isBlank } from './text.ts';
import { valueLimits, type FieldType, type FieldValue } from './field.schema.ts';

/** What a check of values asks of a field. */
export interface CheckedField {
  readonly type: FieldType;
  /** Ids of the choices that can be made. */
  readonly offered: readonly string[];
}

/** The characters that `isText` in firestore.rules refuses. */
// eslint-disable-next-line no-control-regex
const unwanted = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/;

/** A date that the calendar has; in this form because rules know no calendar and match the same pattern. */
const date =
  /^(?:(?:[0-9]{2}(?:[2468][048]|[13579][26]|0[48])|(?:[02468][048]|[13579][26])00)-02-29|[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8])))$/;

/** As {@link date}, a pattern that both languages have: no more than what every address looks like, in lower case. */
const email = /^[a-z0-9_'+-]+(?:[.][a-z0-9_'+-]+)*@(?:[a-z0-9][a-z0-9-]*[.])+[a-z]{2,}$/;

/** As the world dials it (E.164). */
const phone = /^[+][1-9][0-9]{6,14}$/;

/**
 * Whether a value may be written: the same judgement as `isOrgInfo` in firestore.rules, which a test compares.
 *
 * @param before what stands there: choices that are no longer offered may stay, not come
 */
export function isSoundValue(
  { type, offered }: CheckedField,
  value: unknown,
  before: FieldValue = null,
): boolean {
  if (value === null) return true;
  switch (type) {
    case 'text':
      return isShownText(value, valueLimits.text) && !/[\t\n]/.test(value);
    case 'longText':
      return isShownText(value, valueLimits.longText);
    case 'number':
      return typeof value === 'number' && Math.abs(value) <= valueLimits.number;
    case 'date':
      return typeof value === 'string' && date.test(value);
    case 'yesNo':
      return typeof value === 'boolean';
    case 'choice':
      return typeof value === 'string' && (offered.includes(value) || value === before);
    case 'choices': {
      if (!Array.isArray(value) || value.length === 0 || new Set(value).size < value.length) return false;
      const allowed = new Set<unknown>([...offered, ...(Array.isArray(before) ? before : [])]);
      return value.every((choice) => allowed.has(choice));
    }
    case 'email':
      return typeof value === 'string' && value.length <= valueLimits.email && email.test(value);
    case 'phone':
      return typeof value === 'string' && phone.test(value);
  }
}

function isShownText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most && !unwanted.test(value) && !isBlank(value);
}

/** Whether two values say the same; the order in which choices were made says nothing. */
export function sameValue(one: FieldValue, other: FieldValue): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((choice) => other.includes(choice));
}
