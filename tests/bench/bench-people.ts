import { demoLogins } from '@equipage/tools/demo/logins.ts';
import { eventSlug } from '@equipage/domain';
import { getFirestore } from 'firebase-admin/firestore';
import { getAuth } from 'firebase-admin/auth';
import { getApps, initializeApp } from 'firebase-admin/app';
import type { Login } from '../browser/sign-in.ts';
import { required } from '../browser/origin.ts';

function admin() {
  return getApps()[0] ?? initializeApp({ projectId: required('GCLOUD_PROJECT') });
}

function login(handle: string): Login {
  const found = demoLogins.find(({ email }) => email.startsWith(`${handle}@`));
  if (found === undefined) throw new Error(`the demo data has no ${handle}`);
  return found;
}

/** A volunteer with several events. */
export function benchVolunteer(): Login {
  return login('ada');
}

/** A conversation of a published event, and who may write in it from each side. */
export async function benchConversation() {
  const teammate = login('ada');
  const organizer = login('olivia');
  const { uid } = await getAuth(admin()).getUserByEmail(teammate.email);
  const { uid: organizerUid } = await getAuth(admin()).getUserByEmail(organizer.email);
  const rights = await getFirestore(admin()).doc(`access/${organizerUid}`).get();
  const orgs = Object.keys(rights.get('orgs') as Record<string, string>);
  const conversations = await getFirestore(admin()).collection('conversations').where('uid', '==', uid).get();
  const open = conversations.docs.find(
    (one) => orgs.includes(one.get('orgId') as string) && one.get('event.state') === 'published',
  );
  if (open === undefined) throw new Error('the demo data has no open conversation between the two');
  return { teammate, organizer, uid, eventId: open.get('eventId') as string };
}

/** The public address of a published event. */
export async function benchPublicEvent(): Promise<string> {
  const published = await getFirestore(admin())
    .collection('events')
    .where('state', '==', 'published')
    .limit(1)
    .get();
  const [event] = published.docs;
  if (event === undefined) throw new Error('the demo data has no published event');
  return `/e/${eventSlug({ id: event.id, name: event.get('name') as string })}`;
}
