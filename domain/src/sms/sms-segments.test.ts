import { expect, test } from 'vitest';
import { measureSms } from './sms-segments.ts';

const narrow = (length: number) => 'a'.repeat(length);
const wide = (length: number) => 'ê'.repeat(length);

test.each([
  ['nothing', '', 'GSM-7', 0],
  ['one letter', narrow(1), 'GSM-7', 1],
  ['160 narrow letters', narrow(160), 'GSM-7', 1],
  ['161 narrow letters', narrow(161), 'GSM-7', 2],
  ['306 narrow letters', narrow(306), 'GSM-7', 2],
  ['307 narrow letters', narrow(307), 'GSM-7', 3],
  ['459 narrow letters', narrow(459), 'GSM-7', 3],
  ['460 narrow letters', narrow(460), 'GSM-7', 4],
  ['70 wide letters', wide(70), 'UCS-2', 1],
  ['71 wide letters', wide(71), 'UCS-2', 2],
  ['201 wide letters', wide(201), 'UCS-2', 3],
  ['202 wide letters', wide(202), 'UCS-2', 4],
  ['one wide letter among 70 narrow ones', `${narrow(70)}ê`, 'UCS-2', 2],
  ['80 euro signs, of two places each', '€'.repeat(80), 'GSM-7', 1],
  ['81 euro signs', '€'.repeat(81), 'GSM-7', 2],
  ['35 emoji, of two places each', '🎪'.repeat(35), 'UCS-2', 1],
  ['36 emoji', '🎪'.repeat(36), 'UCS-2', 2],
  ['line breaks of another system', 'a\r\nb', 'GSM-7', 1],
])('%s cost what a provider takes for them', (_, text, encoding, segments) => {
  expect(measureSms(text)).toMatchObject({ encoding, segments });
});

test('says which letters make a text wide, each once', () => {
  const { wideLetters } = measureSms('Prêt, prête ? Ça va « là », à 18 h — é è ù ò ñ Ü Ç');
  expect(wideLetters).toEqual(['ê', '«', '»', '—']);
  expect(measureSms('Déjà là, Éole: Ça va?').wideLetters).toEqual([]);
});
