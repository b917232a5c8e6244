import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { profileEn } from './profile.en.ts';

export const profileFr: TranslationOf<typeof profileEn> = {
  mine: 'Mon profil',
  open: 'Photo, événements et ce que voient les équipes',
  intro:
    'Les équipes des événements auxquels vous candidatez et des communautés que vous rejoignez peuvent le lire. Personne d’autre.',
  words: 'À propos de vous',
  wordsHelp:
    'Les équipes des événements auxquels vous candidatez et des communautés que vous rejoignez peuvent le lire. Personne d’autre.',
  wordsTooLong: 'Raccourcissez le texte à {{ max }} caractères au plus.',
  noWordsMine:
    'Dites quelques mots de votre expérience du bénévolat et des événements. Les équipes les lisent quand vous candidatez.',
  noWords: 'Rien d’écrit pour l’instant.',
  wordsOf: 'En quelques mots',
  add: 'Ajouter quelques mots',
  edit: 'Modifier votre texte',
  save: 'Enregistrer',
  cancel: 'Annuler',
  sending: 'Enregistrement en cours',
  refusedLate: 'Votre texte n’a finalement pas pu être enregistré. Veuillez réessayer.',
  sharing: {
    full: 'Partage : complet',
    restricted: 'Partage : restreint',
  },
  sharingMeans: {
    full: 'Les équipes voient tous les événements de votre profil.',
    restricted: 'Les équipes ne voient que les événements de leur propre organisation.',
  },
  sharingChange: 'Changer le partage',
  sharingTitle: 'Ce que voient les équipes',
  sharingWho:
    'Les équipes des événements auxquels vous candidatez et des communautés que vous rejoignez peuvent lire votre profil. Vous décidez quels événements passés elles y trouvent.',
  sharingLevel: {
    full: 'Complet',
    restricted: 'Restreint',
  },
  sharingExplained: {
    full: 'Elles voient tous les événements auxquels vous avez participé, quelle que soit l’organisation. Votre expérience leur apparaît.',
    restricted:
      'Elles ne voient que les événements de leur propre organisation. Les autres ne leur sont pas envoyés du tout.',
  },
  sharingAlways:
    'Votre nom, votre photo et votre texte sont montrés dans les deux cas. Un changement agit aussitôt, partout.',
  sharingSave: 'Partager ainsi',
  sharingChanged: {
    full: 'Les équipes voient maintenant tous vos événements.',
    restricted: 'Les équipes ne voient plus que les événements de leur propre organisation.',
  },
  summary: 'Vos participations',
  summaryText:
    'Un événement apparaît de lui-même quand votre candidature est acceptée et qu’il a commencé. Vous êtes la seule personne à voir ces totaux.',
  noEvents: 'Aucun événement pour l’instant',
  noEventsText:
    'Quand un événement commence et que votre candidature y est acceptée, il apparaît ici de lui-même.',
  events: { one: '{{ n }} événement', many: '{{ n }} d’événements', other: '{{ n }} événements' },
  hours: { one: '{{ n }} heure', many: '{{ n }} d’heures', other: '{{ n }} heures' },
  hoursUnknown: 'Heures non notées',
  whenAndWhere: '{{ dates }}, {{ city }}',
  eventsSeen: {
    full: 'Événements',
    restricted: 'Événements de votre organisation',
  },
  eventsSeenText: {
    full: 'Tous les événements auxquels cette personne a participé sur Equipage.',
    restricted: 'Cette personne ne montre à chaque organisation que ses propres événements.',
  },
  noEventsSeen: {
    full: 'Aucun événement pour l’instant',
    restricted: 'Aucun événement avec vous pour l’instant',
  },
  noEventsSeenText: 'Les événements apparaissent ici une fois commencés.',
  preview: 'Vu par les équipes',
  previewFor: 'Vu par l’équipe de',
  photo: {
    add: 'Ajouter une photo',
    change: 'Changer la photo',
    remove: 'Supprimer la photo',
    removeTitle: 'Supprimer votre photo ?',
    removeText: 'Les équipes verront vos initiales. Vous pouvez remettre une photo à tout moment.',
    title: 'Votre photo',
    who: 'Elle aide les équipes à vous reconnaître à l’entrée. La voient ceux qui peuvent lire votre profil.',
    choose: 'Choisir une image',
    camera: 'Utiliser la caméra',
    cameraView: 'Ce que voit la caméra',
    take: 'Prendre la photo',
    preview: 'Votre photo telle qu’elle sera',
    drag: 'Faites glisser l’image, ou utilisez les curseurs.',
    zoom: 'Zoom',
    sideways: 'De gauche à droite',
    upAndDown: 'De haut en bas',
    keep: 'Enregistrer la photo',
    other: 'Une autre image',
    kept: 'Votre photo est enregistrée.',
    removed: 'Votre photo est supprimée.',
    unreadable:
      'Ce fichier n’est pas une image que votre navigateur sait lire. Choisissez un JPEG, un PNG ou un WebP.',
    noCamera:
      'Il n’y a pas de caméra, ou le navigateur n’a pas eu le droit de l’utiliser. Vous pouvez choisir une image.',
  },
};
