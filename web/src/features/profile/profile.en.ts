import type { Texts } from '../../i18n/dictionary.ts';

export const profileEn = {
  mine: 'My profile',
  words: 'About you',
  wordsHelp:
    'Organizers of the events you apply to, and of the communities you join, can read it. Nobody else can.',
  wordsTooLong: 'Shorten the text to {{ max }} characters at most.',
  noWordsMine:
    'Say a few words about your experience with volunteering and events. Organizers read them when you apply.',
  noWords: 'Nothing written yet.',
  wordsOf: 'In their own words',
  add: 'Add a few words',
  edit: 'Edit your words',
  save: 'Save',
  cancel: 'Cancel',
  sending: 'Being saved',
  refusedLate: 'Your words could not be saved after all. Please try again.',
  sharing: {
    full: 'Sharing: full',
    restricted: 'Sharing: restricted',
  },
  sharingMeans: {
    full: 'Organizers see all the events of your profile.',
    restricted: 'Organizers see only the events of their own organization.',
  },
} as const satisfies Texts;
