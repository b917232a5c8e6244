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
    <dl class="grid grid-cols-[repeat(auto-fit,minmax(min(17rem,100%),1fr))] gap-x-8 gap-y-4">
      <For each={props.facts}>
        {(fact) => (
          // A group of a list holds its terms only, so the icon stands beside them by a grid, inside the term.
          <div class="grid min-w-0 grid-cols-[1fr] content-start has-[svg]:grid-cols-[auto_1fr] has-[svg]:gap-x-3">
            <dt class="contents">
              <Show when={fact.icon}>
                {(icon) => <Dynamic component={icon()} class="row-span-2 mt-0.5 text-primary-ink" />}
              </Show>
              <span class="text-small text-soft">{fact.label}</span>
            </dt>
            <dd class="font-semibold wrap-anywhere">{fact.value}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}
