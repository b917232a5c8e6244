import type { JSX } from 'solid-js';
import Check from '~icons/lucide/check';
import { describedBy, FieldNotes, fieldId, type FieldProps } from './field.tsx';

export interface SwitchProps extends FieldProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Something that is on or off and acts at once, without a form to send. On shows a tick, not the colour alone. */
export function Switch(props: SwitchProps): JSX.Element {
  return (
    <div class="grid gap-1">
      <label class="group flex min-h-11 items-center justify-between gap-4 py-2 has-disabled:cursor-not-allowed has-disabled:text-soft">
        <span class={props.hideLabel ? 'sr-only' : ''}>{props.label}</span>
        <span class="relative grid shrink-0">
          <input
            type="checkbox"
            role="switch"
            id={fieldId(props.name)}
            name={props.name}
            checked={props.checked}
            disabled={props.disabled}
            aria-describedby={describedBy(props)}
            class="peer h-7 w-12 appearance-none rounded-round border border-border bg-sunk transition-colors duration-150 group-hover:border-ink checked:border-primary checked:bg-primary disabled:opacity-55"
            onChange={(change) => props.onChange(change.currentTarget.checked)}
          />
          <span class="pointer-events-none absolute top-1 left-1 grid size-5 place-items-center rounded-round bg-border text-primary-ink transition-[translate,background-color] duration-150 peer-checked:translate-x-5 peer-checked:bg-surface *:opacity-0 peer-checked:*:opacity-100">
            <Check class="size-3.5" />
          </span>
        </span>
      </label>
      <FieldNotes name={props.name} help={props.help} error={props.error} />
    </div>
  );
}
