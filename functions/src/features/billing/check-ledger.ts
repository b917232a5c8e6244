import { ledgerCheck, type LedgerFlaw } from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';
import { pageSize } from '../../store/project.ts';
import type { Store } from '../../store/store.ts';

type Reader = Pick<Store, 'read' | 'pages'>;

/**
 * Adds up the ledgers of all organizations and compares them with every wallet. What it reads may be changing, so only
 * what is found twice, with the same numbers, is a flaw: an account that moved in between is looked at the next time.
 */
export async function checkLedger({ store }: { readonly store: Reader }): Promise<LedgerFlaw[]> {
  const first = await lookThrough(store);
  if (first.length === 0) return [];
  const again = new Set((await lookThrough(store)).map(asText));
  return first.filter((flaw) => again.has(asText(flaw)));
}

/** For the schedule: an alert of the log watches for these words. */
export async function alertOnFlaws({ store, log }: Pick<Deps, 'store' | 'log'>): Promise<void> {
  for (const { account, stated, booked } of await checkLedger({ store })) {
    log.error('the ledger does not add up', { account, stated, booked });
  }
}

async function lookThrough(store: Reader): Promise<LedgerFlaw[]> {
  const check = ledgerCheck();
  for await (const page of store.pages(queries.organizations(), pageSize)) {
    for (const { value } of page) await lookAt(store, value.id, check);
  }
  return check.flaws();
}

/** The wallets of deleted events are looked at as well: their ledger knows them. */
async function lookAt(store: Reader, orgId: string, check: ReturnType<typeof ledgerCheck>): Promise<void> {
  const eventIds = new Set<string>();
  for await (const page of store.pages(queries.ledgerOf(orgId), pageSize)) {
    for (const { value } of page) {
      check.entry(value);
      if (value.eventId !== null) eventIds.add(value.eventId);
    }
  }
  for await (const page of store.pages(queries.couponsOf(orgId), pageSize)) {
    for (const { value } of page) check.coupon(value);
  }
  for await (const page of store.pages(queries.eventsOfOrganization(orgId), pageSize)) {
    for (const { value } of page) eventIds.add(value.id);
  }
  const wallet = await store.read(documents.orgWallet(orgId));
  if (wallet !== undefined) check.orgWallet(orgId, wallet);
  for (const eventId of eventIds) {
    const wallet = await store.read(documents.eventWallet(eventId));
    if (wallet !== undefined) check.eventWallet(eventId, wallet);
  }
}

function asText(flaw: LedgerFlaw): string {
  return JSON.stringify(flaw);
}
