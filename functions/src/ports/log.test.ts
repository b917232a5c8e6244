import { expect, test } from 'vitest';
import { logTo, redact } from './log.ts';

test.each([
  ['write to Ada.Lovelace+x@people.example now', 'write to [address] now'],
  ['élodie@œuvray.example', '[address]'],
  ['<ada@people.example>', '<[address]>'],
  ['from 198.51.100.7', 'from [network]'],
  ['from 2001:db8:1:2::1 port', 'from [network] port'],
  ['from 2001:db8::1', 'from [network]'],
  ['from [2001:DB8::]:443', 'from [[network]]:443'],
  ['from fe80::1%eth0 or ::1', 'from [network]%eth0 or [network]'],
  ['from ::ffff:198.51.100.7', 'from [network][network]'],
  ['call +33 6 12 34 56 78 soon', 'call [number] soon'],
  ['open https://x.example/auth/action?oobCode=s3cret&lang=fr', 'open [link]'],
  ['smtps://user:password@mail.example:465 failed', '[link] failed'],
  ['token eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.eyJuYW1lIjoiQWRhIn0.x', 'token [id]'],
  ['accounts/bXl1aWRteXVpZG15dWlkbXl1 is gone', 'accounts/[id] is gone'],
])('a log line does not tell who it is about: %s', (text, expected) => {
  expect(redact(text)).toBe(expected);
});

test.each([
  'a call failed',
  'malformed document: name: too_big',
  '10 ABORTED: contention',
  'ECONNREFUSED',
  'at 09:41:07, after 3:20',
  'grpc::Status, added::later',
])('what helps to mend things stays readable: %s', (text) => {
  expect(redact(text)).toBe(text);
});

test('an error is logged with its kind, code and place, its words struck out', () => {
  const error = Object.assign(
    new Error('no such user ada@people.example', { cause: new Error('at 198.51.100.7') }),
    {
      code: 'auth/user-not-found',
    },
  );
  const written: object[] = [];
  logTo((line) => written.push(line)).error(
    'a call failed',
    { fault: '0123abcd4567', call: 'openAccount' },
    error,
  );
  const [line] = written;
  expect(line).toMatchObject({
    severity: 'ERROR',
    message: 'a call failed',
    fault: '0123abcd4567',
    call: 'openAccount',
    error: {
      kind: 'Error',
      code: 'auth/user-not-found',
      words: 'no such user [address]',
      cause: { words: 'at [network]' },
    },
  });
  expect(JSON.stringify(line)).not.toContain('ada');
  expect((line as { error: { stack: string } }).error.stack).toContain('log.test.ts');
});

test('of many errors at once some are told, their words struck out', () => {
  const written: object[] = [];
  const many = Array.from({ length: 9 }, (_, at) => new Error(`no mailbox ada${at}@people.example`));
  logTo((line) => written.push(line)).error('a schedule failed', {}, new AggregateError(many, '9 failed'));
  const [line] = written as { error: { words: string; errors: { words: string }[] } }[];
  expect(line?.error.words).toBe('9 failed');
  expect(line?.error.errors.map(({ words }) => words)).toEqual(Array(5).fill('no mailbox [address]'));
});

test('facts are struck out too', () => {
  const written: object[] = [];
  logTo((line) => written.push(line)).warn('odd', { who: 'ada@people.example', count: 3 });
  expect(written).toEqual([expect.objectContaining({ severity: 'WARNING', who: '[address]', count: 3 })]);
});
