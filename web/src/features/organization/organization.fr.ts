import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { organizationEn } from './organization.en.ts';

export const organizationFr: TranslationOf<typeof organizationEn> = {
  caption: 'Organisation',
  section: {
    home: 'Accueil',
    events: 'Événements',
    community: 'Communauté',
  },
  form: {
    title: 'Nouvelle organisation',
    intro:
      'Vous en devenez la première personne propriétaire. Ensuite, vous créez des événements et les publiez.',
    name: 'Nom',
    nameHelp: 'Celui que tout le monde connaît : un festival, une association, une ville.',
    description: 'Description',
    descriptionHelp: 'Quelques phrases qui disent aux bénévoles qui vous êtes. Tout le monde peut les lire.',
    submit: 'Créer l’organisation',
    nameMissing: 'Donnez un nom à l’organisation.',
    tooLong: 'Raccourcissez ce texte à {{ max }} caractères au plus.',
    tooMany: 'Vous êtes propriétaire de {{ limit }} organisations : c’est le maximum par personne.',
  },
  home: {
    waiting: 'En attente de vous',
    nothing: 'Rien. Toutes les candidatures ont une réponse et tous les messages sont lus.',
    applications: { one: '{{ n }} candidature à décider', other: '{{ n }} candidatures à décider' },
    messages: { one: '{{ n }} message non lu', other: '{{ n }} messages non lus' },
    coming: 'Événements à venir',
    allEvents: 'Tous les événements',
  },
  events: {
    title: 'Événements',
    new: 'Nouvel événement',
    emptyTitle: 'Pas d’événement à venir',
    noneTitle: 'Pas encore d’événement',
    emptyText: 'Créez-en un. Tant que vous ne l’avez pas publié, seule votre organisation le voit.',
    dates: '{{ dates }}, {{ city }}',
    teammates: { one: '{{ n }} bénévole', other: '{{ n }} bénévoles' },
    find: 'Nom ou ville',
    state: 'État',
    allStates: 'Tous',
    current: 'Hors archives',
    period: 'Période',
    periods: { all: 'Toutes', upcoming: 'À venir', past: 'Passés' },
    sort: 'Trier par',
    sorts: {
      latest: 'Récents d’abord',
      earliest: 'Anciens d’abord',
      name: 'Nom',
      teammates: 'Bénévoles',
    },
    shown: { zero: 'Aucun événement', one: '{{ n }} événement', other: '{{ n }} événements' },
    noMatchTitle: 'Aucun événement ne correspond',
    noMatchText: 'Essayez un autre mot ou une période plus longue.',
    clear: 'Afficher tous les événements',
  },
};
