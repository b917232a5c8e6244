import type { Texts } from '../../i18n/dictionary.ts';

/** The page that a link into a community opens; also for strangers. */
export const joinEn = {
  loading: 'Invitation to a community',
  title: 'Join the community of {{ organization }}',
  via: '{{ via }} has passed this link on to you. It leads into the community of {{ organization }}, which supports it, and not into its own.',
  intro:
    '{{ organization }} then knows that you like to lend a hand. Joining is not an application to an event.',

  /** Version 1. What people agree to; see `consentTextVersion` of the domain before changing a word. */
  consent: {
    title: 'What you agree to',
    sees: 'The people who work for {{ organization }} see your name, email address, photo and the words about yourself.',
    notes: 'They may note something about you for their own use, for example a T-shirt size.',
    leave: 'You can leave at any time, under Account, Privacy. Your entry and these notes are deleted then.',
  },
  restricted: 'Of your events they see only their own: your sharing is restricted.',
  full: 'They also see all other events that you took part in: your sharing is full.',
  changeSharing: 'Change what organizers see',
  newcomer: 'Of the events you take part in they see only their own, unless you choose otherwise later.',

  join: 'Agree and join',
  newAccount: 'Agree, create an account and join',
  haveAccount: 'I have an account: sign in and join',
  joining: 'You are joining {{ organization }}.',
  outdated: 'This text has changed since you opened the page. Load the page again and read it once more.',

  memberTitle: 'You are in the community of {{ organization }}',
  joinedText: '{{ organization }} knows you now. Its coming events are on its page.',
  alreadyText: 'There is nothing left to do here. Its coming events are on its page.',
  openPage: 'See its events',
  privacy: 'Who can see my data',

  deadTitle: 'This link does not work any more',
  deadText: 'It was renewed, or it is not complete. Ask whoever gave it to you for the one that works now.',
  stuckTitle: 'The link could not be opened',
} as const satisfies Texts;
