import { region } from './firebase-files.ts';

/** What the content security policy of a deployment depends on. */
export interface Installation {
  readonly project: string;
  /** Where the sign-in frame of Firebase comes from. */
  readonly authDomain: string;
  readonly usesAppCheck: boolean;
}

/** Where reCAPTCHA Enterprise comes from, which App Check asks whether a browser is one. */
const recaptcha = ['https://www.google.com/recaptcha/', 'https://www.gstatic.com/recaptcha/'];

/** By directive of the policy, what a client with a site key needs on top. Without App Check nobody loads from there. */
const forAppCheck: Readonly<Record<string, readonly string[]>> = {
  'script-src': recaptcha,
  'connect-src': ['https://content-firebaseappcheck.googleapis.com', 'https://www.google.com/recaptcha/'],
  'frame-src': ['https://www.google.com/recaptcha/', 'https://recaptcha.google.com/recaptcha/'],
};

/**
 * `firebase.json` as it is deployed. The one of the repository knows no project and so lets pages speak with the
 * functions of any; here these are the installation's own, so that code which somebody got into a page cannot send what
 * it finds to a function of hers. Nothing but the policy is changed.
 */
export function withPolicyOf(
  { project, authDomain, usesAppCheck }: Installation,
  firebaseJson: string,
): string {
  const own: Readonly<Record<string, string>> = {
    'https://*.cloudfunctions.net': `https://${region}-${project}.cloudfunctions.net`,
    'https://*.firebaseapp.com': `https://${authDomain}`,
  };
  return firebaseJson.replace(
    /("key": "Content-Security-Policy",\s*"value": ")([^"]+)(")/,
    (_, before: string, policy: string, after: string) => {
      const directives = policy.split('; ').map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        const added = usesAppCheck ? (forAppCheck[name] ?? []) : [];
        return [name, ...sources.map((source) => own[source] ?? source), ...added].join(' ');
      });
      return `${before}${directives.join('; ')}${after}`;
    },
  );
}
