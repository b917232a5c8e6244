import { For, Show, type JSX } from 'solid-js';
import ChevronDown from '~icons/lucide/chevron-down';
import { Field, inputClass, type FieldProps } from './field.tsx';

export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean | undefined;
}

export interface SelectProps<Value extends string> extends FieldProps {
  readonly value: Value | '';
  readonly options: ReadonlyArray<Option<Value>>;
  readonly onChange: (value: Value) => void;
  /** Shown while nothing is chosen: "Choose a country". */
  readonly placeholder?: string | undefined;
  readonly autocomplete?: string | undefined;
}

/**
 * One of a few. The browser's own control on purpose: on a phone it opens the wheel that the reader knows, it is
 * searchable by typing, and it costs no script.
 */
export function Select<Value extends string>(props: SelectProps<Value>): JSX.Element {
  return (
    <Field {...props}>
      {(control) => (
        <div class="relative">
          <select
            {...control()}
            class={`${inputClass} appearance-none pr-10 text-ellipsis`}
            autocomplete={props.autocomplete}
            onChange={(change) => props.onChange(change.currentTarget.value as Value)}
          >
            <Show when={props.placeholder !== undefined}>
              <option value="" disabled selected={props.value === ''}>
                {props.placeholder}
              </option>
            </Show>
            <For each={props.options}>
              {(option) => (
                <option
                  value={option.value}
                  disabled={option.disabled}
                  selected={option.value === props.value}
                >
                  {option.label}
                </option>
              )}
            </For>
          </select>
          <ChevronDown class="pointer-events-none absolute inset-y-0 right-3 my-auto text-soft" />
        </div>
      )}
    </Field>
  );
}
