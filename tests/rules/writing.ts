/**
 * The writes of the screens, whole and valid. A test takes one and changes one thing, so that what is refused differs
 * from what is let in by that one fact.
 */
import { day, hour, otherSide, paths, snippetOf, type Side } from '@equipage/domain';
import {
  aDevice,
  aMission,
  aPhoto,
  aShift,
  badgeHashOf,
  documentIdOf,
  nameOf,
  someEventFacts,
  type Person,
} from '@equipage/domain/fixtures';
import {
  doc,
  type Firestore,
  increment,
  serverTimestamp,
  setDoc,
  updateDoc,
  writeBatch,
} from 'firebase/firestore';
import { people, type PersonKey } from '../personas/people.ts';
import { breakfast, giuliasTalk, kermesse, now, stored, streetDance } from './world.ts';

export type Fields = Record<string, unknown>;

// ------------------------------------------------------------------------------------------------ account and profile

export function accountChange(fields: Fields = {}): Fields {
  return { givenName: 'Julia', familyName: 'Conti-Rossi', language: 'fr', ...fields };
}

export function personalDataChange(fields: Fields = {}): Fields {
  return { birthDate: '1990-02-28', phone: '+33612345678', address: homeAddress(), ...fields };
}

export function homeAddress(fields: Fields = {}): Fields {
  return { street: '4 rue du Four', postalCode: '29200', city: 'Brest', country: 'FR', ...fields };
}

/** Everything about notices at once: other than what an account begins with. */
export function noticesChange(fields: Fields = {}): Fields {
  return {
    noticeChoices: {
      message: { email: false, push: true, sms: true },
      decision: { email: true, push: true, sms: true },
      schedule: { email: true, push: false, sms: true },
      reminder: { email: false, push: false, sms: false },
      news: { email: true, push: false, sms: false },
    },
    smsFromOrganizers: false,
    reminderLead: 120,
    ...fields,
  };
}

export function saveAccount(db: Firestore, fields: Fields, person: Person = people.giulia): Promise<void> {
  return updateDoc(doc(db, paths.account(person.uid)), fields);
}

/** A browser as it signs up for notices. */
export function newDevice(fields: Fields = {}): Fields {
  const { endpoint, keys, userAgent } = aDevice();
  return { endpoint, keys, userAgent, createdAt: serverTimestamp(), ...fields };
}

export const newDeviceId = 'abcdefghij0123456789';

export function saveDevice(
  db: Firestore,
  fields: Fields = newDevice(),
  deviceId = newDeviceId,
  person: Person = people.giulia,
): Promise<void> {
  return setDoc(doc(db, paths.device(person.uid, deviceId)), fields);
}

export function saveProfile(db: Firestore, fields: Fields, person: Person = people.giulia): Promise<void> {
  return updateDoc(doc(db, paths.profile(person.uid)), fields);
}

/** A photo as it is stored, and the thumbnail of the profile that goes with it. */
export function photoFields(fields: Fields = {}): Fields {
  return { data: aPhoto().data, updatedAt: serverTimestamp(), ...fields };
}

export function savePhoto(
  db: Firestore,
  fields: Fields = photoFields(),
  thumbnail: unknown = aPhoto().data,
  person: Person = people.giulia,
): Promise<void> {
  const batch = writeBatch(db);
  batch.set(doc(db, paths.photo(person.uid)), fields);
  batch.update(doc(db, paths.profile(person.uid)), { thumbnail });
  return batch.commit();
}

// ------------------------------------------------------------------------------------------------------- organization

/** Everything about the look of an organization at once: other than what Kermesse begins with. */
export function lookChange(fields: Fields = {}): Fields {
  return {
    name: 'Kermesse of the North',
    description: 'Fairs in the open.',
    logo: aPhoto().data,
    color: 'plum',
    website: 'https://kermesse.example/',
    contactEmail: 'hello@kermesse.example',
    openToJoin: true,
    coordinatorsSendSms: true,
    ...fields,
  };
}

export function saveLook(db: Firestore, fields: Fields = lookChange()): Promise<void> {
  return updateDoc(doc(db, paths.organization(kermesse.id)), fields);
}

// -------------------------------------------------------------------------------------------------------------- event

/** What an organizer fills in, as it is stored. */
export function eventFactFields(fields: Fields = {}): Fields {
  return { ...stored(someEventFacts({}, now)), ...fields };
}

/** A whole new draft of Kermesse. */
export function newEvent(fields: Fields = {}): Fields {
  return {
    orgId: kermesse.id,
    orgName: kermesse.name,
    state: 'draft',
    createdAt: serverTimestamp(),
    updatedAt: serverTimestamp(),
    ...eventFactFields(),
    ...fields,
  };
}

export const newEventId = 'newdraft2027';

export function createEvent(db: Firestore, fields: Fields = newEvent(), eventId = newEventId): Promise<void> {
  return setDoc(doc(db, paths.event(eventId)), fields);
}

/** A change of the facts as the form saves it. */
export function eventChange(fields: Fields = {}): Fields {
  return { updatedAt: serverTimestamp(), ...eventFactFields({ name: 'Street Dance at dusk' }), ...fields };
}

export function saveEvent(db: Firestore, eventId: string, fields: Fields = eventChange()): Promise<void> {
  return updateDoc(doc(db, paths.event(eventId)), fields);
}

// ---------------------------------------------------------------------------------------------------------- org info

/** An edit of one value by somebody who had seen the value of that number; 0 where there was none. */
export function valueEdit(editor: PersonKey, value: unknown, seen: number, fields: Fields = {}): Fields {
  return {
    value,
    rev: seen + 1,
    base: seen,
    by: people[editor].uid,
    at: serverTimestamp(),
    ...fields,
  };
}

/** @param extra fields of the document that the screen does not write */
export function saveOrgInfo(
  db: Firestore,
  fieldId: string,
  edit: Fields,
  extra: Fields = {},
  person: Person = people.giulia,
): Promise<void> {
  return updateDoc(doc(db, paths.orgInfo(kermesse.id, person.uid)), {
    [`values.${fieldId}`]: edit,
    touched: fieldId,
    ...extra,
  });
}

/** The table that somebody has open. */
export function tabOf(key: PersonKey): string {
  return documentIdOf(`tab of ${key}`).toLowerCase();
}

export function sayHere(key: PersonKey, fields: Fields = {}): Fields {
  return {
    uid: people[key].uid,
    name: nameOf(people[key]),
    cell: null,
    at: serverTimestamp(),
    ...fields,
  };
}

export function savePresence(
  db: Firestore,
  key: PersonKey,
  fields: Fields = sayHere(key),
  tabId = tabOf(key),
): Promise<void> {
  return setDoc(doc(db, paths.presence(kermesse.id, tabId)), fields);
}

// ----------------------------------------------------------------------------------------------------------- schedule

/** A kind of work as the form saves it. */
export function missionFields(fields: Fields = {}): Fields {
  const { id: _, ...facts } = aMission({ name: 'First aid', restMinutes: 480 });
  return { ...facts, updatedAt: serverTimestamp(), ...fields };
}

export const newMissionId = documentIdOf('a new mission');

export function saveMission(
  db: Firestore,
  eventId: string,
  fields: Fields = missionFields(),
  missionId = newMissionId,
): Promise<void> {
  return setDoc(doc(db, paths.mission(eventId, missionId)), fields);
}

/** A new shift as the form saves it. */
export function shiftFields(missionId: string, fields: Fields = {}): Fields {
  const { id: _, ...facts } = stored(aShift({ startsAt: now + day, missionId, note: 'Bring gloves' }));
  return { ...facts, updatedAt: serverTimestamp(), ...fields };
}

export const newShiftId = documentIdOf('a new shift');

export function createShift(
  db: Firestore,
  eventId: string,
  fields: Fields,
  shiftId = newShiftId,
): Promise<void> {
  return setDoc(doc(db, paths.shift(eventId, shiftId)), fields);
}

/** What the form may change of a shift. */
export function shiftChange(fields: Fields = {}): Fields {
  return {
    startsAt: new Date(now + 2 * day),
    endsAt: new Date(now + 2 * day + hour),
    need: 5,
    note: '',
    reason: 'The stage is built later.',
    updatedAt: serverTimestamp(),
    ...fields,
  };
}

export function saveShift(
  db: Firestore,
  eventId: string,
  shiftId: string,
  fields: Fields = shiftChange(),
): Promise<void> {
  return updateDoc(doc(db, paths.shift(eventId, shiftId)), fields);
}

// ------------------------------------------------------------------------------------------------------- conversation

/** A message with the change of the head that goes with it. */
export interface SentMessage {
  readonly messageId: string;
  readonly message: Fields;
  readonly head: Fields;
}

export const said = 'See you on Saturday at eight?';

export function sentMessage(
  side: Side,
  author: Person,
  spoil: { messageId?: string; message?: Fields; head?: Fields } = {},
): SentMessage {
  const messageId = spoil.messageId ?? documentIdOf('the message of these tests');
  const text = spoil.message?.['text'] ?? said;
  return {
    messageId,
    message: { text, side, authorUid: author.uid, at: serverTimestamp(), ...spoil.message },
    head: {
      lastMessage: { id: messageId, text: typeof text === 'string' ? snippetOf(text) : said, side },
      lastAt: serverTimestamp(),
      [unreadBy(otherSide(side))]: increment(1),
      ...spoil.head,
    },
  };
}

/** Sends message and head in one batch, as the screen does. */
export function send(db: Firestore, sent: SentMessage, conversationId = giuliasTalk): Promise<void> {
  const batch = writeBatch(db);
  batch.set(doc(db, paths.message(conversationId, sent.messageId)), sent.message);
  batch.update(doc(db, paths.conversation(conversationId)), sent.head);
  return batch.commit();
}

export function readMark(reader: Side, fields: Fields = {}): Fields {
  return {
    [unreadBy(reader)]: 0,
    [reader === 'teammate' ? 'readByTeammateAt' : 'readByOrganizersAt']: serverTimestamp(),
    ...fields,
  };
}

export function saveHead(db: Firestore, fields: Fields, conversationId = giuliasTalk): Promise<void> {
  return updateDoc(doc(db, paths.conversation(conversationId)), fields);
}

function unreadBy(side: Side): string {
  return side === 'teammate' ? 'unreadByTeammate' : 'unreadByOrganizers';
}

/** A day after the tests began, as it is stored. */
export const tomorrow = new Date(now + day);

/** A scan of Giulia at the entry, as a device sends it. */
export function checkInBy(who: PersonKey): Fields {
  return {
    uid: people.giulia.uid,
    badgeHash: badgeHashOf(people.giulia),
    counter: 'entry',
    kind: 'in',
    at: new Date(now),
    writtenAt: serverTimestamp(),
    by: people[who].uid,
  };
}

export function saveCheckIn(
  db: Firestore,
  fields: Fields,
  eventId = streetDance.id,
  id = 'acheckin012345678901',
): Promise<void> {
  return setDoc(doc(db, paths.checkIn(eventId, id)), fields);
}

export function saveCounter(db: Firestore, fields: Fields = {}, id = breakfast.id): Promise<void> {
  const counter = { name: 'Breakfast', rule: 'daily', archived: false, createdAt: serverTimestamp() };
  return setDoc(doc(db, paths.counter(streetDance.id, id)), { ...counter, ...fields });
}
