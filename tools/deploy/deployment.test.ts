import { describe, expect, it } from 'vitest';
import { flawsOf, type Deployment } from './deployment.ts';

const publicKey = `B${'k'.repeat(86)}`;

const good: Deployment = {
  project: 'equipage-prod',
  functions: {
    WEB_ORIGIN: 'https://equipage.example',
    MAIL_FROM: 'Equipage <no-reply@equipage.example>',
    VAPID_PUBLIC_KEY: publicKey,
    SMS_FROM: '+15005550006',
  },
  web: {
    VITE_FIREBASE_CONFIG:
      '{"apiKey":"k","authDomain":"equipage-prod.firebaseapp.com","projectId":"equipage-prod","appId":"1"}',
    VITE_VAPID_PUBLIC_KEY: publicKey,
  },
};

/** A whole configuration of another project. */
function of(project: string): Deployment {
  const { VITE_FIREBASE_CONFIG } = good.web;
  return {
    ...good,
    project,
    web: { ...good.web, VITE_FIREBASE_CONFIG: VITE_FIREBASE_CONFIG?.replaceAll(good.project, project) },
  };
}

describe('a configuration', () => {
  it('that is complete may be deployed', () => {
    expect(flawsOf(good)).toEqual([]);
  });

  it.each<[string, Partial<Deployment>, RegExp]>([
    ['of an emulator project', of('demo-equipage'), /never leave the machine/],
    ['of something that is no project', of('Équipage'), /no id/],
    [
      'without a web origin',
      { functions: { ...good.functions, WEB_ORIGIN: undefined } },
      /WEB_ORIGIN is missing/,
    ],
    [
      'with a local web origin',
      { functions: { ...good.functions, WEB_ORIGIN: 'http://127.0.0.1:5170' } },
      /https/,
    ],
    [
      'with a path in its web origin',
      { functions: { ...good.functions, WEB_ORIGIN: 'https://equipage.example/' } },
      /no path/,
    ],
    ['without a sender', { functions: { ...good.functions, MAIL_FROM: undefined } }, /MAIL_FROM is missing/],
    [
      'with a sender of two lines',
      { functions: { ...good.functions, MAIL_FROM: 'A\nB <a@b.example>' } },
      /MAIL_FROM is/,
    ],
    [
      'with the mail password in a file',
      { functions: { ...good.functions, SMTP_URL: 'smtp://a:b@c' } },
      /secret/,
    ],
    [
      'with the SMS account in a file',
      { functions: { ...good.functions, SMS_URL: 'https://a:b@c' } },
      /secret/,
    ],
    [
      'with the placeholder of the local stack as its push key',
      { functions: { ...good.functions, VAPID_PUBLIC_KEY: 'made at each start' } },
      /VAPID_PUBLIC_KEY is missing/,
    ],
    [
      'with two push keys',
      { web: { ...good.web, VITE_VAPID_PUBLIC_KEY: `B${'x'.repeat(86)}` } },
      /is not the VAPID_PUBLIC_KEY/,
    ],
    ['that would look for emulators', { web: { ...good.web, VITE_EMULATORS: '{}' } }, /local stack/],
    [
      'without a web configuration',
      { web: { VITE_VAPID_PUBLIC_KEY: publicKey } },
      /VITE_FIREBASE_CONFIG is missing/,
    ],
    [
      'with half a web configuration',
      { web: { ...good.web, VITE_FIREBASE_CONFIG: '{"apiKey":"k"}' } },
      /not the JSON/,
    ],
    [
      'with the web configuration of another project',
      { project: 'equipage-staging' },
      /of the project equipage-prod/,
    ],
  ])('%s is refused, and it says why', (_, change, words) => {
    const flaws = flawsOf({ ...good, ...change });
    expect(flaws).toEqual([expect.stringMatching(words)]);
  });
});
