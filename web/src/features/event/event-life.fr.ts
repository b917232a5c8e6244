import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { eventLifeEn } from './event-life.en.ts';

export const eventLifeFr: TranslationOf<typeof eventLifeEn> = {
  duplicate: {
    action: 'Dupliquer',
    title: 'Dupliquer cet événement',
    text: 'Informations, questions, missions, créneaux et compteurs sont copiés dans un brouillon, aux mêmes heures. Aucune personne n’est reprise.',
    startsOn: 'Premier jour',
    startsOnHelp: 'Tout le reste se décale d’autant de jours.',
    dates: 'La copie a lieu : {{ dates }}.',
    submit: 'Créer la copie',
    missingDay: 'Indiquez quel jour la copie commence.',
    done: 'La copie est prête, en brouillon.',
  },
  archive: {
    action: 'Archiver',
    undo: 'Sortir des archives',
    title: 'Cet événement est archivé',
    text: 'Il reste lisible et se trouve parmi les événements archivés.',
    done: 'L’événement est archivé.',
    undone: 'L’événement est sorti des archives.',
    refused: 'Seul un événement clôturé peut être archivé.',
  },
  hours: {
    title: 'Heures',
    intro:
      'À la clôture de l’événement, les heures sont comptées d’après les passages à l’entrée, ou comme prévu quand la personne n’a pas été scannée. Ce que vous corrigez ici fait foi.',
    notYet: 'Elles seront comptées à la clôture de l’événement. Vous pouvez déjà en saisir.',
    see: 'Voir les heures',
    planned: 'Prévu',
    worked: 'Effectué',
    people: 'Bénévoles',
    value: '{{ hours }} h',
    line: 'Prévu : {{ planned }} h',
    open: 'à saisir',
    correctOf: 'Corriger les heures de {{ name }}',
    dialogTitle: 'Heures de {{ name }}',
    dialogText: 'En heures, par exemple 3,5. Un champ vide est compté d’après les passages ou le planning.',
    shift: '{{ mission }}, {{ time }}',
    sources: {
      organizer: 'Prévu : {{ hours }} h. Saisi par l’équipe d’organisation.',
      'check-ins': 'Prévu : {{ hours }} h. Compté d’après les passages.',
      plan: 'Prévu : {{ hours }} h. Compté comme prévu.',
      open: 'Prévu : {{ hours }} h. Pas encore saisi.',
    },
    find: 'Nom',
    emptyTitle: 'Personne n’avait de créneau',
    emptyText: 'Les heures se comptent par créneau. Planifiez-en, et elles apparaîtront ici.',
    noMatch: 'Personne de ce nom.',
    former: 'Une personne dont le compte est supprimé',
    recorded: 'Les heures de {{ name }} sont enregistrées.',
  },
};
