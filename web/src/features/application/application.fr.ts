import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { applicationEn } from './application.en.ts';

export const applicationFr: TranslationOf<typeof applicationEn> = {
  status: {
    pending: 'À décider',
    accepted: 'Acceptée',
    waitlisted: 'Liste d’attente',
    declined: 'Refusée',
    canceled: 'Annulée',
  },
  ownStatus: {
    pending: 'Envoyée',
    accepted: 'Acceptée',
    waitlisted: 'Liste d’attente',
    declined: 'Non retenue',
    canceled: 'Annulée',
  },
  own: {
    askTitle: 'Participer comme bénévole',
    askText: 'Votre nom, votre adresse e-mail et votre profil sont transmis à {{ organization }}.',
    askBackTitle: 'Vous revoilà\u00a0: plus qu’un clic',
    apply: 'Candidater',
    pendingTitle: 'Votre candidature est transmise à l’équipe',
    pendingText: 'Vous recevrez un e-mail dès qu’elle sera traitée.',
    acceptedTitle: 'Vous faites partie de l’équipe',
    acceptedText:
      'On compte sur vous. En cas d’empêchement, annulez votre candidature dès que possible, pour que quelqu’un d’autre puisse prendre la place.',
    waitlistedTitle: 'Vous êtes sur la liste d’attente',
    waitlistedText: 'Vous recevrez un e-mail si une place se libère.',
    declinedTitle: 'Votre candidature n’a pas été retenue cette fois',
    declinedText: 'Vous pouvez écrire à l’équipe si vous avez une question.',
    canceledTitle: 'Vous avez annulé votre candidature',
    canceledText: 'Si vous avez finalement le temps, candidatez de nouveau.',
    applyAgain: 'Candidater de nouveau',
    overAccepted: 'Vous avez participé à cet événement.',
    answers: 'Vos réponses',
    answer: 'Répondre',
    newQuestions: { one: 'Il y a {{ n }} nouvelle question.', other: 'Il y a {{ n }} nouvelles questions.' },
    write: 'Écrire à l’équipe',
    read: 'Lire la conversation',
    cancel: 'Annuler ma candidature',
    keep: 'Garder ma candidature',
    cancelTitle: 'Annuler votre candidature\u00a0?',
    cancelText:
      'L’équipe le voit aussitôt et s’organise sans vous. Vous pourrez candidater de nouveau tant que l’événement est ouvert.',
    confirmTitle: 'Confirmez d’abord votre adresse e-mail',
    confirmText: 'Ouvrez le lien du message que nous vous avons envoyé. Vous pourrez ensuite candidater ici.',
    confirm: 'Confirmer l’adresse',
    appliedAt: 'Candidature envoyée le {{ date }}',
  },
};
