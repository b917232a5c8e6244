import type { Language, NoticeEvent, ShiftCard } from '@equipage/domain';
import type { Letter } from './letter.ts';
import { shiftLine } from './shift-words.ts';

const words = {
  en: {
    subject: (event: string) => `Teammates have exchanged shifts: ${event}`,
    heading: (giver: string, taker: string) => `${taker} takes over from ${giver}`,
    event: 'Event',
    given: (taker: string) => `Done by ${taker} now`,
    inReturn: (giver: string) => `Done by ${giver} now`,
    action: 'See the planning',
    note: 'They have settled this between them and both know of it. You need not do anything.',
  },
  fr: {
    subject: (event: string) => `Échange de créneaux dans l’équipe\u00a0: ${event}`,
    heading: (giver: string, taker: string) => `${taker} remplace ${giver}`,
    event: 'Événement',
    given: (taker: string) => `Désormais assuré par ${taker}`,
    inReturn: (giver: string) => `Désormais assuré par ${giver}`,
    action: 'Voir le planning',
    note: 'Les deux se sont mis d’accord et le savent. Vous n’avez rien à faire.',
  },
} satisfies Record<Language, unknown>;

/** To the organizers: who does what now. */
export function shiftSwap({
  language,
  event,
  giver,
  taker,
  given,
  inReturn,
  link,
}: {
  language: Language;
  event: NoticeEvent;
  giver: string;
  taker: string;
  given: ShiftCard;
  inReturn: ShiftCard | null;
  link: string;
}): Letter {
  const texts = words[language];
  const heading = texts.heading(giver, taker);
  return {
    language,
    subject: texts.subject(event.name),
    preheader: heading,
    heading,
    parts: [
      {
        kind: 'facts',
        facts: [
          { label: texts.event, value: event.name },
          { label: texts.given(taker), value: shiftLine(given, event, language) },
          ...(inReturn === null
            ? []
            : [{ label: texts.inReturn(giver), value: shiftLine(inReturn, event, language) }]),
        ],
      },
      { kind: 'action', label: texts.action, url: link },
      { kind: 'note', text: texts.note },
    ],
  };
}
