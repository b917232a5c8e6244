import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { welcomeEn } from './welcome.en.ts';

export const welcomeFr: TranslationOf<typeof welcomeEn> = {
  title: 'Là où se retrouvent celles et ceux qui font vivre un événement',
  lead: 'Les bénévoles candidatent en une minute et échangent avec l’équipe. Les organisations gardent leur monde d’une année sur l’autre.',
  signUp: 'Créer un compte',
  signIn: 'Se connecter',
  volunteer: {
    title: 'Vous donnez un coup de main',
    text: 'Ouvrez Equipage sur votre téléphone, voyez ce qui est nouveau, répondez à un message, et passez l’entrée avec votre code.',
  },
  organizer: {
    title: 'Vous organisez',
    text: 'Travaillez à deux dans la même liste : chaque changement se voit aussitôt de part et d’autre.',
  },
  gate: {
    title: 'Vous tenez l’entrée',
    text: 'Trois cents personnes en une heure, dans un champ où le réseau est mauvais, et toujours la bonne fiche.',
  },
  example: {
    event: 'Fête du port',
    message: 'À six heures, près du grand chapiteau',
    answer: 'J’y serai',
    first: 'Noor Haddad',
    second: 'Émile Roux',
    third: 'Ida Strand',
    offline: 'Hors ligne',
  },
};
