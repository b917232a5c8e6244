import type { Language } from '@equipage/domain';
import type { Letter } from './letter.ts';
import { linkLetter, type LinkWords } from './link-letter.ts';

const words: Record<Language, LinkWords> = {
  en: {
    subject: 'Choose a new password',
    preheader: 'The link to choose a password for your Equipage account.',
    heading: 'Choose a new password',
    text: 'Somebody, most likely you, asked to choose a new password for the Equipage account with this address.',
    action: 'Choose a password',
    note: 'The link works once and not for long. You did not ask for it? Then leave this mail alone: your password stays as it is.',
  },
  fr: {
    subject: 'Choisissez un nouveau mot de passe',
    preheader: 'Le lien pour choisir le mot de passe de votre compte Equipage.',
    heading: 'Choisissez un nouveau mot de passe',
    text: 'Quelqu’un, sans doute vous, a demandé à choisir un nouveau mot de passe pour le compte Equipage de cette adresse.',
    action: 'Choisir un mot de passe',
    note: 'Le lien ne fonctionne qu’une fois, et pas longtemps. Vous n’avez rien demandé\u00a0? Ignorez ce message\u00a0: votre mot de passe reste le même.',
  },
};

/** Anybody may ask for it in anybody's name, so it holds no word that its requester chose. */
export function resetPassword({ language, link }: { language: Language; link: string }): Letter {
  return linkLetter(language, words[language], link);
}
