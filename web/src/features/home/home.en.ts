import type { Texts } from '../../i18n/dictionary.ts';

export const homeEn = {
  hello: 'Hello {{ name }}',
  myEvents: 'My events',
  myShifts: 'My shifts',
  noEvents: 'No events yet',
  noEventsText:
    'Open the page of an event, from a link or a poster, and press “Apply”. It will then show up here.',
  conversationOf: 'Messages about {{ event }}',
  unreadOf: {
    one: 'Messages about {{ event }}, {{ n }} unread',
    other: 'Messages about {{ event }}, {{ n }} unread',
  },
  whenAndWhere: '{{ dates }}, {{ city }}',

  archives: 'Archives',
  archivesText: 'Events that are over, and applications that were canceled or declined.',
  showArchives: 'Show archives',
  noArchives: 'Nothing in the archives yet',
  noArchivesText: 'Events move here by themselves once they are over.',

  organizations: 'My organizations',
  newOrganization: 'New organization',
  noOrganizations:
    'Do you organize events? Create your organization, publish an event and find the people for it.',
  role: { owner: 'Owner', manager: 'Manager' },

  eventRoles: 'Events I run',
  eventRole: { coordinator: 'Coordinator', scanner: 'Scanner' },
} as const satisfies Texts;
