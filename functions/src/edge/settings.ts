import { defineBoolean, defineSecret, defineString } from 'firebase-functions/params';

/**
 * What differs between one installation and another. The values stand in functions/.env: a parameter without a value
 * there would make firebase-tools stop and ask. The README has them as a table.
 */
export const webOrigin = defineString('WEB_ORIGIN', {
  description: 'Where the web client is served, without a slash at the end: links in mails begin with it.',
});

export const mailFrom = defineString('MAIL_FROM', {
  description: 'The sender of all mails, for example: Equipage <no-reply@equipage.example>',
});

/** A secret because a mail server's address holds its password. */
export const smtpUrl = defineSecret('SMTP_URL');

/** The public half of the keys that sign push messages; the web client is built with the same. */
export const vapidPublicKey = defineString('VAPID_PUBLIC_KEY', {
  description: 'The public key for push messages, made by: npx web-push generate-vapid-keys',
});
export const vapidPrivateKey = defineSecret('VAPID_PRIVATE_KEY');

/** A secret because the account of the SMS provider stands in it with its password. */
export const smsUrl = defineSecret('SMS_URL');

export const smsFrom = defineString('SMS_FROM', {
  description: 'The number or name that SMS come from, as the provider knows it.',
});

/**
 * Signs the links in mails that end a kind of mail, and the addresses that the SMS provider reports to; at least 32
 * random characters.
 */
export const unsubscribeKey = defineSecret('UNSUBSCRIBE_KEY');

/** Where Stripe's interface is; another address only where a stand-in plays Stripe. */
export const stripeApi = defineString('STRIPE_API', {
  description: 'Where the interface of Stripe is: https://api.stripe.com',
});

export const stripeSecretKey = defineSecret('STRIPE_SECRET_KEY');

/** What Stripe signs its events with, for our one endpoint. */
export const stripeWebhookSecret = defineSecret('STRIPE_WEBHOOK_SECRET');

/** Whether calls must come from our own web client; it needs a client that was built with a key for App Check (ADR 0021). */
export const enforceAppCheck = defineBoolean('ENFORCE_APP_CHECK', {
  description: 'Whether calls without a token of App Check are refused: true or false',
});

/** What functions need that text people; the key signs where the provider reports to. */
export const smsSecrets = [smsUrl, unsubscribeKey];

/** What functions need that send notices. */
export const outboxSecrets = [smtpUrl, vapidPrivateKey, smsUrl, unsubscribeKey];

/** Near the people it serves, and near a database in `eur3` or `europe-west1`. */
export const region = 'europe-west1';
