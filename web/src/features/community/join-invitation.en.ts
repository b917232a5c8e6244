import type { Texts } from '../../i18n/dictionary.ts';

export const joinInvitationEn = {
  loading: 'Invitation to a community',
  title: 'Invitation to the community of {{ organization }}',
  why: '{{ inviter }} has put your name and your email address {{ email }} on the list of people that {{ organization }} keeps here. You decide what comes of it.',
  signInText: 'Sign in with {{ email }}, or create an account with this address.',
  signIn: 'Sign in',
  signUp: 'Create account',
  otherTitle: 'The invitation is for another address',
  otherText:
    'You are signed in as {{ own }}, and it is for {{ email }}. If that is yours too, sign out and open the link once more.',
  signOut: 'Sign out',
  join: 'Agree and join',
  outdated: 'This text has changed since you opened the page. Load the page again and read it once more.',
  joinedTitle: 'You are in the community of {{ organization }}',
  joinedText: '{{ organization }} knows you now. What it does next is on its page.',
  open: 'See its page',
  memberTitle: 'You are in this community already',
  memberText: 'There is nothing left to do here.',
  out: 'Take me off the list',
  outText:
    'You do not want to be on this list? Your entry is deleted at once. No account is needed for that.',
  outTitle: 'Take you off the list?',
  outConfirm:
    'What {{ organization }} has entered about you is deleted, and it cannot enter your address again.',
  goneTitle: 'You are off the list',
  goneText: 'Your entry is deleted, and there will be no further invitation from this organization.',
  deadTitle: 'This link does not work any more',
  deadText:
    'You have joined already, were taken off the list, or the link is not complete. You need not do anything.',
  stuckTitle: 'The link could not be opened',
  keep: 'Stay on it for now',
} as const satisfies Texts;
