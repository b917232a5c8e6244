import { createUniqueId, For, Show, type JSX } from 'solid-js';
import CircleAlert from '~icons/lucide/circle-alert';
import { useI18n } from '../i18n/i18n.tsx';
import { fieldId } from './field.tsx';

export interface FormError {
  /** The `name` of the field to mend; without it the error concerns the whole form. */
  readonly field?: string | undefined;
  readonly message: string;
}

export interface FormErrorsProps {
  readonly errors: readonly FormError[];
  /** Called with the summary's element, which can be focused; it exists as long as there are errors. */
  readonly ref?: ((element: HTMLElement) => void) | undefined;
}

/** What keeps a form from being sent, each line leading to its field. Shows nothing when nothing is wrong. */
export function FormErrors(props: FormErrorsProps): JSX.Element {
  const { plural } = useI18n();
  const titleId = createUniqueId();
  return (
    <Show when={props.errors.length > 0}>
      <div
        ref={(element) => props.ref?.(element)}
        tabindex="-1"
        role="group"
        aria-labelledby={titleId}
        class="grid animate-appear gap-2 rounded-card border-2 border-danger bg-danger-soft p-4 outline-offset-2 focus:outline-3 focus:outline-focus"
      >
        <h2 id={titleId} class="flex items-center gap-2 text-large text-danger-ink">
          <CircleAlert class="shrink-0" />
          {plural('ui.formErrors', props.errors.length)}
        </h2>
        <ul class="grid gap-1">
          <For each={props.errors}>
            {(error) => (
              <li>
                <Show when={error.field} fallback={error.message}>
                  {(field) => (
                    <a
                      href={`#${fieldId(field())}`}
                      class="inline-block py-1 font-semibold underline underline-offset-4 hover:decoration-2"
                      onClick={(click) => {
                        // Not by the address: a fragment in it would make the way back longer.
                        click.preventDefault();
                        focusField(field());
                      }}
                    >
                      {error.message}
                    </a>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}

/** Puts the keyboard into a field: the control itself, or the first one of a set. */
export function focusField(name: string): void {
  const element = document.getElementById(fieldId(name));
  if (element === null) return;
  const control = element.matches('input, textarea, select')
    ? element
    : element.querySelector('input, textarea, select');
  ((control as HTMLElement | null) ?? element).focus();
}
