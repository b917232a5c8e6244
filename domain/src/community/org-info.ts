import type { FieldValue } from '../base/field.schema.ts';
import { sameValue } from '../base/field-value.ts';
import type { OrgInfo, OrgInfoCell } from './org-info.schema.ts';

/** What is noted of a member under a field; null where nothing is. */
export function orgInfoAt(info: Pick<OrgInfo, 'values'> | undefined, fieldId: string): FieldValue {
  return info?.values[fieldId]?.value ?? null;
}

/**
 * Whether somebody's edit was replaced by one whose writer had not seen it. The later edit stands; whoever made the
 * earlier one is told.
 *
 * @param mine the edit as it was stored
 * @param present what stands there now
 */
export function wasOverwrittenUnseen(
  mine: Pick<OrgInfoCell, 'rev' | 'value'>,
  present: Pick<OrgInfoCell, 'rev' | 'base' | 'value'>,
): boolean {
  return present.rev > mine.rev && present.base < mine.rev && !sameValue(mine.value, present.value);
}
