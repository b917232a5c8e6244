import type { Texts } from '../../i18n/dictionary.ts';

export const bulkEn = {
  begin: 'Choose several',
  bar: 'Decide on several',
  choose: 'Choose {{ name }}',
  chosen: { one: '{{ n }} chosen', other: '{{ n }} chosen' },
  tooMany: 'At most {{ most }} at once',
  all: 'Choose all',
  ask: {
    accepted: { one: 'Accept {{ n }} person?', other: 'Accept {{ n }} people?' },
    waitlisted: {
      one: 'Put {{ n }} person on the waiting list?',
      other: 'Put {{ n }} people on the waiting list?',
    },
    declined: { one: 'Decline {{ n }} person?', other: 'Decline {{ n }} people?' },
  },
  askText: 'Each person for whom something changes is told at once, in her own language.',
  confirm: { accepted: 'Accept', waitlisted: 'Waiting list', declined: 'Decline' },
  running: {
    accepted: 'Accepting',
    waitlisted: 'Putting on the waiting list',
    declined: 'Declining',
  },
  runningNote: 'You can leave this page: it goes on by itself.',
  doneTitle: {
    accepted: { one: '{{ n }} person accepted', other: '{{ n }} people accepted' },
    waitlisted: {
      one: '{{ n }} person put on the waiting list',
      other: '{{ n }} people put on the waiting list',
    },
    declined: { one: '{{ n }} person declined', other: '{{ n }} people declined' },
  },
  unchanged: {
    one: '{{ n }} person stood there already.',
    other: '{{ n }} people stood there already.',
  },
  refused: {
    one: '{{ n }} person could not be decided on:',
    other: '{{ n }} people could not be decided on:',
  },
  stopped: 'It was stopped before the end, because whoever began it may no longer decide here.',
  somebody: 'Somebody',
  close: 'Close the report',
} as const satisfies Texts;
