import type { Language } from '@equipage/domain';
import type { Letter } from './letter.ts';

/** What a letter says that is there for one link. */
export interface LinkWords {
  readonly subject: string;
  readonly preheader: string;
  readonly heading: string;
  readonly text: string;
  /** On the link. */
  readonly action: string;
  /** How long the link works, and what to do when somebody else asked for it. */
  readonly note: string;
}

/** A letter around one link, with one fact above it where there is one. */
export function linkLetter(
  language: Language,
  { subject, preheader, heading, text, action, note }: LinkWords,
  link: string,
  fact?: { readonly label: string; readonly value: string },
): Letter {
  return {
    language,
    subject,
    preheader,
    heading,
    parts: [
      { kind: 'text', text },
      ...(fact === undefined ? [] : [{ kind: 'facts' as const, facts: [fact] }]),
      { kind: 'action', label: action, url: link },
      { kind: 'note', text: note },
    ],
  };
}
