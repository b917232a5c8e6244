import type { JSX } from 'solid-js';
import Check from '~icons/lucide/check';
import { describedBy, FieldNotes, fieldId, type FieldProps } from './field.tsx';

export interface CheckboxProps extends FieldProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A yes or no that is sent with a form. For something that acts at once, use a {@link Switch}. */
export function Checkbox(props: CheckboxProps): JSX.Element {
  return (
    <div class="grid gap-1" data-invalid={props.error === undefined ? undefined : ''}>
      <label class="group flex min-h-11 items-start gap-3 py-2.5 has-disabled:cursor-not-allowed has-disabled:text-soft">
        <span class="relative grid shrink-0">
          <input
            type="checkbox"
            id={fieldId(props.name)}
            name={props.name}
            checked={props.checked}
            disabled={props.disabled}
            aria-describedby={describedBy(props)}
            aria-invalid={props.error === undefined ? undefined : 'true'}
            class="peer size-6 appearance-none rounded-control border border-border bg-surface transition-colors duration-150 group-hover:border-ink checked:border-primary checked:bg-primary disabled:border-hairline disabled:bg-sunk aria-invalid:border-danger aria-invalid:ring-1 aria-invalid:ring-danger"
            onChange={(change) => props.onChange(change.currentTarget.checked)}
          />
          <Check class="pointer-events-none absolute inset-0 m-auto text-on-primary opacity-0 peer-checked:opacity-100 peer-disabled:text-soft" />
        </span>
        <span class={props.hideLabel ? 'sr-only' : ''}>{props.label}</span>
      </label>
      <div class="grid gap-1 pl-9">
        <FieldNotes name={props.name} help={props.help} error={props.error} />
      </div>
    </div>
  );
}
