import type { Texts } from '../../i18n/dictionary.ts';

/** How a person wants to be told of what. */
export const noticesEn = {
  title: 'Notifications',
  text: 'Choose how you hear of what. Mails about your sign-in and the receipt of your applications always come.',
  kind: {
    message: 'New messages',
    decision: 'Decisions on my applications',
    schedule: 'Changes of my schedule',
    reminder: 'Reminders',
    news: 'News of organizations',
  },
  kindHelp: {
    message: 'Only when you have not read them within two minutes.',
    decision: 'Accepted, on the waiting list or declined.',
    schedule: 'Shifts that are given to you, moved or canceled.',
    reminder: 'Before a shift begins.',
    news: 'What organizations tell their community.',
  },
  what: 'What',
  channel: { email: 'Email', push: 'On my devices', sms: 'SMS' },
  choice: '{{ kind }}: {{ channel }}',
  noPhone: 'SMS need a phone number in your account.',
  addPhone: 'Add a phone number',
  noSmsThere:
    'Equipage sends no SMS to the country of your phone number. Email and your devices work everywhere.',
  changePhone: 'Change the number',
  organizers: 'SMS of organizers',
  organizersHelp:
    'Organizers of your events may send you an SMS, for example when something changes at the last moment. They do not see your number.',
  lead: 'Remind me before a shift',
  leadHelp: 'Counts for every shift.',
  minutes: { one: '{{ n }} minute before', other: '{{ n }} minutes before' },
  hours: { one: '{{ n }} hour before', other: '{{ n }} hours before' },
  days: { one: '{{ n }} day before', other: '{{ n }} days before' },
  deviceTitle: 'This device',
  device: {
    off: 'Notifications do not come to this device. When you allow them, they show even when Equipage is closed.',
    on: 'Notifications come to this device, even when Equipage is closed.',
    denied:
      'This browser blocks notifications of Equipage. Allow them in its settings for this site, then come back here.',
    unsupported:
      'This browser cannot show notifications here. On a phone, add Equipage to the home screen first and open it from there.',
  },
  allow: 'Allow on this device',
  stop: 'Stop on this device',
  refused: 'Notifications were not allowed. You can allow them here at any time.',
  failed: 'This browser could not sign up for notifications. Check the connection and try again.',
  refusedLate: 'Your choice could not be saved after all. Please try again.',
} as const satisfies Texts;
