import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { securityEn } from './security.en.ts';

export const securityFr: TranslationOf<typeof securityEn> = {
  email: {
    title: 'Adresse e-mail',
    change: 'Modifier l’adresse',
    newEmail: 'Nouvelle adresse e-mail',
    help: 'Vous y recevrez un lien par e-mail. Tant que vous ne l’avez pas ouvert, rien ne change.',
    submit: 'Envoyer le lien',
    cancel: 'Garder l’adresse',
    same: 'C’est déjà votre adresse.',
    sentTitle: 'Consultez vos e-mails',
    sent: 'Un e-mail avec un lien est en route vers {{ email }}. Ouvrez-le dans la journée : cette adresse vous servira ensuite à vous connecter.',
    sentNotice: 'Votre adresse actuelle reçoit un avis, avec un moyen d’arrêter le changement.',
    needsPassword:
      'Vous vous connectez avec Google ou Facebook. Créez d’abord un mot de passe ci-dessous : vous pourrez alors modifier l’adresse et vous connecter avec la nouvelle.',
  },
  password: {
    title: 'Mot de passe',
    current: 'Mot de passe actuel',
    currentMissing: 'Saisissez votre mot de passe actuel.',
    currentWrong: 'Ce n’est pas votre mot de passe actuel.',
    change: 'Modifier le mot de passe',
    changeText: 'Vos autres appareils seront déconnectés.',
    changed: 'Votre nouveau mot de passe est enregistré. Vos autres appareils sont déconnectés.',
    changedOnly:
      'Votre nouveau mot de passe est enregistré. Vos autres appareils n’ont pas pu être déconnectés ; modifiez-le encore une fois plus tard.',
    create: 'Créer un mot de passe',
    createText:
      'Jusqu’ici, vous vous connectez avec Google ou Facebook. Un mot de passe vous permet aussi de vous connecter avec votre adresse e-mail.',
    created:
      'Votre mot de passe est enregistré. Vous pouvez désormais aussi vous connecter avec votre adresse e-mail.',
    save: 'Enregistrer le mot de passe',
    cancel: 'Garder le mot de passe',
  },
  ways: {
    title: 'Google et Facebook',
    text: 'Chacun d’eux mène à ce compte, en plus de votre mot de passe.',
    google: 'Google',
    facebook: 'Facebook',
    linked: 'Associé',
    notLinked: 'Non associé',
    link: 'Associer {{ provider }}',
    unlink: 'Dissocier {{ provider }}',
    onlyWay: 'C’est votre seul moyen de connexion. Créez un mot de passe avant de le dissocier.',
    unlinkTitle: 'Dissocier {{ provider }} ?',
    unlinkText: 'Il ne vous mènera plus à ce compte. Vous pourrez l’associer de nouveau à tout moment.',
    linkedNow: '{{ provider }} est associé.',
    unlinkedNow: '{{ provider }} est dissocié.',
    inUse: 'Il mène déjà à un autre compte. Connectez-vous-y et dissociez-le d’abord.',
    otherPerson: 'Ce n’était pas le compte ouvert ici. Choisissez le même.',
  },
  prove: {
    title: 'Est-ce bien vous ?',
    text: 'Pour cette étape, confirmez encore une fois votre identité.',
    submit: 'Continuer',
    google: 'Continuer avec Google',
    facebook: 'Continuer avec Facebook',
  },
  link: {
    changeTitle: 'Utiliser cette adresse e-mail ?',
    changeText:
      'Elle vous servira à vous connecter et recevra vos messages. Toutes vos sessions prendront fin, et vous vous reconnecterez.',
    changeSubmit: 'Utiliser cette adresse',
    changedTitle: 'Votre adresse est modifiée',
    changed: 'Connectez-vous désormais avec {{ email }}.',
    signIn: 'Se connecter',
    stopTitle: 'Arrêter le changement d’adresse ?',
    stopText:
      'Votre compte garde son adresse. Tous les appareils connectés seront déconnectés, le vôtre aussi.',
    stopSubmit: 'Arrêter le changement',
    stoppedTitle: 'Le changement est arrêté',
    stopped:
      'Votre compte garde l’adresse {{ email }}. Si vous n’avez pas demandé ce changement, choisissez tout de suite un nouveau mot de passe : quelqu’un connaît peut-être le vôtre.',
    newPassword: 'Choisir un nouveau mot de passe',
    home: 'Aller à la page d’accueil',
    account: 'Aller aux paramètres du compte',
    signOut: 'Se déconnecter et réessayer',
    wrongTitle: 'Ce lien ne fonctionne pas',
    usedTitle: 'Ce lien a déjà servi',
    expiredTitle: 'Ce lien est trop ancien',
    supersededTitle: 'Il existe un lien plus récent',
    stoppedLinkTitle: 'Ce changement a été arrêté',
    otherTitle: 'Ce lien appartient à un autre compte',
    takenTitle: 'Cette adresse appartient à un autre compte',
    wrong:
      'Rien n’a changé. Une partie du lien s’est perdue, ou il ne vient pas de nous. Ouvrez-le de nouveau depuis l’e-mail, ou copiez l’adresse entière.',
    used: 'Il a servi à modifier l’adresse du compte. Connectez-vous avec la nouvelle adresse.',
    usedStop:
      'Il n’y a plus rien à arrêter : l’adresse a été modifiée. Connectez-vous avec la nouvelle adresse, ou avec Google ou Facebook s’ils sont associés.',
    expired:
      'Rien n’a changé. Un lien fonctionne pendant un jour. Redemandez le changement dans les paramètres du compte.',
    expiredStop:
      'Un lien fonctionne pendant un jour. Le changement concerné ne peut plus être confirmé non plus.',
    superseded: 'Rien n’a changé. Le changement a été redemandé depuis. Ouvrez le lien du dernier e-mail.',
    stoppedLink:
      'Rien n’a changé, et le lien ne fonctionne plus. Redemandez le changement dans les paramètres du compte si vous le souhaitez.',
    other:
      'Rien n’a changé. Le compte ouvert ici est {{ email }}, et quelqu’un d’autre a demandé ce changement. Déconnectez-vous pour continuer.',
    taken:
      'Rien n’a changé. Un compte a été ouvert entre-temps avec cette adresse. Si c’était vous, connectez-vous-y.',
  },
};
