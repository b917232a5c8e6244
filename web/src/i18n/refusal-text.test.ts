import { expect, test } from 'vitest';
import { testI18n } from '../test-render.tsx';
import { refusalText } from './refusal-text.ts';

const now = new Date(2027, 4, 12, 14, 0).getTime();
const until = (retryAt: number) => ({ why: 'too-many-requests', detail: { retryAt } }) as const;

test('somebody who was too quick is told when to try again, never too early', () => {
  const at = new Date(2027, 4, 12, 14, 20, 1).getTime();
  expect(refusalText(testI18n('en'), until(at), now)).toBe(
    'That was too often in a short time. Try again after 14:21.',
  );
  expect(refusalText(testI18n('fr'), until(at), now)).toContain('14:21');
});

test('on another day the date is said too', () => {
  const at = new Date(2027, 4, 13, 9, 0).getTime();
  expect(refusalText(testI18n('en'), until(at), now)).toContain('13 May 2027');
});

test('without a time, and for every other reason, the text of the reason is said', () => {
  const i18n = testI18n('en');
  expect(refusalText(i18n, { why: 'too-many-requests' }, now)).toBe(i18n.t('refusals.too-many-requests'));
  expect(refusalText(i18n, { why: 'offline' }, now)).toBe(i18n.t('refusals.offline'));
});
