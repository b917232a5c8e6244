import { createEffect, createSignal, on, type JSX } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';
import { describedBy, Field, FieldSet, inputClass, type FieldProps } from './field.tsx';

export interface DateTimeFieldProps extends FieldProps {
  /** Local wall time `YYYY-MM-DDTHH:mm`, or `''`. Whose wall, the form says (the event's time zone). */
  readonly value: string;
  /** Called with the whole value, or with `''` while a half is missing. */
  readonly onInput: (value: string) => void;
  /** `YYYY-MM-DD` or `''`: the day that stands there until another is chosen. Most things end on the day they begin. */
  readonly likelyDate?: string | undefined;
}

/** A day and a time, by the browser's own pickers in the reader's form. */
export function DateTimeField(props: DateTimeFieldProps): JSX.Element {
  const { t } = useI18n();
  const [date, setDate] = createSignal('');
  const [time, setTime] = createSignal('');
  createEffect(
    on(
      () => props.value,
      (value) => {
        // `''` comes back from our own incomplete state too: keep the half that is already there.
        if (value === '' && (date() === '' || time() === '')) return;
        setDate(value.slice(0, 10));
        setTime(value.slice(11, 16));
      },
    ),
  );
  createEffect(
    on(
      () => props.likelyDate ?? '',
      (likely, before) => {
        if (date() === '' || (date() === before && time() === '')) setDate(likely);
      },
    ),
  );
  const tell = () => props.onInput(date() !== '' && time() !== '' ? `${date()}T${time()}` : '');
  const invalid = () => (props.error === undefined ? undefined : ('true' as const));

  return (
    <FieldSet {...props} role="group">
      <div class="grid grid-cols-[repeat(auto-fit,minmax(min(9rem,100%),1fr))] gap-2">
        <input
          type="date"
          class={inputClass}
          aria-label={t('ui.date')}
          aria-invalid={invalid()}
          aria-describedby={describedBy(props)}
          value={date()}
          onInput={(input) => {
            setDate(input.currentTarget.value);
            tell();
          }}
        />
        <input
          type="time"
          class={inputClass}
          aria-label={t('ui.time')}
          aria-invalid={invalid()}
          aria-describedby={describedBy(props)}
          value={time()}
          onInput={(input) => {
            // Some browsers add seconds; the value has none.
            setTime(input.currentTarget.value.slice(0, 5));
            tell();
          }}
        />
      </div>
    </FieldSet>
  );
}

export interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, or `''`. */
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly autocomplete?: string | undefined;
}

/** A day alone. */
export function DateField(props: DateFieldProps): JSX.Element {
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control()}
          type="date"
          class={inputClass}
          min={props.min}
          max={props.max}
          autocomplete={props.autocomplete}
          value={props.value}
          onInput={(input) => props.onInput(input.currentTarget.value)}
        />
      )}
    </Field>
  );
}
