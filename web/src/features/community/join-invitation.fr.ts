import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { joinInvitationEn } from './join-invitation.en.ts';

export const joinInvitationFr: TranslationOf<typeof joinInvitationEn> = {
  loading: 'Invitation dans une communauté',
  title: 'Invitation dans la communauté de {{ organization }}',
  why: '{{ inviter }} a inscrit votre nom et votre adresse e-mail {{ email }} sur la liste des personnes que {{ organization }} tient ici. À vous de décider de la suite.',
  signInText: 'Connectez-vous avec {{ email }}, ou créez un compte avec cette adresse.',
  signIn: 'Se connecter',
  signUp: 'Créer un compte',
  otherTitle: 'L’invitation est destinée à une autre adresse',
  otherText:
    'Vous utilisez le compte {{ own }}, et elle est destinée à {{ email }}. Si cette adresse est aussi la vôtre, déconnectez-vous et ouvrez le lien à nouveau.',
  signOut: 'Se déconnecter',
  join: 'Accepter et rejoindre',
  outdated: 'Ce texte a changé depuis l’ouverture de la page. Rechargez-la et relisez-le.',
  joinedTitle: 'Vous êtes dans la communauté de {{ organization }}',
  joinedText: '{{ organization }} vous connaît désormais. La suite se trouve sur sa page.',
  open: 'Voir sa page',
  memberTitle: 'Vous êtes déjà dans cette communauté',
  memberText: 'Il n’y a plus rien à faire ici.',
  out: 'Me retirer de la liste',
  outText:
    'Vous ne voulez pas figurer sur cette liste\u00a0? Votre fiche est supprimée aussitôt. Aucun compte n’est nécessaire.',
  outTitle: 'Vous retirer de la liste\u00a0?',
  outConfirm:
    'Ce que {{ organization }} a inscrit à votre sujet est supprimé, et votre adresse ne peut plus y être inscrite.',
  goneTitle: 'Vous n’êtes plus sur la liste',
  goneText: 'Votre fiche est supprimée, et cette organisation ne vous enverra plus d’invitation.',
  deadTitle: 'Ce lien ne fonctionne plus',
  deadText:
    'Vous avez déjà rejoint la communauté, vous n’êtes plus sur la liste, ou le lien est incomplet. Vous n’avez rien à faire.',
  stuckTitle: 'Le lien n’a pas pu être ouvert',
  keep: 'Y rester pour l’instant',
};
