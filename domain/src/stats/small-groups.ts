import type { Cells, Distribution, StatGroup } from './stats.schema.ts';

/** No group that is shown has fewer people, and no step from one number to the next tells of fewer. */
export const smallestGroup = 5;

/** A number of people as others may see it: a multiple of five; null for fewer than five, and 0 for nobody. */
export function concealed(people: number): number | null {
  if (people === 0) return 0;
  return people < smallestGroup ? null : rounded(people);
}

function rounded(people: number): number {
  return Math.round(people / smallestGroup) * smallestGroup;
}

/**
 * Whether so many people have changed since `before` that showing `now` tells of none of them. Somebody who comes, goes
 * or moves between two cells makes one more or one fewer somewhere, so at least as many people have changed as cells
 * have won, or lost.
 */
export function haveEnoughChanged(before: Cells, now: Cells): boolean {
  const steps = [...now.known, now.unknown].map(
    (people, at) => people - ([...before.known, before.unknown][at] ?? 0),
  );
  const won = steps.reduce((sum, step) => sum + Math.max(0, step), 0);
  const lost = steps.reduce((sum, step) => sum + Math.max(0, -step), 0);
  return Math.max(won, lost) >= smallestGroup;
}

/**
 * Cells as others may see them: neighbours are merged until each group has five people or nobody, and numbers are
 * rounded, so that what a total leaves is no number of its own. Null while fewer than five people are known.
 * @param bounds where each cell begins
 */
export function distributionOf({ known, unknown }: Cells, bounds: readonly number[]): Distribution | null {
  const total = known.reduce((sum, people) => sum + people, 0);
  if (total < smallestGroup) return null;
  const groups: StatGroup[] = [];
  let open: { from: number; people: number } | undefined;
  for (const [at, people] of known.entries()) {
    const from: number = open?.from ?? bounds[at]!;
    const sum: number = (open?.people ?? 0) + people;
    if (sum > 0 && sum < smallestGroup) {
      open = { from, people: sum };
    } else {
      groups.push({ from, until: bounds[at + 1] ?? null, people: sum });
      open = undefined;
    }
  }
  if (open !== undefined) joinToLast(groups, open.people);
  return {
    groups: groups.map((group) => ({ ...group, people: rounded(group.people) })),
    unknown: concealed(unknown),
  };
}

/** Too few are left at the upper end: the last group that has people takes them, with whatever lies between. */
function joinToLast(groups: StatGroup[], people: number): void {
  const last = groups.findLastIndex((group) => group.people > 0);
  const [{ from, people: there }] = groups.splice(last) as [StatGroup];
  groups.push({ from, until: null, people: there + people });
}
