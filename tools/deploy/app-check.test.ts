import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRepo } from '../repo.ts';
import { withAppCheck } from './app-check.ts';

const policyIn = (text: string) =>
  new Map(
    /"Content-Security-Policy",\s*"value": "([^"]+)"/
      .exec(text)![1]!
      .split('; ')
      .map((directive) => [directive.split(' ')[0]!, directive.split(' ').slice(1)]),
  );

describe('what is deployed with App Check', () => {
  const before = readFileSync(inRepo('firebase.json'), 'utf8');
  const after = withAppCheck(before);

  it('lets reCAPTCHA in, and nothing goes from the policy', () => {
    const [old, now] = [policyIn(before), policyIn(after)];
    expect([...now.keys()]).toEqual([...old.keys()]);
    const added = [...now].map(([name, sources]) => [
      name,
      sources.filter((source) => !old.get(name)!.includes(source)),
    ]);
    expect(added.filter(([, sources]) => sources!.length > 0)).toEqual([
      ['script-src', ['https://www.google.com/recaptcha/', 'https://www.gstatic.com/recaptcha/']],
      ['connect-src', ['https://www.google.com/recaptcha/']],
      ['frame-src', ['https://www.google.com/recaptcha/', 'https://recaptcha.google.com/recaptcha/']],
    ]);
    for (const [name, sources] of old) expect(now.get(name)).toEqual(expect.arrayContaining(sources));
  });

  it('is otherwise the same file', () => {
    const without = (text: string) => text.replace(/"value": "default-src[^"]+"/, '');
    expect(without(after)).toBe(without(before));
    expect(() => JSON.parse(after) as unknown).not.toThrow();
  });

  it('has no way in for a client without a key', () => {
    expect(before).not.toContain('recaptcha');
  });
});
