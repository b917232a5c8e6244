import * as z from 'zod/mini';

/** One value that differs between installations. */
export interface Setting {
  readonly name: string;
  /** `functions` and `web` are files beside the code, a `secret` lives in Secret Manager. */
  readonly place: 'functions' | 'web' | 'secret';
  /** How it looks, for whoever has to write it. */
  readonly looks: string;
  readonly fits: (value: string) => boolean;
  /** functions/.env has a value that is good for everybody, or nothing is as good as any. */
  readonly mayBeLeftOut?: true;
}

/** What the web client must know of its project; the console shows it. */
export const webConfig = z.object({
  apiKey: z.string(),
  authDomain: z.string(),
  projectId: z.string(),
  appId: z.string(),
});

const pushKey = {
  looks: 'the public key of a pair made by: npx web-push generate-vapid-keys',
  fits: isPushKey,
};

/** Everything that an installation sets. A test compares it with what the code asks for and with the README. */
export const settings: readonly Setting[] = [
  {
    name: 'WEB_ORIGIN',
    place: 'functions',
    looks: 'https:// and a host, with no path: https://equipage.example',
    fits: isSecureOrigin,
  },
  {
    name: 'MAIL_FROM',
    place: 'functions',
    looks: 'Equipage <no-reply@equipage.example>',
    fits: (value) => /^[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+\.[^<>@\s]+>$/.test(value),
  },
  { name: 'VAPID_PUBLIC_KEY', place: 'functions', ...pushKey },
  {
    name: 'SMS_FROM',
    place: 'functions',
    looks: 'a number such as +33612345678, a short code, or a name of at most 11 letters and digits',
    fits: (value) => /^(?:\+[1-9]\d{6,14}|\d{4,8}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})$/.test(value),
  },
  {
    name: 'STRIPE_API',
    place: 'functions',
    looks: 'https://api.stripe.com, which functions/.env says already; a stand-in takes no money',
    fits: (value) => value === 'https://api.stripe.com',
    mayBeLeftOut: true,
  },
  {
    name: 'ENFORCE_APP_CHECK',
    place: 'functions',
    looks: 'true or false; true once browsers send tokens, see docs/operations.md',
    fits: (value) => value === 'true' || value === 'false',
    mayBeLeftOut: true,
  },
  {
    name: 'VITE_FIREBASE_CONFIG',
    place: 'web',
    looks: 'one line of JSON with apiKey, authDomain, projectId and appId, as the console shows them',
    fits: (value) => webConfig.safeParse(parsedJson(value)).success,
  },
  { name: 'VITE_VAPID_PUBLIC_KEY', place: 'web', ...pushKey },
  {
    name: 'VITE_APP_CHECK_SITE_KEY',
    place: 'web',
    looks: 'the key of a website in reCAPTCHA Enterprise, which begins with 6L; without it no token is sent',
    fits: (value) => value === '' || /^6L[\w-]{38}$/.test(value),
    mayBeLeftOut: true,
  },
  {
    name: 'SMTP_URL',
    place: 'secret',
    looks:
      'smtps://user:password@host:465, or smtp://user:password@host:587?requireTLS=true, so that the password never travels unencrypted',
    fits: (value) => {
      const url = parsedUrl(value);
      if (url === undefined || url.hostname === '') return false;
      if (url.protocol === 'smtps:') return true;
      return url.protocol === 'smtp:' && url.searchParams.get('requireTLS') === 'true';
    },
  },
  {
    name: 'SMS_URL',
    place: 'secret',
    looks: 'https://<account>:<token>@api.twilio.com, account and token percent-encoded',
    fits: (value) => {
      const url = parsedUrl(value);
      return url?.protocol === 'https:' && url.username !== '' && url.password !== '';
    },
  },
  {
    name: 'VAPID_PRIVATE_KEY',
    place: 'secret',
    looks: 'the private half of VAPID_PUBLIC_KEY',
    fits: (value) => /^[A-Za-z0-9_-]{43}$/.test(value),
  },
  {
    name: 'UNSUBSCRIBE_KEY',
    place: 'secret',
    looks: '32 random characters or more, without spaces: openssl rand -hex 32',
    fits: (value) => /^\S{32,}$/.test(value),
  },
  {
    name: 'STRIPE_SECRET_KEY',
    place: 'secret',
    looks: 'begins with sk_ or rk_, then live_, or test_ on a staging project',
    fits: (value) => /^[sr]k_(?:live|test)_\w{16,}$/.test(value),
  },
  {
    name: 'STRIPE_WEBHOOK_SECRET',
    place: 'secret',
    looks: 'begins with whsec_; the endpoint shows it in the dashboard of Stripe',
    fits: (value) => /^whsec_\S{16,}$/.test(value),
  },
];

/** A point of P-256 as web-push writes it: 65 bytes that begin with 4. */
export function isPushKey(text: string): boolean {
  return /^B[A-Za-z0-9_-]{86}$/.test(text);
}

function isSecureOrigin(text: string): boolean {
  const url = parsedUrl(text);
  return url?.protocol === 'https:' && url.origin === text;
}

function parsedUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** What a text of JSON says; undefined when it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
