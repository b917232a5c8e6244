import { randomBytes } from 'node:crypto';
import { noAccess, paths, type Access, type Application, type Event } from '@equipage/domain';
import {
  accountOf,
  anAudience,
  aPerson,
  applicationOf,
  profileOf,
  type Person,
} from '@equipage/domain/fixtures';
import { getApps, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { stored } from '../rules/world.ts';
import { required } from './origin.ts';
import type { Login } from './sign-in.ts';

/** The database and the logins of the running stack, without rules. */
export function backstage() {
  const app = getApps()[0] ?? initializeApp({ projectId: required('GCLOUD_PROJECT') });
  return { db: getFirestore(app), auth: getAuth(app) };
}

/**
 * Somebody with a proven address and an account, as signing up leaves it: for scenes that are about what comes later.
 * Each is somebody new.
 */
export async function arrangePerson(
  facts: Partial<Person> = {},
  access: Access = noAccess,
): Promise<{ person: Person; login: Login }> {
  const { db, auth } = backstage();
  const handle = randomBytes(6).toString('hex');
  const login = { email: `${handle}@people.example`, password: `pass ${handle}` };
  const { uid } = await auth.createUser({ ...login, emailVerified: true });
  const person = aPerson({ ...facts, uid, email: login.email });
  await db.doc(paths.access(uid)).set(stored({ ...access, addressProven: true }));
  await db.doc(paths.audience(uid)).set(anAudience());
  await db.doc(paths.account(uid)).set(stored(accountOf(person)));
  await db.doc(paths.profile(uid)).set(stored(profileOf(person)));
  return { person, login };
}

/** Events, and the applications of a person to them, which the organizers accepted. */
export async function arrangeAccepted(person: Person, events: readonly Event[]): Promise<Application[]> {
  const { db } = backstage();
  const applications = events.map((event) => applicationOf(person, event, { status: 'accepted' }));
  await db.doc(paths.audience(person.uid)).set(anAudience({ applications }));
  for (const event of events) await db.doc(paths.event(event.id)).set(stored(event));
  for (const application of applications)
    await db.doc(paths.application(application.eventId, person.uid)).set(stored(application));
  return applications;
}
