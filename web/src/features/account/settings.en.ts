import type { Texts } from '../../i18n/dictionary.ts';

/** The pages of the account settings. */
export const settingsEn = {
  title: 'Account settings',
  names: 'Your name',
  namesHelp: 'Organizers of the events you apply to see it.',
  save: 'Save name',
  saved: 'Your name is saved.',
  savedLater: 'Your name is kept and saved as soon as you are back online.',
  refusedLate: 'Your name could not be saved after all. Please try again.',
  email: 'Email address',
  confirmed: 'Confirmed',
  unconfirmed: 'Not confirmed yet',
  confirm: 'Confirm it',
  language: 'Language',
  languageHelp: 'For every page and for the mails you get, on all your devices.',
  appearance: 'Appearance',
  appearanceHelp: 'On this device only.',
  signOutTitle: 'Leave this device',
  signOutText: 'Everything that Equipage keeps on this device is removed.',
  signOut: 'Sign out',
} as const satisfies Texts;
