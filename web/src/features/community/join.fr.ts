import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { joinEn } from './join.en.ts';

export const joinFr: TranslationOf<typeof joinEn> = {
  loading: 'Invitation dans une communauté',
  title: 'Rejoindre la communauté de {{ organization }}',
  via: '{{ via }} vous a transmis ce lien. Il mène à la communauté de {{ organization }}, qui soutient cette organisation, et non à la sienne.',
  intro:
    '{{ organization }} saura que vous aimez donner un coup de main. Rejoindre n’est pas candidater à un événement.',

  consent: {
    title: 'Ce que vous acceptez',
    sees: 'Les personnes qui travaillent pour {{ organization }} voient votre nom, votre adresse e-mail, votre photo et votre présentation.',
    notes:
      'Elles peuvent noter quelque chose à votre sujet pour leur propre usage, par exemple une taille de T-shirt.',
    leave:
      'Vous pouvez partir à tout moment, dans Compte, Vie privée. Votre fiche et ces notes sont alors supprimées.',
  },
  restricted: 'De vos événements, elles ne voient que les leurs : votre partage est restreint.',
  full: 'Elles voient aussi tous les autres événements auxquels vous avez participé : votre partage est complet.',
  changeSharing: 'Changer ce que voient les organisateurs',
  newcomer:
    'Des événements auxquels vous participez, elles ne voient que les leurs, sauf si vous en décidez autrement plus tard.',

  join: 'Accepter et rejoindre',
  newAccount: 'Accepter, créer un compte et rejoindre',
  haveAccount: 'J’ai un compte : me connecter et rejoindre',
  joining: 'Vous rejoignez {{ organization }}.',
  outdated: 'Ce texte a changé depuis que la page est ouverte. Rechargez la page et relisez-le.',

  memberTitle: 'Vous êtes dans la communauté de {{ organization }}',
  joinedText: '{{ organization }} vous connaît maintenant. Ses prochains événements sont sur sa page.',
  alreadyText: 'Il n’y a plus rien à faire ici. Ses prochains événements sont sur sa page.',
  openPage: 'Voir ses événements',
  privacy: 'Qui peut voir mes données',

  deadTitle: 'Ce lien ne fonctionne plus',
  deadText: 'Il a été renouvelé, ou il est incomplet. Demandez à qui vous l’a donné celui qui fonctionne.',
  stuckTitle: 'Le lien n’a pas pu être ouvert',
};
