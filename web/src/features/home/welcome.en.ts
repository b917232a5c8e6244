import type { Texts } from '../../i18n/dictionary.ts';

/** The first page as strangers see it. */
export const welcomeEn = {
  title: 'Where the people behind an event find each other',
  lead: 'Volunteers apply in a minute and talk with the organizers. Organizations keep their people from one year to the next.',
  signUp: 'Create an account',
  signIn: 'Sign in',
  volunteer: {
    title: 'You lend a hand',
    text: 'Open Equipage on your phone, see what is new, answer a message, and walk through the gate with your code.',
  },
  organizer: {
    title: 'You organize',
    text: 'Work in the same list with a colleague, and each of you sees what the other changes as it happens.',
  },
  gate: {
    title: 'You stand at the gate',
    text: 'Three hundred people in an hour, in a field with a bad network, and always the right sheet.',
  },
  example: {
    event: 'Harbour festival',
    message: 'See you at six by the big tent',
    answer: 'I will be there',
    first: 'Noor Haddad',
    second: 'Émile Roux',
    third: 'Ida Strand',
    offline: 'Offline',
  },
} as const satisfies Texts;
