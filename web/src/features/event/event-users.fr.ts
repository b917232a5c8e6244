import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { eventUsersEn } from './event-users.en.ts';

export const eventUsersFr = {
  title: 'Équipe de l’événement',
  section: 'Équipe',
  intro:
    'Les personnes qui travaillent pour cet événement sans faire partie de l’organisation. Elles ne voient rien des autres événements.',
  empty: 'Personne pour l’instant',
  emptyText:
    'Propriétaires et gestionnaires peuvent déjà tout faire ici. Invitez quelqu’un à coordonner l’événement avec vous, ou à scanner à l’entrée.',
  inviteTitle: 'Inviter dans l’équipe de l’événement',
  makeCoordinator: 'Confier la coordination',
  makeScanner: 'Confier le scan',
  remove: 'Retirer de l’événement',
  leave: 'Quitter l’équipe de l’événement',
  ask: {
    coordinatorTitle: 'Confier la coordination à {{ name }}\u00a0?',
    coordinatorText:
      'La coordination mène cet événement avec vous\u00a0: candidatures, messages et planning.',
    scannerTitle: 'Confier le scan à {{ name }}\u00a0?',
    scannerText:
      'Le scan lit les badges et pointe les arrivées, et ne voit rien d’autre de cet événement. Les invitations envoyées par cette personne et pas encore acceptées sont retirées.',
    removeTitle: 'Retirer {{ name }}\u00a0?',
    removeText:
      'Son rôle à cet événement prend fin aussitôt, même sur les pages ouvertes. Pour revenir, il faudra une nouvelle invitation.',
    leaveTitle: 'Quitter l’équipe de {{ name }}\u00a0?',
    leaveText: 'Votre rôle à cet événement prend fin aussitôt. Pour revenir, il vous faudra une invitation.',
  },
  done: {
    coordinator: '{{ name }} fait maintenant partie de la coordination.',
    scanner: '{{ name }} est maintenant au scan.',
    removed: '{{ name }} ne fait plus partie de l’équipe.',
    left: 'Vous avez quitté l’équipe de {{ name }}.',
  },
} as const satisfies TranslationOf<typeof eventUsersEn>;
