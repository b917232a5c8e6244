import {
  day,
  emptyEventWallet,
  emptyOrgWallet,
  findsPlace,
  hour,
  minute,
  tallyOf,
  withInvitedRole,
  type Access,
  type Event,
  type Instant,
  type InvitedRole,
  type LedgerEntry,
  type Mission,
  type Organization,
  type Roster,
  type Shift,
} from '@equipage/domain';
import {
  accountOf,
  aDevice,
  aMission,
  anAccess,
  anEvent,
  anOrganization,
  aPerson,
  applicationOf,
  aShift,
  conversationOf,
  documentIdOf,
  invitationOf,
  invitationTokenOf,
  nameOf,
  profileOf,
  rosterOf,
  shortIdOf,
  swapOf,
  type Dice,
  type Person,
} from '@equipage/domain/fixtures';
import type { Firestore } from 'firebase-admin/firestore';
import type * as z from 'zod/mini';
import {
  hashOfInvitation,
  invitationIdOf,
} from '../../functions/src/features/organization/invitation-link.ts';
import { encode } from '../../functions/src/store/codec.ts';
import type { Document } from '../../functions/src/store/document.ts';
import { documents } from '../../functions/src/store/documents.ts';
import type { Written } from './mortal-store.ts';

/** When every simulation begins. */
export const beginning: Instant = Date.UTC(2026, 5, 1, 9);

/** An organization with the one event that it runs, a draft of another, and the person who runs both. */
export interface House {
  readonly organization: Organization;
  readonly event: Event;
  /** Another one that nobody has applied to, with a license of its own. */
  readonly draft: Event;
  readonly owner: Person;
}

/** A mail with an invitation, in the hands of whoever it was sent to. */
export interface InvitationMail {
  readonly to: string;
  readonly token: string;
}

/** An event whose planning is being made: some of its team have shifts already, one of which is offered to the others. */
export interface PlannedEvent {
  readonly event: Event;
  readonly owner: Person;
  readonly mission: Mission;
  readonly shifts: readonly Shift[];
  readonly rosters: readonly Roster[];
}

export interface World {
  readonly houses: readonly [House, House];
  readonly planned: PlannedEvent;
  readonly volunteers: readonly Person[];
  /** Who comes and goes as org user and event user. */
  readonly colleagues: readonly Person[];
  /** Those that have come; more come as the mailer sends them. */
  readonly invitationMails: InvitationMail[];
  /** What stands in the database when it begins. */
  readonly arranged: readonly Written[];
}

const volunteers = ['Hana', 'Jun', 'Giulia', 'Paulo'].map((givenName) =>
  aPerson({ givenName, familyName: 'Volunteer' }),
);
/** Who comes and goes as org user and event user. */
export const colleagues: readonly Person[] = ['Bruno', 'Dalia', 'Esra'].map((givenName) =>
  aPerson({ givenName, familyName: 'Colleague' }),
);

/** When the first shifts of the planned event begin, after the beginning: when everything that is simulated is over. */
const planningStarts = 2 * day;
/** In minutes: reminders of those shifts still go out. */
const reminderLead = (44 * hour) / minute;

/** Licenses and credits that each organization begins with, and licenses that its events have of them. */
const given = { licenses: 13, smsCredits: 20, atEvent: 2, atDraft: 1 };

/**
 * Two organizations with an event each, and four volunteers, of whom some have applied. Of three colleagues one works for
 * the organization, one for its events, and one is invited. One event may have few places, and one may begin within the
 * simulation.
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
    const later = { startsAt: beginning + 60 * day, endsAt: beginning + 62 * day };
    const draft = anEvent(
      {
        id: shortIdOf(`${name} ball`),
        name: `${name} ball`,
        orgId: organization.id,
        orgName: name,
        state: 'draft',
        ...later,
      },
      beginning,
    );
    return { organization, event, draft, owner: aPerson({ givenName: name, familyName: 'Owner' }) };
  };
  const arranged: Written[] = [];
  const houses = [house('Kermesse', 0), house('Fanfares', 1)] as const;
  const planning = planningOf(houses[0]);
  const world: World = {
    houses,
    planned: planning.planned,
    volunteers,
    colleagues,
    invitationMails: [],
    arranged,
  };

  const batch = db.batch();
  function put<Schema extends z.ZodMiniType>(
    { path, schema }: Document<Schema>,
    value: z.output<Schema>,
  ): void {
    batch.set(db.doc(path), encode(schema, path, value));
    arranged.push({ path, isNew: true, value });
  }
  for (const { organization, event, draft, owner } of world.houses) {
    const orgId = organization.id;
    put(documents.organization(orgId), organization);
    put(documents.event(draft.id), draft);
    put(documents.account(owner.uid), accountOf(owner));
    put(documents.access(owner.uid), anAccess({ orgs: { [orgId]: 'owner' } }));
    put(documents.orgUser(orgId, owner.uid), entryOf(owner, 'owner'));
    put(documents.orgWallet(orgId), {
      ...emptyOrgWallet,
      licenses: given.licenses - given.atEvent - given.atDraft,
      smsCredits: given.smsCredits,
    });
    put(documents.eventWallet(event.id), { ...emptyEventWallet(orgId), licenses: given.atEvent });
    put(documents.eventWallet(draft.id), { ...emptyEventWallet(orgId), licenses: given.atDraft });
    const entry = { orgId, eventId: null, by: null, at: beginning, from: 'welcome', to: 'org' } as const;
    const toEvent = { ...entry, unit: 'license', from: 'org', to: 'event', reason: 'moved' } as const;
    const entries: LedgerEntry[] = [
      { ...entry, id: 'welcome', unit: 'license', quantity: given.licenses, reason: 'welcome' },
      { ...entry, id: 'welcome-sms', unit: 'sms', quantity: given.smsCredits, reason: 'welcome' },
      { ...toEvent, id: 'moved:first', quantity: given.atEvent, eventId: event.id },
      { ...toEvent, id: 'moved:second', quantity: given.atDraft, eventId: draft.id },
    ];
    for (const one of entries) put(documents.ledgerEntry(orgId, one.id), one);
  }
  const rights = new Map<string, Access>(colleagues.map(({ uid }) => [uid, anAccess()]));
  for (const house of world.houses) {
    const [colleague, helper, newcomer] = dice.shuffled(colleagues) as [Person, Person, Person];
    const { organization, event, draft, owner } = house;
    function invite(person: Person, role: InvitedRole, eventId: string | null, isAccepted: boolean): void {
      const { email } = person;
      const id = invitationIdOf({ email, eventId });
      const invitation = invitationOf(email, owner, beginning - day, { id, eventId, role });
      const state = isAccepted ? 'accepted' : 'pending';
      put(documents.invitation(organization.id, id), { ...invitation, state });
      const token = invitationTokenOf(`${organization.id} ${id}`);
      const { sentAt, forgetAt } = invitation;
      const link = { orgId: organization.id, invitationId: id, sentAt, forgetAt };
      put(documents.invitationLink(hashOfInvitation(token)), link);
      world.invitationMails.push({ to: email, token });
      if (isAccepted)
        rights.set(person.uid, withInvitedRole(rights.get(person.uid)!, organization.id, invitation));
    }
    const [inOrganization, atEvent] = [
      dice.pick(['owner', 'owner', 'manager'] as const),
      dice.pick(['coordinator', 'scanner'] as const),
    ];
    invite(colleague, inOrganization, null, true);
    put(documents.orgUser(organization.id, colleague.uid), entryOf(colleague, inOrganization));
    invite(helper, 'coordinator', draft.id, true);
    put(documents.eventUser(draft.id, helper.uid), entryOf(helper, 'coordinator'));
    invite(helper, atEvent, event.id, true);
    put(documents.eventUser(event.id, helper.uid), entryOf(helper, atEvent));
    if (dice.chance(0.5)) invite(newcomer, dice.pick(['owner', 'manager']), null, false);
    else invite(newcomer, dice.pick(['coordinator', 'scanner']), event.id, false);
  }
  for (const person of colleagues) {
    put(documents.account(person.uid), accountOf(person));
    put(documents.access(person.uid), rights.get(person.uid)!);
  }
  for (const [at, person] of volunteers.entries()) {
    const account = accountOf(person);
    const decision = { email: true, push: at % 2 === 0, sms: at < 2 };
    put(documents.account(person.uid), {
      ...account,
      phone: `+3361234567${at}`,
      reminderLead,
      noticeChoices: { ...account.noticeChoices, decision },
    });
    put(documents.access(person.uid), anAccess());
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
    const tally = tallyOf(applications.map(({ status }) => status));
    put(documents.applicationTally(event.id), tally);
    put(documents.event(event.id), { ...event, full: !findsPlace(event, tally) });
  }
  const { event, mission, shifts, rosters } = planning.planned;
  put(documents.event(event.id), event);
  put(documents.mission(event.id, mission.id), mission);
  for (const shift of shifts) put(documents.shift(event.id, shift.id), shift);
  for (const roster of rosters) put(documents.roster(event.id, roster.uid), roster);
  for (const person of volunteers) {
    const decided = { status: 'accepted', licensed: true, statusAt: beginning - day } as const;
    put(documents.application(event.id, person.uid), applicationOf(person, event, decided));
  }
  put(documents.swap(event.id, planning.offer.id), planning.offer);
  await batch.commit();
  return world;
}

/** Three shifts, two of them at the same time; the first volunteer took one herself and offers it, the second was given one. */
function planningOf({ organization, owner }: House) {
  const { id: orgId, name: orgName } = organization;
  const startsAt = beginning + planningStarts;
  const times = { startsAt, endsAt: startsAt + 3 * day };
  const event = anEvent({ id: shortIdOf('planned'), name: 'Planned', orgId, orgName, ...times }, beginning);
  const mission = aMission();
  const shiftAt = (name: string, facts: Partial<Shift>) =>
    aShift({ id: documentIdOf(name), startsAt, ...facts }, mission, event);
  const gate = shiftAt('gate', { need: 1, assigned: 1 });
  const bar = shiftAt('bar', { startsAt: startsAt + day, endsAt: startsAt + day + 4 * hour, assigned: 1 });
  const stage = shiftAt('stage', {});
  const [giver, helper, ...others] = volunteers as [Person, Person, ...Person[]];
  const rosters = [
    rosterOf(giver, event, [{ mission, shift: gate, source: 'self' }]),
    rosterOf(helper, event, [{ mission, shift: bar }]),
    ...others.map((person) => rosterOf(person, event)),
  ];
  return {
    offer: swapOf(giver, gate),
    planned: { event, owner, mission, shifts: [gate, bar, stage], rosters },
  };
}

/** An entry in the list of an organization's or an event's people. */
function entryOf<Role extends InvitedRole>(person: Person, role: Role) {
  return { id: person.uid, role, name: nameOf(person), email: person.email, since: beginning - day };
}
