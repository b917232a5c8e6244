import { type JSX } from 'solid-js';
import { Field, inputClass, type FieldProps } from './field.tsx';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search' | undefined;
  /** What the browser may fill in: `given-name`, `email`, `one-time-code`. */
  readonly autocomplete?: string | undefined;
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | undefined;
}

/** One line of text. */
export function TextField(props: TextFieldProps): JSX.Element {
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control()}
          type={props.type ?? 'text'}
          class={inputClass}
          value={props.value}
          autocomplete={props.autocomplete ?? 'off'}
          inputmode={props.inputmode}
          autocapitalize={props.type === 'email' || props.type === 'url' ? 'none' : undefined}
          spellcheck={props.type === undefined || props.type === 'text' ? undefined : false}
          onInput={(input) => props.onInput(input.currentTarget.value)}
          onBlur={() => props.onBlur?.()}
        />
      )}
    </Field>
  );
}
