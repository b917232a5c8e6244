import * as Kobalte from '@kobalte/core/tabs';
import { For, Show, type JSX } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';

export interface Tab<Key extends string> {
  readonly key: Key;
  readonly label: string;
  /** How many are inside, beside the label. */
  readonly count?: number | undefined;
}

export interface TabsProps<Key extends string> {
  /** What is divided: "Applications by status". */
  readonly label: string;
  readonly tabs: ReadonlyArray<Tab<Key>>;
  readonly value: Key;
  readonly onChange: (key: Key) => void;
  /** The panel of a tab; only the chosen one is drawn. */
  readonly children: (key: Key) => JSX.Element;
}

/** Views of one thing, side by side. For pages with their own address use the rail of the frame. */
export function Tabs<Key extends string>(props: TabsProps<Key>): JSX.Element {
  const { format } = useI18n();
  return (
    <Kobalte.Root value={props.value} onChange={(key) => props.onChange(key as Key)} class="grid gap-4">
      <Kobalte.List
        aria-label={props.label}
        class="relative -mx-4 flex gap-1 overflow-x-auto border-b border-hairline px-4 tablet:mx-0 tablet:px-0"
      >
        <For each={props.tabs}>
          {(tab) => (
            <Kobalte.Trigger
              value={tab.key}
              class="relative flex min-h-11 shrink-0 items-center gap-2 rounded-t-control px-3 text-soft transition-colors duration-150 -outline-offset-3! hover:text-ink data-selected:font-semibold data-selected:text-ink data-selected:after:absolute data-selected:after:inset-x-2 data-selected:after:-bottom-px data-selected:after:h-[3px] data-selected:after:rounded-round data-selected:after:bg-primary"
            >
              {tab.label}
              <Show when={tab.count !== undefined}>
                <span class="rounded-round bg-sunk px-2 py-0.5 text-small font-normal text-soft tabular-nums">
                  {format.number(tab.count ?? 0)}
                </span>
              </Show>
            </Kobalte.Trigger>
          )}
        </For>
      </Kobalte.List>
      <For each={props.tabs}>
        {(tab) => (
          <Kobalte.Content value={tab.key} class="outline-offset-4">
            {props.children(tab.key)}
          </Kobalte.Content>
        )}
      </For>
    </Kobalte.Root>
  );
}
