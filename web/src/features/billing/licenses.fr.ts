import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { licensesEn } from './licenses.en.ts';

export const licensesFr: TranslationOf<typeof licensesEn> = {
  section: 'Licences et SMS',
  title: 'Licences',
  pageTitle: 'Licences et crédits SMS',
  intro:
    'Chaque bénévole accepté prend une licence de l’événement, et chaque segment d’un SMS prend un crédit.',
  balanceTitle: 'Solde',
  balance: {
    license: { one: 'licence à transférer', other: 'licences à transférer' },
    sms: { one: 'crédit SMS', other: 'crédits SMS' },
  },
  toCoupons: 'Offrir des licences',
  balanceHelp:
    'Les licences se transfèrent sur la page de chaque événement, et celles dont personne n’a besoin en reviennent.',
  owedTitle: {
    license: { one: '{{ n }} licence est due', other: '{{ n }} licences sont dues' },
    sms: { one: '{{ n }} crédit SMS est dû', other: '{{ n }} crédits SMS sont dus' },
  },
  owedText:
    'Un paiement a été remboursé ou contesté après l’utilisation de ce qu’il payait. Tant que ce n’est pas réglé, rien n’est dépensé\u00a0: personne d’autre ne peut être accepté et aucun SMS ne part, mais personne ne perd sa place. Un nouvel achat du même type règle d’abord cette dette.',
  ledger: {
    title: 'Mouvements',
    emptyTitle: 'Aucun mouvement pour l’instant',
    emptyText: 'Chaque licence et chaque crédit SMS qui arrive ou qui part apparaîtra ici.',
    reason: {
      welcome: 'Cadeau de bienvenue',
      purchase: 'Achat',
      refunded: 'Remboursement',
      disputed: 'Paiement contesté',
      'dispute-won': 'Contestation gagnée',
      'coupon-made': 'Offertes par un coupon',
      'coupon-canceled': 'Retour d’un coupon annulé',
      'coupon-expired': 'Retour d’un coupon expiré',
      'coupon-redeemed': 'Coupon utilisé',
      'sms-campaign': 'Réservés pour des SMS',
      'sms-returned': 'Rendus\u00a0: SMS non envoyés',
      moved: 'Transfert',
      accepted: 'Une personne a été acceptée',
      left: 'Une personne est partie avant le début',
      'event-deleted': 'Retour d’un brouillon supprimé',
      'debt-paid': 'Règlement de la dette',
    },
    units: {
      license: { one: '{{ signed }} licence', other: '{{ signed }} licences' },
      sms: { one: '{{ signed }} crédit SMS', other: '{{ signed }} crédits SMS' },
    },
    balance: 'solde : {{ balance }}',
    owed: {
      license: { one: '{{ n }} licence due', other: '{{ n }} licences dues' },
      sms: { one: '{{ n }} crédit SMS dû', other: '{{ n }} crédits SMS dus' },
    },
    forEvent: 'pour l’événement',
    atEvent: 'au sein de l’événement',
    someEvent: 'Un événement',
    when: '{{ date }}, {{ time }}',
    whenBy: '{{ date }}, {{ time }}, par {{ name }}',
  },
  free: 'libres',
  used: 'utilisées',
  canAccept: {
    zero: 'Personne ne peut être accepté tant qu’il n’y a pas de licence ici.',
    one: '{{ n }} personne peut encore être acceptée.',
    other: '{{ n }} personnes peuvent encore être acceptées.',
  },
  askOrgUsers: 'Un propriétaire ou gestionnaire de l’organisation peut transférer des licences ici.',
  noneTitle: 'Aucune licence libre',
  noneText:
    'Les candidatures restent ouvertes, mais personne ne peut être accepté. Transférez d’abord des licences vers cet événement.',
  toEvent: 'Voir les licences de l’événement',
  move: {
    open: 'Transférer des licences',
    title: 'Transférer des licences',
    text: 'Accepter une personne prend une licence de l’événement. Elle revient si la personne n’est plus acceptée avant le début de l’événement.',
    direction: 'Sens',
    to: 'Vers cet événement',
    back: 'Retour vers l’organisation',
    there: {
      zero: 'L’organisation n’en a aucune.',
      one: 'L’organisation en a {{ n }}.',
      other: 'L’organisation en a {{ n }}.',
    },
    here: {
      zero: 'Aucune ne peut revenir.',
      one: '{{ n }} peut revenir.',
      other: '{{ n }} peuvent revenir.',
    },
    quantity: 'Combien',
    wrongQuantity: 'Entrez un nombre entier de 1 à {{ most }}.',
    none: 'Il n’y en a aucune à transférer.',
    kept: {
      one: '{{ n }} autre est offerte à cet événement et y reste.',
      other: '{{ n }} autres sont offertes à cet événement et y restent.',
    },
    getMore: 'Obtenir plus de licences',
    confirm: 'Transférer',
    done: 'Les licences sont transférées.',
  },
  buy: {
    title: 'Ajouter des licences ou des crédits SMS',
    what: 'Quoi',
    unit: {
      license: { name: 'Licences', means: 'Une pour chaque bénévole que vous acceptez à un événement.' },
      sms: {
        name: 'Crédits SMS',
        means: 'Un pour chaque segment\u00a0: environ 160 caractères à une personne.',
      },
    },
    quantity: 'Combien',
    wrongQuantity: 'Entrez un nombre entier de {{ least }} à {{ most }}.',
    each: '{{ price }} l’unité',
    better: '{{ from }} coûtent {{ price }}, pas plus.',
    submit: 'Aller au paiement',
    prices: { license: 'Tarifs des licences', sms: 'Tarifs des crédits SMS' },
    from: 'En une fois',
    eachColumn: 'L’unité',
    step: {
      license: { one: 'à partir de {{ n }} licence', other: 'à partir de {{ n }} licences' },
      sms: { one: 'à partir de {{ n }} crédit SMS', other: 'à partir de {{ n }} crédits SMS' },
    },
    note: 'Le paiement se fait avec Stripe. Votre achat est à vous dès sa confirmation, sans date limite.',
  },
  orders: {
    title: 'Achats',
    units: {
      license: { one: '{{ n }} licence', other: '{{ n }} licences' },
      sms: { one: '{{ n }} crédit SMS', other: '{{ n }} crédits SMS' },
    },
    state: {
      open: 'pas encore payé',
      processing: 'à la banque',
      paid: 'payé',
      failed: 'échoué',
      expired: 'non payé',
      refunded: 'remboursé',
      disputed: 'contesté',
    },
    continue: 'Continuer le paiement',
    receipt: 'Reçu',
  },
  returned: {
    openTitle: 'En attente du paiement',
    openText: '{{ what }} : cette page l’indiquera dès que le paiement sera confirmé.',
    processingTitle: 'Votre banque prend son temps',
    processingText:
      '{{ what }} : l’ajout se fera à l’arrivée de l’argent, ce qui peut prendre quelques jours. Inutile d’attendre ici.',
    paidTitle: 'Le paiement est confirmé',
    paidText: {
      license: '{{ what }}\u00a0: c’est ajouté. Vous pouvez les transférer vers vos événements.',
      sms: '{{ what }}\u00a0: c’est ajouté.',
    },
    overTitle: 'Rien n’a été payé',
    overText: 'Le paiement a échoué ou n’a pas été fait à temps. Vous pouvez recommencer ci-dessous.',
  },
  refused: {
    'too-few': 'C’est trop peu pour un paiement. Prenez-en un peu plus.',
    'not-payable': 'Cet achat est terminé. Appuyez encore une fois pour en commencer un autre.',
    'payment-away':
      'Le service de paiement ne répond pas pour l’instant. Rien n’a été payé ; réessayez dans une minute.',
    'no-license':
      'Cet événement n’a plus de licence libre. Un propriétaire ou gestionnaire peut en transférer, sur la page de l’événement.',
    'licenses-owed':
      'L’organisation doit des licences ou des crédits SMS à la suite d’un remboursement\u00a0: rien ne peut être utilisé. Un nouvel achat règle la dette.',
    'not-enough-licenses': {
      zero: 'Il ne reste aucune licence libre à transférer.',
      one: 'Il ne reste que {{ n }} licence à transférer.',
      other: 'Il ne reste que {{ n }} licences à transférer.',
    },
  },
};
