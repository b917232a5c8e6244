import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { joinLinkEn } from './join-link.en.ts';

export const joinLinkFr: TranslationOf<typeof joinLinkEn> = {
  open: 'Rejoindre la communauté',
  title: 'Inviter à rejoindre la communauté',
  text: 'Qui ouvre ce lien peut vous rejoindre. Mettez-le sur votre site, dans une lettre d’information ou sur une affiche.',
  address: 'Lien',
  copy: 'Copier le lien',
  copied: 'Le lien est copié.',
  copyFailed: 'Le lien n’a pas pu être copié. Sélectionnez-le et copiez-le à la main.',
  code: 'Code QR du lien',
  codeText: 'Pour les affiches et les écrans.',
  promise:
    'Qui vous rejoint peut partir à tout moment. Sa fiche dans votre communauté et tout ce que vous avez noté à son sujet sont alors supprimés ; les candidatures aux événements passés restent.',
  via: {
    title: 'Inviter dans la communauté de {{ name }}',
    text: '{{ name }} vous soutient. Toute personne qui ouvre ce lien peut rejoindre sa communauté et voit que le lien vient de vous.',
    promise:
      'Participer à votre événement ne fait entrer personne dans cette communauté\u00a0: chaque personne décide et peut en repartir à tout moment.',
  },
  renew: 'Renouveler le lien',
  renewTitle: 'Renouveler le lien ?',
  renewText:
    'Le lien que vous avez partagé et tous les codes imprimés cessent aussitôt de fonctionner. Qui vous a rejoint reste dans la communauté.',
  renewConfirm: 'Renouveler le lien',
  renewed: 'Voici le nouveau lien. Le précédent ne fonctionne plus.',
};
