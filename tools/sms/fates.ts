/** What becomes of a message that was handed over. */
export interface Fate {
  /** What the stand-in says at once; `hang up`: nothing, the connection ends. */
  readonly answer:
    'taken' | 'hang up' | { readonly status: number; readonly code: number; readonly message: string };
  /** Whether it lies in the inbox. */
  readonly arrives: boolean;
  /** What is reported afterwards, in this order, in Twilio's words. */
  readonly reports: readonly string[];
}

const arrives: Fate = { answer: 'taken', arrives: true, reports: ['queued', 'sent', 'delivered'] };

/**
 * Numbers with a fate of their own, by their last four digits; `0001` is the one of Twilio's test number for it. So
 * +33 6 12 34 00 03 is a phone that is never reached.
 */
export const fates: Readonly<Record<string, Fate & { readonly about: string }>> = {
  '0001': {
    about: 'is refused: there is no such number',
    answer: { status: 400, code: 21211, message: "Invalid 'To' Phone Number" },
    arrives: false,
    reports: [],
  },
  '0002': {
    about: 'is refused: its owner has answered STOP',
    answer: { status: 400, code: 21610, message: 'Attempt to send to unsubscribed recipient' },
    arrives: false,
    reports: [],
  },
  '0003': {
    about: 'is taken and never delivered',
    answer: 'taken',
    arrives: false,
    reports: ['queued', 'sent', 'undelivered'],
  },
  '0004': {
    about: 'is taken and fails before it leaves',
    answer: 'taken',
    arrives: false,
    reports: ['queued', 'failed'],
  },
  '0005': {
    about: 'gets no answer, and is lost',
    answer: 'hang up',
    arrives: false,
    reports: [],
  },
  '0006': {
    about: 'gets no answer, but arrives and is reported later',
    answer: 'hang up',
    arrives: true,
    reports: ['sent', 'delivered'],
  },
};

export function fateOf(to: string): Fate {
  return fates[to.slice(-4)] ?? arrives;
}
