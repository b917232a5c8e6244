import type { Language } from '@equipage/domain';
import type { Letter } from './letter.ts';

interface Words {
  readonly subject: (organization: string) => string;
  readonly preheader: (organization: string) => string;
  readonly heading: (organization: string) => string;
  readonly why: (inviter: string, organization: string) => string;
  readonly join: string;
  readonly account: (email: string) => string;
  readonly action: string;
  readonly out: string;
  readonly contact: (organization: string, email: string) => string;
}

const words: Record<Language, Words> = {
  en: {
    subject: (organization) => `${organization} invites you to its community`,
    preheader: (organization) =>
      `${organization} has added you to its list of people. You decide what comes of it.`,
    heading: (organization) => `${organization} invites you to its community`,
    why: (inviter, organization) =>
      `${inviter} has added your name and this address to the list of people that ${organization} keeps on Equipage.`,
    join: 'When you join, you hear of events and apply to them in a minute, and you decide how much of your profile is shown. Nothing more is asked of you.',
    account: (email) =>
      `The invitation is for ${email}. If you have no account with this address yet, you create one on the way.`,
    action: 'Look at the invitation',
    out: 'You do not want to be on this list? Open the same page and choose “Take me off the list”. That needs no account; your entry is deleted at once and you get no further invitation.',
    contact: (organization, email) => `Questions to ${organization}: ${email}`,
  },
  fr: {
    subject: (organization) => `${organization} vous invite dans sa communauté`,
    preheader: (organization) =>
      `${organization} vous a inscrit sur sa liste de personnes. À vous de décider de la suite.`,
    heading: (organization) => `${organization} vous invite dans sa communauté`,
    why: (inviter, organization) =>
      `${inviter} a ajouté votre nom et cette adresse à la liste des personnes que ${organization} tient sur Equipage.`,
    join: 'En rejoignant la communauté, vous êtes au courant des événements, vous y candidatez en une minute et vous décidez de ce que votre profil montre. Rien d’autre ne vous est demandé.',
    account: (email) =>
      `L’invitation est destinée à ${email}. Si vous n’avez pas encore de compte avec cette adresse, vous en créerez un en chemin.`,
    action: 'Voir l’invitation',
    out: 'Vous ne voulez pas figurer sur cette liste\u00a0? Ouvrez la même page et choisissez «\u00a0Me retirer de la liste\u00a0». Aucun compte n’est nécessaire\u00a0; votre fiche est supprimée aussitôt et vous ne recevrez plus d’invitation.',
    contact: (organization, email) => `Questions à ${organization}\u00a0: ${email}`,
  },
};

/** To somebody whom an organization has imported, and who may never have heard of us: who did it, and the ways on and out. */
export function joinInvitation({
  language,
  organization,
  contactEmail,
  inviterName,
  email,
  link,
}: {
  language: Language;
  organization: string;
  /** Of the organization; empty for none. */
  contactEmail: string;
  inviterName: string;
  email: string;
  link: string;
}): Letter {
  const { subject, preheader, heading, why, join, account, action, out, contact } = words[language];
  return {
    language,
    subject: subject(organization),
    preheader: preheader(organization),
    heading: heading(organization),
    parts: [
      { kind: 'text', text: why(inviterName, organization) },
      { kind: 'text', text: join },
      { kind: 'text', text: account(email) },
      { kind: 'action', label: action, url: link },
      { kind: 'note', text: out },
      ...(contactEmail === '' ? [] : [{ kind: 'note' as const, text: contact(organization, contactEmail) }]),
    ],
  };
}
