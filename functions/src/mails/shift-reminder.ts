import type { Language, NoticeEvent, ShiftCard } from '@equipage/domain';
import { period } from './event-facts.ts';
import type { Letter } from './letter.ts';

const words = {
  en: {
    subject: (mission: string, event: string) => `Soon: ${mission}, ${event}`,
    heading: (mission: string) => `Your shift comes near: ${mission}`,
    event: 'Event',
    when: 'When',
    where: 'Where',
    action: 'See my shifts',
    note: 'You choose in your account how long before a shift this reminder comes.',
  },
  fr: {
    subject: (mission: string, event: string) => `Bientôt\u00a0: ${mission}, ${event}`,
    heading: (mission: string) => `Votre créneau approche\u00a0: ${mission}`,
    event: 'Événement',
    when: 'Quand',
    where: 'Où',
    action: 'Voir mes créneaux',
    note: 'Dans votre compte, vous choisissez combien de temps avant un créneau ce rappel arrive.',
  },
} satisfies Record<Language, unknown>;

export function shiftReminder({
  language,
  event,
  shift,
  link,
}: {
  language: Language;
  event: NoticeEvent;
  shift: ShiftCard;
  link: string;
}): Letter {
  const texts = words[language];
  const when = period({ ...shift, timeZone: event.timeZone }, language);
  return {
    language,
    subject: texts.subject(shift.missionName, event.name),
    preheader: when,
    heading: texts.heading(shift.missionName),
    parts: [
      {
        kind: 'facts',
        facts: [
          { label: texts.event, value: event.name },
          { label: texts.when, value: when },
          { label: texts.where, value: shift.place === '' ? event.city : shift.place },
        ],
      },
      { kind: 'action', label: texts.action, url: link },
      { kind: 'note', text: texts.note },
    ],
  };
}
