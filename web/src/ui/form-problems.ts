import { createSignal } from 'solid-js';
import type { FormError } from './form-errors.tsx';

/** Something that keeps a form from being sent. The words are a function, so that they follow the language. */
export interface FormProblem<Field extends string> {
  /** The field to mend; without it the problem concerns the whole form. */
  readonly field?: Field | undefined;
  readonly text: () => string;
}

/** The problems of one form: beside their fields, and summed up at the top. */
export function createFormProblems<Field extends string>() {
  const [problems, setProblems] = createSignal<readonly FormProblem<Field>[]>([]);
  return {
    /** For {@link Form}. */
    errors: (): readonly FormError[] =>
      problems().map((problem) => ({ field: problem.field, message: problem.text() })),
    /** For the `error` of a field. */
    of: (field: Field): string | undefined =>
      problems()
        .find((problem) => problem.field === field)
        ?.text(),
    /** Shows these instead of the earlier ones. */
    show: (found: readonly FormProblem<Field>[]): void => void setProblems(found),
    /** Somebody is mending this field: what was said of it, and of the form as a whole, no longer counts. */
    forget: (field: Field): void =>
      void setProblems((all) =>
        all.filter((problem) => problem.field !== undefined && problem.field !== field),
      ),
  };
}
