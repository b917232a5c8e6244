import type { TranslationOf } from '../i18n/dictionary.ts';
import type { uiEn } from './ui.en.ts';

export const uiFr: TranslationOf<typeof uiEn> = {
  optional: '(facultatif)',
  date: 'Date',
  time: 'Heure',
  showPassword: 'Afficher le mot de passe',
  hidePassword: 'Masquer le mot de passe',
  showOptions: 'Afficher tous les choix',
  optionCount: { zero: 'Aucun choix', one: '{{ n }} choix', other: '{{ n }} choix' },
  optionChosen: '{{ option }}, choisi',
  charactersLeft: { one: '{{ n }} caractère restant', other: '{{ n }} caractères restants' },
  charactersOver: { one: '{{ n }} caractère de trop', other: '{{ n }} caractères de trop' },
  formErrors: {
    one: 'Un point demande votre attention',
    other: '{{ n }} points demandent votre attention',
  },

  close: 'Fermer',
  cancel: 'Annuler',
  dismiss: 'Fermer',
  notices: 'Notifications',
  breadcrumb: 'Où vous êtes',
  newTab: '(s’ouvre dans un nouvel onglet)',
  unread: { one: '{{ n }} non lu', other: '{{ n }} non lus' },

  leaveTitle: 'Quitter sans enregistrer ?',
  leaveConfirm: 'Quitter la page',

  loading: 'Chargement',
  showMore: 'Afficher la suite',
  shown: { one: '{{ n }} affiché', other: '{{ n }} affichés' },
  shownOf: { one: '{{ shown }} sur {{ n }} affiché', other: '{{ shown }} sur {{ n }} affichés' },
  retry: 'Réessayer',
  failedTitle: 'Le chargement a échoué',
  failedText:
    'La connexion a été coupée ou le service n’a pas répondu. Ce que vous avez fait avant est en sécurité.',
  deniedTitle: 'Vous n’avez pas accès à ceci',
  deniedText: 'Vos droits ont peut-être changé. Les responsables de cet espace peuvent vous donner accès.',

  skip: 'Aller au contenu',
  home: 'Accueil',
  homeOfEquipage: 'Equipage, accueil',
  main: 'Principal',
  messages: 'Messages',
  messagesUnread: { one: 'Messages, {{ n }} non lu', other: 'Messages, {{ n }} non lus' },
  myCode: 'Mon code',
  menu: 'Menu',
  account: 'Compte',
  accountOf: 'Compte de {{ name }}',
  accountSettings: 'Paramètres du compte',
  signIn: 'Se connecter',
  signOut: 'Se déconnecter',
  sections: 'Rubriques de {{ name }}',
  language: 'Langue',
  theme: 'Apparence',
  themeSystem: 'Comme sur cet appareil',
  themeLight: 'Claire',
  themeDark: 'Sombre',
  languageFailed: 'La langue n’a pas pu être chargée. Vérifiez la connexion et réessayez.',
  footer: 'Là où se retrouvent celles et ceux qui font vivre un événement.',
  offlineTitle: 'Vous êtes hors ligne.',
  offlineText: 'Vos changements partiront dès que la connexion sera rétablie.',

  fault:
    'Un problème est survenu et la dernière étape n’a peut-être pas été enregistrée. Veuillez réessayer.',
  errorTitle: 'Cette page a rencontré un problème',
  errorText:
    'Quelque chose s’y est interrompu. Ce que vous aviez enregistré est en sécurité. Rechargez la page ; si cela ne suffit pas, revenez plus tard.',
  chunkTitle: 'Cette page n’a pas pu être chargée',
  chunkText:
    'La connexion a été coupée, ou Equipage a été mis à jour entre-temps. Rechargez pour obtenir la dernière version.',
  errorDetail: 'Détails pour l’assistance',
  reload: 'Recharger',
  newBuild: 'Une nouvelle version d’Equipage est prête.',
  backHome: 'Retour à l’accueil',
  notFoundTitle: 'Il n’y a rien à cette adresse',
  notFoundText: 'Elle a peut-être été mal saisie, ou ce qui s’y trouvait a été retiré.',
  noAccessTitle: 'Vous n’avez pas accès à cette page',
  noAccessText:
    'Elle est réservée aux personnes qui travaillent sur cet événement ou cette organisation. Si vous en faites partie, demandez l’accès à qui vous a invité.',
  noAccessAs: 'Compte utilisé : {{ name }}.',
};
