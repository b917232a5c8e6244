import type { Language } from '@equipage/domain';
import type { Letter } from './letter.ts';
import { linkLetter, type LinkWords } from './link-letter.ts';

const words: Record<Language, LinkWords> = {
  en: {
    subject: 'Confirm your email address',
    preheader: 'One click, and your Equipage account is ready.',
    heading: 'Confirm your email address',
    text: 'Please confirm that this is your address. Then you can apply to events and talk with their organizers.',
    action: 'Confirm my address',
    note: 'The link works once. You did not sign up for Equipage? Then leave this mail alone: without the confirmation, nobody can do anything in your name.',
  },
  fr: {
    subject: 'Confirmez votre adresse e-mail',
    preheader: 'Un clic, et votre compte Equipage est prêt.',
    heading: 'Confirmez votre adresse e-mail',
    text: 'Confirmez que cette adresse est bien la vôtre. Vous pourrez ensuite candidater à des événements et échanger avec leurs organisateurs.',
    action: 'Confirmer mon adresse',
    note: 'Le lien ne fonctionne qu’une fois. Vous n’avez pas créé de compte sur Equipage\u00a0? Ignorez ce message\u00a0: sans confirmation, personne ne peut rien faire en votre nom.',
  },
};

/**
 * Goes to an address that nobody has proven yet, so it holds no word that its requester chose: else it would carry
 * anybody's text to anybody.
 */
export function verifyEmail({ language, link }: { language: Language; link: string }): Letter {
  return linkLetter(language, words[language], link);
}
