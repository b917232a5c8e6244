import { defineSecret, defineString } from 'firebase-functions/params';

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

/** Near the people it serves, and near a database in `eur3` or `europe-west1`. */
export const region = 'europe-west1';
