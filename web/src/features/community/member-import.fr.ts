import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { memberImportEn } from './member-import.en.ts';

export const memberImportFr: TranslationOf<typeof memberImportEn> = {
  title: 'Importer une liste',
  intro:
    'Fait entrer dans votre communauté des personnes que vous connaissez déjà, depuis le fichier CSV d’un tableur.',
  action: 'Importer',

  file: 'Le fichier',
  fileText:
    'Enregistrez votre tableau au format CSV. Il faut une colonne d’adresses e-mail et une de noms\u00a0; d’autres colonnes peuvent rejoindre les informations de l’organisation.',
  fileKinds:
    'Virgules, points-virgules ou tabulations\u00a0; UTF-8, UTF-16 ou Windows\u00a0; jusqu’à 100\u202f000 lignes.',
  choose: 'Choisir un fichier',
  chooseAnother: 'Choisir un autre fichier',
  reading: 'Lecture du fichier',
  read: {
    one: '{{ name }}\u00a0: {{ n }} ligne, lue en {{ encoding }}, colonnes séparées par des {{ separator }}',
    other:
      '{{ name }}\u00a0: {{ n }} lignes, lues en {{ encoding }}, colonnes séparées par des {{ separator }}',
  },
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16',
    'windows-1252': 'Windows (Latin-1)',
  },
  separators: { comma: 'virgules', semicolon: 'points-virgules', tab: 'tabulations' },
  refused: {
    'file-large':
      'Le fichier dépasse 50\u00a0Mo. Partagez-le en plusieurs fichiers et importez-les l’un après l’autre.',
    'file-empty': 'Il n’y a personne dans ce fichier. Choisissez un fichier CSV avec une ligne par personne.',
    'file-rows':
      'Le fichier a plus de 100\u202f000 lignes. Partagez-le en plusieurs fichiers et importez-les l’un après l’autre.',
    'file-columns': 'Le fichier a plus de 200 colonnes. Retirez celles dont vous n’avez pas besoin.',
    unreadable:
      'Le fichier n’a pas pu être lu. Enregistrez-le une nouvelle fois en CSV et choisissez-le à nouveau.',
  },

  columns: 'Ce que sont les colonnes',
  columnsText: 'Deviné d’après leurs noms. Vérifiez-les et laissez de côté ce dont vous n’avez pas besoin.',
  column: 'Colonne {{ n }}',
  targets: {
    none: 'Ne pas importer',
    name: 'Nom complet',
    givenName: 'Prénom',
    familyName: 'Nom de famille',
    email: 'Adresse e-mail',
  },
  sample: 'Par exemple {{ values }}',
  sampleEmpty: 'Vide dans les premières lignes',
  columnsProblem: {
    'email-needed':
      'Indiquez la colonne des adresses e-mail\u00a0: sans adresse, personne ne peut être invité.',
    'name-needed': 'Indiquez la colonne des noms.',
    twice:
      'Deux colonnes désignent la même chose. Choisissez «\u00a0Ne pas importer\u00a0» pour l’une d’elles.',
  },

  checking: 'Vérification des lignes',
  preview: 'Ce qui va se passer',
  good: {
    zero: 'Personne ne peut être importé',
    one: '{{ n }} personne peut être importée',
    other: '{{ n }} personnes peuvent être importées',
  },
  faulty: {
    one: '{{ n }} ligne comporte une erreur et reste de côté',
    other: '{{ n }} lignes comportent une erreur et restent de côté',
  },
  looking: 'Recherche des personnes déjà dans votre communauté',
  present: {
    zero: 'Aucune d’elles n’est encore dans votre communauté',
    one: '{{ n }} d’elles est déjà dans votre communauté et reste inchangée',
    other: '{{ n }} d’elles sont déjà dans votre communauté et restent inchangées',
  },
  fresh: {
    zero: 'Personne de nouveau',
    one: '{{ n }} nouvelle personne',
    other: '{{ n }} nouvelles personnes',
  },
  firstPeople: 'Les premières, telles qu’elles seront',
  faults: 'Lignes avec une erreur',
  line: 'Ligne {{ line }}',
  faultsMore: { one: 'Et {{ n }} autre ligne.', other: 'Et {{ n }} autres lignes.' },
  download: 'Télécharger ces lignes',
  downloadText:
    'Un fichier avec ces lignes et leur erreur. Corrigez-le et importez-le comme n’importe quel autre.',
  faultsFile: 'lignes-a-corriger',
  lineHead: 'Ligne',
  problemHead: 'Problème',

  problems: {
    'too-long': 'La ligne est trop longue\u00a0: une cellule dépasse 20\u202f000 caractères.',
    'too-many-cells': 'La ligne a plus de cellules qu’il n’y a de colonnes.',
    torn: 'Les guillemets de cette ligne ne vont pas par deux.',
    'email-missing': 'Il n’y a pas d’adresse e-mail.',
    email: '«\u00a0{{ text }}\u00a0» n’est pas une adresse e-mail.',
    'name-missing': 'Il n’y a pas de nom.',
    'name-long': 'Le nom dépasse 161 caractères.',
    duplicate: 'L’adresse figure déjà à la ligne {{ line }}.',
    value: '«\u00a0{{ text }}\u00a0» ne convient pas à «\u00a0{{ column }}\u00a0»\u00a0: {{ reason }}',
  },
  reasons: {
    'too-long': 'c’est trop long.',
    number: 'il faut un nombre.',
    date: 'il faut une date, par exemple 03/05/2026.',
    'yes-no': 'il faut oui ou non.',
    choice: 'ce n’est aucun des choix.',
    email: 'il faut une adresse e-mail.',
    phone: 'il faut un numéro de téléphone.',
  },

  language: 'Langue des invitations',
  languages: { en: 'Anglais', fr: 'Français' },
  consequences:
    'Chaque nouvelle personne obtient une fiche dans votre liste et une invitation par e-mail, qui dit qui l’a ajoutée et comment être retirée de la liste. Aucun compte n’est créé. Les e-mails partent au plus tôt dix minutes après l’import, cent par heure\u00a0; d’ici là, vous pouvez annuler l’import sans que personne n’en entende parler.',
  rights: 'N’importez que des personnes qui ont accepté de figurer sur votre liste.',
  start: { one: 'Importer {{ n }} personne', other: 'Importer {{ n }} personnes' },
  startNow: 'Importer les nouvelles personnes',

  running: { one: 'Import de {{ n }} personne', other: 'Import de {{ n }} personnes' },
  stop: 'Arrêter',
  goOn: 'Continuer',
  stopped:
    'Arrêté. Les personnes déjà arrivées restent\u00a0; vous pouvez continuer, ou annuler l’import ci-dessous.',
  stuck: 'L’import s’est arrêté en chemin. Rien n’est perdu\u00a0: continuez quand vous voulez.',
  done: 'L’import est terminé',
  leave:
    'L’import est en cours. Si vous partez maintenant, les personnes déjà arrivées restent\u00a0; importez le fichier à nouveau plus tard, et seules les autres viendront.',
  result: {
    added: {
      zero: 'Personne n’a été ajouté',
      one: '{{ n }} personne a été ajoutée',
      other: '{{ n }} personnes ont été ajoutées',
    },
    present: {
      zero: 'Personne n’était déjà dans la communauté',
      one: '{{ n }} personne était déjà dans la communauté',
      other: '{{ n }} personnes étaient déjà dans la communauté',
    },
    refused: {
      zero: 'Personne n’a été refusé',
      one: '{{ n }} personne a été refusée',
      other: '{{ n }} personnes ont été refusées',
    },
  },
  refusedWhy: {
    value: 'Un champ a changé depuis la vérification, et une valeur ne lui convient plus.',
    objected: 'Cette personne a demandé à ne pas figurer sur votre liste.',
  },
  toCommunity: 'Ouvrir la communauté',
  another: 'Importer une autre liste',

  history: 'Imports précédents',
  historyEmpty: 'Aucune liste n’a encore été importée.',
  by: '{{ date }}, {{ name }}',
  unnamed: 'Une liste',
  states: {
    open: 'Inachevé',
    done: 'Terminé',
    undoing: 'Annulation en cours',
    undone: 'Annulé',
  },
  counts: '{{ added }} · {{ present }}',
  countsRefused: '{{ added }} · {{ present }} · {{ refused }}',
  joined: {
    zero: 'Annulé\u00a0: personne n’avait rejoint la communauté.',
    one: 'Annulé. {{ n }} personne avait rejoint la communauté et y reste.',
    other: 'Annulé. {{ n }} personnes avaient rejoint la communauté et y restent.',
  },
  mailsFrom:
    'Les premières invitations partent à partir du {{ date }}, {{ time }}, les dernières d’ici le {{ lastDate }}.',
  mailsHeld: {
    one: '{{ n }} invitation attend\u00a0: son adresse en a reçu assez pour aujourd’hui. Elle partira toute seule.',
    other:
      '{{ n }} invitations attendent\u00a0: leurs adresses en ont reçu assez pour aujourd’hui. Elles partiront toutes seules.',
  },
  undo: 'Annuler l’import',
  undoOf: 'Annuler l’import de {{ name }}',
  undoTitle: 'Annuler cet import\u00a0?',
  undoText:
    'Les fiches qu’il a créées disparaissent, avec tout ce qui y est noté, et leurs invitations ne valent plus rien. Les personnes qui ont rejoint la communauté entre-temps y restent. Ce n’est pas réversible, mais le fichier peut être importé à nouveau.',
  keep: 'Le garder',
  undoing: 'L’import est en cours d’annulation',
};
