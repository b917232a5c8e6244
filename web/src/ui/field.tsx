import { createMemo, Show, type JSX } from 'solid-js';
import CircleAlert from '~icons/lucide/circle-alert';
import { useI18n } from '../i18n/i18n.tsx';

/** What every form control takes. */
export interface FieldProps {
  /** Names the field within its page; {@link FormErrors} links to it by this name. */
  readonly name: string;
  readonly label: string;
  /** One line under the control: what belongs in it and why it is asked. */
  readonly help?: string | undefined;
  /** What is wrong and how to mend it; undefined when nothing is. */
  readonly error?: string | undefined;
  /** May stay empty; says so beside the label, unless the place says it, as among filters: then it is `evident`. */
  readonly optional?: boolean | 'evident' | undefined;
  readonly disabled?: boolean | undefined;
  /** Keeps the label for screen readers only, where the place says it all (a search field, the message field). */
  readonly hideLabel?: boolean | undefined;
}

/** The attributes that tie a control to its label, help and error. */
export interface ControlAttributes {
  readonly id: string;
  readonly name: string;
  readonly disabled: boolean | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
  readonly 'aria-required': 'true' | undefined;
}

/** The element id of a field's control. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

/** Label above, control, help under it, error beside it. For a single control; a set of them is a {@link FieldSet}. */
export function Field(
  props: FieldProps & {
    /** Something small at the right of the help line: a counter. */
    readonly aside?: JSX.Element;
    readonly children: (control: () => ControlAttributes) => JSX.Element;
  },
): JSX.Element {
  const control = createMemo<ControlAttributes>(() => ({
    id: fieldId(props.name),
    name: props.name,
    disabled: props.disabled,
    'aria-describedby': describedBy(props),
    'aria-invalid': props.error === undefined ? undefined : 'true',
    'aria-required': props.optional ? undefined : 'true',
  }));
  return (
    <div class="grid content-start gap-1.5" data-invalid={props.error === undefined ? undefined : ''}>
      <label for={fieldId(props.name)} class={props.hideLabel ? 'sr-only' : 'font-semibold'}>
        {props.label}
        <OptionalMark shown={props.optional} />
      </label>
      {props.children(control)}
      <FieldNotes name={props.name} help={props.help} error={props.error} aside={props.aside} />
    </div>
  );
}

/** As {@link Field}, for several controls that answer one question. */
export function FieldSet(
  props: FieldProps & { readonly role?: 'radiogroup' | 'group'; readonly children: JSX.Element },
): JSX.Element {
  return (
    <fieldset
      id={fieldId(props.name)}
      tabindex="-1"
      role={props.role}
      disabled={props.disabled}
      aria-describedby={describedBy(props)}
      aria-invalid={props.role === 'radiogroup' && props.error !== undefined ? 'true' : undefined}
      aria-required={props.role === 'radiogroup' && !props.optional ? 'true' : undefined}
      data-invalid={props.error === undefined ? undefined : ''}
      class="grid min-w-0 content-start gap-1.5"
    >
      <legend class={props.hideLabel ? 'sr-only' : 'mb-1.5 font-semibold'}>
        {props.label}
        <OptionalMark shown={props.optional} />
      </legend>
      {props.children}
      <FieldNotes name={props.name} help={props.help} error={props.error} />
    </fieldset>
  );
}

/** The look of a box that takes typing or a choice. */
export const inputClass =
  'min-h-11 w-full min-w-0 rounded-control border border-border bg-surface px-3 py-2 text-ink transition-colors duration-150 placeholder:text-faint hover:border-ink disabled:cursor-not-allowed disabled:border-hairline disabled:bg-sunk disabled:text-soft aria-invalid:border-danger aria-invalid:ring-1 aria-invalid:ring-danger';

/** Help and error of a control; the error comes with a sign, so that it is not told by colour alone. */
export function FieldNotes(props: {
  readonly name: string;
  readonly help: string | undefined;
  readonly error: string | undefined;
  readonly aside?: JSX.Element;
}): JSX.Element {
  return (
    <>
      <Show when={props.error}>
        {(error) => (
          <p id={errorId(props.name)} class="flex animate-appear gap-1.5 font-semibold text-danger-ink">
            <CircleAlert class="mt-0.5 shrink-0" />
            {error()}
          </p>
        )}
      </Show>
      <Show when={props.help !== undefined || props.aside !== undefined}>
        <div class="flex justify-between gap-4 text-small text-soft">
          <span id={helpId(props.name)}>{props.help}</span>
          {props.aside}
        </div>
      </Show>
    </>
  );
}

/** The ids of what describes a control, in reading order. */
export function describedBy(field: {
  readonly name: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
}): string | undefined {
  const ids = [
    field.error === undefined ? undefined : errorId(field.name),
    field.help === undefined ? undefined : helpId(field.name),
  ].filter((id) => id !== undefined);
  return ids.length === 0 ? undefined : ids.join(' ');
}

const errorId = (name: string) => `${fieldId(name)}-error`;
const helpId = (name: string) => `${fieldId(name)}-help`;

function OptionalMark(props: { shown: FieldProps['optional'] }) {
  const { t } = useI18n();
  return (
    <Show when={props.shown === true}>
      <span class="font-normal text-soft"> {t('ui.optional')}</span>
    </Show>
  );
}
