import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { noticesEn } from './notices.en.ts';

export const noticesFr: TranslationOf<typeof noticesEn> = {
  title: 'Notifications',
  text: 'Choisissez comment vous êtes informé de quoi. Les e-mails sur votre connexion et l’accusé de réception de vos candidatures arrivent toujours.',
  kind: {
    message: 'Nouveaux messages',
    decision: 'Réponses à mes candidatures',
    schedule: 'Changements de mon planning',
    reminder: 'Rappels',
    news: 'Actualités des organisations',
  },
  kindHelp: {
    message: 'Seulement si vous ne les avez pas lus dans les deux minutes.',
    decision: 'Acceptée, en liste d’attente ou refusée.',
    schedule: 'Créneaux qui vous sont confiés, déplacés ou annulés.',
    reminder: 'Avant le début d’un créneau.',
    news: 'Ce que les organisations disent à leur communauté.',
  },
  what: 'Quoi',
  channel: { email: 'E-mail', push: 'Sur mes appareils', sms: 'SMS' },
  choice: '{{ kind }}\u00a0: {{ channel }}',
  noPhone: 'Les SMS ont besoin d’un numéro de téléphone dans votre compte.',
  addPhone: 'Ajouter un numéro',
  noSmsThere:
    'Equipage n’envoie pas de SMS dans le pays de votre numéro. L’e-mail et vos appareils fonctionnent partout.',
  changePhone: 'Changer le numéro',
  organizers: 'SMS des organisateurs',
  organizersHelp:
    'Les organisateurs de vos événements peuvent vous envoyer un SMS, par exemple quand quelque chose change au dernier moment. Ils ne voient pas votre numéro.',
  lead: 'Me rappeler un créneau',
  leadHelp: 'Vaut pour tous les créneaux.',
  minutes: { one: '{{ n }} minute avant', many: '{{ n }} de minutes avant', other: '{{ n }} minutes avant' },
  hours: { one: '{{ n }} heure avant', many: '{{ n }} d’heures avant', other: '{{ n }} heures avant' },
  days: { one: '{{ n }} jour avant', many: '{{ n }} de jours avant', other: '{{ n }} jours avant' },
  deviceTitle: 'Cet appareil',
  device: {
    off: 'Les notifications n’arrivent pas sur cet appareil. Si vous les autorisez, elles s’affichent même quand Equipage est fermé.',
    on: 'Les notifications arrivent sur cet appareil, même quand Equipage est fermé.',
    denied:
      'Ce navigateur bloque les notifications d’Equipage. Autorisez-les dans ses réglages pour ce site, puis revenez ici.',
    unsupported:
      'Ce navigateur ne peut pas afficher de notifications ici. Sur un téléphone, ajoutez d’abord Equipage à l’écran d’accueil et ouvrez-le de là.',
  },
  allow: 'Autoriser sur cet appareil',
  stop: 'Arrêter sur cet appareil',
  refused: 'Les notifications n’ont pas été autorisées. Vous pouvez les autoriser ici à tout moment.',
  failed:
    'Ce navigateur n’a pas pu s’inscrire aux notifications. Vérifiez la connexion et essayez de nouveau.',
  refusedLate: 'Votre choix n’a finalement pas pu être enregistré. Veuillez réessayer.',
};
