import {
  access,
  account,
  application,
  audience,
  conversation,
  day,
  event,
  member,
  minute,
  participation,
  participationOf,
  paths,
  profile,
  roster,
  type ApplicationStatus,
  type Event,
  type Instant,
} from '@equipage/domain';
import {
  accountOf,
  anAccess,
  anAudience,
  anEvent,
  aPerson,
  applicationOf,
  conversationOf,
  diceOf,
  memberOf,
  nameNumber,
  profileOf,
  rosterOf,
  type Person,
} from '@equipage/domain/fixtures';
import { demoBadge } from './badges.ts';
import { demoAddress } from './logins.ts';
import { demoOrganization } from './organizations.ts';
import { portraitOf } from './portrait.ts';
import { demoDocument, type DemoDocument } from './stored-form.ts';

/**
 * The big community: people without end, each made of a number alone. Times are fixed dates rather than told from now,
 * so that a run that goes on tomorrow writes what today's would have written.
 */

const { organization } = demoOrganization('granges', 0);

const opened = Date.UTC(2022, 8, 1);
const closed = Date.UTC(2026, 0, 1);

/** Past festivals that the crowd took part in, archived since. */
const editions: readonly Event[] = [
  edition('2023', Date.UTC(2023, 6, 7, 15)),
  edition('2024', Date.UTC(2024, 6, 5, 15)),
  edition('2025', Date.UTC(2025, 6, 4, 15)),
];

function edition(year: string, startsAt: Instant): Event {
  const endsAt = startsAt + 2 * day;
  return anEvent({
    orgId: organization.id,
    orgName: organization.name,
    state: 'archived',
    name: `Le Grand Bal des granges ${year}`,
    description: `Merci à tous ceux qui ont dansé, porté, cuisiné et balayé en ${year}.`,
    address: '',
    contactEmail: '',
    startsAt,
    endsAt,
    finishedAt: endsAt,
    createdAt: startsAt - 200 * day,
    updatedAt: endsAt + 30 * day,
  });
}

/** The organization that the crowd belongs to. */
export const crowdOrganizationId = organization.id;

export const crowdEventIds = editions.map(({ id }) => id);

export function crowdEvents(): DemoDocument[] {
  return editions.map((edition) => demoDocument(paths.event(edition.id), event, edition));
}

/** Where the row of somebody stands: the document that is written last. */
export function crowdMemberPath(number: number): string {
  return paths.member(organization.id, crowdPerson(number).uid);
}

export interface CrowdMember {
  readonly person: Person;
  /** The row in the community list: written last, so that whoever is in the list is there whole. */
  readonly row: DemoDocument;
  readonly rest: readonly DemoDocument[];
}

export function crowdMember(number: number): CrowdMember {
  const person = crowdPerson(number);
  const { uid } = person;
  const dice = diceOf(`crowd ${number}`);
  const event = dice.chance(0.35) ? dice.pick(editions) : undefined;
  const joinedAt = person.since + dice.whole(2, 600) * minute;
  const appliedAt =
    event && Math.max(joinedAt, event.createdAt + 3 * day + dice.whole(0, 120 * 24 * 60) * minute);
  // Whoever opened an account after a festival has not been there.
  if (event === undefined || appliedAt === undefined || appliedAt > event.startsAt - 10 * day) {
    const row = memberOf(person, { joinedAt, source: 'link' });
    return {
      person,
      row: demoDocument(paths.member(organization.id, uid), member, row),
      rest: own(person, anAudience({ communities: [organization.id] })),
    };
  }

  const status = statusOf(dice.fraction());
  const applied = applicationOf(person, event, {
    status,
    appliedAt,
    statusAt: status === 'pending' ? appliedAt : appliedAt + dice.whole(1, 9) * day,
    revision: status === 'pending' ? 0 : 1,
  });
  const row = memberOf(person, { joinedAt: appliedAt, source: 'application' }, [applied]);
  const head = conversationOf(person, event, appliedAt);
  // All its festivals are over.
  const told = participationOf(applied, event, event.endsAt);
  return {
    person,
    row: demoDocument(paths.member(organization.id, uid), member, row),
    rest: [
      ...own(person, anAudience({ applications: [applied] })),
      demoDocument(paths.application(event.id, uid), application, applied),
      demoDocument(paths.conversation(head.id), conversation, head),
      ...(told ? [demoDocument(paths.participation(uid, event.id), participation, told)] : []),
      ...(status === 'accepted'
        ? [demoDocument(paths.roster(event.id, uid), roster, rosterOf(person, event))]
        : []),
    ],
  };
}

function own(person: Person, readers: { scopes: string[] }): DemoDocument[] {
  return [
    demoDocument(paths.account(person.uid), account, accountOf(person)),
    demoDocument(paths.profile(person.uid), profile, profileOf(person)),
    demoDocument(paths.audience(person.uid), audience, readers),
    demoDocument(paths.access(person.uid), access, anAccess()),
    ...demoBadge(person),
  ];
}

function crowdPerson(number: number): Person {
  const { givenName, familyName, handle, language } = nameNumber(number);
  const dice = diceOf(`crowd person ${number}`);
  return aPerson({
    givenName,
    familyName,
    email: demoAddress(handle),
    language,
    words: '',
    // A picture weighs more than all the rest, and the emulator keeps everything in memory.
    thumbnail: dice.chance(0.3) ? face(dice.whole(0, faces - 1)) : null,
    since: dice.whole(opened, closed),
  });
}

const faces = 64;
const drawn = new Map<number, string>();

function face(number: number): string {
  const picture = drawn.get(number) ?? portraitOf(`face ${number}`);
  drawn.set(number, picture);
  return picture;
}

function statusOf(fraction: number): ApplicationStatus {
  if (fraction < 0.78) return 'accepted';
  if (fraction < 0.86) return 'canceled';
  if (fraction < 0.93) return 'declined';
  return fraction < 0.98 ? 'waitlisted' : 'pending';
}
