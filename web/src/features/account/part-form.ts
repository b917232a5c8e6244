import { createEffect, createSignal, on, untrack, type Accessor } from 'solid-js';
import { createStore } from 'solid-js/store';
import { createFormProblems, type FormProblem } from '../../ui/form-problems.ts';

export interface PartFormTerms<Draft extends Record<string, string>> {
  /** What is stored, as the form shows it. */
  readonly stored: Accessor<Draft>;
  /** Checks and saves; answers what is wrong. */
  readonly save: (draft: Draft) => Promise<readonly FormProblem<keyof Draft & string>[]>;
}

export type PartForm<Draft extends Record<string, string>> = ReturnType<typeof createPartForm<Draft>>;

/**
 * A small form over a part of a live document. Fields that nobody has touched follow what is stored, also when another
 * device changes it; the others keep what was typed until they are saved.
 */
export function createPartForm<Draft extends Record<string, string>>({ stored, save }: PartFormTerms<Draft>) {
  type Field = keyof Draft & string;
  // Effects begin when the page is there, and what is stored may have become another by then.
  const begun = untrack(stored);
  const [draft, setDraft] = createStore<Record<string, string>>({ ...begun });
  const [saved, setSaved] = createSignal(false);
  const problems = createFormProblems<Field>();

  createEffect(
    on(stored, (now, before = begun) => {
      for (const field of Object.keys(now)) {
        if (draft[field] === before[field]) setDraft(field, now[field]!);
      }
    }),
  );

  return {
    draft: draft as Draft,
    problems,
    /** Something here would be lost. */
    unsaved: () => Object.entries(stored()).some(([field, value]) => draft[field] !== value),
    /** The last thing that happened here was that it was saved. */
    saved,
    set(field: Field, value: string): void {
      setDraft(field, value);
      setSaved(false);
      problems.forget(field);
    },
    async submit(): Promise<void> {
      const sent = { ...(draft as Draft) };
      const found = await save(sent);
      problems.show(found);
      if (found.length > 0) return void setSaved(false);
      // What was saved may be stored in another form than it was typed: a phone number, a text without its last space.
      const now: Record<string, string> = untrack(stored);
      for (const field of Object.keys(sent) as Field[]) {
        if (draft[field] === sent[field]) setDraft(field, now[field]!);
      }
      setSaved(true);
    },
  };
}
