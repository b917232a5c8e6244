import { For, Index, type JSX } from 'solid-js';
import type { Figure } from './figures.ts';

/** The numbers of a figure, one row for each value. */
export function FigureTable(props: { readonly figure: Figure }): JSX.Element {
  return (
    <div
      class="max-h-96 overflow-auto print:max-h-none"
      tabindex="0"
      role="region"
      aria-label={props.figure.title}
    >
      <table class="w-full border-collapse text-left tabular-nums">
        <caption class="sr-only">{props.figure.title}</caption>
        <thead class="sticky top-0 bg-surface">
          <tr class="border-b border-border">
            <th scope="col" class="py-2 pr-4 font-semibold">
              {props.figure.what}
            </th>
            <For each={props.figure.series}>
              {({ label }) => (
                <th scope="col" class="px-2 py-2 text-right font-semibold">
                  {label}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <Index each={props.figure.labels}>
            {(label, at) => (
              <tr class="border-b border-hairline">
                <th scope="row" class="py-2 pr-4 font-normal">
                  {label()}
                </th>
                <For each={props.figure.series}>
                  {({ values }) => (
                    <td class="px-2 py-2 text-right whitespace-nowrap">
                      {props.figure.shown(values[at] ?? null)}
                    </td>
                  )}
                </For>
              </tr>
            )}
          </Index>
        </tbody>
      </table>
    </div>
  );
}
