import { createMemo, For, type Accessor, type JSX } from 'solid-js';

export interface KeyedForProps<Row> {
  readonly each: readonly Row[];
  /** What a row stays the same by, unlike that of any other. */
  readonly by: (row: Row) => string;
  readonly children: (row: Accessor<Row>) => JSX.Element;
}

/**
 * A {@link For} over rows that are computed anew with every change. `For` would make all their elements anew as well,
 * and take the focus from whoever is on one of them; here an element stays as long as its key is in the list.
 */
export function KeyedFor<Row>(props: KeyedForProps<Row>): JSX.Element {
  const rows = createMemo(() => new Map(props.each.map((row) => [props.by(row), row])));
  const keys = createMemo(() => [...rows().keys()]);
  return (
    <For each={keys()}>
      {(key) => {
        // The last one is kept for the moment in which its element goes.
        const row = createMemo<Row>((before) => rows().get(key) ?? before, rows().get(key)!);
        return <>{props.children(row)}</>;
      }}
    </For>
  );
}
