import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { organizationEn } from './organization.en.ts';

export const organizationFr: TranslationOf<typeof organizationEn> = {
  caption: 'Organisation',
  section: {
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
  events: {
    title: 'Événements',
    new: 'Nouvel événement',
    emptyTitle: 'Pas encore d’événement',
    emptyText: 'Créez le premier. Tant que vous ne l’avez pas publié, seule votre organisation le voit.',
    dates: '{{ dates }}, {{ city }}',
    waiting: { one: '{{ n }} à décider', other: '{{ n }} à décider' },
    upcoming: 'À venir',
    past: 'Passés',
  },
};
