import { expect, it } from 'vitest';
import { dotenv } from './functions-source.ts';

it('the settings of a stack go before the committed ones, and the others stay', () => {
  const committed = '# a comment\nWEB_ORIGIN="https://equipage.example"\n\nREPLY_DAYS=30\n';
  expect(dotenv({ WEB_ORIGIN: 'http://127.0.0.1:5170' }, committed)).toBe(
    'REPLY_DAYS=30\nWEB_ORIGIN="http://127.0.0.1:5170"\n',
  );
});
