import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { accountEn } from './account.en.ts';

export const accountFr: TranslationOf<typeof accountEn> = {
  field: {
    givenName: 'Prénom',
    familyName: 'Nom',
    email: 'Adresse e-mail',
    password: 'Mot de passe',
    newPassword: 'Nouveau mot de passe',
    passwordHelp:
      '10 caractères au minimum. Une courte phrase se retient facilement et se devine difficilement.',
  },
  flaw: {
    givenName: {
      missing: 'Indiquez votre prénom.',
      'too-long': 'Raccourcissez votre prénom à 80 caractères au plus.',
    },
    familyName: {
      missing: 'Indiquez votre nom.',
      'too-long': 'Raccourcissez votre nom à 80 caractères au plus.',
    },
    email: {
      missing: 'Indiquez votre adresse e-mail.',
      malformed: 'Cette adresse e-mail est incomplète. Elle s’écrit comme nom@exemple.org.',
    },
    passwordMissing: 'Indiquez votre mot de passe.',
    newPasswordMissing: 'Choisissez un mot de passe.',
    passwordShort: {
      one: 'Allongez le mot de passe de {{ n }} caractère.',
      other: 'Allongez le mot de passe de {{ n }} caractères.',
    },
    passwordWeak:
      'Ce mot de passe est facile à deviner. Choisissez-en un autre, par exemple une courte phrase.',
  },

  provider: {
    google: 'Continuer avec Google',
    facebook: 'Continuer avec Facebook',
    or: 'ou par e-mail',
    blocked:
      'Le navigateur a empêché la fenêtre de s’ouvrir. Autorisez les fenêtres pop-up pour cette page, puis appuyez de nouveau sur le bouton.',
    otherWay:
      'Un compte existe déjà avec votre adresse, et vous vous y connectiez autrement jusqu’ici. Reprenez cette voie maintenant, avec Google ou avec votre adresse e-mail et votre mot de passe : ensuite, les deux y mènent.',
    noEmail:
      'Ce compte n’a transmis aucune adresse e-mail. Autorisez Equipage à la voir, ou créez un compte avec votre adresse e-mail.',
  },

  signUp: {
    title: 'Créez votre compte',
    lead: 'Une minute suffit.',
    leadBack: 'Une minute suffit, et vous revenez là où vous étiez.',
    submit: 'Créer le compte',
    question: 'Vous avez déjà un compte ?',
    signIn: 'Se connecter',
    taken:
      'Aucun nouveau compte ne peut être créé avec cette adresse. Si c’est la vôtre, connectez-vous ou choisissez un nouveau mot de passe.',
  },

  signIn: {
    title: 'Connexion',
    lead: 'Ravis de vous retrouver.',
    leadBack: 'Vous revenez ensuite là où vous étiez.',
    ended:
      'Votre session a pris fin : le mot de passe ou l’adresse de ce compte a changé, ou il a été fermé.',
    submit: 'Se connecter',
    forgot: 'Mot de passe oublié ?',
    question: 'Pas encore de compte ?',
    signUp: 'Créer un compte',
    wrong:
      'Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez les deux, ou choisissez un nouveau mot de passe.',
    disabled:
      'Ce compte a été fermé. Si cela vous surprend, écrivez à l’équipe avec laquelle vous travailliez.',
  },

  forgot: {
    title: 'Mot de passe oublié ?',
    lead: 'Indiquez l’adresse de votre compte. Vous recevrez un e-mail avec un lien pour choisir un nouveau mot de passe.',
    submit: 'Envoyer le lien',
    sentTitle: 'Consultez votre messagerie',
    sent: 'S’il existe un compte pour {{ email }}, un e-mail avec un lien est en route.',
    sentHint:
      'Rien après quelques minutes ? Regardez dans le courrier indésirable, et vérifiez qu’il s’agit bien de l’adresse de votre compte.',
    other: 'Indiquer une autre adresse',
    back: 'Retour à la connexion',
  },

  mail: {
    title: 'Consultez votre messagerie',
    sent: 'Nous avons envoyé un lien à',
    next: 'Ouvrez-le sur l’appareil de votre choix. Cette page continue ensuite d’elle-même.',
    unsent: 'L’e-mail n’a pas pu être envoyé. Appuyez sur le bouton pour réessayer.',
    again: 'Renvoyer l’e-mail',
    resent: 'Un nouvel e-mail est en route.',
    pause: {
      one: 'Vous pourrez le renvoyer dans {{ n }} seconde.',
      other: 'Vous pourrez le renvoyer dans {{ n }} secondes.',
    },
    spam: 'Rien après quelques minutes ? Regardez dans le courrier indésirable.',
    question: 'L’adresse est fausse ?',
    signOut: 'Se déconnecter et recommencer',
    confirmed: 'Votre adresse est confirmée.',
  },

  names: {
    title: 'Comment vous appelez-vous ?',
    lead: 'Les équipes voient votre nom quand vous candidatez à leur événement.',
    submit: 'Continuer',
    signedInAs: 'Compte utilisé : {{ email }}.',
    signOut: 'Se déconnecter',
  },

  link: {
    working: 'Un instant',
    verifying: 'Votre adresse est en cours de confirmation.',
    verifiedTitle: 'Votre adresse est confirmée',
    verified: 'Tout est prêt pour la suite.',
    verifiedElsewhere:
      'Vous pouvez fermer cette page et continuer là où vous aviez commencé, ou vous connecter ici.',
    goOn: 'Continuer',
    signIn: 'Se connecter',
    resetTitle: 'Choisissez un nouveau mot de passe',
    resetFor: 'Pour le compte de {{ email }}.',
    resetSubmit: 'Enregistrer le mot de passe',
    changedTitle: 'Votre nouveau mot de passe est enregistré',
    changed: 'Connectez-vous avec lui pour continuer.',
    deadTitle: 'Ce lien ne fonctionne plus',
    deadVerify:
      'Il a déjà servi, ou il est trop ancien. Votre adresse est peut-être déjà confirmée : connectez-vous pour le savoir. Sinon, vous pourrez y demander un nouveau lien.',
    deadReset: 'Il a déjà servi, ou il est trop ancien. Demandez-en un nouveau.',
    deadResetGo: 'Recevoir un nouveau lien',
    brokenTitle: 'Ce lien est incomplet',
    broken:
      'Une partie s’est perdue en route. Ouvrez-le de nouveau depuis l’e-mail, ou copiez l’adresse entière.',
    offlineTitle: 'Il n’y a pas de connexion',
    offline: 'Le lien reste valable. Réessayez quand vous serez de nouveau en ligne.',
    faultTitle: 'Cela n’a pas fonctionné',
    fault: 'Un problème est survenu de notre côté. Réessayez ; si cela se reproduit, revenez plus tard.',
    again: 'Réessayer',
  },
};
