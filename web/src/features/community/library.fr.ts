import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { libraryEn } from './library.en.ts';

export const libraryFr: TranslationOf<typeof libraryEn> = {
  section: 'Bibliothèque partagée',
  title: 'Bibliothèque partagée',
  intro:
    'Les questions que vos événements ont en commun. Une réponse donnée une fois est connue quand l’événement suivant pose la question.',
  add: 'Ajouter une question',
  noneTitle: 'La bibliothèque est vide',
  noneText:
    'Ajoutez une question que plusieurs événements posent, par exemple le régime alimentaire ou la taille de T-shirt. On n’y répond alors qu’une fois.',
  archived: 'Archivée',
  usedIn: 'Posée par',
  unused: 'Aucun événement ne la pose encore',
  edit: 'Modifier « {{ label }} »',
  newTitle: 'Nouvelle question',
  editTitle: 'Modifier la question',
  label: 'Question',
  labelHelp: 'Telle qu’on la lit en s’inscrivant, 200 caractères au plus.',
  labelNeeded: 'Écrivez la question.',
  labelTooLong: 'La question dépasse 200 caractères. Raccourcissez-la.',
  help: 'Texte d’aide',
  helpHelp: 'Affiché sous la question, 500 caractères au plus.',
  helpTooLong: 'Le texte d’aide dépasse 500 caractères. Raccourcissez-le.',
  type: 'Type de réponse',
  typeFixed: 'Le type ne change plus, car des réponses ont été données ainsi.',
  inUse:
    'Des événements posent cette question. Vous pouvez l’archiver, pour qu’aucun autre ne la choisisse, mais pas la supprimer.',
  create: 'Ajouter la question',
  save: 'Enregistrer la question',
  archive: 'Archiver',
  restore: 'Réutiliser',
  delete: 'Supprimer',
  saved: 'La question est enregistrée.',
  archivedDone: 'La question est archivée. Les événements qui la posent continuent.',
  restoredDone: 'La question peut de nouveau être choisie.',
  deleteTitle: 'Supprimer cette question ?',
  deleteCounting: 'Comptage des réponses qui disparaîtraient…',
  deleteText: {
    zero: 'Personne n’y a répondu. La question ne pourra pas être rétablie.',
    one: 'La dernière réponse de {{ n }} personne disparaît de sa fiche. Ce qui a été répondu reste avec la candidature. La question ne pourra pas être rétablie.',
    many: 'Les dernières réponses de {{ n }} personnes disparaissent de leurs fiches. Ce qui a été répondu reste avec les candidatures. La question ne pourra pas être rétablie.',
    other:
      'Les dernières réponses de {{ n }} personnes disparaissent de leurs fiches. Ce qui a été répondu reste avec les candidatures. La question ne pourra pas être rétablie.',
  },
  deleteConfirm: 'Supprimer la question',
  deleted: '« {{ label }} » est supprimée.',
  refusal: {
    'same-name': 'Cette question est déjà dans la bibliothèque, peut-être archivée.',
    'same-choice': 'Deux choix sont identiques. Modifiez l’un d’eux.',
    'choices-needed': 'Saisissez au moins un choix.',
    'too-many-choices': 'Il y a trop de choix. Une question en a 200 au plus, et 400 au fil du temps.',
    'too-many-fields': 'Il y a 100 questions, c’est le maximum. Supprimez-en une d’abord.',
    'type-fixed': 'Le type d’une question ne change pas. Ajoutez plutôt une autre question.',
    'field-gone': 'Quelqu’un a supprimé cette question.',
    'field-in-use': 'Un événement pose désormais cette question. Archivez-la plutôt.',
  },
};
