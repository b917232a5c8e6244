import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { eventEn } from './event.en.ts';

export const eventFr: TranslationOf<typeof eventEn> = {
  state: {
    draft: 'Brouillon',
    published: 'Publié',
    finished: 'Clôturé',
    archived: 'Archivé',
    over: 'Terminé',
  },
  fact: {
    when: 'Quand',
    yourTime: 'À votre heure\u00a0: {{ time }}',
    where: 'Où',
    lastDay: 'Dernier jour pour candidater',
    contact: 'Contact',
    description: 'À propos de l’événement',
  },
  page: {
    by: 'par {{ organization }}',
    unavailableTitle: 'Cet événement n’est pas accessible',
    unavailableText:
      'Le lien est peut-être incomplet, ou l’événement n’est pas ouvert au public. Adressez-vous à la personne qui vous a envoyé le lien.',
    failedTitle: 'L’événement n’a pas pu être chargé',
    failedText: 'Vérifiez la connexion, puis réessayez.',
    description: '{{ name }}, {{ dates }}, {{ city }}. Candidatez comme bénévole.',
    noDescription: 'L’équipe n’a pas encore rédigé de description.',
    askTitle: 'Participer comme bénévole',
    askText: 'Créer un compte prend une minute. Votre candidature part ensuite à l’équipe.',
    apply: 'Candidater',
    applyWaiting: 'Rejoindre la liste d’attente',
    applyBy: 'Vous pouvez candidater jusqu’au {{ day }}.',
    fullTitle: 'Toutes les places sont prises',
    waitingText:
      'Vous pouvez rejoindre la liste d’attente. Un e-mail vous préviendra dès qu’une place se libère pour vous.',
    fullText: 'Si quelqu’un annule, vous pourrez candidater ici.',
    closedTitle: 'Les candidatures sont closes',
    closedText: 'Le dernier jour pour candidater était le {{ day }}.',
    haveAccount: 'J’ai déjà un compte',
    overTitle: 'Cet événement est terminé',
    overText: 'Il n’accepte plus de candidatures. Merci à toutes les personnes qui l’ont rendu possible.',
    manage: 'Ouvrir la page de votre équipe pour cet événement',
  },
};
