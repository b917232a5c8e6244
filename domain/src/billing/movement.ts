import { done, refuse, type Outcome } from '../base/result.ts';
import type { EventWallet, LedgerEntry, OrgWallet, Unit } from './billing.schema.ts';

/** A wallet after a movement, and the entries that say what happened: both are written in one commit, or neither. */
export interface OrgMovement {
  readonly org: OrgWallet;
  readonly entries: readonly LedgerEntry[];
}
export interface EventMovement {
  readonly event: EventWallet;
  readonly entries: readonly LedgerEntry[];
}

/** What every entry of one movement has in common. */
export type Cause = Pick<LedgerEntry, 'id' | 'orgId' | 'by' | 'at'>;

export const emptyOrgWallet: OrgWallet = { licenses: 0, smsCredits: 0, owedLicenses: 0, owedSmsCredits: 0 };
export const emptyEventWallet = (orgId: string): EventWallet => ({ orgId, licenses: 0, used: 0, given: 0 });

const fields = {
  license: { has: 'licenses', owes: 'owedLicenses' },
  sms: { has: 'smsCredits', owes: 'owedSmsCredits' },
} as const satisfies Record<Unit, { has: keyof OrgWallet; owes: keyof OrgWallet }>;

/** Whether the organization owes anything: it spends nothing then, and nobody else is accepted at its events. */
export function owes({ owedLicenses, owedSmsCredits }: OrgWallet): boolean {
  return owedLicenses + owedSmsCredits > 0;
}

/** Units come to an organization. What it owes of them is paid first. */
export function received(wallet: OrgWallet, entry: LedgerEntry): OrgMovement {
  const { has, owes } = fields[entry.unit];
  const paid = Math.min(wallet[owes], entry.quantity);
  const org = { ...wallet, [has]: wallet[has] + entry.quantity - paid, [owes]: wallet[owes] - paid };
  if (paid === 0) return { org, entries: [entry] };
  const { eventId: _, ...rest } = entry;
  const debt = { from: 'org', to: 'debt', reason: 'debt-paid', quantity: paid } as const;
  return { org, entries: [entry, { ...rest, eventId: null, id: `${entry.id}:debt`, ...debt }] };
}

/**
 * Units of a payment that was given back. What the organization has no more of is owed, so that nobody who was accepted
 * with them loses anything.
 */
export function takenBack(wallet: OrgWallet, entry: LedgerEntry): OrgMovement {
  const { has, owes } = fields[entry.unit];
  const there = Math.min(wallet[has], entry.quantity);
  const short = entry.quantity - there;
  const org = { ...wallet, [has]: wallet[has] - there, [owes]: wallet[owes] + short };
  const parts: LedgerEntry[] = [
    { ...entry, quantity: there },
    { ...entry, id: `${entry.id}:debt`, from: 'debt', quantity: short },
  ];
  return { org, entries: parts.filter(({ quantity }) => quantity > 0) };
}

/** The grant that every organization begins with. */
export function welcome(quantity: number, cause: Cause): OrgMovement {
  const movement = { from: 'welcome', to: 'org', reason: 'welcome' } as const;
  return received(emptyOrgWallet, { ...cause, unit: 'license', quantity, eventId: null, ...movement });
}

/**
 * How many licenses an organization can take back from its event: free ones, and no more than it has put there itself.
 * Gifts count as used first, so that whoever gives some frees as many of the organization's own.
 */
export function returnable({ licenses, used, given }: EventWallet): number {
  return Math.max(0, Math.min(licenses, licenses + used - given));
}

/**
 * Licenses of an organization for one of its events, or (below zero) back from it, as many as are {@link returnable}.
 * The refusal tells how many there are.
 */
export function moveToEvent(
  { org, event }: { readonly org: OrgWallet; readonly event: EventWallet },
  quantity: number,
  cause: Cause & { readonly eventId: string },
): Outcome<OrgMovement & EventMovement, 'not-enough-licenses' | 'licenses-owed'> {
  const entry = { ...cause, unit: 'license', reason: 'moved' } as const;
  if (quantity < 0) {
    const back = -quantity;
    const left = returnable(event);
    if (left < back) return refuse('not-enough-licenses', { left });
    const after = received(org, { ...entry, quantity: back, from: 'event', to: 'org' });
    return done({ ...after, event: { ...event, licenses: event.licenses - back } });
  }
  if (owes(org)) return refuse('licenses-owed');
  if (org.licenses < quantity) return refuse('not-enough-licenses', { left: org.licenses });
  return done({
    org: { ...org, licenses: org.licenses - quantity },
    event: { ...event, licenses: event.licenses + quantity },
    entries: [{ ...entry, quantity, from: 'org', to: 'event' }],
  });
}

/** A license of an event for somebody who is accepted. */
export function takeLicense(
  { org, event }: { readonly org: OrgWallet; readonly event: EventWallet },
  cause: Cause & { readonly eventId: string },
): Outcome<EventMovement, 'no-license' | 'licenses-owed'> {
  if (event.licenses === 0) return refuse('no-license');
  if (owes(org)) return refuse('licenses-owed');
  const movement = { unit: 'license', quantity: 1, from: 'event', to: 'used', reason: 'accepted' } as const;
  return done({
    event: { ...event, licenses: event.licenses - 1, used: event.used + 1 },
    entries: [{ ...cause, ...movement }],
  });
}

/** The license of somebody who does not come after all. It stays with the event. */
export function giveLicenseBack(
  event: EventWallet,
  cause: Cause & { readonly eventId: string },
): EventMovement {
  const movement = { unit: 'license', quantity: 1, from: 'used', to: 'event', reason: 'left' } as const;
  return {
    event: { ...event, licenses: event.licenses + 1, used: event.used - 1 },
    entries: [{ ...cause, ...movement }],
  };
}

/** The free licenses of a draft that is deleted, to its organization. */
export function returnOfDeleted(
  { org, event }: { readonly org: OrgWallet; readonly event: EventWallet },
  cause: Cause & { readonly eventId: string },
): OrgMovement {
  if (event.licenses === 0) return { org, entries: [] };
  const movement = { unit: 'license', from: 'event', to: 'org', reason: 'event-deleted' } as const;
  return received(org, { ...cause, ...movement, quantity: event.licenses });
}
