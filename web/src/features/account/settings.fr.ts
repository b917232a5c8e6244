import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { settingsEn } from './settings.en.ts';

export const settingsFr: TranslationOf<typeof settingsEn> = {
  title: 'Paramètres du compte',
  names: 'Votre nom',
  namesHelp: 'Les équipes des événements auxquels vous candidatez le voient.',
  save: 'Enregistrer le nom',
  saved: 'Votre nom est enregistré.',
  savedLater: 'Votre nom est conservé et sera enregistré dès que vous serez de nouveau en ligne.',
  refusedLate: 'Votre nom n’a finalement pas pu être enregistré. Veuillez réessayer.',
  email: 'Adresse e-mail',
  confirmed: 'Confirmée',
  unconfirmed: 'Pas encore confirmée',
  confirm: 'La confirmer',
  language: 'Langue',
  languageHelp: 'Pour toutes les pages et les e-mails que vous recevez, sur tous vos appareils.',
  appearance: 'Apparence',
  appearanceHelp: 'Sur cet appareil seulement.',
  signOutTitle: 'Quitter cet appareil',
  signOutText: 'Tout ce qu’Equipage garde sur cet appareil est effacé.',
  signOut: 'Se déconnecter',
};
