import { createSignal, type JSX } from 'solid-js';
import { FormErrors, type FormError } from './form-errors.tsx';
import { FormStateProvider } from './form-state.ts';

export interface FormProps {
  /**
   * Checks and sends. While the returned promise is under way the submit button is busy and the form is not sent
   * again. What it finds wrong it puts into `errors`.
   */
  readonly onSubmit: () => unknown;
  /** What keeps the form from being sent; when there are some after a submit, the summary gets the focus. */
  readonly errors: readonly FormError[];
  readonly children: JSX.Element;
}

/** One column, the errors summed up at the top. The browser's own bubbles are off: they speak the system's language. */
export function Form(props: FormProps): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  let summary: HTMLElement | undefined;

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    if (busy()) return;
    setBusy(true);
    try {
      await props.onSubmit();
    } finally {
      setBusy(false);
    }
    if (props.errors.length > 0) summary?.focus();
  }

  return (
    <FormStateProvider value={{ busy }}>
      <form
        novalidate
        class="grid max-w-form gap-6"
        aria-busy={busy()}
        onSubmit={(event) => void submit(event)}
      >
        <FormErrors errors={props.errors} ref={(element) => (summary = element)} />
        {props.children}
      </form>
    </FormStateProvider>
  );
}

/** The buttons at the end of a form: the one that sends it first, where the thumb and the reading end. */
export function FormActions(props: { readonly children: JSX.Element }): JSX.Element {
  return (
    <div class="flex flex-col gap-3 pt-2 tablet:flex-row tablet:flex-wrap tablet:items-center">
      {props.children}
    </div>
  );
}
