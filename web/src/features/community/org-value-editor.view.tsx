import { hasChoices, sameValue, type OrgField, type FieldValue } from '@equipage/domain';
import {
  createMemo,
  createSignal,
  createUniqueId,
  For,
  Match,
  onCleanup,
  onMount,
  Show,
  Switch,
  untrack,
  type JSX,
} from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { toast } from '../../ui/toast.ts';
import type { OrgInfoReader } from './org-info-words.ts';

/** Where the keyboard goes after a value was entered. */
export type NextCell = 'down' | 'left' | 'right' | 'stay';

export interface OrgValueEditorProps {
  readonly field: OrgField;
  /** The value that the editor begins with. */
  readonly value: FieldValue;
  readonly reader: OrgInfoReader;
  /** Names the control for those who do not see the place: "T-shirt of Ada Wrona". */
  readonly label: string;
  /** What was typed to open the editor; it takes the place of the value. */
  readonly start?: string | undefined;
  /** In a table, Tab enters the value and goes on to the next cell; elsewhere it does what it does everywhere. */
  readonly inTable?: boolean | undefined;
  readonly onEnter: (value: FieldValue, next: NextCell) => void;
  readonly onCancel: () => void;
  /** The cell went, or the page, with the editor still open; what was typed in it is no less meant for that. */
  readonly onGone: (value: FieldValue) => void;
}

const control =
  'w-full min-h-11 min-w-0 rounded-control border border-border bg-surface px-3 text-ink outline-2 outline-offset-0 outline-focus';

/**
 * The editor of one value, by the type of its field. It takes the focus; Enter or leaving it enters the value, Escape
 * leaves it as it was. What cannot be read stays there, with what is wrong beside it.
 */
export function OrgValueEditor(props: OrgValueEditorProps): JSX.Element {
  const { t } = useI18n();
  const problemId = createUniqueId();
  const [problem, setProblem] = createSignal<string>();
  const start = untrack(() => props.start);
  let ended = false;

  function end(value: FieldValue, next: NextCell): void {
    if (ended) return;
    ended = true;
    props.onEnter(value, next);
  }
  function cancel(): void {
    if (ended) return;
    ended = true;
    props.onCancel();
  }
  function enterText(text: string, next: NextCell): void {
    if (ended) return;
    const read = props.reader.read(props.field, text, props.value);
    if (read.ok) end(read.value, next);
    else setProblem(t(`orgInfo.problem.${read.why}`));
  }
  /** What a control of choices says; one that says what it opened with leaves what stands there now, whoever wrote it. */
  function endChosen(value: FieldValue, opened: FieldValue, next: NextCell): void {
    end(sameValue(value, opened) ? props.value : value, next);
  }

  function goneWithText(text: string): void {
    if (ended || !(touched() || start !== undefined)) return;
    const read = props.reader.read(props.field, text, props.value);
    if (read.ok) props.onGone(read.value);
    else toast.error(t('orgInfo.refusedLater', { cell: props.label, value: text }));
  }
  function goneWithChosen(value: FieldValue, opened: FieldValue): void {
    if (!ended && !sameValue(value, opened)) props.onGone(value);
  }

  /** Follows what others write until the first input here; then only the keyboard changes it. */
  const [touched, setTouched] = createSignal(false);
  const onInput = () => {
    setTouched(true);
    setProblem(undefined);
  };
  const createUntilTouched = (text: () => string) =>
    createMemo<string>((shown) => (shown !== undefined && touched() ? shown : text()));

  /** @param value what stands in the control now */
  function onKeyDown(event: KeyboardEvent, enter: (next: NextCell) => void): void {
    // The table around it has keys of its own.
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') cancel();
    else if (event.key === 'Enter' && !(props.field.type === 'longText' && (event.shiftKey || event.altKey)))
      enter(event.shiftKey ? 'stay' : 'down');
    else if (event.key === 'Tab' && props.inTable) enter(event.shiftKey ? 'left' : 'right');
    else return;
    event.preventDefault();
  }

  const shared = () => ({
    'aria-label': props.label,
    'aria-invalid': problem() === undefined ? undefined : ('true' as const),
    'aria-describedby': problem() === undefined ? undefined : problemId,
  });

  return (
    <div class="relative w-full" data-editor="">
      <Switch fallback={<TextInput />}>
        <Match when={props.field.type === 'longText'}>
          <LongText />
        </Match>
        <Match when={props.field.type === 'yesNo' || props.field.type === 'choice'}>
          <OneOf />
        </Match>
        <Match when={hasChoices(props.field.type)}>
          <SomeOf />
        </Match>
      </Switch>
      <Show when={problem()}>
        {(text) => (
          <p
            id={problemId}
            role="alert"
            class="absolute top-full left-0 z-20 mt-1 w-max max-w-64 rounded-control bg-danger-soft px-3 py-2 text-small whitespace-normal text-danger-ink shadow-raised"
          >
            {text()}
          </p>
        )}
      </Show>
    </div>
  );

  /** One line: text, number, date, address, phone number. */
  function TextInput() {
    let input!: HTMLInputElement;
    const types = { date: 'date', email: 'email', phone: 'tel' } as const;
    const type = () => types[props.field.type as keyof typeof types] ?? 'text';
    const first = createUntilTouched(() => {
      // A date field takes nothing but its own form; what was typed to open it is typed again in it.
      if (type() === 'date') return typeof props.value === 'string' ? props.value : '';
      return start ?? props.reader.text(props.field, props.value);
    });
    onMount(() => {
      input.focus();
      if (start === undefined && type() !== 'date') input.select();
    });
    onCleanup(() => goneWithText(input.value));
    return (
      <input
        {...shared()}
        ref={input}
        class={control}
        // Not `email`: the browser would keep back what it takes for none, and with it the problem.
        type={type() === 'email' ? 'text' : type()}
        inputmode={props.field.type === 'number' ? 'decimal' : type() === 'email' ? 'email' : undefined}
        autocomplete="off"
        autocapitalize={type() === 'email' ? 'none' : undefined}
        value={first()}
        onInput={onInput}
        onKeyDown={(event) => onKeyDown(event, (next) => enterText(input.value, next))}
        onBlur={() => enterText(input.value, 'stay')}
      />
    );
  }

  function LongText() {
    let area!: HTMLTextAreaElement;
    const first = createUntilTouched(() => start ?? props.reader.text(props.field, props.value));
    onMount(() => {
      area.focus();
      area.setSelectionRange(area.value.length, area.value.length);
    });
    onCleanup(() => goneWithText(area.value));
    return (
      <textarea
        {...shared()}
        ref={area}
        rows={4}
        class={`${control} py-2`}
        value={first()}
        onInput={onInput}
        onKeyDown={(event) => onKeyDown(event, (next) => enterText(area.value, next))}
        onBlur={() => enterText(area.value, 'stay')}
      />
    );
  }

  /** The browser's own control: on a phone its wheel, everywhere found by typing. */
  function OneOf() {
    let select!: HTMLSelectElement;
    const opened = props.value;
    const options = (): { value: string; label: string }[] =>
      props.field.type === 'yesNo'
        ? [
            { value: 'yes', label: t('orgInfo.yes') },
            { value: 'no', label: t('orgInfo.no') },
          ]
        : props.field.choices
            .filter(({ id, removed }) => !removed || id === opened)
            .map(({ id }) => ({ value: id, label: props.reader.show(props.field, id) }));
    const chosen = () => {
      if (typeof props.value === 'boolean') return props.value ? 'yes' : 'no';
      return typeof props.value === 'string' ? props.value : '';
    };
    const value = (): FieldValue => {
      if (select.value === '') return null;
      return props.field.type === 'yesNo' ? select.value === 'yes' : select.value;
    };
    onMount(() => {
      const typed = start?.toLocaleLowerCase();
      const found = typed && options().find(({ label }) => label.toLocaleLowerCase().startsWith(typed));
      select.value = found ? found.value : chosen();
      select.focus();
    });
    onCleanup(() => goneWithChosen(value(), opened));
    return (
      <select
        {...shared()}
        ref={select}
        class={control}
        onKeyDown={(event) => onKeyDown(event, (next) => endChosen(value(), opened, next))}
        onBlur={() => endChosen(value(), opened, 'stay')}
      >
        <option value="">{t('orgInfo.none')}</option>
        <For each={options()}>{(option) => <option value={option.value}>{option.label}</option>}</For>
      </select>
    );
  }

  /** Boxes to tick, over the table, so that all of them can be read. */
  function SomeOf() {
    let group!: HTMLFieldSetElement;
    const before = Array.isArray(props.value) ? props.value : [];
    const [ticked, setTicked] = createSignal<readonly string[]>(before);
    const shown = () => props.field.choices.filter(({ id, removed }) => !removed || before.includes(id));
    const value = (): FieldValue => {
      const inOrder = shown()
        .map(({ id }) => id)
        .filter((id) => ticked().includes(id));
      return inOrder.length === 0 ? null : inOrder;
    };
    const boxes = () => [...group.querySelectorAll('input')];
    onMount(() => boxes()[0]?.focus());

    const opened = untrack(value);
    onCleanup(() => goneWithChosen(value(), opened));
    const enterTicked = (next: NextCell) => endChosen(value(), opened, next);
    function move(event: KeyboardEvent): void {
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (by === 0) return onKeyDown(event, enterTicked);
      event.preventDefault();
      event.stopPropagation();
      const all = boxes();
      const at = all.indexOf(event.target as HTMLInputElement) + by;
      all[(at + all.length) % all.length]?.focus();
    }

    return (
      <fieldset
        ref={group}
        aria-label={props.label}
        class="z-20 grid max-h-72 w-max max-w-80 min-w-full overflow-y-auto rounded-control border border-border bg-surface py-1 shadow-raised"
        classList={{ 'absolute top-0 left-0': props.inTable === true }}
        onKeyDown={move}
        onFocusOut={(event) => {
          if (!group.contains(event.relatedTarget as Node | null)) enterTicked('stay');
        }}
      >
        <For each={shown()}>
          {({ id }) => (
            <label class="flex min-h-11 cursor-pointer items-center gap-3 px-3 hover:bg-sunk">
              <input
                type="checkbox"
                class="size-5 accent-primary"
                checked={ticked().includes(id)}
                onChange={(change) =>
                  setTicked((all) =>
                    change.currentTarget.checked ? [...all, id] : all.filter((one) => one !== id),
                  )
                }
              />
              <span class="wrap-anywhere whitespace-normal">{props.reader.show(props.field, [id])}</span>
            </label>
          )}
        </For>
      </fieldset>
    );
  }
}
