import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, holdsForAll } from './property.fixtures.ts';
import { cleanText, fold, isBlank, line, optionalLine, paragraphs, slugOf } from './text.ts';

describe('what somebody typed is kept', () => {
  test.each([
    ['HTML stays text', '<script>alert("hi")</script> & <b>bold</b>'],
    ['emoji of several characters stay whole', '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 👍🏽 🇫🇷'],
    ['Arabic with its vowel signs', 'مُتَطَوِّع'],
    ['Hebrew with a right-to-left mark', 'נועה\u200F!'],
    ['Persian with its joiner', 'می\u200Cخواهم'],
    ['Vietnamese', 'Nguyễn Thị Ngọc Ánh'],
    ['a tab and line breaks', 'bring:\n\t- boots\n\t- a torch'],
    ['letters outside the basic plane', '𠮷野'],
  ])('%s', (_, text) => {
    expect(cleanText(text)).toBe(text);
  });
});

describe('what nobody can see is taken out', () => {
  test.each([
    ['control characters', 'a\u0000b\u0007c\u001Bd\u007Fe\u0090f', 'abcdef'],
    ['direction overrides', 'safe\u202Egpj.exe', 'safegpj.exe'],
    [
      'direction embeddings and isolates',
      '\u202Aa\u202Bb\u202Cc\u202Dd\u2066e\u2067f\u2068g\u2069',
      'abcdefg',
    ],
    ['a byte order mark', '\uFEFFname', 'name'],
    ['half of a surrogate pair', 'a\ud83db\ude00c', 'abc'],
    ['white space around', ' \t\n name \u00a0', 'name'],
  ])('%s', (_, typed, stored) => {
    expect(cleanText(typed)).toBe(stored);
  });

  test('line ends of every system become one', () => {
    expect(cleanText('a\r\nb\rc\u2028d\u2029e\u0085f\ng')).toBe('a\nb\nc\nd\ne\nf\ng');
  });

  test('a name typed on a Mac and one typed on Windows are the same name', () => {
    expect(cleanText('E\u0301lodie')).toBe(cleanText('\u00c9lodie'));
  });

  test('cleaning twice is cleaning once, whatever was typed', () => {
    holdsForAll(anyText, (text) => {
      const once = cleanText(text);
      expect(cleanText(once)).toBe(once);
    });
  });

  test('no text gets a control character, an override or half a character past', () => {
    holdsForAll(anyText, (text) => {
      expect(cleanText(text)).not.toMatch(
        // eslint-disable-next-line no-control-regex
        /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Cs}/u,
      );
    });
  });
});

describe('a text with nothing to see', () => {
  test.each([
    ['nothing', ''],
    ['spaces and breaks', ' \n\t\u3000'],
    ['a zero-width space', '\u200B'],
    ['joiners and marks', '\u200C\u200D\u200E\u200F\u061C'],
    ['a Hangul filler', '\u3164'],
    ['an empty Braille cell', '\u2800'],
    ['a variation selector', '\uFE0F'],
  ])('%s is blank', (_, text) => {
    expect(isBlank(text)).toBe(true);
  });

  test.each([['a'], ['.'], ['0'], ['👍'], ['م'], ['ー'], ['\u200Fא']])('“%s” is not', (text) => {
    expect(isBlank(text)).toBe(false);
  });
});

describe('a line', () => {
  const name = line(20);

  test('breaks and runs of white space become one space', () => {
    expect(name.parse('  Anne\n\n Marie\u00a0 \tLe\u2028Goff ')).toBe('Anne Marie Le Goff');
  });

  test('a name of emoji only is a name', () => {
    expect(name.parse('🎻🎻')).toBe('🎻🎻');
  });

  test.each(['', ' ', '\u0000', '\u202E', '\u200B', '\n\n'])('“%s” is no name', (text) => {
    expect(name.safeParse(text).success).toBe(false);
  });

  test('20 characters fit and 21 do not', () => {
    expect(name.safeParse('x'.repeat(20)).success).toBe(true);
    expect(name.safeParse('x'.repeat(21)).success).toBe(false);
  });

  test('what counts is the cleaned text', () => {
    expect(name.safeParse(` ${'x'.repeat(20)}\u0000 `).success).toBe(true);
    expect(name.safeParse('e\u0301'.repeat(20)).success).toBe(true);
    // One character that takes three once it is normalized.
    expect(name.safeParse('\uFB2C'.repeat(7)).success).toBe(false);
  });

  test('an emoji counts as the two units that the rules count', () => {
    expect(name.safeParse('🎻'.repeat(10)).success).toBe(true);
    expect(name.safeParse('🎻'.repeat(11)).success).toBe(false);
  });

  test('a text four times too long is refused before anybody cleans it', () => {
    expect(name.safeParse(' '.repeat(80) + 'x').success).toBe(false);
    expect(name.safeParse('x' + ' '.repeat(79)).success).toBe(true);
  });

  test('an optional line may be empty, and is as long at most', () => {
    expect(optionalLine(20).parse('  ')).toBe('');
    expect(optionalLine(20).safeParse('x'.repeat(20)).success).toBe(true);
    expect(optionalLine(20).safeParse('x'.repeat(21)).success).toBe(false);
  });

  test.each([[null], [undefined], [7], [['a']], [{ toString: () => 'a' }]])('%s is no line', (value) => {
    expect(name.safeParse(value).success).toBe(false);
  });

  test('whatever passes is one line, clean, visible and within the limit', () => {
    holdsForAll(anyText, (text) => {
      const parsed = name.safeParse(text);
      if (!parsed.success) return;
      expect(parsed.data).not.toMatch(/[\n\r\t]| {2}|^ | $/);
      expect(cleanText(parsed.data)).toBe(parsed.data);
      expect(isBlank(parsed.data)).toBe(false);
      expect(parsed.data.length).toBeLessThanOrEqual(20);
    });
  });
});

describe('paragraphs', () => {
  test('keep their breaks and may be empty', () => {
    expect(paragraphs(50).parse('one\r\n\r\n  two ')).toBe('one\n\n  two');
    expect(paragraphs(50).parse(' ')).toBe('');
  });

  test('50 characters fit and 51 do not', () => {
    expect(paragraphs(50).safeParse('x'.repeat(50)).success).toBe(true);
    expect(paragraphs(50).safeParse('x'.repeat(51)).success).toBe(false);
  });
});

describe('folding', () => {
  test.each([
    ['Élodie Œuvray', 'elodie oeuvray'],
    ['Łukasz Wąs', 'lukasz was'],
    ['Nguyễn Đặng', 'nguyen dang'],
    ['IŞIL İpek ışık', 'isil ipek isik'],
    ['Fọláṣadé', 'folasade'],
    ['Straße, STRASSE', 'strasse, strasse'],
    ['Þórður Guðmundsdóttir', 'thordur gudmundsdottir'],
    ['O’Shaughnessy', "o'shaughnessy"],
    ['Γιώργος ΜΑΥΡΊΔΗΣ', 'γιωργοσ μαυριδησ'],
    ['مُتَطَوِّع', 'متطوع'],
    ['Ｆｕｌｌ　ｗｉｄｔｈ', 'full width'],
    ['한국', '한국'],
  ])('somebody who types %s is found as %s', (typed, folded) => {
    expect(fold(typed)).toBe(folded);
  });

  test('a folded text folds to itself', () => {
    holdsForAll(anyText, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    });
  });

  test('capitals make no difference', () => {
    holdsForAll(fc.string({ unit: 'grapheme-ascii' }), (text) => {
      expect(fold(text.toUpperCase())).toBe(fold(text.toLowerCase()));
    });
  });
});

describe('the words of an address', () => {
  test.each([
    ['Les Folles Granges, été 2026 !', 'les-folles-granges-ete-2026'],
    ['  --Bal d’hiver--  ', 'bal-d-hiver'],
    ['Ćwierć-maraton Łódź', 'cwierc-maraton-lodz'],
    ['<b>Fête</b>', 'b-fete-b'],
    ['مهرجان', ''],
    ['夏祭り', ''],
    ['🎻🎪', ''],
    ['', ''],
  ])('of “%s” are “%s”', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test('are cut without a hyphen at the end', () => {
    expect(slugOf('a'.repeat(59) + ' b c')).toBe('a'.repeat(59));
    expect(slugOf('one two', 5)).toBe('one-t');
  });

  test('are lower-case letters and digits between single hyphens, whatever the name', () => {
    holdsForAll(anyText, (name) => {
      expect(slugOf(name)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      expect(slugOf(name).length).toBeLessThanOrEqual(60);
    });
  });
});
