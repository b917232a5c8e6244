import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { notesEn } from './notes.en.ts';

export const notesFr: TranslationOf<typeof notesEn> = {
  title: 'Réservé à l’équipe d’organisation',
  note: 'Note privée',
  noteHelp: 'La personne qui candidate ne la voit jamais.',
  save: 'Enregistrer la note',
  saved: 'La note est enregistrée.',
  tags: 'Étiquettes',
  noTags: 'Aucune étiquette',
  addTag: 'Ajouter une étiquette',
  addTagHelp: 'Pour retrouver les personnes : « Permis B », « Secourisme »',
  add: 'Ajouter',
  remove: 'Retirer {{ tag }}',
  hasNote: 'A une note',
  tooMany: 'Au plus {{ max }} étiquettes.',
  tooLong: 'Au plus {{ max }} caractères.',
  gone: 'Cette personne n’a plus de candidature.',
  filter: {
    label: 'Chercher des candidatures',
    text: 'Nom ou e-mail',
    tag: 'Étiquette',
    anyTag: 'Toutes',
    question: 'Question',
    anyQuestion: 'Toutes les réponses',
    answer: 'Réponse',
    anyChoice: 'À choisir',
    yes: 'Oui',
    no: 'Non',
    none: 'Sans réponse',
    contains: 'La réponse contient',
    shown: {
      zero: 'Personne ne correspond',
      one: '{{ n }} personne correspond',
      other: '{{ n }} personnes correspondent',
    },
    noMatchTitle: 'Personne ne correspond',
    noMatchText: 'Essayez un autre mot, ou cherchez sans ces filtres.',
    clear: 'Effacer les filtres',
    loading: 'Recherche dans toutes les candidatures',
  },
  export: {
    action: 'Exporter',
    all: 'Toutes les candidatures de cette liste avec réponses, étiquettes et notes, dans un fichier CSV.',
    found: {
      one: 'La candidature qui correspond, avec réponses, étiquettes et notes, dans un fichier CSV.',
      other:
        'Les {{ n }} candidatures qui correspondent, avec réponses, étiquettes et notes, dans un fichier CSV.',
    },
    nobody: 'Personne ne correspond à ces filtres.',
    tooMany:
      'Plus de {{ most }} personnes correspondent. Resserrez les filtres, ou retirez-les pour tout exporter.',
    fileName: 'candidatures',
  },
};
