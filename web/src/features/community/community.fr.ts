import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { communityEn } from './community.en.ts';

export const communityFr: TranslationOf<typeof communityEn> = {
  title: 'Communauté',
  intro:
    'Toutes les personnes qui ont candidaté à l’un de vos événements, vous ont rejoints par votre lien ou sont venues par une de vos listes.',
  total: {
    zero: 'Personne pour l’instant',
    one: '{{ n }} personne',
    other: '{{ n }} personnes',
  },
  label: 'Personnes de la communauté',
  person: 'Nom',
  lastEvent: 'Dernier événement',
  joined: 'Membre depuis',
  joinedAt: 'Membre depuis le {{ date }}',
  notJoined: 'Importé, pas encore membre',
  noEvent: 'Aucun événement',
  table: 'Infos de l’organisation',

  search: 'Rechercher par nom ou e-mail',
  sortBy: 'Trier par',
  sort: {
    name: 'Nom, de A à Z',
    'name-desc': 'Nom, de Z à A',
    'joined-desc': 'Arrivées récentes d’abord',
    joined: 'Arrivées anciennes d’abord',
    'last-desc': 'Événement le plus récent',
    last: 'Événement le plus ancien',
  },
  filters: 'Filtres',
  filtersOn: 'Filtres ({{ n }})',
  event: 'Événement',
  anyEvent: 'Tous ou aucun',
  status: 'Statut à cet événement',
  lastStatus: 'Statut au dernier événement',
  anyStatus: 'Tous',
  field: 'Information de l’organisation',
  anyField: 'Sans filtre',
  choice: 'Est',
  anyChoice: 'Choisir…',
  noted: 'Renseignée',
  from: 'Membre à partir du',
  to: 'Membre jusqu’au',
  clear: 'Effacer les filtres',
  found: {
    zero: 'Personne ne correspond',
    one: '{{ n }} personne trouvée',
    other: '{{ n }} personnes trouvées',
  },
  foundSoFar: 'Plus de {{ n }} personnes trouvées',
  lookedThrough: {
    one: '{{ n }} personne parcourue. D’autres peuvent correspondre.',
    other: '{{ n }} personnes parcourues. D’autres peuvent correspondre.',
  },
  goOn: 'Continuer la recherche',
  nobodyTitle: 'Personne ne correspond',
  nobodyText: 'Essayez avec moins de lettres ou retirez un filtre.',

  columns: 'Colonnes',
  choose: 'Choisir {{ name }}',
  chooseAll: 'Choisir toutes les personnes affichées',
  chosen: { one: '{{ n }} personne choisie', other: '{{ n }} personnes choisies' },

  more: 'Plus',
  export: 'Exporter',
  exportAll:
    'Toutes les personnes qui correspondent à votre recherche et à vos filtres, dans un fichier CSV.',
  exportChosen: {
    one: 'La personne choisie, dans un fichier CSV.',
    other: 'Les {{ n }} personnes choisies, dans un fichier CSV.',
  },
  exportNote:
    'Le fichier s’ouvre dans Excel, Numbers et LibreOffice. Il contient des données personnelles\u00a0: ne le gardez que le temps nécessaire.',
  exportTooMany:
    'Au plus {{ most }} personnes peuvent être choisies une à une. Ne choisissez personne pour exporter toutes celles qui correspondent.',
  exported: {
    zero: 'Préparation',
    one: '{{ n }} personne pour l’instant',
    other: '{{ n }} personnes pour l’instant',
  },
  download: 'Télécharger',
  fileName: 'communaute',

  emptyTitle: 'Votre communauté commence avec votre premier événement',
  emptyText:
    'Toute personne qui candidate à l’un de vos événements en fait partie et y reste au fil des années.',
  newEvent: 'Créer un événement',
};
