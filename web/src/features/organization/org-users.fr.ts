import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { orgUsersEn } from './org-users.en.ts';

export const orgUsersFr = {
  title: 'Équipe de l’organisation',
  section: 'Équipe',
  intro:
    'Les personnes qui ont des droits sur tous les événements de l’organisation, y compris les prochains.',
  you: 'vous',
  since: 'depuis le {{ date }}',
  role: {
    owner: 'Propriétaire',
    manager: 'Gestionnaire',
    coordinator: 'Coordination',
    scanner: 'Scan',
  },
  means: {
    owner:
      'Prépare et mène tous les événements, voit la communauté et décide qui d’autre fait partie de l’équipe.',
    manager: 'Prépare et mène tous les événements et voit la communauté.',
    coordinator: 'Mène cet événement avec celles et ceux qui l’organisent.',
    scanner: 'Lit les badges à cet événement et pointe les arrivées.',
  },
  actionsFor: 'Que faire avec {{ name }}',
  makeOwner: 'Nommer propriétaire',
  makeManager: 'Nommer gestionnaire',
  remove: 'Retirer de l’organisation',
  leave: 'Quitter l’organisation',
  ask: {
    makeOwnerTitle: 'Nommer {{ name }} propriétaire\u00a0?',
    makeOwnerText:
      'Les propriétaires décident qui travaille pour l’organisation, et peuvent aussi vous retirer ce droit.',
    makeManagerTitle: 'Nommer {{ name }} gestionnaire\u00a0?',
    makeManagerText:
      'Les gestionnaires ne décident pas qui travaille pour l’organisation. Les invitations envoyées par {{ name }} et pas encore acceptées sont retirées.',
    stepDownTitle: 'Devenir gestionnaire vous-même\u00a0?',
    stepDownText:
      'Vous ne déciderez plus qui travaille pour l’organisation et ne pourrez pas redevenir propriétaire sans l’aide d’une autre personne. Vos invitations pas encore acceptées sont retirées.',
    stepDown: 'Devenir gestionnaire',
    removeTitle: 'Retirer {{ name }}\u00a0?',
    removeText:
      'Tous ses droits dans cette organisation prennent fin aussitôt, même sur les pages ouvertes, et les invitations envoyées par {{ name }} et pas encore acceptées sont retirées. Pour revenir, il faudra une nouvelle invitation.',
    leaveTitle: 'Quitter {{ name }}\u00a0?',
    leaveText:
      'Vos droits dans cette organisation prennent fin aussitôt, et vos invitations pas encore acceptées sont retirées. Pour revenir, il vous faudra une invitation.',
  },
  done: {
    owner: '{{ name }} est maintenant propriétaire.',
    manager: '{{ name }} est maintenant gestionnaire.',
    removed: '{{ name }} ne fait plus partie de l’équipe.',
    left: 'Vous avez quitté {{ name }}.',
  },
  invite: {
    open: 'Inviter',
    title: 'Inviter dans l’équipe',
    text: 'Un e-mail avec un lien part à cette adresse. Seul un compte avec la même adresse peut s’en servir\u00a0: il existe déjà, ou la personne le crée en chemin.',
    email: 'Adresse e-mail',
    role: 'Rôle',
    language: 'Langue de l’e-mail',
    submit: 'Envoyer l’invitation',
    sent: 'L’invitation à {{ email }} est en route.',
    emailMissing: 'Indiquez l’adresse de la personne à inviter.',
    emailMalformed: 'Ce n’est pas une adresse e-mail. Elle ressemble à nom@exemple.org.',
    failed: 'L’invitation n’est pas partie',
  },
  pending: {
    title: 'Invitations',
    detail: '{{ role }}, invitation de {{ inviter }}',
    until: 'jusqu’au {{ date }}',
    expired: 'Expirée',
    waiting: 'Sans réponse',
    resend: 'Renvoyer',
    withdraw: 'Retirer',
    actionsFor: 'Que faire de l’invitation à {{ email }}',
    resent: 'Un nouvel e-mail à {{ email }} est en route. Le lien du précédent ne fonctionne plus.',
    withdrawn: 'L’invitation à {{ email }} est retirée.',
  },
  refused: {
    'last-owner': 'Une organisation a besoin d’un propriétaire. Nommez d’abord quelqu’un d’autre.',
    'own-address': 'C’est votre propre adresse, et vous faites déjà partie de l’équipe.',
    'already-org-user': 'Une personne avec cette adresse fait déjà partie de l’équipe.',
    'already-invited':
      'Cette adresse est déjà invitée. Vous la trouvez plus bas, où l’invitation peut être renvoyée.',
    'no-invitation': 'Cette invitation n’existe plus. Invitez l’adresse une nouvelle fois.',
    'invitation-over': 'Cette invitation a été acceptée ou retirée entre-temps.',
    'no-org-user': 'Cette personne ne fait plus partie de l’équipe.',
    'already-event-user': 'Une personne avec cette adresse travaille déjà pour cet événement.',
    'no-event-user': 'Cette personne ne travaille plus pour cet événement.',
  },
  invitation: {
    title: 'Invitation\u00a0: {{ place }}',
    loading: 'Invitation',
    asks: '{{ inviter }} vous invite à rejoindre {{ place }}.',
    eventOf: '{{ event }}, un événement de {{ organization }}',
    role: 'Votre rôle',
    until: 'À accepter avant le',
    accept: 'Accepter l’invitation',
    signInText:
      'L’invitation est destinée à {{ email }}. Connectez-vous avec cette adresse pour l’accepter, ou créez un compte avec elle.',
    signIn: 'Se connecter',
    signUp: 'Créer un compte',
    otherTitle: 'Cette invitation est pour une autre adresse',
    otherText:
      'Votre compte ici a l’adresse {{ own }}, et l’invitation est destinée à {{ email }}. Si cette adresse est aussi la vôtre, déconnectez-vous et revenez avec elle. Sinon, demandez à {{ inviter }} d’inviter {{ own }}.',
    signOut: 'Se déconnecter',
    insideTitle: 'Vous en faites déjà partie',
    insideText: 'Vous travaillez déjà pour {{ place }}. Il n’y a rien à accepter.',
    open: 'Ouvrir {{ place }}',
    accepted: 'Bienvenue\u00a0: {{ place }}.',
    deadTitle: 'Cette invitation ne fonctionne pas',
    dead: {
      'link-wrong':
        'Le lien n’est pas complet, ou son invitation n’existe plus. Ouvrez-le à nouveau depuis l’e-mail.',
      'link-used':
        'L’invitation a déjà été acceptée et ne sert qu’une fois. Si ce n’était pas vous, demandez-en une autre à la personne dont elle vient.',
      'link-withdrawn':
        'L’invitation a été retirée. Demandez à la personne dont elle vient si c’est une erreur.',
      'link-superseded': 'Il y a un e-mail plus récent avec un autre lien. Ouvrez celui-là.',
      'link-expired': 'L’invitation était valable sept jours, qui sont passés. Demandez-en une nouvelle.',
    },
    usedHere: 'Vous avez accepté cette invitation. Il n’y a plus rien à faire.',
    openHere: 'Ouvrir l’organisation',
    openEventHere: 'Ouvrir l’événement',
    stuckTitle: 'L’invitation n’a pas pu être lue',
    retry: 'Réessayer',
  },
} as const satisfies TranslationOf<typeof orgUsersEn>;
