import type { Instant, InvitedRole, Language } from '@equipage/domain';
import type { Letter } from './letter.ts';

interface Words {
  readonly subject: (place: string) => string;
  readonly preheader: (inviter: string) => string;
  readonly heading: (place: string) => string;
  readonly text: (inviter: string, place: string) => string;
  readonly means: Readonly<Record<InvitedRole, string>>;
  readonly account: (email: string) => string;
  readonly action: string;
  readonly note: (date: string) => string;
}

const words: Record<Language, Words> = {
  en: {
    subject: (place) => `Invitation to ${place}`,
    preheader: (inviter) => `${inviter} invites you to work together on Equipage.`,
    heading: (place) => `You are invited to ${place}`,
    text: (inviter, place) => `${inviter} invites you to join ${place} on Equipage.`,
    means: {
      owner: 'You would be an owner: you prepare and run all events, and decide who else may.',
      manager: 'You would be a manager: you prepare and run all events and see the community.',
      coordinator: 'You would be a coordinator: you run this event together with its organizers.',
      scanner: 'You would scan: at this event you read the badges of people and check them in.',
    },
    account: (email) =>
      `The invitation is for ${email}. If you have no account with this address yet, you create one on the way.`,
    action: 'Look at the invitation',
    note: (date) =>
      `The link works once, until ${date}. You do not know who this is? Then leave this mail alone, and nothing happens.`,
  },
  fr: {
    subject: (place) => `Invitation\u00a0: ${place}`,
    preheader: (inviter) => `${inviter} vous invite à travailler ensemble sur Equipage.`,
    heading: (place) => `Vous avez une invitation de ${place}`,
    text: (inviter, place) => `${inviter} vous invite à rejoindre ${place} sur Equipage.`,
    means: {
      owner:
        'Vous seriez propriétaire\u00a0: vous préparez et menez tous les événements et décidez qui d’autre y participe.',
      manager:
        'Vous seriez gestionnaire\u00a0: vous préparez et menez tous les événements et voyez la communauté.',
      coordinator: 'Vous coordonneriez cet événement avec celles et ceux qui l’organisent.',
      scanner: 'Vous scanneriez les badges à cet événement et pointeriez les arrivées.',
    },
    account: (email) =>
      `L’invitation est destinée à ${email}. Si vous n’avez pas encore de compte avec cette adresse, vous en créerez un en chemin.`,
    action: 'Voir l’invitation',
    note: (date) =>
      `Le lien ne fonctionne qu’une fois, jusqu’au ${date}. Vous ne savez pas de qui il s’agit\u00a0? Ignorez ce message et rien ne se passera.`,
  },
};

const locales: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' };

/** To somebody who may never have heard of us: who asks, for what, and what it means. */
export function invitation({
  language,
  place,
  inviterName,
  role,
  email,
  expiresAt,
  link,
}: {
  language: Language;
  /** The organization or event that it leads to. */
  place: string;
  inviterName: string;
  role: InvitedRole;
  email: string;
  expiresAt: Instant;
  link: string;
}): Letter {
  const { subject, preheader, heading, text, means, account, action, note } = words[language];
  // Nobody's time zone is known; a week is long enough for the hour not to matter.
  const date = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    expiresAt,
  );
  return {
    language,
    subject: subject(place),
    preheader: preheader(inviterName),
    heading: heading(place),
    parts: [
      { kind: 'text', text: text(inviterName, place) },
      { kind: 'text', text: means[role] },
      { kind: 'text', text: account(email) },
      { kind: 'action', label: action, url: link },
      { kind: 'note', text: note(date) },
    ],
  };
}
