import { fold } from '@equipage/domain';
import * as Kobalte from '@kobalte/core/combobox';
import { createEffect, createMemo, createSignal, on, Show, type ComponentProps, type JSX } from 'solid-js';
import Check from '~icons/lucide/check';
import ChevronDown from '~icons/lucide/chevron-down';
import { useI18n } from '../i18n/i18n.tsx';
import { Field, inputClass, type ControlAttributes, type FieldProps } from './field.tsx';

export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
  /** Beside the label, in softer ink; it is searched too. */
  readonly detail?: string | undefined;
  /** Further words to find it by, never shown. */
  readonly words?: string | undefined;
}

export interface ComboboxGroup {
  /** Undefined for options without a heading. */
  readonly label?: string | undefined;
  readonly options: readonly ComboboxOption[];
}

export interface ComboboxProps extends FieldProps {
  /** `''` while nothing is chosen. */
  readonly value: string;
  /** No value twice. */
  readonly groups: readonly ComboboxGroup[];
  readonly onChange: (value: string) => void;
  readonly placeholder?: string | undefined;
  /** Said when nothing fits what was typed. */
  readonly noMatch: string;
}

/**
 * One of many: typing narrows the list to the options in which every typed word begins a word, without regard to accents
 * and case. Only what stands in the list can be chosen. It brings Kobalte along, so it belongs to pages that are loaded
 * on their own; for a few options use a `Select`.
 */
export function Combobox(props: ComboboxProps): JSX.Element {
  const { t, plural, language } = useI18n();
  const [typed, setTyped] = createSignal('');
  const options = createMemo(() => props.groups.flatMap((group) => group.options));
  const chosen = createMemo(() => options().find((option) => option.value === props.value) ?? null);
  const index = createMemo(
    () =>
      new Map(
        options().map((option) => [
          option.value,
          wordsOf([option.label, option.detail ?? '', option.words ?? ''].join(' ')),
        ]),
      ),
  );
  const fits = (option: ComboboxOption, text: string) => {
    const words = index().get(option.value) ?? [];
    return wordsOf(text).every((part) => words.some((word) => word.startsWith(part)));
  };
  const nothingFits = () => typed() !== '' && !options().some((option) => fits(option, typed()));

  return (
    <Field {...props}>
      {(control) => (
        // Kobalte writes the chosen label into the input once; another language needs it written anew.
        <Show when={language()} keyed>
          <Kobalte.Root<ComboboxOption, ComboboxGroup>
            options={props.groups as ComboboxGroup[]}
            optionValue="value"
            optionTextValue="label"
            optionLabel="label"
            optionGroupChildren="options"
            defaultFilter={fits}
            allowsEmptyCollection
            value={chosen()}
            onChange={(option) => option && props.onChange(option.value)}
            onInputChange={setTyped}
            placeholder={props.placeholder}
            disabled={props.disabled === true}
            required={!props.optional}
            validationState={props.error === undefined ? 'valid' : 'invalid'}
            triggerMode="input"
            translations={{
              triggerLabel: t('ui.showOptions'),
              listboxLabel: props.label,
              // Kobalte types it by its own English words.
              countAnnouncement: (count) => plural('ui.optionCount', count) as 'one option available',
              focusAnnouncement: (option, selected) => (selected ? t('ui.optionChosen', { option }) : option),
              selectedAnnouncement: (option) => t('ui.optionChosen', { option }),
            }}
            gutter={4}
            sameWidth
            itemComponent={(item) => (
              <Kobalte.Item
                item={item.item}
                class="flex min-h-11 cursor-pointer items-center gap-3 rounded-control px-3 py-2 outline-none data-highlighted:bg-sunk data-highlighted:inset-ring-2 data-highlighted:inset-ring-focus"
              >
                <span class="grow">
                  <Kobalte.ItemLabel as="span">{item.item.rawValue.label}</Kobalte.ItemLabel>
                  <Show when={item.item.rawValue.detail}>
                    <span class="text-soft"> · {item.item.rawValue.detail}</span>
                  </Show>
                </span>
                <Kobalte.ItemIndicator>
                  <Check class="text-primary-ink" />
                </Kobalte.ItemIndicator>
              </Kobalte.Item>
            )}
            sectionComponent={(section) => (
              <Kobalte.Section
                class={
                  section.section.rawValue.label === undefined
                    ? 'hidden'
                    : 'px-3 pt-2 pb-1 text-small font-semibold text-soft'
                }
              >
                {section.section.rawValue.label}
              </Kobalte.Section>
            )}
          >
            <Kobalte.Control class="relative">
              <Input control={control()} typed={typed()} />
              <Kobalte.Trigger
                class="absolute inset-y-0 right-0 grid w-11 place-items-center rounded-control text-soft"
                tabindex="-1"
              >
                <Kobalte.Icon>
                  <ChevronDown />
                </Kobalte.Icon>
              </Kobalte.Trigger>
            </Kobalte.Control>
            <Kobalte.Portal>
              <Kobalte.Content class="z-50 data-expanded:animate-appear rounded-card border border-hairline bg-surface text-ink shadow-raised">
                <Show when={nothingFits()}>
                  <p role="status" class="px-4 py-3 text-soft">
                    {props.noMatch}
                  </p>
                </Show>
                <Kobalte.Listbox class="max-h-72 overflow-y-auto p-1.5 outline-none empty:hidden" />
              </Kobalte.Content>
            </Kobalte.Portal>
          </Kobalte.Root>
        </Show>
      )}
    </Field>
  );
}

/** The input: a press on it shows all options, and typing puts the highlight on the first that fits, ready for Enter. */
function Input(props: { control: ControlAttributes; typed: string }) {
  const combobox = Kobalte.useComboboxContext();
  createEffect(
    on(
      () => [props.typed, combobox.listState().collection()] as const,
      ([, collection]) => {
        // While all are shown, after a press, nothing has been typed yet and the chosen one has the highlight.
        if (!combobox.isOpen() || !typing) return;
        const first = [...collection].find(({ type }) => type === 'item');
        // Kobalte takes the highlight away once it has handled the key.
        queueMicrotask(() => combobox.listState().selectionManager().setFocusedKey(first?.key));
      },
      { defer: true },
    ),
  );
  let typing = false;
  const attributes: ComponentProps<'input'> = {
    onFocus: (event) => event.currentTarget.select(),
    onInput: () => (typing = true),
    onClick: (event) => {
      if (combobox.isOpen()) return;
      typing = false;
      event.currentTarget.select();
      combobox.open(false, 'manual');
    },
  };
  return <Kobalte.Input {...props.control} {...(attributes as object)} class={`${inputClass} pr-11`} />;
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
