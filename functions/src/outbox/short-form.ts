import type { Letter } from '../mails/letter.ts';

/** A letter for small screens: what it is about, what it says, where it leads. Made of it, so that all channels agree. */
export interface ShortForm {
  readonly title: string;
  readonly body: string;
  readonly link: string;
}

export function shortForm({ subject, preheader, parts }: Letter): ShortForm {
  const action = parts.find((part) => part.kind === 'action');
  return { title: subject, body: preheader, link: action?.url ?? '' };
}

/** Two SMS segments of the wide kind of letters, three less a few of the narrow: enough to know, short enough to pay. */
const longestSms = 134;

/** One line of whole characters; the link is never cut, the words before it are. */
export function smsText({ title, link }: ShortForm): string {
  const words = Array.from(`Equipage: ${title}`);
  const room = Math.max(longestSms - link.length - 1, 20);
  const text = words.length <= room ? words.join('') : `${words.slice(0, room - 1).join('')}…`;
  return `${text.replace(/\s+/g, ' ')} ${link}`;
}
