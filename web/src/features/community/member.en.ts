import type { Texts } from '../../i18n/dictionary.ts';

export const memberEn = {
  title: 'Member',
  back: 'To the community',
  goneTitle: 'Not in the community',
  goneText: 'This person has left the community, or has never been in it.',
  email: 'Email',
  joined: 'In the community since',
  sharing: 'Event history',
  sharingIs: {
    full: 'Shared in full',
    restricted: 'Your events only',
  },
  write: 'Messages',
  imported:
    'This person came with an imported list and has not joined yet. There is no profile and no event to show.',
  orgInfoText: 'Only your organization sees this: neither the person nor event staff do.',
  editValue: 'Edit {{ field }}',
  nothingNoted: 'Nothing is noted.',
  noteMore: 'Community page',
  events: 'Events',
  noEventsTitle: 'No application yet',
  noEventsText: 'Applications to your events appear here, with their status.',
  conversationAt: 'Messages about {{ event }}',
  known: 'Information from events',
  knownText: 'The last answer to each question of the shared library, and where it was given.',
  noneKnownTitle: 'Nothing answered yet',
  noneKnownText: 'Answers to questions of the shared library appear here.',
  elsewhere: 'Events with others',
  elsewhereText: 'This person shares every event taken part in on Equipage.',
} as const satisfies Texts;
