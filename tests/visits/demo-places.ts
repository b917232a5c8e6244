import { randomBytes } from 'node:crypto';
import { eventSlug, paths } from '@equipage/domain';
import { accountOf, aPerson, invitationTokenOf } from '@equipage/domain/fixtures';
import { demoAddress } from '@equipage/tools/demo/logins.ts';
import { backstage } from '../browser/arranged-people.ts';
import {
  demoConversation,
  demoFinishedEvent,
  demoJoinLink,
  demoLogin,
  demoPublicEvent,
} from '../browser/demo-people.ts';
import type { Login } from '../browser/sign-in.ts';
import { stored } from '../rules/world.ts';
import type { Visitor } from './visit.ts';

/** What the addresses of pages are made of. */
export interface DemoPlaces {
  /** Ada, and the organization and the event of olivia's where she is in the team. */
  readonly uid: string;
  readonly orgId: string;
  readonly eventId: string;
  /** Others of the same organization. */
  readonly draftEventId: string;
  readonly finishedEventId: string;
  /** Somebody else's, which the organization supports. */
  readonly supportedEventId: string;
  /** Paths of public pages: of any event that can be seen, and of the one where ada is in the team. */
  readonly publicEvent: string;
  readonly ownPublicEvent: string;
  readonly joinLink: string;
  /** Secrets of links in mails. */
  readonly invitation: string;
  readonly joinInvitation: string;
}

/** Where things are in the demo data. */
export async function demoPlaces(): Promise<DemoPlaces> {
  const { uid, orgId, eventId } = await demoConversation();
  return {
    uid,
    orgId,
    eventId,
    draftEventId: await demoEventNamed('Le Petit Bal de Quimper'),
    finishedEventId: await demoFinishedEvent(orgId),
    supportedEventId: await demoEventNamed('La grande tablée'),
    publicEvent: await demoPublicEvent(),
    ownPublicEvent: `/e/${eventSlug({ id: eventId, name: '' })}`,
    joinLink: await demoJoinLink(),
    invitation: invitationTokenOf('ronan.le-goff'),
    joinInvitation: invitationTokenOf(demoAddress('armel.riou')),
  };
}

async function demoEventNamed(name: string): Promise<string> {
  const found = await backstage().db.collection(paths.events()).where('name', '==', name).limit(1).get();
  const [event] = found.docs;
  if (event === undefined) throw new Error(`the demo data has no event “${name}”`);
  return event.id;
}

/** The login of a visitor. Those who are half-way in are made anew. */
export async function loginOf(visitor: Visitor): Promise<Login> {
  if (visitor !== 'unnamed' && visitor !== 'unproven') return demoLogin(visitor);
  const { auth, db } = backstage();
  const handle = randomBytes(6).toString('hex');
  const login = { email: `${handle}@people.example`, password: `pass ${handle}` };
  const { uid } = await auth.createUser({ ...login, emailVerified: visitor === 'unnamed' });
  if (visitor === 'unproven')
    await db.doc(paths.account(uid)).set(stored(accountOf(aPerson({ uid, email: login.email }))));
  return login;
}

/** Gives ada a second way in, so that there is one that she can unlink. */
export async function linkGoogle(uid: string): Promise<void> {
  await backstage().auth.updateUser(uid, {
    providerToLink: { providerId: 'google.com', uid: `google of ${uid}`, email: demoAddress('ada') },
  });
}
