import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { access } from './access/access.schema.ts';
import { account } from './account/account.schema.ts';
import { emailChange } from './account/email-change.schema.ts';
import { application } from './application/application.schema.ts';
import { eventWallet, ledgerEntry, orgWallet } from './billing/billing.schema.ts';
import { order } from './billing/order.schema.ts';
import { consent, joinLink } from './community/join.schema.ts';
import { memberImport } from './community/member-import.schema.ts';
import { coupon } from './coupon/coupon.schema.ts';
import { supportedEvent, supporter } from './coupon/supported-event.schema.ts';
import { member } from './community/member.schema.ts';
import { conversation, message } from './conversation/conversation.schema.ts';
import { eventUser } from './event/event-user.schema.ts';
import { event, eventFacts } from './event/event.schema.ts';
import * as fixtures from './fixtures.ts';
import { organization, orgUser } from './organization/organization.schema.ts';
import { participation } from './profile/participation.schema.ts';
import { photo } from './profile/photo.schema.ts';
import { audience, profile } from './profile/profile.schema.ts';
import { mission, roster, shift } from './schedule/schedule.schema.ts';

describe('a fixture', () => {
  const builders: [string, z.ZodMiniType, () => unknown][] = [
    ['an access', access, fixtures.anAccess],
    ['an account', account, fixtures.anAccount],
    ['a change of address', emailChange, fixtures.anEmailChange],
    ['a profile', profile, fixtures.aProfile],
    ['an audience', audience, fixtures.anAudience],
    ['a participation', participation, fixtures.aParticipation],
    ['a photo', photo, fixtures.aPhoto],
    ['an organization', organization, fixtures.anOrganization],
    ['an org user', orgUser, fixtures.anOrgUser],
    ['a member', member, fixtures.aMember],
    ['an import', memberImport, fixtures.aMemberImport],
    ['a join link', joinLink, fixtures.aJoinLink],
    ['a consent', consent, fixtures.aConsent],
    ['an event', event, fixtures.anEvent],
    ['an event user', eventUser, fixtures.anEventUser],
    ['some event facts', eventFacts, fixtures.someEventFacts],
    ['an application', application, fixtures.anApplication],
    ['a conversation', conversation, fixtures.aConversation],
    ['a message', message, fixtures.aMessage],
    ['a mission', mission, fixtures.aMission],
    ['a shift', shift, fixtures.aShift],
    ['a roster', roster, fixtures.aRoster],
    ['the wallet of an organization', orgWallet, fixtures.anOrgWallet],
    ['the wallet of an event', eventWallet, fixtures.anEventWallet],
    ['an order', order, fixtures.anOrder],
    ['an open order', order, fixtures.anOpenOrder],
    ['an entry of the ledger', ledgerEntry, fixtures.aLedgerEntry],
    ['a coupon', coupon, fixtures.aCoupon],
    ['a supported event', supportedEvent, fixtures.aSupportedEvent],
    ['a supporter', supporter, fixtures.aSupporter],
  ];

  test.each(builders)('%s is valid, has no field too many, and is the same each time', (_, schema, build) => {
    expect(schema.parse(build())).toEqual(build());
    expect(build()).toEqual(build());
    expect(build()).not.toBe(build());
  });

  test('takes what a test wants to be otherwise', () => {
    expect(fixtures.anEvent({ name: 'Bal', state: 'draft' })).toMatchObject({ name: 'Bal', state: 'draft' });
  });
});

describe('fixtures fit together', () => {
  const person = fixtures.aPerson();

  test('one person, one event and one organization stand behind the defaults', () => {
    expect(fixtures.anAccount().id).toBe(person.uid);
    expect(fixtures.anEvent().orgId).toBe(fixtures.anOrganization().id);
    expect(fixtures.anApplication()).toMatchObject({ uid: person.uid, eventId: fixtures.anEvent().id });
    expect(fixtures.aConversation().id).toBe(`${fixtures.anEvent().id}_${person.uid}`);
  });

  test('two names are two people with two addresses', () => {
    const leila = fixtures.aPerson({ givenName: 'ليلى', familyName: 'بن عمر' });
    const nour = fixtures.aPerson({ givenName: 'نور', familyName: 'العلوي' });
    expect(new Set([person.uid, leila.uid, nour.uid]).size).toBe(3);
    expect(new Set([person.email, leila.email, nour.email]).size).toBe(3);
    expect(leila.email).toMatch(/^[a-z0-9-]+@people\.example$/);
  });

  test('a conversation counts what each side has not read', () => {
    const now = fixtures.fixtureNow;
    const messages = [
      fixtures.aMessage({ text: 'one', side: 'teammate', at: now - 3 }),
      fixtures.aMessage({ text: 'two', side: 'organizers', at: now - 2 }),
      fixtures.aMessage({ text: 'three', side: 'organizers', at: now - 1 }),
      fixtures.aMessage({ text: 'four', side: 'teammate', at: now }),
    ];
    const head = fixtures.conversationOf(person, fixtures.anEvent(), now - 9, messages, {
      teammate: now - 2,
    });
    expect(head).toMatchObject({
      unreadByTeammate: 1,
      unreadByOrganizers: 2,
      lastAt: now,
      lastMessage: { text: 'four', side: 'teammate' },
    });
  });
});
