import type { TranslationOf } from '../../i18n/dictionary.ts';
import type { couponsEn } from './coupon.en.ts';

export const couponsFr: TranslationOf<typeof couponsEn> = {
  section: 'Coupons',
  title: 'Coupons',
  intro:
    'Un coupon offre une partie de vos licences à l’événement d’une autre organisation, que vous soutenez ainsi. Tant que personne ne l’a utilisé, vous pouvez le reprendre.',
  toLicenses: 'Vers les licences',
  emptyTitle: 'Pas encore de coupons',
  emptyText: 'Créez-en un et donnez son code à la personne qui organise l’événement.',
  licenses: { one: '{{ n }} licence', other: '{{ n }} licences' },
  state: { open: 'Ouvert', redeemed: 'Utilisé', canceled: 'Annulé', expired: 'Expiré' },
  redeemedFor: 'Pour {{ event }}, {{ organization }}',
  boundTo: 'Seulement pour {{ email }}',
  until: 'Valable jusqu’au {{ date }}, {{ time }}',
  ended: 'Terminé le {{ date }}, {{ time }}',
  closed: {
    redeemed: 'Utilisé le {{ date }}',
    canceled: 'Annulé le {{ date }}',
    expired: 'Expiré le {{ date }}',
  },
  actionsFor: 'Que faire de {{ name }}',
  cancel: {
    action: 'Annuler le coupon',
    title: 'Annuler ce coupon\u00a0?',
    text: {
      one: 'Son code cesse aussitôt de fonctionner et la licence est de nouveau à vous.',
      other: 'Son code cesse aussitôt de fonctionner et les {{ n }} licences sont de nouveau à vous.',
    },
    confirm: 'Annuler le coupon',
    keep: 'Le garder',
    done: { one: '{{ n }} licence est revenue.', other: '{{ n }} licences sont revenues.' },
  },
  make: {
    open: 'Créer des coupons',
    title: 'Créer des coupons',
    text: 'Leurs licences quittent votre solde maintenant et reviennent si personne n’utilise le coupon à temps.',
    licenses: 'Licences dans chacun',
    left: {
      zero: 'Il ne vous en reste aucune.',
      one: 'Vous pouvez en donner {{ n }}.',
      other: 'Vous pouvez en donner {{ n }}.',
    },
    count: 'Nombre de coupons',
    email: 'Seulement pour cette adresse',
    emailHelp: 'Nous y envoyons le code, et personne d’autre ne peut l’utiliser.',
    language: 'Langue de l’e-mail',
    life: 'Durée de validité',
    days: { one: '{{ n }} jour', other: '{{ n }} jours' },
    note: 'Note',
    noteHelp: 'Pour vous seulement\u00a0: à qui il est destiné, ou pourquoi.',
    wrongNumber: 'Saisissez un nombre entier de 1 à {{ most }}.',
    noteTooLong: 'Raccourcissez à {{ max }} caractères au plus.',
    emailMalformed: 'Ce n’est pas une adresse e-mail. Elle ressemble à nom@exemple.org.',
    submit: 'Créer',
  },
  made: {
    title: { one: 'Voici le code', other: 'Voici les codes' },
    text: 'Transmettez-le maintenant\u00a0: personne ne pourra le retrouver. Un coupon dont le code est perdu peut être annulé.',
    codes: { one: 'Code', other: 'Codes' },
    copy: { one: 'Copier le code', other: 'Copier tous les codes' },
    copyLinks: { one: 'Copier le lien', other: 'Copier tous les liens' },
    copied: {
      codes: { one: 'Le code est copié.', other: 'Les codes sont copiés.' },
      links: { one: 'Le lien est copié.', other: 'Les liens sont copiés.' },
    },
    copyFailed: 'La copie n’a pas fonctionné. Sélectionnez le texte et copiez-le à la main.',
    qr: 'Code QR du lien',
    qrText: 'Toute personne qui le scanne peut utiliser le coupon.',
    mail: 'Écrire un e-mail',
    mailSubject: {
      one: 'Une licence Equipage pour votre événement',
      other: '{{ n }} licences Equipage pour votre événement',
    },
    mailBody: {
      one: 'Nous soutenons votre événement avec une licence Equipage\u00a0: elle vous permet d’accepter une personne de plus.\n\nPour l’utiliser\u00a0: {{ link }}\n\nOu saisissez le code\u00a0: {{ code }}\n\nIl ne sert qu’une fois.',
      other:
        'Nous soutenons votre événement avec {{ n }} licences Equipage\u00a0: elles vous permettent d’accepter autant de personnes de plus.\n\nPour les utiliser\u00a0: {{ link }}\n\nOu saisissez le code\u00a0: {{ code }}\n\nIl ne sert qu’une fois.',
    },
    mailed: 'Nous avons aussi envoyé un code à {{ email }}. Personne d’autre ne peut utiliser le coupon.',
    close: 'Terminé',
  },
  redeem: {
    open: 'Utiliser un code',
    title: 'Utiliser un code',
    text: 'Une organisation soutient cet événement avec des licences et vous a donné un code.',
    code: 'Code',
    codeHelp: '16 lettres et chiffres, avec ou sans traits d’union.',
    promise:
      'L’organisation qui vous soutient verra alors l’événement, qui l’organise, ses dates et le nombre de personnes qui y participent, mais aucun nom.',
    submit: 'Utiliser',
    malformed:
      'Un code compte 16 lettres et chiffres et ressemble à K7QM-2X9A-BCDE-FGH3. Vérifiez votre saisie.',
    done: {
      one: '{{ supporter }} a offert {{ n }} licence à cet événement.',
      other: '{{ supporter }} a offert {{ n }} licences à cet événement.',
    },
  },
  opened: {
    title: 'Des licences pour votre événement',
    intro:
      'Une organisation vous soutient avec des licences Equipage. Chacune vous permet d’accepter une personne de plus à votre événement.',
    stranger:
      'Connectez-vous avec le compte qui organise votre événement. Sans compte, créez-en un\u00a0: le coupon attend votre retour ici.',
    signUp: 'Créer un compte',
    signIn: 'J’ai un compte',
    event: 'Pour quel événement',
    eventFacts: '{{ organization }}, {{ dates }}',
    chooseOne: 'Choisissez l’événement qui reçoit les licences.',
    anotherAddress: 'Vous pouvez vous déconnecter et revenir avec l’autre adresse. Le code reste ici.',
    signOut: 'Se déconnecter',
    draftTitle: 'Publiez d’abord votre événement',
    draftText:
      'Les licences vont à des événements publiés, que l’organisation qui vous soutient peut alors voir. Publiez {{ event }}, puis ouvrez le lien encore une fois.',
    toDraft: 'Vers le brouillon',
    noEventTitle: 'Vous n’avez pas encore d’événement qui puisse les recevoir',
    noEventText:
      'Créez un événement et publiez-le. Ouvrez ensuite le lien encore une fois\u00a0: le coupon attend.',
    newEvent: 'Créer un événement',
    noOrganizationText:
      'Les licences vont à un événement que vous organisez. Créez une organisation avec un événement et publiez-le, ou demandez un rôle à qui organise le vôtre. Ouvrez ensuite le lien encore une fois\u00a0: le coupon attend.',
    newOrganization: 'Créer une organisation',
    done: {
      one: '{{ supporter }} a offert {{ n }} licence à {{ event }}.',
      other: '{{ supporter }} a offert {{ n }} licences à {{ event }}.',
    },
    toEvent: 'Vers l’événement',
    stuckTitle: 'Vos événements n’ont pas pu être lus',
  },
  supporters: {
    title: 'Avec le soutien de',
    licenses: { one: '{{ n }} licence offerte', other: '{{ n }} licences offertes' },
    link: 'Lien vers sa communauté',
    linkOf: 'Lien vers la communauté de {{ name }}',
  },
  supported: {
    chip: 'Soutenu',
    intro: 'Un événement d’une autre organisation que vous soutenez.',
    organizer: 'Organisé par',
    dates: 'Quand',
    city: 'Où',
    licenses: 'Licences offertes',
    teammates: 'Bénévoles',
    asOf: 'État du {{ date }}, {{ time }}. Ce nombre est compté une fois par jour\u00a0; seuls les organisateurs savent qui participe.',
    publicPage: 'Page publique',
    goneTitle: 'Votre organisation ne soutient pas cet événement',
    goneText: 'Un événement apparaît ici quand quelqu’un utilise un de vos coupons pour lui.',
    toCoupons: 'Vers les coupons',
  },
  refused: {
    'not-enough-licenses': {
      zero: 'Il ne vous reste aucune licence à donner.',
      one: 'Il ne vous reste que {{ n }} licence à donner.',
      other: 'Il ne vous reste que {{ n }} licences à donner.',
    },
    'licenses-owed':
      'L’organisation doit des licences après un remboursement\u00a0: elle ne peut pas en donner.',
    'bad-expiry': 'Un coupon se termine dans le futur, d’ici deux ans au plus. Choisissez une autre fin.',
    'no-coupon': 'Ce coupon n’existe plus. Rechargez la page.',
    'code-wrong':
      'Aucun coupon ne porte ce code. Comparez-le lettre par lettre\u00a0; après cinq codes erronés, il faut attendre une heure.',
    'coupon-used':
      'Ce coupon a déjà été utilisé. Il ne sert qu’une fois\u00a0: demandez-en un autre à qui vous l’a donné.',
    'coupon-expired': 'Ce coupon a expiré. Demandez-en un autre à qui vous l’a donné.',
    'coupon-canceled': 'Ce coupon a été annulé par qui vous l’a donné. Demandez-en un autre.',
    'own-coupon':
      'Ce coupon vient de votre propre organisation. Déplacez plutôt des licences vers l’événement.',
    'another-address':
      'Ce coupon est destiné à une autre adresse e-mail. Connectez-vous avec celle à laquelle le code a été envoyé.',
    'event-draft': 'Publiez d’abord l’événement\u00a0: l’organisation qui le soutient le verra dès lors.',
  },
};
