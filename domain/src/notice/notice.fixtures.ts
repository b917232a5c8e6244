import { aPerson, nameOf } from '../account/account.fixtures.ts';
import { documentIdOf, fixtureNow, shortIdOf } from '../base/seed.fixtures.ts';
import { day, hour } from '../base/instant.ts';
import { conversationId } from '../conversation/conversation.ts';
import { anEvent } from '../event/event.fixtures.ts';
import { shiftCardOf } from '../schedule/roster.ts';
import { aMission, aShift } from '../schedule/schedule.fixtures.ts';
import { noticeEventOf } from './notice.ts';
import type { NoticeKind, NoticeOf, OccasionKind, OccasionOf } from './notice.schema.ts';

const contents: { readonly [Kind in NoticeKind]: NoticeOf<Kind>['data'] } = {
  'verify-email': { continuePath: '/' },
  'reset-password': {},
  'change-email': { newEmail: 'new@people.example', requestedAt: fixtureNow },
  'email-change-asked': { newEmail: 'new@people.example', requestedAt: fixtureNow },
  'email-changed': { newEmail: 'new@people.example', requestedAt: fixtureNow },
  'account-closed': { requestedAt: fixtureNow, dueAt: fixtureNow + 7 * day },
  invitation: { orgId: shortIdOf('organization'), invitationId: 'a1b2c3d4e5a1b2c3d4e5', sentAt: fixtureNow },
  'join-invitation': {
    orgId: shortIdOf('organization'),
    entryId: 'i-a1b2c3d4e5a1b2c3d4e5a1b2',
    importId: documentIdOf('import'),
  },
  coupon: { orgId: shortIdOf('organization'), couponId: documentIdOf('coupon') },
  'application-received': { name: nameOf(aPerson()), event: noticeEventOf(anEvent()), waits: false },
  'application-decision': { name: nameOf(aPerson()), event: noticeEventOf(anEvent()), decision: 'accepted' },
  message: {
    conversationId: conversationId(anEvent().id, aPerson().uid),
    side: 'teammate',
    readAt: fixtureNow,
  },
  'schedule-change': {
    event: noticeEventOf(anEvent()),
    changes: [
      {
        shiftId: aShift().id,
        before: shiftCardOf(aMission(), aShift()),
        after: { ...shiftCardOf(aMission(), aShift()), startsAt: aShift().startsAt + hour },
        movedFrom: null,
        reason: 'The first train comes later.',
        teammate: null,
      },
    ],
  },
  'shift-reminder': {
    event: noticeEventOf(anEvent()),
    shiftId: aShift().id,
    shift: shiftCardOf(aMission(), aShift()),
  },
  'shift-swap': {
    event: { ...noticeEventOf(anEvent()), orgId: anEvent().orgId },
    giver: nameOf(aPerson()),
    taker: 'Giulia Conti',
    given: shiftCardOf(aMission(), aShift()),
    inReturn: null,
  },
};

/** `outbox/{id}`: a mail to `aPerson()` that waits for its first attempt. */
export function aNotice<Kind extends NoticeKind>(
  kind: Kind,
  facts: Partial<NoticeOf<Kind>> = {},
): NoticeOf<Kind> {
  const { uid, email, language } = aPerson();
  const delivery = {
    id: `${kind}:fixture`,
    uid,
    channel: 'email',
    to: email,
    language,
    state: 'pending',
    attempts: 0,
    leaseUntil: fixtureNow,
    createdAt: fixtureNow,
    sentAt: null,
    reason: null,
    expiresAt: fixtureNow + 30 * day,
  };
  // The compiler cannot see that kind and data of a generic Kind belong together; the tests parse every kind.
  return { ...delivery, kind, data: contents[kind], ...facts } as unknown as NoticeOf<Kind>;
}

/** `occasions/{id}`: something to tell `aPerson()` now. */
export function anOccasion<Kind extends OccasionKind>(
  kind: Kind,
  facts: Partial<OccasionOf<Kind>> = {},
): OccasionOf<Kind> {
  const { uid } = aPerson();
  const telling = {
    id: `${kind}:fixture`,
    uid,
    dueAt: fixtureNow,
    createdAt: fixtureNow,
    expiresAt: fixtureNow + 30 * day,
  };
  // As above: kind and data belong together.
  return { ...telling, kind, data: contents[kind], ...facts } as unknown as OccasionOf<Kind>;
}
