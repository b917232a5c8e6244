/** Where reCAPTCHA Enterprise comes from, which App Check asks whether a browser is one. */
const recaptcha = ['https://www.google.com/recaptcha/', 'https://www.gstatic.com/recaptcha/'];

/** By directive of the policy, what a client with a site key needs on top. */
const additions: Readonly<Record<string, readonly string[]>> = {
  'script-src': recaptcha,
  'connect-src': ['https://www.google.com/recaptcha/'],
  'frame-src': ['https://www.google.com/recaptcha/', 'https://recaptcha.google.com/recaptcha/'],
};

/**
 * `firebase.json` as it is deployed with App Check: its content security policy lets reCAPTCHA in, and nothing else is
 * changed. Without App Check nobody loads anything from there.
 */
export function withAppCheck(firebaseJson: string): string {
  return firebaseJson.replace(
    /("key": "Content-Security-Policy",\s*"value": ")([^"]+)(")/,
    (_, before: string, policy: string, after: string) => {
      const directives = policy.split('; ').map((directive) => {
        const [name = ''] = directive.split(' ');
        return [directive, ...(additions[name] ?? [])].join(' ');
      });
      return `${before}${directives.join('; ')}${after}`;
    },
  );
}
