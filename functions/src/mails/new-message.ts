import type { Language } from '@equipage/domain';
import type { Letter } from './letter.ts';

const words = {
  en: {
    subject: (writer: string) => `New message from ${writer}`,
    heading: (writer: string) => `${writer} wrote to you`,
    event: 'Event',
    message: 'Message',
    action: 'Read and answer',
    note: 'You get one mail, however many messages follow, until you have read them.',
  },
  fr: {
    subject: (writer: string) => `Nouveau message de ${writer}`,
    heading: (writer: string) => `${writer} vous a écrit`,
    event: 'Événement',
    message: 'Message',
    action: 'Lire et répondre',
    note: 'Vous recevez un seul e-mail, même si d’autres messages suivent, jusqu’à ce que vous les ayez lus.',
  },
} satisfies Record<Language, unknown>;

export function newMessage({
  language,
  writer,
  event,
  text,
  link,
}: {
  language: Language;
  /** The organization, or the teammate. */
  writer: string;
  event: string;
  /** How the last message begins. */
  text: string;
  link: string;
}): Letter {
  const { subject, heading, event: eventLabel, message, action, note } = words[language];
  return {
    language,
    subject: subject(writer),
    preheader: text,
    heading: heading(writer),
    parts: [
      {
        kind: 'facts',
        facts: [
          { label: eventLabel, value: event },
          { label: message, value: text },
        ],
      },
      { kind: 'action', label: action, url: link },
      { kind: 'note', text: note },
    ],
  };
}
