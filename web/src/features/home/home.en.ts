import type { Texts } from '../../i18n/dictionary.ts';

export const homeEn = {
  welcome: {
    title: 'Where the people behind an event find each other',
    lead: 'Volunteers apply in a minute and talk with the organizers. Organizations keep their people from one year to the next.',
    signUp: 'Create an account',
    signIn: 'Sign in',
    volunteer: {
      title: 'You lend a hand',
      text: 'Open Equipage on your phone, see what is new, answer a message, and walk through the gate with your code.',
    },
    organizer: {
      title: 'You organize',
      text: 'Work in the same list with a colleague, and each of you sees what the other changes as it happens.',
    },
    gate: {
      title: 'You stand at the gate',
      text: 'Three hundred people in an hour, in a field with a bad network, and always the right sheet.',
    },
    example: {
      event: 'Harbour festival',
      message: 'See you at six by the big tent',
      answer: 'I will be there',
      first: 'Noor Haddad',
      second: 'Émile Roux',
      third: 'Ida Strand',
      offline: 'Offline',
    },
  },

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
