import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { communityEn } from './community.en.ts';

export const communityFr: TranslationOf<typeof communityEn> = {
  title: 'Communauté',
  intro:
    'Toutes les personnes qui ont candidaté à l’un de vos événements ou rejoint votre communauté par le lien.',
  total: {
    zero: 'Personne pour l’instant',
    one: '{{ n }} personne',
    other: '{{ n }} personnes',
  },
  atLeast: { one: '{{ n }} personne ou plus', other: '{{ n }} personnes ou plus' },
  label: 'Personnes de la communauté',
  person: 'Nom',
  lastEvent: 'Dernier événement',
  joined: 'Membre depuis',
  joinedAt: 'Membre depuis le {{ date }}',
  byLink: 'Arrivée par le lien',
  emptyTitle: 'Votre communauté commence avec votre premier événement',
  emptyText:
    'Toute personne qui candidate à l’un de vos événements en fait partie et y reste au fil des années.',
  newEvent: 'Créer un événement',
  toEvents: 'Vers les événements',
};
