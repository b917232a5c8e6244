import { createSignal, For, onCleanup, Show, type JSX } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';
import { Field, inputClass, type FieldProps } from './field.tsx';

export interface Suggestion {
  /** What choosing it writes into the field. */
  readonly value: string;
  readonly label: string;
  /** Beside the label, to tell it from others of the same name. */
  readonly detail?: string | undefined;
}

export interface SuggestFieldProps extends FieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Asked when typing pauses; what it rejects with is taken as nothing to suggest. */
  readonly suggest: (text: string) => Promise<readonly Suggestion[]>;
  readonly autocomplete?: string | undefined;
}

/** How long typing has to pause before anybody is asked, in milliseconds. */
const pause = 200;
/** Fewer letters fit too much. */
const fewest = 2;

/**
 * A line of text with suggestions under it. They are an offer: whatever is typed counts. The pattern is ARIA's editable
 * combobox: arrows walk, Enter takes, Escape closes, and the focus stays in the field.
 */
export function SuggestField(props: SuggestFieldProps): JSX.Element {
  const { plural } = useI18n();
  const [suggestions, setSuggestions] = createSignal<readonly Suggestion[]>([]);
  const [active, setActive] = createSignal(-1);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  const listId = () => `suggestions-${props.name}`;
  const optionId = (index: number) => `${listId()}-${index}`;
  const open = () => suggestions().length > 0;

  function close() {
    clearTimeout(timer);
    // An answer that is still on its way comes too late.
    asked += 1;
    setSuggestions([]);
    setActive(-1);
  }
  onCleanup(close);

  function type(text: string) {
    props.onInput(text);
    close();
    if (text.trim().length < fewest) return;
    const turn = asked;
    timer = setTimeout(() => {
      props.suggest(text).then(
        (found) => turn === asked && setSuggestions(found),
        () => undefined,
      );
    }, pause);
  }

  function take(suggestion: Suggestion) {
    props.onInput(suggestion.value);
    close();
  }

  function key(event: KeyboardEvent) {
    if (!open() || event.isComposing) return;
    const count = suggestions().length;
    switch (event.key) {
      case 'ArrowDown':
        setActive((index) => (index + 1) % count);
        break;
      case 'ArrowUp':
        setActive((index) => (index <= 0 ? count : index) - 1);
        break;
      case 'Enter': {
        const chosen = suggestions()[active()];
        // Without one, Enter sends the form as everywhere.
        if (chosen === undefined) return;
        take(chosen);
        break;
      }
      case 'Escape':
        close();
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  return (
    <Field {...props}>
      {(control) => (
        <div class="relative">
          <input
            {...control()}
            type="text"
            class={inputClass}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={open()}
            aria-controls={listId()}
            aria-activedescendant={active() < 0 ? undefined : optionId(active())}
            autocomplete={props.autocomplete ?? 'off'}
            value={props.value}
            onInput={(input) => type(input.currentTarget.value)}
            onKeyDown={key}
            onBlur={close}
          />
          <p role="status" class="sr-only">
            <Show when={open()}>{plural('ui.optionCount', suggestions().length)}</Show>
          </p>
          <ul
            id={listId()}
            role="listbox"
            aria-label={props.label}
            class="absolute inset-x-0 z-40 mt-1 max-h-72 animate-appear overflow-y-auto rounded-card border border-hairline bg-surface p-1.5 shadow-raised empty:hidden"
          >
            <For each={suggestions()}>
              {(suggestion, index) => (
                <li
                  id={optionId(index())}
                  role="option"
                  aria-selected={index() === active()}
                  class="flex min-h-11 cursor-pointer items-center rounded-control px-3 py-2 hover:bg-sunk aria-selected:bg-sunk aria-selected:inset-ring-2 aria-selected:inset-ring-focus"
                  // Before the field would lose the focus and close the list.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => take(suggestion)}
                >
                  <span class="wrap-anywhere">
                    {suggestion.label}
                    <Show when={suggestion.detail}>
                      <span class="text-soft"> · {suggestion.detail}</span>
                    </Show>
                  </span>
                </li>
              )}
            </For>
          </ul>
        </div>
      )}
    </Field>
  );
}
