import type { Stage } from '../stage.ts';
import type { Place } from './rules-tree.ts';

/** How often an expression of the rules came to what; an error is neither yes nor no, and refuses. */
export interface Outcomes {
  readonly yes: number;
  readonly no: number;
  readonly other: number;
}

/** Outcomes by place, as `120-133`, without the places that nothing reached. */
export type Coverage = ReadonlyMap<string, Outcomes>;

interface ReportedNode {
  readonly sourcePosition: { readonly currentOffset?: number; readonly endOffset?: number };
  readonly values?: readonly { readonly value: { readonly boolValue?: boolean }; readonly count: number }[];
  readonly children?: readonly ReportedNode[];
}

/** What the stage's rules have come to since they were loaded, as the emulator reports it. */
export async function coverageOf(stage: Stage): Promise<Coverage> {
  const response = await fetch(stage.addressOf('ruleCoverage'));
  if (!response.ok) throw new Error(`the emulator does not report its coverage: ${response.status}`);
  const { report = [] } = (await response.json()) as { report?: readonly ReportedNode[] };
  const coverage = new Map<string, Outcomes>();
  report.forEach((node) => collect(node, coverage));
  return coverage;
}

function collect(
  { sourcePosition, values = [], children = [] }: ReportedNode,
  into: Map<string, Outcomes>,
): void {
  // Its end is the last character, without the brackets that close a call.
  const key = keyOf({ start: sourcePosition.currentOffset ?? 0, end: (sourcePosition.endOffset ?? 0) + 1 });
  const sum = { yes: 0, no: 0, other: 0, ...into.get(key) };
  for (const { value, count } of values) {
    const kind = value.boolValue === undefined ? 'other' : value.boolValue ? 'yes' : 'no';
    sum[kind] += count;
  }
  if (sum.yes + sum.no + sum.other > 0) into.set(key, sum);
  for (const child of children) collect(child, into);
}

/**
 * A place among those that begin with it, as the emulator knows it: nothing but closing brackets follows there, or those
 * of a call that is given nothing.
 */
export function reportedAs<One extends Place>(
  rules: string,
  { end }: Place,
  ones: readonly One[],
): One | undefined {
  return ones
    .filter((one) => one.end <= end && isToldTo(rules, one, end))
    .sort((one, other) => other.end - one.end)[0];
}

/** Whether what the emulator tells of goes as far as that: it leaves out the closing brackets. */
export function isToldTo(rules: string, one: Place, end: number): boolean {
  return one.end >= end || /^(\(\))?[)\]\s]*$/.test(rules.slice(one.end, end));
}

export function placeOf(key: string): Place {
  const [start = 0, end = 0] = key.split('-').map(Number);
  return { start, end };
}

export function keyOf({ start, end }: Place): string {
  return `${start}-${end}`;
}
