import type { Instant, Language } from '@equipage/domain';
import type { Letter } from './letter.ts';

interface Words {
  readonly subject: (supporter: string) => string;
  readonly preheader: (licenses: number) => string;
  readonly text: (supporter: string, licenses: number) => string;
  readonly means: string;
  readonly code: string;
  readonly until: string;
  readonly action: string;
  readonly note: string;
}

const words: Record<Language, Words> = {
  en: {
    subject: (supporter) => `${supporter} supports your event`,
    preheader: (licenses) =>
      licenses === 1 ? 'A coupon of one license for you.' : `A coupon of ${licenses} licenses for you.`,
    text: (supporter, licenses) =>
      licenses === 1
        ? `${supporter} gives one license on Equipage to an event of yours. You can accept one more person with it.`
        : `${supporter} gives ${licenses} licenses on Equipage to an event of yours. You can accept as many more people with them.`,
    means: `Open the page below and choose your event; or open your event, go to its licenses and choose “Redeem a code”. The supporter then sees the event, its dates and how many people take part, but no names.`,
    code: 'Code',
    until: 'Redeem it by',
    action: 'Redeem the coupon',
    note: 'The code works once and only for you, signed in with this address.',
  },
  fr: {
    subject: (supporter) => `Soutien de ${supporter} pour votre événement`,
    preheader: (licenses) =>
      licenses === 1 ? 'Un coupon d’une licence pour vous.' : `Un coupon de ${licenses} licences pour vous.`,
    text: (supporter, licenses) =>
      licenses === 1
        ? `${supporter} offre une licence sur Equipage à l’un de vos événements. Elle vous permet d’accepter une personne de plus.`
        : `${supporter} offre ${licenses} licences sur Equipage à l’un de vos événements. Elles vous permettent d’accepter autant de personnes de plus.`,
    means: `Ouvrez la page ci-dessous et choisissez votre événement\u00a0; ou ouvrez votre événement, allez à ses licences et choisissez «\u00a0Utiliser un code\u00a0». L’organisation qui vous soutient voit alors l’événement, ses dates et le nombre de personnes qui y participent, mais aucun nom.`,
    code: 'Code',
    until: 'À utiliser avant le',
    action: 'Utiliser le coupon',
    note: 'Le code fonctionne une seule fois et pour vous seulement, avec un compte à cette adresse.',
  },
};

const locales: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' };

/** To somebody whose event is supported: what it is, the code, and what the supporter will see. */
export function coupon({
  language,
  supporter,
  licenses,
  code,
  expiresAt,
  link,
}: {
  language: Language;
  /** The organization that gives the licenses. */
  supporter: string;
  licenses: number;
  /** As it is shown. */
  code: string;
  expiresAt: Instant;
  link: string;
}): Letter {
  const { subject, preheader, text, means, code: label, until, action, note } = words[language];
  // Nobody's time zone is known; the hour is said with its zone, because a coupon ends at a moment.
  const end = new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    timeStyle: 'long',
    timeZone: 'UTC',
  }).format(expiresAt);
  return {
    language,
    subject: subject(supporter),
    preheader: preheader(licenses),
    heading: subject(supporter),
    parts: [
      { kind: 'text', text: text(supporter, licenses) },
      {
        kind: 'facts',
        facts: [
          { label, value: code },
          { label: until, value: end },
        ],
      },
      { kind: 'text', text: means },
      { kind: 'action', label: action, url: link },
      { kind: 'note', text: note },
    ],
  };
}
