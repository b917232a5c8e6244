import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { bulkEn } from './bulk.en.ts';

export const bulkFr: TranslationOf<typeof bulkEn> = {
  begin: 'Choisir plusieurs',
  bar: 'Décider pour plusieurs',
  choose: 'Choisir {{ name }}',
  chosen: { one: '{{ n }} choisie', other: '{{ n }} choisies' },
  tooMany: 'Au plus {{ most }} à la fois',
  all: 'Tout choisir',
  ask: {
    accepted: { one: 'Accepter {{ n }} personne\u00a0?', other: 'Accepter {{ n }} personnes\u00a0?' },
    waitlisted: {
      one: 'Mettre {{ n }} personne en liste d’attente\u00a0?',
      other: 'Mettre {{ n }} personnes en liste d’attente\u00a0?',
    },
    declined: { one: 'Refuser {{ n }} personne\u00a0?', other: 'Refuser {{ n }} personnes\u00a0?' },
  },
  askText: 'Chaque personne pour qui quelque chose change en est avertie aussitôt, dans sa langue.',
  confirm: { accepted: 'Accepter', waitlisted: 'Liste d’attente', declined: 'Refuser' },
  running: {
    accepted: 'Acceptation en cours',
    waitlisted: 'Mise en liste d’attente en cours',
    declined: 'Refus en cours',
  },
  runningNote: 'Vous pouvez quitter cette page\u00a0: le travail continue tout seul.',
  doneTitle: {
    accepted: { one: '{{ n }} personne acceptée', other: '{{ n }} personnes acceptées' },
    waitlisted: {
      one: '{{ n }} personne mise en liste d’attente',
      other: '{{ n }} personnes mises en liste d’attente',
    },
    declined: { one: '{{ n }} personne refusée', other: '{{ n }} personnes refusées' },
  },
  unchanged: {
    one: '{{ n }} personne y était déjà.',
    other: '{{ n }} personnes y étaient déjà.',
  },
  refused: {
    one: 'Aucune décision n’a pu être prise pour {{ n }} personne\u00a0:',
    other: 'Aucune décision n’a pu être prise pour {{ n }} personnes\u00a0:',
  },
  stopped: 'Le travail s’est arrêté avant la fin, car son auteur ne peut plus décider ici.',
  somebody: 'Une personne',
  close: 'Fermer le compte rendu',
};
