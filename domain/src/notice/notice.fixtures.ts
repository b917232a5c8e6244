import { aPerson, nameOf } from '../account/account.fixtures.ts';
import { day } from '../base/instant.ts';
import { fixtureNow } from '../base/seed.fixtures.ts';
import { anEvent } from '../event/event.fixtures.ts';
import { noticeEventOf } from './notice.ts';
import type { NoticeKind, NoticeOf } from './notice.schema.ts';

const contents: { readonly [Kind in NoticeKind]: NoticeOf<Kind>['data'] } = {
  'verify-email': { continuePath: '/' },
  'reset-password': {},
  'application-received': { name: nameOf(aPerson()), event: noticeEventOf(anEvent()) },
  'application-decision': { name: nameOf(aPerson()), event: noticeEventOf(anEvent()), decision: 'accepted' },
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
