import type { Texts } from '../../i18n/dictionary.ts';

export const applicationEn = {
  status: {
    pending: 'To decide',
    accepted: 'Accepted',
    waitlisted: 'Waiting list',
    declined: 'Declined',
    canceled: 'Canceled',
  },
  /** The same states as the applicant reads them. */
  ownStatus: {
    pending: 'Sent',
    accepted: 'Accepted',
    waitlisted: 'Waiting list',
    declined: 'Not accepted',
    canceled: 'Canceled',
  },
  own: {
    askTitle: 'Take part as a volunteer',
    askText: 'Your name, your email address and your profile go to {{ organization }}.',
    askBackTitle: 'You are back: one more click',
    apply: 'Apply',
    pendingTitle: 'Your application is with the organizers',
    pendingText: 'You get a mail as soon as they decide.',
    acceptedTitle: 'You are in the team',
    acceptedText:
      'The organizers count on you. If your plans change, cancel early, so that somebody else can step in.',
    waitlistedTitle: 'You are on the waiting list',
    waitlistedText: 'You get a mail when a place becomes free.',
    declinedTitle: 'The organizers could not accept you this time',
    declinedText: 'You can write to them if you have a question.',
    canceledTitle: 'You have canceled your application',
    canceledText: 'If you have time after all, apply again.',
    applyAgain: 'Apply again',
    overAccepted: 'You took part in this event.',
    answers: 'Your answers',
    answer: 'Answer',
    newQuestions: {
      one: 'The organizers ask {{ n }} new question.',
      other: 'The organizers ask {{ n }} new questions.',
    },
    write: 'Write to the organizers',
    read: 'Read the conversation',
    cancel: 'Cancel application',
    keep: 'Keep application',
    cancelTitle: 'Cancel your application?',
    cancelText:
      'The organizers see it at once and plan without you. You can apply again as long as the event is open.',
    confirmTitle: 'Confirm your email address first',
    confirmText: 'Open the link in the mail we sent you. Then you can apply here.',
    confirm: 'Confirm the address',
    appliedAt: 'Applied on {{ date }}',
  },
} as const satisfies Texts;
