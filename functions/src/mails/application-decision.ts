import type { Language, NoticeEvent, Tidings } from '@equipage/domain';
import { eventFacts } from './event-facts.ts';
import type { Letter } from './letter.ts';

interface DecisionWords {
  readonly subject: (event: string) => string;
  readonly preheader: (event: string) => string;
  readonly heading: string;
  readonly text: (name: string, organization: string) => string;
  readonly note: string;
}

const words: Record<Language, Record<Tidings, DecisionWords> & { action: string }> = {
  en: {
    accepted: {
      subject: (event) => `You are in the team: ${event}`,
      preheader: (event) => `Your application for ${event} was accepted.`,
      heading: 'You are in the team',
      text: (name, organization) => `Hello ${name}, ${organization} has accepted your application.`,
      note: 'Plans changed? Please cancel in Equipage as early as you can, so that somebody else can step in.',
    },
    waitlisted: {
      subject: (event) => `You are on the waiting list: ${event}`,
      preheader: (event) => `Your application for ${event} is on the waiting list.`,
      heading: 'You are on the waiting list',
      text: (name, organization) =>
        `Hello ${name}, ${organization} has put your application on the waiting list. You will get a mail when a place becomes free.`,
      note: 'You no longer have the time? You can cancel in Equipage until the event ends.',
    },
    declined: {
      subject: (event) => `About your application: ${event}`,
      preheader: (event) => `Your application for ${event} was not accepted.`,
      heading: 'About your application',
      text: (name, organization) =>
        `Hello ${name}, thank you for your application. ${organization} could not accept it this time.`,
      note: 'You find the conversation with the organizers in your archives.',
    },
    offered: {
      subject: (event) => `A place is free for you: ${event}`,
      preheader: (event) => `You were first on the waiting list for ${event}.`,
      heading: 'A place is free for you',
      text: (name, organization) =>
        `Hello ${name}, you were first on the waiting list and the place that became free is kept for you. ${organization} decides on your application now, and you will get a mail.`,
      note: 'You no longer have the time? Please cancel in Equipage, so that the next one on the list gets the place.',
    },
    action: 'See the event',
  },
  fr: {
    accepted: {
      subject: (event) => `Vous faites partie de l’équipe\u00a0: ${event}`,
      preheader: (event) => `Votre candidature pour ${event} est acceptée.`,
      heading: 'Vous faites partie de l’équipe',
      text: (name, organization) => `Bonjour ${name}, ${organization} a accepté votre candidature.`,
      note: 'Un empêchement\u00a0? Annulez dans Equipage dès que possible, pour que quelqu’un d’autre puisse prendre la place.',
    },
    waitlisted: {
      subject: (event) => `Vous êtes sur la liste d’attente\u00a0: ${event}`,
      preheader: (event) => `Votre candidature pour ${event} est sur la liste d’attente.`,
      heading: 'Vous êtes sur la liste d’attente',
      text: (name, organization) =>
        `Bonjour ${name}, ${organization} a mis votre candidature sur la liste d’attente. Vous recevrez un e-mail si une place se libère.`,
      note: 'Vous n’avez plus le temps\u00a0? Vous pouvez annuler dans Equipage jusqu’à la fin de l’événement.',
    },
    declined: {
      subject: (event) => `À propos de votre candidature\u00a0: ${event}`,
      preheader: (event) => `Votre candidature pour ${event} n’a pas été retenue.`,
      heading: 'À propos de votre candidature',
      text: (name, organization) =>
        `Bonjour ${name}, merci pour votre candidature. ${organization} n’a pas pu la retenir cette fois.`,
      note: 'Vous retrouvez la conversation avec les organisateurs dans vos archives.',
    },
    offered: {
      subject: (event) => `Une place s’est libérée pour vous\u00a0: ${event}`,
      preheader: (event) => `Vous étiez en tête de la liste d’attente pour ${event}.`,
      heading: 'Une place s’est libérée pour vous',
      text: (name, organization) =>
        `Bonjour ${name}, vous étiez en tête de la liste d’attente et la place qui s’est libérée vous est réservée. ${organization} examine maintenant votre candidature, et vous recevrez un e-mail.`,
      note: 'Vous n’avez plus le temps\u00a0? Annulez dans Equipage, pour que la personne suivante ait la place.',
    },
    action: 'Voir l’événement',
  },
};

export function applicationDecision({
  language,
  name,
  event,
  decision,
  link,
}: {
  language: Language;
  name: string;
  event: NoticeEvent;
  decision: Tidings;
  link: string;
}): Letter {
  const { subject, preheader, heading, text, note } = words[language][decision];
  return {
    language,
    subject: subject(event.name),
    preheader: preheader(event.name),
    heading,
    parts: [
      { kind: 'text', text: text(name, event.orgName) },
      { kind: 'facts', facts: eventFacts(event, language) },
      { kind: 'action', label: words[language].action, url: link },
      { kind: 'note', text: note },
    ],
  };
}
