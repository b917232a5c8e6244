import type { Instant } from '../base/instant.ts';
import { defaultNoticeChoices, defaultReminderLead } from '../notice/notice-choices.ts';
import type { Account } from './account.schema.ts';

/** What a sign-up brings. */
type NewAccountFacts = Pick<Account, 'id' | 'givenName' | 'familyName' | 'email' | 'language'>;

/** An account as sign-up leaves it: everything that is optional is still to be told, notices are as few as make sense. */
export function newAccount(facts: NewAccountFacts, now: Instant): Account {
  const { id, givenName, familyName, email, language } = facts;
  return {
    id,
    givenName,
    familyName,
    email,
    language,
    birthDate: null,
    phone: null,
    address: null,
    place: null,
    noticeChoices: defaultNoticeChoices,
    smsFromOrganizers: true,
    reminderLead: defaultReminderLead,
    closesAt: null,
    createdAt: now,
  };
}
