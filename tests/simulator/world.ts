import {
  day,
  emptyEventWallet,
  emptyOrgWallet,
  hour,
  tallyOf,
  type Event,
  type Instant,
  type LedgerEntry,
  type Organization,
} from '@equipage/domain';
import {
  accountOf,
  aDevice,
  anAccess,
  anEvent,
  anOrganization,
  aPerson,
  applicationOf,
  conversationOf,
  documentIdOf,
  profileOf,
  shortIdOf,
  type Dice,
  type Person,
} from '@equipage/domain/fixtures';
import type { Firestore } from 'firebase-admin/firestore';
import type * as z from 'zod/mini';
import { encode } from '../../functions/src/store/codec.ts';
import type { Document } from '../../functions/src/store/document.ts';
import { documents } from '../../functions/src/store/documents.ts';

/** When every simulation begins. */
export const beginning: Instant = Date.UTC(2026, 5, 1, 9);

/** An organization with the one event that it runs and the person who runs both. */
export interface House {
  readonly organization: Organization;
  readonly event: Event;
  readonly owner: Person;
}

export interface World {
  readonly houses: readonly [House, House];
  readonly volunteers: readonly Person[];
}

const volunteers = ['Hana', 'Jun', 'Giulia', 'Paulo'].map((givenName) =>
  aPerson({ givenName, familyName: 'Volunteer' }),
);

/** Licenses and credits that each organization begins with, and licenses that its event has of them. */
const given = { licenses: 12, smsCredits: 20, atEvent: 2 };

/**
 * Two organizations with an event each, and four volunteers, of whom some have applied. One event may have few places, and
 * one may begin within the simulation.
 */
export async function arrangeWorld(db: Firestore, dice: Dice): Promise<World> {
  const capacities = [null, dice.chance(0.5) ? 2 : null];
  const starts = [10 * day, dice.chance(0.2) ? 2 * hour : 10 * day];
  const house = (name: string, at: number): House => {
    const organization = anOrganization({ id: shortIdOf(name), name });
    const startsAt = beginning + starts[at]!;
    const event = anEvent(
      {
        id: shortIdOf(`${name} fair`),
        name: `${name} fair`,
        orgId: organization.id,
        orgName: name,
        startsAt,
        endsAt: startsAt + 40 * day,
        capacity: capacities[at]!,
      },
      beginning,
    );
    return { organization, event, owner: aPerson({ givenName: name, familyName: 'Owner' }) };
  };
  const world: World = { houses: [house('Kermesse', 0), house('Fanfares', 1)], volunteers };

  const batch = db.batch();
  function put<Schema extends z.ZodMiniType>(
    { path, schema }: Document<Schema>,
    value: z.output<Schema>,
  ): void {
    batch.set(db.doc(path), encode(schema, path, value));
  }
  for (const { organization, event, owner } of world.houses) {
    const orgId = organization.id;
    put(documents.organization(orgId), organization);
    put(documents.event(event.id), event);
    put(documents.account(owner.uid), accountOf(owner));
    put(documents.access(owner.uid), anAccess({ orgs: { [orgId]: 'owner' } }));
    put(documents.orgWallet(orgId), {
      ...emptyOrgWallet,
      licenses: given.licenses - given.atEvent,
      smsCredits: given.smsCredits,
    });
    put(documents.eventWallet(event.id), { ...emptyEventWallet(orgId), licenses: given.atEvent });
    const entry = { orgId, eventId: null, by: null, at: beginning, from: 'welcome', to: 'org' } as const;
    const entries: LedgerEntry[] = [
      { ...entry, id: 'welcome', unit: 'license', quantity: given.licenses, reason: 'welcome' },
      { ...entry, id: 'welcome-sms', unit: 'sms', quantity: given.smsCredits, reason: 'welcome' },
      {
        ...entry,
        id: 'moved:first',
        unit: 'license',
        quantity: given.atEvent,
        from: 'org',
        to: 'event',
        reason: 'moved',
        eventId: event.id,
      },
    ];
    for (const one of entries) put(documents.ledgerEntry(orgId, one.id), one);
  }
  for (const [at, person] of volunteers.entries()) {
    const account = accountOf(person);
    const decision = { email: true, push: at % 2 === 0, sms: at < 2 };
    put(documents.account(person.uid), {
      ...account,
      phone: `+3361234567${at}`,
      noticeChoices: { ...account.noticeChoices, decision },
    });
    put(documents.profile(person.uid), profileOf(person));
    put(documents.audience(person.uid), { scopes: [] });
    if (at % 2 === 0) {
      const id = documentIdOf(`device ${at}`);
      put(documents.device(person.uid, id), aDevice({ id, endpoint: `https://push.example.com/${at}` }));
    }
  }
  for (const { event } of world.houses) {
    const some = dice.shuffled(volunteers).slice(0, 2);
    const applications = some.map((person) => applicationOf(person, event, { appliedAt: beginning - day }));
    for (const [at, application] of applications.entries()) {
      put(documents.application(event.id, application.uid), application);
      const conversation = conversationOf(some[at]!, event, beginning - day);
      put(documents.conversation(event.id, application.uid), conversation);
    }
    put(documents.applicationTally(event.id), tallyOf(applications.map(({ status }) => status)));
  }
  await batch.commit();
  return world;
}
