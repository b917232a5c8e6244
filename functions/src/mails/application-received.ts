import type { Language, NoticeEvent } from '@equipage/domain';
import { eventFacts } from './event-facts.ts';
import type { Letter } from './letter.ts';

const words = {
  en: {
    subject: (event: string) => `Your application: ${event}`,
    preheader: (organization: string) => `${organization} has your application.`,
    heading: 'Your application has arrived',
    text: (name: string, organization: string) =>
      `Hello ${name}, ${organization} has your application. You will get a mail as soon as they decide.`,
    waiting: (name: string, organization: string) =>
      `Hello ${name}, ${organization} has your application. Every place is taken at the moment, so you are on the waiting list. You will get a mail when a place becomes free.`,
    action: 'See the event',
    note: 'You can write to the organizers in Equipage at any time, and cancel until the event ends.',
  },
  fr: {
    subject: (event: string) => `Votre candidature\u00a0: ${event}`,
    preheader: (organization: string) => `${organization} a bien reçu votre candidature.`,
    heading: 'Votre candidature est arrivée',
    text: (name: string, organization: string) =>
      `Bonjour ${name}, ${organization} a bien reçu votre candidature. Vous recevrez un e-mail dès qu’elle sera traitée.`,
    waiting: (name: string, organization: string) =>
      `Bonjour ${name}, ${organization} a bien reçu votre candidature. Toutes les places sont prises pour le moment\u00a0: vous êtes sur la liste d’attente. Vous recevrez un e-mail si une place se libère.`,
    action: 'Voir l’événement',
    note: 'Vous pouvez écrire aux organisateurs dans Equipage à tout moment, et annuler jusqu’à la fin de l’événement.',
  },
} satisfies Record<Language, unknown>;

export function applicationReceived({
  language,
  name,
  event,
  waits,
  link,
}: {
  language: Language;
  name: string;
  event: NoticeEvent;
  /** Every place was taken. */
  waits: boolean;
  link: string;
}): Letter {
  const { subject, preheader, heading, text, waiting, action, note } = words[language];
  return {
    language,
    subject: subject(event.name),
    preheader: preheader(event.orgName),
    heading,
    parts: [
      { kind: 'text', text: (waits ? waiting : text)(name, event.orgName) },
      { kind: 'facts', facts: eventFacts(event, language) },
      { kind: 'action', label: action, url: link },
      { kind: 'note', text: note },
    ],
  };
}
