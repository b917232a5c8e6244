import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { homeEn } from './home.en.ts';

export const homeFr: TranslationOf<typeof homeEn> = {
  hello: 'Bonjour {{ name }}',
  myEvents: 'Mes événements',
  myShifts: 'Mes créneaux',
  noEvents: 'Pas encore d’événement',
  noEventsText:
    'Ouvrez la page d’un événement, depuis un lien ou une affiche, et appuyez sur « Candidater ». L’événement apparaîtra ici.',
  conversationOf: 'Messages à propos de {{ event }}',
  unreadOf: {
    one: 'Messages à propos de {{ event }}, {{ n }} non lu',
    other: 'Messages à propos de {{ event }}, {{ n }} non lus',
  },
  whenAndWhere: '{{ dates }}, {{ city }}',

  archives: 'Archives',
  archivesText: 'Les événements passés, et les candidatures annulées ou non retenues.',
  showArchives: 'Afficher les archives',
  noArchives: 'Rien dans les archives pour l’instant',
  noArchivesText: 'Les événements arrivent ici d’eux-mêmes une fois terminés.',

  organizations: 'Mes organisations',
  newOrganization: 'Nouvelle organisation',
  noOrganizations:
    'Vous organisez des événements ? Créez votre organisation, publiez un événement et trouvez votre équipe.',
  role: { owner: 'Propriétaire', manager: 'Gestionnaire' },

  eventRoles: 'Événements que je coordonne',
  eventRole: { coordinator: 'Coordination', scanner: 'Accueil' },
};
