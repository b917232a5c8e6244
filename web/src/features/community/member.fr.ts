import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { memberEn } from './member.en.ts';

export const memberFr: TranslationOf<typeof memberEn> = {
  title: 'Membre',
  back: 'Vers la communauté',
  goneTitle: 'Hors de la communauté',
  goneText: 'Cette personne a quitté la communauté ou n’en a jamais fait partie.',
  email: 'E-mail',
  joined: 'Dans la communauté depuis',
  sharing: 'Parcours',
  sharingIs: {
    full: 'Partagé en entier',
    restricted: 'Vos événements seulement',
  },
  write: 'Messages',
  imported:
    'Cette personne vient d’une liste importée et n’a pas encore rejoint la communauté. Il n’y a ni profil ni événement à montrer.',
  orgInfoText: 'Seule votre organisation le voit : ni la personne, ni l’équipe d’un événement.',
  editValue: 'Modifier {{ field }}',
  nothingNoted: 'Rien n’est noté.',
  noteMore: 'Fiche communauté',
  events: 'Événements',
  noEventsTitle: 'Pas encore de candidature',
  noEventsText: 'Les candidatures à vos événements apparaissent ici, avec leur statut.',
  conversationAt: 'Messages à propos de {{ event }}',
  known: 'Informations issues des événements',
  knownText: 'La dernière réponse à chaque question de la bibliothèque partagée, et où elle a été donnée.',
  noneKnownTitle: 'Pas encore de réponse',
  noneKnownText: 'Les réponses aux questions de la bibliothèque partagée apparaissent ici.',
  elsewhere: 'Événements avec d’autres',
  elsewhereText: 'Cette personne partage tous les événements auxquels elle a participé sur Equipage.',
};
