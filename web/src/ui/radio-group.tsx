import { For, Show, type JSX } from 'solid-js';
import { fieldId, FieldSet, type FieldProps } from './field.tsx';

export interface RadioOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** What choosing it means. */
  readonly help?: string | undefined;
}

export interface RadioGroupProps<Value extends string> extends FieldProps {
  readonly value: Value | undefined;
  readonly options: ReadonlyArray<RadioOption<Value>>;
  readonly onChange: (value: Value) => void;
}

/** One of a few that should all be read before choosing, each with room for its meaning. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>): JSX.Element {
  return (
    <FieldSet {...props} role="radiogroup">
      <div class="grid gap-2">
        <For each={props.options}>
          {(option) => (
            <label class="group flex min-h-11 gap-3 rounded-control border border-hairline bg-surface px-4 py-3 transition-colors duration-150 hover:border-border has-checked:border-primary has-checked:bg-primary-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
              <input
                type="radio"
                name={props.name}
                value={option.value}
                checked={option.value === props.value}
                class="mt-px size-[1.375rem] shrink-0 appearance-none rounded-round border border-border bg-surface outline-none checked:border-[0.4375rem] checked:border-primary"
                aria-describedby={
                  option.help === undefined ? undefined : `${fieldId(props.name)}-${option.value}`
                }
                onChange={() => props.onChange(option.value)}
              />
              <span class="grid gap-0.5">
                <span class="font-semibold">{option.label}</span>
                <Show when={option.help}>
                  <span id={`${fieldId(props.name)}-${option.value}`} class="text-soft">
                    {option.help}
                  </span>
                </Show>
              </span>
            </label>
          )}
        </For>
      </div>
    </FieldSet>
  );
}
