import { randomBytes } from 'node:crypto';
import { day, paths, type Event, type Instant, type Member } from '@equipage/domain';
import {
  accountOf,
  anAccess,
  anAudience,
  anEmailChange,
  anEvent,
  anOccasion,
  anOrganization,
  aMemberImport,
  aMission,
  aNotice,
  aCheckIn,
  anOrgField,
  aParticipation,
  aPerson,
  aPhoto,
  applicationOf,
  aShift,
  calendarOf,
  consentOf,
  conversationOf,
  memberOf,
  nameOf,
  orgInfoOf,
  orgUserOf,
  profileOf,
  scanEntryOfPerson,
  rosterOf,
  swapOf,
  type Person,
  aCoupon,
  anInvitation,
  documentIdOf,
  shortIdOf,
} from '@equipage/domain/fixtures';
import type { CollectionReference, DocumentReference, Firestore } from 'firebase-admin/firestore';
import { entryIdOf } from '../../../functions/src/features/community/imported-entry.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import { arrange } from './own-database.ts';

/** Somebody, and the words by which every trace of that person is known again. */
export interface Marked {
  readonly person: Person;
  readonly canaries: readonly string[];
  /** Applied to, oldest first: over and accepted, to come and accepted, to come and declined. */
  readonly events: readonly [Event, Event, Event];
  readonly orgId: string;
  /** An organization of which the person is one of two owners. */
  readonly ownOrgId: string;
}

/**
 * A person with something in every place that can hold something of a person, and beside it the same of somebody else,
 * which must stay.
 */
export async function arrangeMarked(db: Firestore, now: Instant): Promise<Marked> {
  const mark = randomBytes(4).toString('hex');
  const name = `Canary${mark}`;
  const email = `canary.${mark}@people.example`;
  const newEmail = `new.${mark}@people.example`;
  const phone = `+336${String(Number.parseInt(mark, 16) % 100_000_000).padStart(8, '0')}`;
  const picture = (kind: string) => Buffer.from(`${kind} of ${mark}`.padEnd(30)).toString('base64');
  const thumbnail = `data:image/webp;base64,${picture('thumb')}`;
  const photo = `data:image/webp;base64,${picture('photo')}`;
  const token = `${mark}${'b'.repeat(13)}A`;
  const person = aPerson({
    givenName: name,
    familyName: `Marked${mark}`,
    email,
    thumbnail,
    words: `I am ${name}.`,
  });
  const { uid } = person;
  const text = `Call me, ${name}, at ${phone}`;

  const org = anOrganization({ name: `Kermesse ${mark}` });
  const own = anOrganization({ name: `Fanfare ${mark}` });
  const event = (label: string, facts: Partial<Event>) =>
    anEvent({ orgId: org.id, orgName: org.name, name: `${label} ${mark}`, ...facts }, now);
  const over = event('Supper', { state: 'finished', startsAt: now - 12 * day, endsAt: now - 10 * day });
  const toCome = event('Dance', {});
  const refused = event('Parade', {});
  const hana = aPerson({ givenName: 'Hana', familyName: `Other ${mark}` });

  await arrange(db, documents.account(uid), {
    ...accountOf(person),
    phone,
    birthDate: '1990-02-28',
    address: { street: `1 rue ${name}`, postalCode: '29000', city: 'Quimper', country: 'FR' },
  });
  await arrange(db, documents.device(uid, 'd'.repeat(20)), {
    id: 'd'.repeat(20),
    endpoint: `https://push.example/${mark}`,
    keys: { p256dh: 'k'.repeat(87), auth: 's'.repeat(22) },
    userAgent: `Browser of ${name}`,
    createdAt: now,
  });
  await arrange(db, documents.profile(uid), profileOf(person));
  await arrange(db, documents.photo(uid), aPhoto({ id: uid, data: photo }));
  await arrange(db, documents.badge(uid), { id: uid, token, issuedAt: now });
  await arrange(db, documents.badgeToken(token), { uid });
  await arrange(
    db,
    documents.emailChange(uid),
    anEmailChange({ id: uid, oldEmail: email, newEmail }, person),
  );
  await arrange(
    db,
    documents.audience(uid),
    anAudience({ applications: [over, toCome, refused].map(({ id, orgId }) => ({ eventId: id, orgId })) }),
  );
  await arrange(db, documents.access(uid), anAccess({ orgs: { [own.id]: 'owner' } }));

  for (const organization of [org, own]) {
    await arrange(db, documents.organization(organization.id), organization);
  }
  await arrange(db, documents.orgUser(own.id, uid), orgUserOf(person, 'owner', now));
  await arrange(db, documents.orgUser(own.id, hana.uid), orgUserOf(hana, 'owner', now));
  await arrange(db, documents.access(hana.uid), anAccess({ orgs: { [own.id]: 'owner' } }));

  const statuses = ['accepted', 'accepted', 'declined'] as const;
  for (const [index, at] of [over, toCome, refused].entries()) {
    await arrange(db, documents.event(at.id), at);
    for (const applicant of [person, hana]) {
      const application = applicationOf(applicant, at, { status: statuses[index]! });
      await arrange(db, documents.application(at.id, applicant.uid), application);
      const entry = scanEntryOfPerson(applicant, application.status, now - day);
      await arrange(db, documents.scanEntry(at.id, applicant.uid), entry);
    }
    const picture = { id: uid, thumbnail, changedAt: now - day };
    await arrange(db, documents.scanPicture(at.id, uid), picture);
    // Scanned by Hana, and the other way round.
    const mine = aCheckIn({ uid, by: hana.uid, at: now - day });
    await arrange(db, documents.checkIn(at.id, mine.id), mine);
    const hers = aCheckIn({ uid: hana.uid, by: uid, at: now - day });
    await arrange(db, documents.checkIn(at.id, hers.id), hers);
    const talk = {
      ...conversationOf(person, at, now),
      lastMessage: { id: 'm'.repeat(20), text, side: 'teammate' as const },
    };
    await arrange(db, documents.conversation(at.id, uid), talk);
    for (const side of ['teammate', 'organizers'] as const) {
      const id = side.padEnd(20, 'x').slice(0, 20);
      const said = {
        id,
        side,
        at: now,
        text: `${text}, ${side}`,
        authorUid: side === 'teammate' ? uid : hana.uid,
      };
      await arrange(db, documents.message(talk.id, id), said);
    }
  }
  await arrange(db, documents.participation(uid, over.id), aParticipation({ id: over.id, eventId: over.id }));
  for (const applicant of [person, hana]) {
    const member = memberOf(applicant, { joinedAt: now - day, source: 'application' });
    await arrange(db, documents.member(org.id, applicant.uid), member);
  }
  await arrange(db, documents.consent(org.id, uid), consentOf(person));
  await arrange(
    db,
    documents.orgInfo(org.id, uid),
    orgInfoOf(uid, [[anOrgField(), `Noted of ${name}`]], { by: hana.uid, at: now }),
  );
  await arrange(db, documents.lastValues(org.id, uid), {
    id: uid,
    values: {
      ['q'.repeat(20)]: { value: `Eats with ${name}`, eventId: over.id, eventName: over.name, at: now },
    },
  });
  const list = aMemberImport({ byUid: uid, byName: nameOf(person) });
  await arrange(db, documents.memberImport(own.id, list.id), list);

  const shift = aShift();
  for (const at of [over, toCome]) {
    for (const teammate of [person, hana]) {
      const roster = rosterOf(teammate, at, [{ mission: aMission(), shift }]);
      await arrange(db, documents.roster(at.id, teammate.uid), roster);
    }
  }
  const swap = swapOf(person, shift);
  await arrange(db, documents.swap(toCome.id, swap.id), swap);
  const feed = calendarOf(person);
  await arrange(db, documents.calendar(uid), feed);
  await arrange(db, documents.calendarToken(feed.token), { uid });
  // As an organizer, to somebody else.
  const other = conversationOf(hana, toCome, now);
  await arrange(db, documents.conversation(toCome.id, hana.uid), other);
  const answer = {
    id: 'a'.repeat(20),
    side: 'organizers' as const,
    at: now,
    text: 'At six.',
    authorUid: uid,
  };
  await arrange(db, documents.message(other.id, answer.id), answer);

  const about = { id: toCome.id, name: toCome.name, orgName: org.name, city: toCome.city };
  const facts = { ...about, timeZone: toCome.timeZone, startsAt: toCome.startsAt, endsAt: toCome.endsAt };
  const data = { name: nameOf(person), event: facts, waits: false };
  await arrange(
    db,
    documents.notice(`received:${mark}`),
    aNotice('application-received', { id: `received:${mark}`, uid, to: email, data }),
  );
  await arrange(
    db,
    documents.notice(`reset:${mark}`),
    aNotice('reset-password', { id: `reset:${mark}`, uid: null, to: email }),
  );
  await arrange(
    db,
    documents.occasion(`decision:${mark}`),
    anOccasion('application-decision', {
      id: `decision:${mark}`,
      uid,
      data: { ...data, decision: 'accepted' },
    }),
  );
  return {
    person,
    canaries: [name, `Marked${mark}`, email, newEmail, phone, picture('thumb'), picture('photo'), token],
    events: [over, toCome, refused],
    orgId: org.id,
    ownOrgId: own.id,
  };
}

/**
 * What organizations know of the owner of an address who has never been here: an entry of a list that was imported, an
 * invitation and a coupon. Their paths.
 */
export async function arrangeKnownByAddress(db: Firestore, person: Person, now: Instant): Promise<string[]> {
  const orgId = shortIdOf(`knows ${person.email}`);
  const imported = { importId: documentIdOf('list'), joined: false };
  const entry: Member = {
    ...memberOf(person, { joinedAt: now - day, source: 'import' }),
    id: entryIdOf(person.email),
    imported,
  };
  const { email } = person;
  const invitation = anInvitation({ email, inviterUid: aPerson({ givenName: 'Hana' }).uid });
  const coupon = aCoupon({ orgId, boundTo: email });
  await arrange(db, documents.member(orgId, entry.id), entry);
  await arrange(db, documents.invitation(orgId, invitation.id), invitation);
  await arrange(db, documents.coupon(orgId, coupon.id), coupon);
  return [
    paths.member(orgId, entry.id),
    paths.invitation(orgId, invitation.id),
    paths.coupon(orgId, coupon.id),
  ].sort();
}

/** Every document of the database by its path, also those below one that does not exist. */
export async function everyDocument(db: Firestore): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const inCollection = async (collection: CollectionReference): Promise<void> => {
    await Promise.all((await collection.listDocuments()).map(inDocument));
  };
  const inDocument = async (place: DocumentReference): Promise<void> => {
    const snapshot = await place.get();
    if (snapshot.exists) found.set(place.path, `${place.path} ${JSON.stringify(snapshot.data())}`);
    await Promise.all((await place.listCollections()).map(inCollection));
  };
  await Promise.all((await db.listCollections()).map(inCollection));
  return found;
}

/** The paths of the documents in which one of the words stands. */
export async function placesOf(db: Firestore, words: readonly string[]): Promise<string[]> {
  const everything = await everyDocument(db);
  return [...everything]
    .filter(([path, text]) => !path.startsWith(paths.limit('')) && words.some((word) => text.includes(word)))
    .map(([path]) => path)
    .sort();
}
