import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRepo } from '../repo.ts';
import { withPolicyOf, type Installation } from './content-policy.ts';

const policyIn = (text: string) =>
  new Map(
    /"Content-Security-Policy",\s*"value": "([^"]+)"/
      .exec(text)![1]!
      .split('; ')
      .map((directive) => [directive.split(' ')[0]!, directive.split(' ').slice(1)]),
  );

const before = readFileSync(inRepo('firebase.json'), 'utf8');
const installation: Installation = {
  project: 'equipage-prod',
  authDomain: 'equipage-prod.firebaseapp.com',
  usesAppCheck: false,
};
const after = withPolicyOf(installation, before);

describe('the content security policy that is deployed', () => {
  it('lets pages speak with the services of Firebase that they use, and with functions of their own project', () => {
    expect(policyIn(after).get('connect-src')).toEqual([
      "'self'",
      'https://firestore.googleapis.com',
      'https://identitytoolkit.googleapis.com',
      'https://securetoken.googleapis.com',
      'https://europe-west1-equipage-prod.cloudfunctions.net',
    ]);
  });

  it('lets the sign-in frame come from where the web client looks for it', () => {
    expect(policyIn(after).get('frame-src')).toEqual(["'self'", 'https://equipage-prod.firebaseapp.com']);
    const own = withPolicyOf({ ...installation, authDomain: 'equipage.example' }, before);
    expect(policyIn(own).get('frame-src')).toEqual(["'self'", 'https://equipage.example']);
  });

  it.each([false, true])(
    'names no host of which somebody else may have one, with App Check: %s',
    (usesAppCheck) => {
      const policy = policyIn(withPolicyOf({ ...installation, usesAppCheck }, before));
      expect([...policy.values()].flat().filter((source) => source.includes('*'))).toEqual([]);
    },
  );

  it('has all other directives as they stand in the repository', () => {
    const others = (text: string) =>
      [...policyIn(text)].filter(([name]) => name !== 'connect-src' && name !== 'frame-src');
    expect(others(after)).toEqual(others(before));
  });

  it.each([false, true])('is all that changes in the file, with App Check: %s', (usesAppCheck) => {
    const deployed = withPolicyOf({ ...installation, usesAppCheck }, before);
    const without = (text: string) => text.replace(/"value": "default-src[^"]+"/, '');
    expect(without(deployed)).toBe(without(before));
    expect(() => JSON.parse(deployed) as unknown).not.toThrow();
  });
});

describe('what is deployed with App Check', () => {
  it('lets reCAPTCHA and the service of App Check in, and nothing goes from the policy', () => {
    const [old, now] = [
      policyIn(after),
      policyIn(withPolicyOf({ ...installation, usesAppCheck: true }, before)),
    ];
    expect([...now.keys()]).toEqual([...old.keys()]);
    const added = [...now].map(([name, sources]) => [
      name,
      sources.filter((source) => !old.get(name)!.includes(source)),
    ]);
    expect(added.filter(([, sources]) => sources!.length > 0)).toEqual([
      ['script-src', ['https://www.google.com/recaptcha/', 'https://www.gstatic.com/recaptcha/']],
      [
        'connect-src',
        ['https://content-firebaseappcheck.googleapis.com', 'https://www.google.com/recaptcha/'],
      ],
      ['frame-src', ['https://www.google.com/recaptcha/', 'https://recaptcha.google.com/recaptcha/']],
    ]);
    for (const [name, sources] of old) expect(now.get(name)).toEqual(expect.arrayContaining(sources));
  });

  it('has no way in for a client without a key', () => {
    expect(after).not.toMatch(/recaptcha|appcheck/);
  });
});
