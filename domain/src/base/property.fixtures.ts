import fc from 'fast-check';

/**
 * The seed of every property test, so that a run repeats anywhere. A failure prints it together with the path to the
 * smallest example; another seed for an afternoon of searching is one edit here.
 */
export const propertySeed = 20_260_512;

/** Claims that `claim` holds (returns true or does not throw) for every value that the source makes. */
export function holdsForAll<Value>(
  source: fc.Arbitrary<Value>,
  claim: (value: Value) => boolean | void,
  runs = 500,
): void {
  fc.assert(fc.property(source, claim), { seed: propertySeed, numRuns: runs });
}

/** Any text a form can be sent: letters of all scripts, emoji, control and direction characters, lone surrogates. */
export const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
      .map((codes) => String.fromCharCode(...codes)),
  },
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.constantFrom(
          'a',
          'É',
          'e\u0301',
          'ß',
          'İ',
          'ı',
          'س',
          '漢',
          '👩‍👩‍👧',
          '🇫🇷',
          ' ',
          '\u00a0',
          '\t',
          '\n',
          '\r',
          '\r\n',
          '\u2028',
          '\u0000',
          '\u0085',
          '\u200b',
          '\u200d',
          '\u200f',
          '\u202e',
          '\u2066',
          '\ud83d',
          '\ude00',
          '<b>',
          '&amp;',
          '-',
        ),
        { maxLength: 80 },
      )
      .map((parts) => parts.join('')),
  },
);
