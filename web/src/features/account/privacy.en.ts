import type { Texts } from '../../i18n/dictionary.ts';

/** Who can see my data, taking it along, and the end of an account. */
export const privacyEn = {
  title: 'Privacy',
  intro: 'What others see of you, a copy of all of it, and how to leave.',

  open: 'My data and privacy',

  readersTitle: 'Who can see my data',
  readersWhat:
    'These organizations, with the people who work for them, see your name, email address, photo and words, your applications to their events and your conversations with them. Your phone number, birth date and address are seen by nobody.',
  restricted: 'Restricted',
  full: 'Full',
  restrictedText: 'Of your other events they see nothing: each organization sees only its own.',
  fullText: 'They also see all other events that you took part in.',
  change: 'Change what they see',
  since: 'since {{ date }}',
  readerEvents: {
    one: 'Can see your application to {{ n }} event of its own',
    other: 'Can see your applications to {{ n }} events of its own',
  },
  readerNoEvents: 'You are in its community',
  showEvents: 'Show these events',
  notInside: 'You are not in its community.',
  leave: 'Leave',
  leaveOf: 'Leave the community of {{ organization }}',
  leaveTitle: 'Leave the community of {{ organization }}?',
  leaveText:
    'You disappear from its list, and what it has noted about you is deleted for good: coming back does not bring it back. Your applications to its past events stay with these events.',
  leaveConfirm: 'Leave the community',
  leaveKeep: 'Stay',
  left: 'You have left the community of {{ organization }}.',
  leaveOpen:
    'You have applied to {{ event }}, which is still to come. Cancel that application first; the organizers are told of it.',
  leaveOpenEvent: 'Go to the event',
  nobodyTitle: 'Nobody',
  nobody: 'You have not applied anywhere and joined no community, so only you see your data.',
  readersFailed: 'The list could not be loaded.',

  downloadTitle: 'Download my data',
  downloadText:
    'One file with every document that we keep about you, photo included. It is JSON: a text that people and programs can read.',
  download: 'Download',
  downloading: 'Putting your file together',
  documents: { one: '{{ n }} document', other: '{{ n }} documents' },
  downloaded: 'Your file is ready: {{ name }}',

  deleteTitle: 'Delete my account',
  deleteText:
    'You are signed out everywhere at once, and a week later everything that tells who you are is erased.',
  consequences: {
    week: 'For seven days you can come back, by the link that we mail to you or by signing in.',
    gone: 'Then your profile, photo, QR code, conversations and memberships are erased. Nobody can bring them back.',
    applications:
      'Your applications to events that are still to come are canceled then. Past ones stay without your name, so that the organizers’ counts and hours stay right.',
    tell: 'Organizers are not told. If somebody counts on you this week, write to them first.',
  },
  deleteOpen: 'Delete my account…',
  dialogTitle: 'Delete your account?',
  dialogText:
    'Your account is closed at once, and you are signed out everywhere. You have seven days to come back.',
  confirm: 'Delete my account',
  signInAgain: 'Your sign-in was too long ago. Show us once more that it is you.',
  lastOwner:
    'You are the last owner of {{ names }}. Give somebody else that role first, then delete your account.',

  closedTitle: 'Your account is closed',
  closedText: 'It will be erased on {{ date }}. Until then you can come back.',
  closedWayBack: 'Come back by the link in the mail that we have sent you, or by signing in.',
  signIn: 'Sign in',

  closingTitle: 'Your account is being deleted',
  closingText: 'You asked for it. On {{ date }} it will be erased for good. Do you want to keep it?',
  keep: 'Keep my account',
  signOut: 'Leave it closed and sign out',
  tooLate: 'It is too late: your account is being erased at this moment.',

  keepTitle: 'Keep your account?',
  keepText: 'Your account is closed and will be erased. With this link you can open it again.',
  keptTitle: 'Your account stays',
  kept: 'Everything is as it was. If it was not you who asked for the deletion, choose a new password now.',
  newPassword: 'Choose a new password',
  linkDeadTitle: 'This link does not work any more',
  linkDead:
    'It belonged to an earlier request, or the account has been erased. If you can still sign in, you can keep your account there.',
} as const satisfies Texts;
