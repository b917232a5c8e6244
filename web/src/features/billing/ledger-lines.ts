import type { LedgerEntry, Unit } from '@equipage/domain';

/** One movement as the reader of an organization's book sees it. */
export interface LedgerLine {
  readonly entry: LedgerEntry;
  /** What the organization itself got or gave; 0 where only an event's licenses changed hands. */
  readonly change: number;
  /** What it had afterwards. */
  readonly balance: number;
}

/**
 * The latest movements, each with the balance after it: made backwards from what the organization has now.
 * @param entries latest first
 */
export function ledgerLines(
  entries: readonly LedgerEntry[],
  now: Readonly<Record<Unit, number>>,
): readonly LedgerLine[] {
  const balance = { ...now };
  return entries.map((entry) => {
    const { unit, quantity, from, to } = entry;
    const change = (to === 'org' ? quantity : 0) - (from === 'org' ? quantity : 0);
    const line = { entry, change, balance: balance[unit] };
    balance[unit] -= change;
    return line;
  });
}
