import type { ApplicationWish } from '@equipage/domain';

const names = {
  text: 'q',
  tag: 'tag',
  question: 'question',
  answer: 'answer',
} as const satisfies Record<keyof ApplicationWish, string>;

/** What the address says is looked for; somebody may have written it by hand. */
export function readWish(search: Readonly<Record<string, string | string[] | undefined>>): ApplicationWish {
  const one = (name: string) => {
    const value = search[name];
    return typeof value === 'string' ? value.slice(0, 200) : '';
  };
  return {
    text: one(names.text),
    tag: one(names.tag),
    question: one(names.question),
    answer: one(names.answer),
  };
}

/** The parts of the address that say it; what is not asked goes from it. */
export function searchOfWish({
  text,
  tag,
  question,
  answer,
}: ApplicationWish): Record<(typeof names)[keyof typeof names], string | undefined> {
  const said = (value: string) => (value === '' ? undefined : value);
  return {
    q: said(text),
    tag: said(tag),
    question: said(question),
    answer: said(question === '' ? '' : answer),
  };
}
