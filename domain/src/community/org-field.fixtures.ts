import { day, type Instant } from '../base/instant.ts';
import { documentIdOf, fixtureNow } from '../base/seed.fixtures.ts';
import type { OrgField } from './org-field.schema.ts';
import type { OrgInfo, OrgInfoCell } from './org-info.schema.ts';
import type { Presence } from './presence.schema.ts';

/** `organizations/{orgId}/orgFields/{fieldId}`. The id follows from the name, and ids of choices from their labels. */
export function anOrgField({
  labels = [],
  removed = [],
  ...facts
}: Partial<OrgField> & FieldWords = {}): OrgField {
  const name = facts.name ?? 'T-shirt';
  const choices = [
    ...labels.map((label) => ({ id: choiceIdOf(label), label, removed: false })),
    ...removed.map((label) => ({ id: choiceIdOf(label), label, removed: true })),
  ];
  return {
    id: documentIdOf(`org field ${name}`),
    name,
    type: labels.length > 0 ? 'choice' : 'text',
    choices,
    offered: labels.map(choiceIdOf),
    position: 1,
    archived: false,
    deleting: false,
    createdAt: fixtureNow - 60 * day,
    ...facts,
  };
}

interface FieldWords {
  /** Of the choices that are offered. */
  readonly labels?: readonly string[];
  /** Of those that are not any more. */
  readonly removed?: readonly string[];
}

export function choiceIdOf(label: string): string {
  return documentIdOf(`choice ${label}`);
}

/** A value as its first edit left it. */
export function orgInfoCellOf(
  value: OrgInfoCell['value'],
  { by, at = fixtureNow, rev = 1 }: { by: string; at?: Instant; rev?: number },
): OrgInfoCell {
  return { value, rev, base: rev - 1, by, at };
}

/** `organizations/{orgId}/orgInfo/{uid}` with each value as its first edit left it; the last one was written last. */
export function orgInfoOf(
  memberId: string,
  values: readonly (readonly [field: OrgField, value: OrgInfoCell['value']])[],
  edited: { by: string; at?: Instant },
): OrgInfo {
  return {
    id: memberId,
    values: Object.fromEntries(values.map(([{ id }, value]) => [id, orgInfoCellOf(value, edited)])),
    touched: values.at(-1)![0].id,
  };
}

/** `organizations/{orgId}/presence/{tabId}` */
export function aPresence(facts: Partial<Presence> & Pick<Presence, 'uid' | 'name'>): Presence {
  return { id: documentIdOf(`tab of ${facts.uid}`), cell: null, at: fixtureNow, ...facts };
}
