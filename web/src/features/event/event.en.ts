import type { Texts } from '../../i18n/dictionary.ts';

export const eventEn = {
  state: {
    draft: 'Draft',
    published: 'Published',
    finished: 'Finished',
    archived: 'Archived',
    over: 'Over',
  },
  fact: {
    when: 'When',
    yourTime: 'In your time: {{ time }}',
    where: 'Where',
    lastDay: 'Last day to apply',
    contact: 'Contact',
    description: 'About the event',
  },
  page: {
    by: 'by {{ organization }}',
    unavailableTitle: 'This event is not available',
    unavailableText:
      'The link may be incomplete, or the event is not open to the public. Ask whoever sent you the link.',
    failedTitle: 'The event could not be loaded',
    failedText: 'Check the connection and try again.',
    description: '{{ name }}, {{ dates }}, {{ city }}. Apply as a volunteer.',
    noDescription: 'The organizers have not written a description yet.',
    askTitle: 'Take part as a volunteer',
    askText: 'Creating an account takes a minute. Then your application goes to the organizers.',
    apply: 'Apply',
    applyWaiting: 'Join the waiting list',
    applyBy: 'Apply by {{ day }}.',
    fullTitle: 'Every place is taken',
    waitingText: 'You can join the waiting list. You get a mail when a place becomes free for you.',
    fullText: 'If somebody cancels, you can apply here.',
    closedTitle: 'Applications are closed',
    closedText: 'The last day to apply was {{ day }}.',
    haveAccount: 'I have an account',
    overTitle: 'This event is over',
    overText: 'It takes no more applications. Thank you to everybody who made it happen.',
    manage: 'Open your team’s page of this event',
  },
} as const satisfies Texts;
