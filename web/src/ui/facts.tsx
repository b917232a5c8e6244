import { For, Show, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { Icon } from './icon.ts';

export interface Fact {
  readonly label: string;
  readonly value: JSX.Element;
  readonly icon?: Icon | undefined;
}

/** Named facts about one thing: when, where, whom to ask. Facts without a value are left out by the caller. */
export function Facts(props: { readonly facts: readonly Fact[] }): JSX.Element {
  return (
    <dl class="grid gap-x-8 gap-y-4 tablet:grid-cols-2">
      <For each={props.facts}>
        {(fact) => (
          <div class="flex gap-3">
            <Show when={fact.icon}>
              {(icon) => (
                <span class="mt-0.5 shrink-0 text-primary-ink">
                  <Dynamic component={icon()} />
                </span>
              )}
            </Show>
            <div class="min-w-0">
              <dt class="text-small text-soft">{fact.label}</dt>
              <dd class="font-semibold wrap-anywhere">{fact.value}</dd>
            </div>
          </div>
        )}
      </For>
    </dl>
  );
}
