import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { profileEn } from './profile.en.ts';

export const profileFr: TranslationOf<typeof profileEn> = {
  mine: 'Mon profil',
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
    full: 'Partage : complet',
    restricted: 'Partage : restreint',
  },
  sharingMeans: {
    full: 'Les équipes voient tous les événements de votre profil.',
    restricted: 'Les équipes ne voient que les événements de leur propre organisation.',
  },
};
