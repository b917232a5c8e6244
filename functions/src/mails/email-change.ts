import type { Language } from '@equipage/domain';
import type { Letter } from './letter.ts';
import { linkLetter, type LinkWords } from './link-letter.ts';

const confirming: Record<Language, LinkWords> = {
  en: {
    subject: 'Confirm your new email address',
    preheader: 'Then it is the address of your Equipage account.',
    heading: 'Confirm your new email address',
    text: 'You asked to use this address for your Equipage account. Confirm it, and from then on you sign in with it.',
    action: 'Use this address',
    note: 'The link works once, within a day. You did not ask for this? Then leave this mail alone, and nothing changes.',
  },
  fr: {
    subject: 'Confirmez votre nouvelle adresse e-mail',
    preheader: 'Elle deviendra l’adresse de votre compte Equipage.',
    heading: 'Confirmez votre nouvelle adresse e-mail',
    text: 'Vous avez demandé à utiliser cette adresse pour votre compte Equipage. Confirmez-la, et elle vous servira désormais à vous connecter.',
    action: 'Utiliser cette adresse',
    note: 'Le lien ne fonctionne qu’une fois, pendant un jour. Vous n’avez rien demandé\u00a0? Ignorez ce message et rien ne changera.',
  },
};

const taken: Record<Language, LinkWords> = {
  en: {
    subject: 'You have an Equipage account already',
    preheader: 'Somebody wanted to use your address for another account.',
    heading: 'You have an account already',
    text: 'Somebody asked to use your address for another Equipage account. An address can belong to one account only, so nothing has changed. If it was you, sign in to the account that you have with this address.',
    action: 'Sign in',
    note: 'It was not you? Then there is nothing to do: nobody gets into your account by this.',
  },
  fr: {
    subject: 'Vous avez déjà un compte Equipage',
    preheader: 'Quelqu’un a voulu utiliser votre adresse pour un autre compte.',
    heading: 'Vous avez déjà un compte',
    text: 'Quelqu’un a demandé à utiliser votre adresse pour un autre compte Equipage. Une adresse ne peut appartenir qu’à un seul compte, et rien n’a donc changé. Si c’était vous, connectez-vous au compte que vous avez avec cette adresse.',
    action: 'Se connecter',
    note: 'Ce n’était pas vous\u00a0? Vous n’avez rien à faire\u00a0: personne n’entre ainsi dans votre compte.',
  },
};

const asked: Record<Language, LinkWords & { newAddress: string }> = {
  en: {
    subject: 'Your email address is about to change',
    preheader: 'If you did not ask for this, stop it.',
    heading: 'Your email address is about to change',
    text: 'For your Equipage account another address was entered. Once it is confirmed there, you sign in with that address and no longer with this one.',
    newAddress: 'New address',
    action: 'Stop the change',
    note: 'It was you? Then leave this mail alone. If not, stop the change and then choose a new password: somebody may know yours. The link works for a day.',
  },
  fr: {
    subject: 'Votre adresse e-mail va changer',
    preheader: 'Si vous n’avez rien demandé, arrêtez ce changement.',
    heading: 'Votre adresse e-mail va changer',
    text: 'Une autre adresse a été saisie pour votre compte Equipage. Dès qu’elle y aura été confirmée, vous vous connecterez avec cette adresse et non plus avec celle-ci.',
    newAddress: 'Nouvelle adresse',
    action: 'Arrêter le changement',
    note: 'C’était vous\u00a0? Ignorez ce message. Sinon, arrêtez le changement, puis choisissez un nouveau mot de passe\u00a0: quelqu’un connaît peut-être le vôtre. Le lien fonctionne pendant un jour.',
  },
};

const changed: Record<Language, LinkWords & { newAddress: string }> = {
  en: {
    subject: 'Your email address has changed',
    preheader: 'You now sign in with your new address.',
    heading: 'Your email address has changed',
    text: 'The new address of your Equipage account was confirmed. You now sign in with it, and mails go there.',
    newAddress: 'New address',
    action: 'Open Equipage',
    note: 'It was not you? Then tell the organizers you work with at once, so that they do not trust messages in your name.',
  },
  fr: {
    subject: 'Votre adresse e-mail a changé',
    preheader: 'Vous vous connectez désormais avec votre nouvelle adresse.',
    heading: 'Votre adresse e-mail a changé',
    text: 'La nouvelle adresse de votre compte Equipage a été confirmée. Elle vous sert désormais à vous connecter, et les messages y sont envoyés.',
    newAddress: 'Nouvelle adresse',
    action: 'Ouvrir Equipage',
    note: 'Ce n’était pas vous\u00a0? Prévenez tout de suite les équipes avec lesquelles vous travaillez, pour qu’elles ne se fient pas aux messages envoyés en votre nom.',
  },
};

/** To an address that nobody has proven yet, so it holds no word that its requester chose. */
export function confirmNewEmail({ language, link }: { language: Language; link: string }): Letter {
  return linkLetter(language, confirming[language], link);
}

/** To the owner of an address that somebody else asked for; it does not say who. */
export function emailTaken({ language, link }: { language: Language; link: string }): Letter {
  return linkLetter(language, taken[language], link);
}

/** To the present address, with the link that stops the change. */
export function emailChangeAsked(facts: { language: Language; newEmail: string; link: string }): Letter {
  const words = asked[facts.language];
  return linkLetter(facts.language, words, facts.link, { label: words.newAddress, value: facts.newEmail });
}

/** To the address that was, when the change is carried out. */
export function emailChanged(facts: { language: Language; newEmail: string; link: string }): Letter {
  const words = changed[facts.language];
  return linkLetter(facts.language, words, facts.link, { label: words.newAddress, value: facts.newEmail });
}
