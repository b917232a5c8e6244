import type { Texts } from '../../i18n/dictionary.ts';

export const signOutEn = {
  title: 'Sign out?',
  scans: {
    zero: 'All scans have been delivered.',
    one: '{{ n }} scan has not been delivered yet.',
    other: '{{ n }} scans have not been delivered yet.',
  },
  messages: {
    zero: 'All messages have been delivered.',
    one: '{{ n }} message has not been delivered yet.',
    other: '{{ n }} messages have not been delivered yet.',
  },
  deletes: 'What has not been delivered is deleted when you sign out.',
  delivered: 'Everything has been delivered now.',
  leave: 'Sign out',
  leaveAndDelete: 'Sign out and delete',
  stay: 'Stay signed in',
} as const satisfies Texts;
