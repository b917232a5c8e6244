/** Every kind of letter that is no white space and shows nothing all the same. */
const fillers = '\u034f\u115f\u1160\u17b4\u17b5\u180b\u180f\u2800\u3164\ufe00\ufe0f\uffa0';

/** A value and what it is, in words that end the sentence "… cannot save a name that is". */
export type Case = readonly [what: string, value: unknown];

/** What a text field is: how long it may be, whether it is one line and whether it may say nothing. */
export interface TextField {
  readonly most: number;
  readonly line: boolean;
  readonly mayBeEmpty: boolean;
}

/** Texts that every field lets in as they are: nothing is escaped or taken apart in the database. */
export function goodTexts({ most, line, mayBeEmpty }: TextField): Case[] {
  return [
    ['one letter', 'x'],
    ['as long as may be', 'x'.repeat(most)],
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['emoji with a joiner', '👩‍👩‍👧 🇫🇷'],
    ['right-to-left letters with a mark', 'مريم \u200f!'],
    ['Persian with a joiner', 'می\u200cخواهم'],
    ...(line ? [] : [['two lines and a tab', 'one\n\ttwo'] as const]),
    ...(mayBeEmpty ? ([['empty', '']] as const) : []),
  ];
}

/** Texts, and things that are none, that no screen sends. */
export function badTexts({ most, line, mayBeEmpty }: TextField): Case[] {
  return [
    ['one character too long', 'x'.repeat(most + 1)],
    ['a list with a text in it', ['Conti']],
    ['a map', { text: 'Conti' }],
    ['a number', 7],
    ['Infinity', Infinity],
    ['a date', new Date()],
    ['true', true],
    ['null', null],
    ['hiding a NUL', 'Con\u0000ti'],
    ['hiding a backspace', 'Con\u0008ti'],
    ['hiding an escape', 'Con\u001bti'],
    ['hiding a carriage return', 'Con\rti'],
    ['hiding a C1 control', 'Con\u009bti'],
    ['turning the direction of reading', 'Con\u202eti'],
    ['isolating the direction of reading', 'Con\u2066ti'],
    ['hiding a line separator', 'Con\u2028ti'],
    ['hiding a byte order mark', 'Con\ufeffti'],
    ['hiding an annotation', 'Con\ufff9ti'],
    ...(line
      ? ([
          ['on two lines', 'Con\nti'],
          ['holding a tab', 'Con\tti'],
        ] as const)
      : []),
    ...(mayBeEmpty
      ? []
      : ([
          ['empty', ''],
          ['a space', ' '],
          ['a no-break space', '\u00a0'],
          ['only joiners and marks', '\u200d\u200f'],
          ['only fillers', fillers],
          ...(line ? [] : [['only line breaks', '\n\n'] as const]),
        ] as const)),
  ];
}
