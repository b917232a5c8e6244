import type { Texts } from '../../i18n/dictionary.ts';

/** For everybody: every word here is loaded with each public page. */
export const publicOrganizationEn = {
  events: 'Coming events',
  noEvents: 'No event is announced at the moment.',
  website: 'Website',
  join: 'Join the community',
  unavailableTitle: 'There is no organization at this address',
  unavailableText: 'The link may be incomplete. Ask whoever sent it to you.',
} as const satisfies Texts;
