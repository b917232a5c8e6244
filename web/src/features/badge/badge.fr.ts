import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { badgeEn } from './badge.en.ts';

export const badgeFr: TranslationOf<typeof badgeEn> = {
  title: 'Mon code',
  of: 'Badge de {{ name }}',
  picture: 'Code QR pour l’entrée',
  spoken: 'À dicter\u00a0:',
  hint: 'Présentez le code au lecteur. S’il n’est pas lu, augmentez la luminosité de votre écran.',
  meaning:
    'À lui seul, il ne dit rien de vous : seuls les organisateurs des événements auxquels vous avez postulé voient à qui il appartient. Il fonctionne sans connexion.',
  kept: 'Voici le code tel qu’il a été vu en dernier sur cet appareil. Il sera vérifié dès le retour de la connexion.',
  print: 'Imprimer',
  renew: 'Renouveler le code',
  renewTitle: 'Renouveler votre code ?',
  renewText:
    'Vous recevez un autre code et celui-ci cesse aussitôt de fonctionner, sur papier et en photo aussi. Faites-le si quelqu’un d’autre a pu l’obtenir.',
  renewConfirm: 'Renouveler le code',
  renewed: 'Vous avez un nouveau code. L’ancien ne fonctionne plus.',
  unreachableTitle: 'Votre code n’est pas encore ici',
  unreachableText:
    'Il reste sur cet appareil une fois chargé avec une connexion. Connectez-vous un instant et réessayez.',
};
