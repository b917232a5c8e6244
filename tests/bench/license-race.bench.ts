import { randomBytes } from 'node:crypto';
import { paths } from '@equipage/domain';
import {
  aLedgerEntry,
  anAccess,
  anEvent,
  anEventWallet,
  anOrganization,
  anOrgWallet,
  aPerson,
  applicationOf,
  shortIdOf,
} from '@equipage/domain/fixtures';
import { withoutTriggers } from '@equipage/tools/demo/triggers.ts';
import { checkLedger } from '../../functions/src/features/billing/check-ledger.ts';
import { documents } from '../../functions/src/store/documents.ts';
import { required } from '../browser/origin.ts';
import { stored } from '../rules/world.ts';
import type { Bench } from './bench.ts';
import { callers, countOutcomes } from './callers.ts';
import { quantile } from './quantile.ts';

const people = 100;
const licenses = 60;
const organizers = 10;

/** The organizers of an event accept everybody in the same moment, and there are fewer licenses than people. */
export const bench: Bench = {
  name: 'license-race',
  about: `${people} acceptances at once on ${licenses} licenses: so many are accepted, the others are told why not`,
  async run() {
    const { db, store, call } = callers();
    const run = randomBytes(4).toString('hex');
    const now = Date.now();
    const organization = anOrganization({ id: shortIdOf(`license race ${run}`), name: 'Race' });
    const orgId = organization.id;
    const event = anEvent({ id: shortIdOf(`license race event ${run}`), orgId, orgName: 'Race' }, now);
    const team = Array.from({ length: organizers }, (_, at) =>
      aPerson({ givenName: `${run} ${at}`, familyName: 'Organizer' }),
    );
    const crowd = Array.from({ length: people }, (_, at) =>
      aPerson({ givenName: `${run} ${at}`, familyName: 'Volunteer' }),
    );

    return await withoutTriggers(required('EQUIPAGE_HUB_ORIGIN'), async () => {
      const writer = db.bulkWriter();
      const put = (path: string, value: object) => void writer.set(db.doc(path), stored(value));
      put(paths.organization(orgId), organization);
      put(paths.event(event.id), event);
      put(paths.orgWallet(orgId), anOrgWallet({ licenses: 0, smsCredits: 0 }));
      put(paths.eventWallet(event.id), anEventWallet({ orgId, licenses }));
      const entry = { orgId, quantity: licenses };
      put(paths.ledgerEntry(orgId, 'welcome'), aLedgerEntry(entry));
      const moved = { id: 'moved:first', from: 'org', to: 'event', reason: 'moved' } as const;
      put(
        paths.ledgerEntry(orgId, moved.id),
        aLedgerEntry({ ...entry, ...moved, eventId: event.id, by: team[0]!.uid }),
      );
      for (const { uid } of team) put(paths.access(uid), anAccess({ orgs: { [orgId]: 'manager' } }));
      for (const person of crowd)
        put(paths.application(event.id, person.uid), applicationOf(person, event, { appliedAt: now }));
      await writer.close();

      const times: number[] = [];
      const began = performance.now();
      const outcomes = await Promise.all(
        crowd.map(async ({ uid }, at) => {
          const input = { eventId: event.id, uid, decision: 'accepted' };
          const outcome = await call(team[at % organizers]!, 'decideApplication', input);
          times.push(performance.now() - began);
          return outcome;
        }),
      );
      const { won, told, anything_else } = countOutcomes(outcomes, 'no-license');
      const applications = await db.collection(paths.applications(event.id)).get();
      const accepted = applications.docs.filter((doc) => doc.get('status') === 'accepted').length;
      const licensed = applications.docs.filter((doc) => doc.get('licensed') === true).length;
      const wallet = await store.read(documents.eventWallet(event.id));
      const flaws = await checkLedger({ store });
      return {
        accepted: won,
        told_that_there_is_no_license: told,
        anything_else,
        licensed,
        used: wallet?.used ?? -1,
        ledger_flaws: flaws.length,
        seconds: Number(((performance.now() - began) / 1_000).toFixed(1)),
        p95_ms: Math.round(quantile(times, 0.95)),
        within_goal:
          won === licenses &&
          told === people - licenses &&
          accepted === licenses &&
          licensed === licenses &&
          wallet?.used === licenses &&
          flaws.length === 0,
      };
    });
  },
};
