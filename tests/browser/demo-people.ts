import { demoLogins } from '@equipage/tools/demo/logins.ts';
import { eventSlug, paths } from '@equipage/domain';
import { getFirestore } from 'firebase-admin/firestore';
import { getAuth } from 'firebase-admin/auth';
import { getApps, initializeApp } from 'firebase-admin/app';
import type { Login } from './sign-in.ts';
import { required } from './origin.ts';

function admin() {
  return getApps()[0] ?? initializeApp({ projectId: required('GCLOUD_PROJECT') });
}

/** One of the people that the start screen lists, by the part of the address before the @. */
export function demoLogin(handle: string): Login {
  const found = demoLogins.find(({ email }) => email.startsWith(`${handle}@`));
  if (found === undefined) throw new Error(`the demo data has no ${handle}`);
  return found;
}

/** A volunteer with several events. */
export function demoVolunteer(): Login {
  return demoLogin('ada');
}

/** A conversation of a published event, and who may write in it from each side. */
export interface DemoConversation {
  readonly teammate: Login;
  readonly organizer: Login;
  readonly uid: string;
  readonly eventId: string;
  readonly orgId: string;
}

/** The one between ada and olivia. */
export async function demoConversation(): Promise<DemoConversation> {
  const teammate = demoLogin('ada');
  const organizer = demoLogin('olivia');
  const { uid } = await getAuth(admin()).getUserByEmail(teammate.email);
  const { uid: organizerUid } = await getAuth(admin()).getUserByEmail(organizer.email);
  const rights = await getFirestore(admin()).doc(paths.access(organizerUid)).get();
  const orgs = Object.keys(rights.get('orgs') as Record<string, string>);
  const conversations = await getFirestore(admin())
    .collection(paths.conversations())
    .where('uid', '==', uid)
    .get();
  const open = conversations.docs.find(
    (one) => orgs.includes(one.get('orgId') as string) && one.get('event.state') === 'published',
  );
  if (open === undefined) throw new Error('the demo data has no open conversation between the two');
  return {
    teammate,
    organizer,
    uid,
    eventId: open.get('eventId') as string,
    orgId: open.get('orgId') as string,
  };
}

/** An event of an organization that is over. */
export async function demoFinishedEvent(orgId: string): Promise<string> {
  const finished = await getFirestore(admin())
    .collection(paths.events())
    .where('orgId', '==', orgId)
    .where('state', '==', 'finished')
    .limit(1)
    .get();
  const [event] = finished.docs;
  if (event === undefined) throw new Error('the demo data has no finished event of this organization');
  return event.id;
}

/** The public address of a published event. */
export async function demoPublicEvent(): Promise<string> {
  const published = await getFirestore(admin())
    .collection(paths.events())
    .where('state', '==', 'published')
    .limit(1)
    .get();
  const [event] = published.docs;
  if (event === undefined) throw new Error('the demo data has no published event');
  return `/e/${eventSlug({ id: event.id, name: event.get('name') as string })}`;
}

/** The address of a link into a community. */
export async function demoJoinLink(): Promise<string> {
  const [token] = (await getFirestore(admin()).collection('joinTokens').limit(1).get()).docs;
  if (token === undefined) throw new Error('the demo data has no link into a community');
  return `/join/${token.id}`;
}

/** Sets the language of somebody's account, which the app follows. */
export async function chooseLanguage({ email }: Login, language: 'en' | 'fr'): Promise<void> {
  const { uid } = await getAuth(admin()).getUserByEmail(email);
  await getFirestore(admin()).doc(paths.account(uid)).update({ language });
}
