import type { Language, NoticeEvent, ScheduleChange } from '@equipage/domain';
import type { Fact, Letter } from './letter.ts';
import { shiftLine } from './shift-words.ts';

const words = {
  en: {
    subject: (event: string) => `Your shifts have changed: ${event}`,
    preheader: (changes: number) =>
      changes === 1 ? 'One shift has changed.' : `${changes} shifts have changed.`,
    heading: 'Your shifts have changed',
    event: 'Event',
    added: 'New shift',
    removed: 'No longer your shift',
    before: 'Until now',
    after: 'From now on',
    reason: 'Why',
    gaveAway: (name: string) => `Taken over by ${name}`,
    gotFrom: (name: string) => `In return from ${name}`,
    action: 'See my shifts',
    note: 'You cannot make it? Offer the shift to your teammates, or write to the organizers, as early as you can.',
  },
  fr: {
    subject: (event: string) => `Vos créneaux ont changé\u00a0: ${event}`,
    preheader: (changes: number) =>
      changes === 1 ? 'Un créneau a changé.' : `${changes} créneaux ont changé.`,
    heading: 'Vos créneaux ont changé',
    event: 'Événement',
    added: 'Nouveau créneau',
    removed: 'Ce créneau n’est plus le vôtre',
    before: 'Jusqu’ici',
    after: 'Désormais',
    reason: 'Pourquoi',
    gaveAway: (name: string) => `Repris par ${name}`,
    gotFrom: (name: string) => `En échange, de ${name}`,
    action: 'Voir mes créneaux',
    note: 'Un empêchement\u00a0? Proposez le créneau à votre équipe ou écrivez aux organisateurs, dès que possible.',
  },
} satisfies Record<Language, unknown>;

/** Each change from old to new, in the order of time, with the reason that the organizers gave. */
export function scheduleChange({
  language,
  event,
  changes,
  link,
}: {
  language: Language;
  event: NoticeEvent;
  changes: readonly ScheduleChange[];
  link: string;
}): Letter {
  const texts = words[language];
  const inOrder = [...changes].sort((one, other) => startOf(one) - startOf(other));
  return {
    language,
    subject: texts.subject(event.name),
    preheader: texts.preheader(changes.length),
    heading: texts.heading,
    parts: [
      {
        kind: 'facts',
        facts: [
          { label: texts.event, value: event.name },
          ...inOrder.flatMap((change) => factsOf(change, event, language)),
        ],
      },
      { kind: 'action', label: texts.action, url: link },
      { kind: 'note', text: texts.note },
    ],
  };
}

function factsOf(
  { before, after, reason, teammate }: ScheduleChange,
  event: NoticeEvent,
  language: Language,
): Fact[] {
  const texts = words[language];
  const why = reason === '' ? [] : [{ label: texts.reason, value: reason }];
  if (before !== null && after !== null) {
    return [
      { label: texts.before, value: shiftLine(before, event, language) },
      { label: texts.after, value: shiftLine(after, event, language) },
      ...why,
    ];
  }
  const [card, alone, shared] =
    after === null
      ? ([before, texts.removed, texts.gaveAway] as const)
      : ([after, texts.added, texts.gotFrom] as const);
  if (card === null) return [];
  const label = teammate === null ? alone : shared(teammate);
  return [{ label, value: shiftLine(card, event, language) }, ...why];
}

function startOf({ before, after }: ScheduleChange): number {
  return after?.startsAt ?? before?.startsAt ?? 0;
}
