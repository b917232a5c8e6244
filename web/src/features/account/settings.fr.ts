import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { settingsEn } from './settings.en.ts';

export const settingsFr: TranslationOf<typeof settingsEn> = {
  title: 'Paramètres du compte',
  part: {
    personal: 'Données personnelles',
    language: 'Langue et apparence',
    security: 'Connexion et sécurité',
  },
  leaveText: 'Certaines de vos données personnelles ne sont pas encore enregistrées.',
  unsaved: 'Pas encore enregistré',
  names: 'Votre nom',
  namesHelp: 'Les équipes des événements auxquels vous candidatez le voient.',
  save: 'Enregistrer le nom',
  saved: 'Enregistré',
  savedLater:
    'Vous êtes hors ligne. Vos données sont conservées et seront enregistrées dès que vous serez de nouveau en ligne.',
  refusedLate: 'Vos données personnelles n’ont finalement pas pu être enregistrées. Veuillez réessayer.',
  reach: 'Date de naissance et téléphone',
  birthDate: 'Date de naissance',
  birthDateHelp: 'Certaines tâches sont réservées aux adultes.',
  birthDateFlaw: {
    malformed: 'Indiquez une date complète : jour, mois et année.',
    'in-future': 'Cette date est encore à venir. Vérifiez l’année.',
    'too-long-ago': 'C’était il y a plus de 120 ans. Vérifiez l’année.',
  },
  phone: 'Numéro de téléphone',
  phoneHelp: 'Avec son indicatif, sauf pour un numéro de ce pays : {{ country }}.',
  phoneFlaw:
    'On ne peut appeler personne à ce numéro. Vérifiez les chiffres, et ajoutez l’indicatif s’il vient d’un autre pays.',
  saveReach: 'Enregistrer la date et le numéro',
  address: 'Adresse',
  addressText:
    'Personne ne la voit. Les équipes apprennent seulement à quelle distance d’un événement habitent les participants, tous ensemble.',
  street: 'Rue et numéro',
  postalCode: 'Code postal',
  city: 'Ville',
  country: 'Pays',
  countryPlaceholder: 'Choisissez un pays',
  countryNoMatch: 'Aucun pays ne porte ce nom.',
  addressFlaw: {
    cityMissing: 'Indiquez votre ville, ou videz toute l’adresse.',
    countryMissing: 'Choisissez votre pays, ou videz toute l’adresse.',
    tooLong: 'Raccourcissez ce texte à {{ max }} caractères au plus.',
  },
  unknownCity: 'Nous ne connaissons pas cette ville ; les distances se calculent sans vous.',
  unsureCity:
    'Plusieurs villes portent ce nom. Nous avons pris la plus grande ; un code postal, ou une région après une virgule, permet de les distinguer.',
  saveAddress: 'Enregistrer l’adresse',
  clearAddress: 'Vider l’adresse',
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
