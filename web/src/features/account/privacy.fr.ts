import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { privacyEn } from './privacy.en.ts';

export const privacyFr: TranslationOf<typeof privacyEn> = {
  title: 'Vie privée',
  intro: 'Ce que les autres voient de vous, une copie de tout, et comment partir.',

  open: 'Mes données et ma vie privée',

  readersTitle: 'Qui peut voir mes données',
  readersWhat:
    'Ces organisations, et les personnes qui travaillent pour elles, voient votre nom, votre adresse e-mail, votre photo et votre présentation, vos candidatures à leurs événements et vos conversations avec elles. Personne ne voit votre téléphone, votre date de naissance ni votre adresse.',
  restricted: 'Restreint',
  full: 'Complet',
  restrictedText:
    'Elles ne voient rien de vos autres événements : chaque organisation ne voit que les siens.',
  fullText: 'Elles voient aussi tous les autres événements auxquels vous avez participé.',
  change: 'Changer ce qu’elles voient',
  since: 'depuis le {{ date }}',
  readerEvents: {
    one: 'Peut voir votre candidature à {{ n }} de ses événements',
    other: 'Peut voir vos candidatures à {{ n }} de ses événements',
  },
  readerNoEvents: 'Vous faites partie de sa communauté',
  showEvents: 'Montrer ces événements',
  notInside: 'Vous n’êtes pas dans sa communauté.',
  leave: 'Quitter',
  leaveOf: 'Quitter la communauté de {{ organization }}',
  leaveTitle: 'Quitter la communauté de {{ organization }} ?',
  leaveText:
    'Vous disparaissez de sa liste, et ce qu’elle a noté sur vous est supprimé pour de bon : revenir ne le fait pas revenir. Vos candidatures à ses événements passés restent avec ces événements.',
  leaveConfirm: 'Quitter la communauté',
  leaveKeep: 'Rester',
  left: 'Vous avez quitté la communauté de {{ organization }}.',
  leaveOpen:
    'Vous avez candidaté à {{ event }}, qui est encore à venir. Annulez d’abord cette candidature ; les organisateurs en sont informés.',
  leaveOpenEvent: 'Voir l’événement',
  nobodyTitle: 'Personne',
  nobody: 'Vous n’avez candidaté nulle part ni rejoint de communauté : vous seul·e voyez vos données.',
  readersFailed: 'La liste n’a pas pu être chargée.',

  downloadTitle: 'Télécharger mes données',
  downloadText:
    'Un fichier avec chaque document que nous gardons sur vous, photo comprise. C’est du JSON : un texte que les gens et les programmes savent lire.',
  download: 'Télécharger',
  downloading: 'Votre fichier se prépare',
  documents: { one: '{{ n }} document', other: '{{ n }} documents' },
  downloaded: 'Votre fichier est prêt : {{ name }}',

  deleteTitle: 'Supprimer mon compte',
  deleteText:
    'Vous êtes déconnecté·e partout aussitôt, et une semaine plus tard tout ce qui dit qui vous êtes est effacé.',
  consequences: {
    week: 'Pendant sept jours vous pouvez revenir, par le lien que nous vous envoyons ou en vous connectant.',
    gone: 'Ensuite votre profil, votre photo, votre code QR, vos conversations et vos communautés sont effacés. Personne ne peut les faire revenir.',
    applications:
      'Vos candidatures aux événements à venir sont alors annulées. Celles du passé restent sans votre nom, pour que les comptes et les heures des organisateurs restent justes.',
    tell: 'Les organisateurs ne sont pas prévenus. Si quelqu’un compte sur vous cette semaine, écrivez-lui d’abord.',
  },
  deleteOpen: 'Supprimer mon compte…',
  dialogTitle: 'Supprimer votre compte ?',
  dialogText:
    'Votre compte est fermé aussitôt, et vous êtes déconnecté·e partout. Vous avez sept jours pour revenir.',
  confirm: 'Supprimer mon compte',
  signInAgain: 'Votre connexion date de trop longtemps. Montrez-nous encore une fois que c’est vous.',
  lastOwner:
    'Vous êtes la dernière personne propriétaire de {{ names }}. Donnez d’abord ce rôle à quelqu’un d’autre, puis supprimez votre compte.',

  closedTitle: 'Votre compte est fermé',
  closedText: 'Il sera effacé le {{ date }}. D’ici là, vous pouvez revenir.',
  closedWayBack: 'Revenez par le lien dans l’e-mail que nous vous avons envoyé, ou en vous connectant.',
  signIn: 'Se connecter',

  closingTitle: 'Votre compte est en cours de suppression',
  closingText: 'Vous l’avez demandé. Le {{ date }}, il sera effacé pour de bon. Voulez-vous le garder ?',
  keep: 'Garder mon compte',
  signOut: 'Le laisser fermé et me déconnecter',
  tooLate: 'Il est trop tard : votre compte est en cours d’effacement.',

  keepTitle: 'Garder votre compte ?',
  keepText: 'Votre compte est fermé et sera effacé. Avec ce lien, vous pouvez le rouvrir.',
  keptTitle: 'Votre compte reste',
  kept: 'Tout est comme avant. Si ce n’est pas vous qui avez demandé la suppression, choisissez un nouveau mot de passe maintenant.',
  newPassword: 'Choisir un nouveau mot de passe',
  linkDeadTitle: 'Ce lien ne fonctionne plus',
  linkDead:
    'Il venait d’une demande antérieure, ou le compte a été effacé. Si vous pouvez encore vous connecter, vous pouvez y garder votre compte.',
};
