import type { Coupon } from '../coupon/coupon.schema.ts';
import type { EventWallet, LedgerAccount, LedgerEntry, OrgWallet } from './billing.schema.ts';

/** An account of which wallet and ledger tell different things, or that holds less than nothing. */
export interface LedgerFlaw {
  /** The account, its unit where it has two, and whose it is. */
  readonly account: string;
  /** What the wallet says; null where nothing says it. */
  readonly stated: number | null;
  /** What the entries add up to. */
  readonly booked: number;
}

/** The accounts out of which units come; all others hold what came in. */
const sources: readonly string[] = ['stripe', 'welcome', 'debt'];
/** Those that no wallet tells of. */
const outside: readonly string[] = ['stripe', 'welcome', 'sms-sent'];

/**
 * Proves that no unit was lost or made of nothing: it is shown every entry and every wallet, in any order, and then says
 * what does not fit. Since each entry gives to one account what it takes from another, all accounts together are zero;
 * what is left to prove is that every wallet is the sum of its entries and that no account holds less than nothing.
 */
export function ledgerCheck() {
  const booked = new Map<string, { kind: LedgerAccount | 'own'; sum: number }>();
  const stated = new Map<string, number>();

  function book(entry: LedgerEntry, kind: LedgerAccount | 'own', quantity: number): void {
    const key = accountOf(kind, entry);
    booked.set(key, { kind, sum: (booked.get(key)?.sum ?? 0) + quantity });
  }

  return {
    entry(entry: LedgerEntry): void {
      book(entry, entry.from, -entry.quantity);
      book(entry, entry.to, entry.quantity);
      // Beside the accounts: what an organization has put into its event is all that it can take out again.
      if (entry.from === 'org' && entry.to === 'event') book(entry, 'own', entry.quantity);
      if (entry.from === 'event' && entry.to === 'org') book(entry, 'own', -entry.quantity);
    },
    orgWallet(orgId: string, wallet: OrgWallet): void {
      stated.set(`org license ${orgId}`, wallet.licenses);
      stated.set(`org sms ${orgId}`, wallet.smsCredits);
      stated.set(`debt license ${orgId}`, -wallet.owedLicenses);
      stated.set(`debt sms ${orgId}`, -wallet.owedSmsCredits);
    },
    eventWallet(eventId: string, wallet: EventWallet): void {
      stated.set(`event ${eventId}`, wallet.licenses);
      stated.set(`used ${eventId}`, wallet.used);
      stated.set(`own ${eventId}`, wallet.licenses + wallet.used - wallet.given);
    },
    coupon({ id, state, licenses }: Coupon): void {
      stated.set(`coupon ${id}`, state === 'open' ? licenses : 0);
    },
    flaws(): LedgerFlaw[] {
      const found: LedgerFlaw[] = [];
      for (const [account, { kind, sum }] of booked) {
        const saysOtherwise = !outside.includes(kind) && (stated.get(account) ?? 0) !== sum;
        const isImpossible = sources.includes(kind) ? sum > 0 : sum < 0;
        if (saysOtherwise || isImpossible)
          found.push({ account, stated: stated.get(account) ?? null, booked: sum });
      }
      for (const [account, number] of stated) {
        if (!booked.has(account) && number !== 0) found.push({ account, stated: number, booked: 0 });
      }
      return found.sort((one, other) => (one.account < other.account ? -1 : 1));
    },
  };
}

function accountOf(
  kind: LedgerAccount | 'own',
  { unit, orgId, eventId, couponId, campaignId }: LedgerEntry,
): string {
  if (kind === 'coupon') return `coupon ${couponId}`;
  // More comes back than was set aside for it: that would be less than nothing.
  if (kind === 'sms-sent') return `sms-sent ${eventId} ${campaignId}`;
  return kind === 'event' || kind === 'used' || kind === 'own'
    ? `${kind} ${eventId}`
    : `${kind} ${unit} ${orgId}`;
}
