import { createContext, useContext, type Accessor } from 'solid-js';

/** What a form tells the controls inside it. */
export interface FormState {
  /** The form is being sent. */
  readonly busy: Accessor<boolean>;
}

const FormStateContext = createContext<FormState>();

export const FormStateProvider = FormStateContext.Provider;

/** The state of the form around, or undefined outside of one. */
export function useFormState(): FormState | undefined {
  return useContext(FormStateContext);
}
