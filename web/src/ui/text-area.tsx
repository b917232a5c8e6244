import { createEffect, on, onMount, Show, type JSX } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';
import { Field, inputClass, type FieldProps } from './field.tsx';

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  /** Height to begin with; it grows with the text up to `maxRows`. */
  readonly rows?: number | undefined;
  readonly maxRows?: number | undefined;
  /**
   * In UTF-16 units, as the schemas count. Typing beyond it is allowed and shown: cutting a pasted text without a word
   * would lose its end.
   */
  readonly maxLength?: number | undefined;
}

/** Several lines of text; grows while typing and tells how many characters are left once few are. */
export function TextArea(props: TextAreaProps): JSX.Element {
  let area!: HTMLTextAreaElement;
  const rows = () => props.rows ?? 3;

  function grow() {
    area.style.height = 'auto';
    const style = getComputedStyle(area);
    const line = Number.parseFloat(style.lineHeight) || 24;
    const frame = area.offsetHeight - area.clientHeight;
    const most = line * (props.maxRows ?? 16) + Number.parseFloat(style.paddingTop) * 2 + frame;
    area.style.height = `${Math.min(area.scrollHeight + frame, most)}px`;
  }
  onMount(grow);
  createEffect(on(() => props.value, grow, { defer: true }));

  return (
    <Field {...props} aside={<Counter length={props.value.length} max={props.maxLength} />}>
      {(control) => (
        <textarea
          {...control()}
          ref={area}
          rows={rows()}
          class={`${inputClass} resize-none leading-6`}
          value={props.value}
          onInput={(input) => props.onInput(input.currentTarget.value)}
          onBlur={() => props.onBlur?.()}
          onKeyDown={(event) => props.onKeyDown?.(event)}
        />
      )}
    </Field>
  );
}

/** Silent while there is room: it appears in the last fifth. */
function Counter(props: { length: number; max: number | undefined }) {
  const { plural } = useI18n();
  const left = () => (props.max === undefined ? Infinity : props.max - props.length);
  return (
    <Show when={left() <= (props.max ?? 0) * 0.2}>
      <span
        class="shrink-0 tabular-nums data-over:font-semibold data-over:text-danger-ink"
        data-over={left() < 0 ? '' : undefined}
        aria-live="polite"
      >
        {left() < 0 ? plural('ui.charactersOver', -left()) : plural('ui.charactersLeft', left())}
      </span>
    </Show>
  );
}
