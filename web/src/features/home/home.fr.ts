import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { homeEn } from './home.en.ts';

export const homeFr: TranslationOf<typeof homeEn> = {
  welcome: {
    title: 'Là où se retrouvent celles et ceux qui font vivre un événement',
    lead: 'Les bénévoles candidatent en une minute et échangent avec l’équipe. Les organisations gardent leur monde d’une année sur l’autre.',
    signUp: 'Créer un compte',
    signIn: 'Se connecter',
    volunteer: {
      title: 'Vous donnez un coup de main',
      text: 'Ouvrez Equipage sur votre téléphone, voyez ce qui est nouveau, répondez à un message, et passez l’entrée avec votre code.',
    },
    organizer: {
      title: 'Vous organisez',
      text: 'Travaillez à deux dans la même liste : chaque changement se voit aussitôt de part et d’autre.',
    },
    gate: {
      title: 'Vous tenez l’entrée',
      text: 'Trois cents personnes en une heure, dans un champ où le réseau est mauvais, et toujours la bonne fiche.',
    },
    example: {
      event: 'Fête du port',
      message: 'À six heures, près du grand chapiteau',
      answer: 'J’y serai',
      first: 'Noor Haddad',
      second: 'Émile Roux',
      third: 'Ida Strand',
      offline: 'Hors ligne',
    },
  },

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
