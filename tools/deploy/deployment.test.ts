import { describe, expect, it } from 'vitest';
import { examine, type Deployment } from './deployment.ts';

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

const wordsOf = (deployment: Deployment, state: string) =>
  examine(deployment).flatMap((finding) => (finding.state === state ? [finding.words] : []));
/** What stands between a configuration and a deployment. */
const flawsOf = (deployment: Deployment) => wordsOf(deployment, 'flawed');

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
      /MAIL_FROM .* does not look as it must/,
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
      /VAPID_PUBLIC_KEY .* does not look as it must/,
    ],
    [
      'with two push keys',
      { web: { ...good.web, VITE_VAPID_PUBLIC_KEY: `B${'x'.repeat(86)}` } },
      /is not the VAPID_PUBLIC_KEY/,
    ],
    [
      'that asks for tokens which no browser sends',
      { functions: { ...good.functions, ENFORCE_APP_CHECK: 'true' } },
      /lock everybody out/,
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
      /VITE_FIREBASE_CONFIG .* does not look as it must/,
    ],
    [
      'whose sign-in frame the content security policy would not let in',
      {
        web: {
          ...good.web,
          VITE_FIREBASE_CONFIG: good.web['VITE_FIREBASE_CONFIG']?.replace(
            'equipage-prod.firebaseapp.com',
            'auth.example',
          ),
        },
      },
      /authDomain .* is auth\.example/,
    ],
    [
      'with a stand-in for Stripe',
      { functions: { ...good.functions, STRIPE_API: 'http://127.0.0.1:5183' } },
      /STRIPE_API .* does not look as it must/,
    ],
    ['without a sender of SMS', { functions: { ...good.functions, SMS_FROM: '' } }, /SMS_FROM is missing/],
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

describe('secrets', () => {
  const secrets = {
    SMTP_URL: 'smtps://user:hidden-password@mail.example:465',
    SMS_URL: 'https://AC01:hidden-token@api.twilio.com',
    VAPID_PRIVATE_KEY: 'k'.repeat(43),
    UNSUBSCRIBE_KEY: 'u'.repeat(32),
    STRIPE_SECRET_KEY: 'rk_live_0123456789abcdef',
    STRIPE_WEBHOOK_SECRET: 'whsec_0123456789abcdef',
  };

  it('are unseen, and whoever deploys is told how to set each', () => {
    const commands = Object.keys(secrets).map((name) =>
      expect.stringContaining(`npx firebase functions:secrets:set ${name} --project equipage-prod`),
    );
    expect(wordsOf(good, 'unseen')).toEqual(expect.arrayContaining(commands));
  });

  it('that are shown and well-formed are fine', () => {
    const shown = { ...good, secrets };
    expect(flawsOf(shown)).toEqual([]);
    expect(wordsOf(shown, 'unseen')).toEqual([]);
  });

  it('that are shown and missing are named', () => {
    const { SMTP_URL: _, ...others } = secrets;
    expect(flawsOf({ ...good, secrets: others })).toEqual([expect.stringMatching(/^SMTP_URL is missing/)]);
  });

  it('are never repeated, not even when they are wrong', () => {
    const wrong = { ...secrets, SMTP_URL: 'smtp://user:hidden-password@mail.example' };
    const words = examine({ ...good, secrets: wrong }).map((finding) => finding.words);
    expect(words).toContainEqual(expect.stringMatching(/^SMTP_URL .* does not look as it must/));
    expect(words.join('\n')).not.toMatch(/hidden|k{43}|u{32}|0123456789abcdef/);
  });
});
