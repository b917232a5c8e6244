import {
  access,
  account,
  application,
  audience,
  badge,
  badgeHolder,
  conversation,
  day,
  event,
  member,
  message,
  organization,
  paths,
  profile,
  type Event,
} from '@equipage/domain';
import {
  aMessage,
  anAccess,
  anAudience,
  anEvent,
  anOrganization,
  aPerson,
  accountOf,
  applicationOf,
  badgeOf,
  conversationOf,
  documentIdOf,
  memberOf,
  profileOf,
  shortIdOf,
  type Person,
} from '@equipage/domain/fixtures';
import { importLogins } from '@equipage/tools/demo/sign-in-accounts.ts';
import { demoDocument, type DemoDocument } from '@equipage/tools/demo/stored-form.ts';
import { demoTarget, writeAll } from '@equipage/tools/demo/target.ts';
import { demoPassword } from '@equipage/tools/demo/logins.ts';
import type { Login } from './sign-in.ts';

/** Somebody who takes part in an event to come and has taken part in others, with a few words said at each. */
export interface Volunteer {
  readonly person: Person;
  readonly login: Login;
  readonly open: Event;
  /** Over, latest first. */
  readonly finished: readonly Event[];
}

/**
 * Puts a volunteer with a past into the running stack: login, account, badge, and for each event application, community
 * and conversation, as functions would have left them. Everything is this test's own.
 * @param past how many events are over
 */
export async function aVolunteerWithAPast(past: number): Promise<Volunteer> {
  const run = crypto.randomUUID().slice(0, 8);
  const now = Date.now();
  const person = aPerson({
    givenName: 'Wanjiru',
    familyName: `Kamau ${run}`,
    email: `wanjiru.${run}@example.org`,
    since: now - 900 * day,
  });
  const holder = anOrganization({ id: shortIdOf(`organization ${run}`), name: `Lake people ${run}` });
  const facts = { orgId: holder.id, orgName: holder.name };
  const open = anEvent({ ...facts, name: `Lake swim ${run}` }, now);
  const finished = Array.from({ length: past }, (_, at) => {
    const endsAt = now - (at + 1) * 30 * day;
    const name = `Lake walk ${at + 1} ${run}`;
    return anEvent({ ...facts, name, state: 'finished', startsAt: endsAt - day, endsAt }, endsAt - 40 * day);
  });

  const applications = [open, ...finished].map((place) =>
    applicationOf(person, place, { status: 'accepted', appliedAt: place.startsAt - 15 * day }),
  );
  const shown = badgeOf(person);
  const documents: DemoDocument[] = [
    demoDocument(paths.access(person.uid), access, anAccess()),
    demoDocument(paths.account(person.uid), account, accountOf(person)),
    demoDocument(paths.profile(person.uid), profile, profileOf(person)),
    demoDocument(paths.audience(person.uid), audience, anAudience({ applications })),
    demoDocument(paths.badge(person.uid), badge, shown),
    demoDocument(paths.badgeToken(shown.token), badgeHolder, { uid: person.uid }),
    demoDocument(paths.organization(holder.id), organization, holder),
    demoDocument(
      paths.member(holder.id, person.uid),
      member,
      memberOf(person, { joinedAt: now - 800 * day, source: 'application' }, applications),
    ),
    ...[open, ...finished].flatMap((place, at) => [
      demoDocument(paths.event(place.id), event, place),
      demoDocument(paths.application(place.id, person.uid), application, applications[at]!),
      ...talkAt(place, person),
    ]),
  ];
  const target = demoTarget();
  try {
    await importLogins(target, [person]);
    await writeAll(target.db, documents);
  } finally {
    await target.close();
  }
  return { person, login: { email: person.email, password: demoPassword }, open, finished };
}

/** What the volunteer said a week before the event, which the organizers have read. */
function talkAt(place: Event, person: Person): DemoDocument[] {
  const at = Math.min(place.startsAt - 7 * day, Date.now() - day);
  const text = saidAt(place);
  const said = aMessage({ id: documentIdOf(`${place.id} ${text}`), text, authorUid: person.uid, at });
  const head = conversationOf(person, place, at - day, [said], { organizers: at });
  return [
    demoDocument(paths.conversation(head.id), conversation, head),
    demoDocument(paths.message(head.id, said.id), message, said),
  ];
}

/** The words of the volunteer about an event. */
export function saidAt(place: Event): string {
  return `I bring the ropes to ${place.name}.`;
}
