import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRepo } from '../repo.ts';
import { examineFiles, hostedFunctions, region, type FirebaseFiles } from './firebase-files.ts';

const text = (...file: string[]) => readFileSync(inRepo(...file), 'utf8');
const ours = {
  config: text('firebase.json'),
  rules: text('firestore.rules'),
  indexes: text('firestore.indexes.json'),
} satisfies FirebaseFiles;

const flaws = (change: Partial<FirebaseFiles> = {}) =>
  examineFiles({ ...ours, ...change })
    .filter(({ state }) => state === 'flawed')
    .map(({ words }) => words);

describe('the files of this repository', () => {
  it('may be deployed', () => {
    expect(flaws()).toEqual([]);
  });

  it.each<[string, Partial<FirebaseFiles>, RegExp]>([
    ['no configuration', { config: undefined }, /firebase\.json/],
    ['a configuration that is cut off', { config: ours.config.slice(0, 900) }, /firebase\.json/],
    [
      'mails whose links to end them lead nowhere',
      { config: ours.config.replace('"/unsubscribe"', '"/end"') },
      /\/unsubscribe must lead to/,
    ],
    [
      'reports on SMS sent to a region without functions',
      {
        config: ours.config.replace(
          '"smsReport", "region": "europe-west1"',
          '"smsReport", "region": "us-central1"',
        ),
      },
      /\/sms-report must lead to/,
    ],
    [
      'an app that is found at its beginning only',
      { config: ours.config.replace('"/index.html"', '"/404.html"') },
      /last rewrite/,
    ],
    [
      'scripts written into pages',
      { config: ours.config.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'") },
      /has 'unsafe-inline'/,
    ],
    [
      'services of everybody',
      { config: ours.config.replace("connect-src 'self'", "connect-src * 'self'") },
      /has \*/,
    ],
    [
      'pages that others may frame',
      { config: ours.config.replace("frame-ancestors 'none'", 'frame-ancestors https://other.example') },
      /lacks frame-ancestors/,
    ],
    ['files whose kind is guessed', { config: ours.config.replace('nosniff', 'sniff') }, /must be nosniff/],
    ['no rules', { rules: undefined }, /rules is missing/],
    ['rules that are cut off', { rules: ours.rules.trimEnd().slice(0, -1) }, /every bracket is closed/],
    ['rules of the first version', { rules: ours.rules.replace("'2'", "'1'") }, /rules_version = '2'/],
    ['no indexes', { indexes: undefined }, /indexes\.json is missing/],
    [
      'an index over nothing',
      { indexes: ours.indexes.replace('"queryScope"', '"scope"') },
      /wrong at: indexes\.0\.queryScope/,
    ],
  ])('with %s are refused, and it says why', (_, change, words) => {
    expect(flaws(change)).toEqual([expect.stringMatching(words)]);
  });

  it('name the region that functions and the web client name', () => {
    expect(text('functions', 'src', 'edge', 'settings.ts')).toContain(`export const region = '${region}';`);
    expect(text('web', 'src', 'data', 'firebase-config.ts')).toContain(`functionsRegion = '${region}';`);
  });

  it.each(Object.values(hostedFunctions))('lead to %s, which answers requests', (name) => {
    const triggers = ['outbox/outbox', 'features/sms/sms', 'features/schedule/schedule'];
    const code = triggers.map((file) => text('functions', 'src', `${file}.triggers.ts`)).join('\n');
    expect(code).toContain(`export const ${name} = answering(`);
  });
});
