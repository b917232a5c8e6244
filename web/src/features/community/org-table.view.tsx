import { cellKey, type Member, type OrgField, type FieldValue, type Presence } from '@equipage/domain';
import { batch, createEffect, createMemo, createSignal, For, on, Show, untrack, type JSX } from 'solid-js';
import { Virtualizer } from 'virtua/solid';
import { useI18n } from '../../i18n/i18n.tsx';
import type { CoEditing } from './co-editing.ts';
import type { OrgInfoEdit } from './org-info.actions.ts';
import type { OrgInfoReader } from './org-info-words.ts';
import { OrgValueEditor, type NextCell } from './org-value-editor.view.tsx';
import { blockOfText, textOfBlock } from './table-block.ts';

/** What a paste could not do. */
export interface PasteReport {
  readonly pasted: number;
  /** Texts that are no values of their fields. */
  readonly unread: readonly string[];
  /** Rows of the block for which there was nobody, and whether columns lay beyond the last field. */
  readonly rowsLeft: number;
  readonly columnsLeft: boolean;
}

export interface OrgTableProps {
  readonly members: readonly Pick<Member, 'id' | 'name'>[];
  /** Left to right. */
  readonly fields: readonly OrgField[];
  readonly editing: CoEditing;
  readonly reader: OrgInfoReader;
  /** Where others are. */
  readonly others: readonly Presence[];
  /** Where the name of somebody leads. */
  readonly memberHref: (memberId: string) => string;
  /** Told whenever the keyboard comes to another cell; null when it leaves the table. */
  readonly onCell: (cell: string | null) => void;
  readonly onPasted: (report: PasteReport) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** The last rows are in sight. */
  readonly onEnd: () => void;
  /** Brings more people into {@link members}, until there are so many with all that is noted of them, or no more. */
  readonly showRows: (count: number) => Promise<void>;
}

/** So many rows are brought for one paste; a block that is longer is pasted in parts. */
const mostBrought = 1_000;

/** Heights and widths in pixels: rows are all alike, so that any of them is found without measuring. */
const rowHeight = 48;
const nameWidth = 208;
const widths: Partial<Record<OrgField['type'], number>> = {
  longText: 320,
  choices: 256,
  email: 240,
  yesNo: 128,
  number: 128,
};
const widthOf = ({ type }: OrgField) => widths[type] ?? 184;

/** Each colour with a name beside it, so that nobody needs to see it. */
const colors = [
  'bg-info-soft text-info-ink outline-info-ink',
  'bg-accent-soft text-accent-ink outline-accent-ink',
  'bg-danger-soft text-danger-ink outline-danger-ink',
  'bg-primary-soft text-primary-ink outline-primary-ink',
];

/** The colour of a person, the same on every screen. */
export function colorOf(uid: string): string {
  let sum = 0;
  for (const letter of uid) sum = (sum * 31 + letter.charCodeAt(0)) % 997;
  return colors[sum % colors.length]!;
}

interface Place {
  readonly row: number;
  readonly col: number;
}

interface Named {
  readonly memberId: string;
  readonly fieldId: string;
}

/**
 * What is noted of the people of a community, as a spreadsheet: people down, fields across. The keyboard stays on the
 * table and walks through its cells (`aria-activedescendant`), so that it does not matter which rows are drawn.
 */
export function OrgTable(props: OrgTableProps): JSX.Element {
  const { t } = useI18n();
  /** By names and not by numbers: people and fields that come and move must not put the keyboard elsewhere. */
  const [active, setActive] = createSignal<Named>();
  /** The other corner of the selection. */
  const [corner, setCorner] = createSignal<Named>();
  /** The open editor: what was typed to open it, and which value its user saw then. */
  const [opened, setOpen] = createSignal<{ readonly start?: string; readonly seen: number }>();
  const [focused, setFocused] = createSignal(false);
  const [scroller, setScroller] = createSignal<HTMLDivElement>();

  const lastRow = () => props.members.length - 1;
  const lastCol = () => props.fields.length - 1;
  const clamp = ({ row, col }: Place): Place => ({
    row: Math.max(0, Math.min(row, lastRow())),
    col: Math.max(0, Math.min(col, lastCol())),
  });
  const rows = createMemo(() => new Map(props.members.map(({ id }, row) => [id, row])));
  const placeOf = (named: Named | undefined): Place => ({
    row: rows().get(named?.memberId ?? '') ?? 0,
    col: Math.max(
      0,
      props.fields.findIndex(({ id }) => id === named?.fieldId),
    ),
  });
  const named = ({ row, col }: Place): Named => ({
    memberId: props.members[row]?.id ?? '',
    fieldId: props.fields[col]?.id ?? '',
  });
  const isThere = ({ memberId, fieldId }: Named) =>
    rows().has(memberId) && props.fields.some(({ id }) => id === fieldId);
  /** Never in another cell: what is typed for somebody who leaves, or for a field that goes, is for nobody else. */
  const open = createMemo(() => {
    const cell = active();
    return cell !== undefined && isThere(cell) ? opened() : undefined;
  });
  createEffect(() => {
    const cell = active();
    if (cell === undefined || isThere(cell)) return;
    if (untrack(opened) !== undefined) scroller()?.focus();
    batch(() => {
      setOpen(undefined);
      setActive(undefined);
      setCorner(undefined);
    });
  });
  const at = createMemo(() => placeOf(active()), undefined, { equals: samePlace });
  const selection = createMemo(() => {
    const [a, b] = [at(), placeOf(corner())];
    return {
      top: Math.min(a.row, b.row),
      bottom: Math.max(a.row, b.row),
      left: Math.min(a.col, b.col),
      right: Math.max(a.col, b.col),
    };
  });
  const isSelected = (row: number, col: number) => {
    const { top, bottom, left, right } = selection();
    return row >= top && row <= bottom && col >= left && col <= right;
  };
  const cellId = ({ row, col }: Place) => `cell-${row}-${col}`;
  const valueAt = ({ row, col }: Place): FieldValue =>
    props.editing.valueAt(props.members[row]!.id, props.fields[col]!.id);

  const tableWidth = () => nameWidth + props.fields.reduce((sum, field) => sum + widthOf(field), 0);
  const others = createMemo(() => new Map(props.others.map((other) => [other.cell, other])));

  createEffect(
    on([at, focused, open], ([place, isFocused, isOpen]) => {
      const member = props.members[place.row];
      const field = props.fields[place.col];
      const there = (isFocused || isOpen !== undefined) && member !== undefined && field !== undefined;
      props.onCell(there ? cellKey(member.id, field.id) : null);
    }),
  );

  function go(to: Place, extend = false): void {
    const place = clamp(to);
    batch(() => {
      setActive(named(place));
      if (!extend) setCorner(named(place));
    });
    show(place);
  }

  /** Scrolls as little as it takes; the name column and the heads lie over the edges. */
  function show({ row, col }: Place): void {
    const area = scroller();
    if (area === undefined) return;
    const top = row * rowHeight;
    const bottom = top + 2 * rowHeight - area.clientHeight;
    if (area.scrollTop > top) area.scrollTop = top;
    else if (area.scrollTop < bottom) area.scrollTop = bottom;
    const left = props.fields.slice(0, col).reduce((sum, field) => sum + widthOf(field), 0);
    const right = left + nameWidth + widthOf(props.fields[col]!) - area.clientWidth;
    if (area.scrollLeft > left) area.scrollLeft = left;
    else if (area.scrollLeft < right) area.scrollLeft = right;
  }

  function edit(start?: string): void {
    if (lastRow() < 0 || lastCol() < 0) return;
    const cell = named(at());
    const seen = props.editing.seenAt(cell.memberId, cell.fieldId);
    batch(() => {
      setActive(cell);
      setOpen(start === undefined ? { seen } : { start, seen });
    });
  }

  function entered(cell: Named, value: FieldValue, next: NextCell): void {
    const { row, col } = placeOf(cell);
    props.editing.edit([{ ...cell, value, seen: opened()?.seen }]);
    closeEditor(next !== 'stay');
    if (next === 'down') go({ row: row + 1, col });
    if (next === 'left') go({ row, col: col - 1 });
    if (next === 'right') go({ row, col: col + 1 });
  }

  /** @param refocus whether the keyboard comes back to the table; not when a click has taken it elsewhere */
  function closeEditor(refocus: boolean): void {
    setOpen(undefined);
    if (refocus) scroller()?.focus();
  }

  function backToEditor(): void {
    scroller()?.querySelector<HTMLElement>('[data-editor] :is(input, textarea, select)')?.focus();
  }

  function clear(): void {
    const { top, bottom, left, right } = selection();
    const edits: OrgInfoEdit[] = [];
    for (const member of props.members.slice(top, bottom + 1))
      for (const field of props.fields.slice(left, right + 1))
        edits.push({ memberId: member.id, fieldId: field.id, value: null });
    props.editing.edit(edits);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (open() !== undefined || event.isComposing || event.altKey) return;
    const { row, col } = at();
    const page = Math.max(1, Math.floor((scroller()?.clientHeight ?? 0) / rowHeight) - 2);
    const far = event.ctrlKey || event.metaKey;
    const moves: Record<string, Place> = {
      ArrowUp: { row: far ? 0 : row - 1, col },
      ArrowDown: { row: far ? lastRow() : row + 1, col },
      ArrowLeft: { row, col: far ? 0 : col - 1 },
      ArrowRight: { row, col: far ? lastCol() : col + 1 },
      Home: { row: far ? 0 : row, col: 0 },
      End: { row: far ? lastRow() : row, col: lastCol() },
      PageUp: { row: row - page, col },
      PageDown: { row: row + page, col },
    };
    const to = moves[event.key];
    if (to !== undefined) go(to, event.shiftKey);
    else if (event.key === 'Enter' || event.key === 'F2') edit();
    else if (event.key === 'Delete' || event.key === 'Backspace') clear();
    else if (event.key === 'Escape') setCorner(named(at()));
    else if (far && event.key.toLowerCase() === 'z') (event.shiftKey ? props.onRedo : props.onUndo)();
    else if (far && event.key.toLowerCase() === 'y') props.onRedo();
    else if (far && event.key.toLowerCase() === 'a') {
      batch(() => {
        setActive(named({ row: lastRow(), col: lastCol() }));
        setCorner(named({ row: 0, col: 0 }));
      });
    } else if (!far && event.key.length === 1 && event.key !== ' ') edit(event.key);
    else if (event.key === ' ') edit();
    else return;
    event.preventDefault();
  }

  function onCopy(event: ClipboardEvent): void {
    if (open() !== undefined) return;
    const { top, bottom, left, right } = selection();
    const rows = props.members
      .slice(top, bottom + 1)
      .map((_, down) =>
        props.fields
          .slice(left, right + 1)
          .map((field, across) => props.reader.text(field, valueAt({ row: top + down, col: left + across }))),
      );
    event.clipboardData?.setData('text/plain', textOfBlock(rows));
    event.preventDefault();
    if (event.type === 'cut') clear();
  }

  /** A single value fills the selection; a block goes where the selection begins. */
  function onPaste(event: ClipboardEvent): void {
    if (open() !== undefined) return;
    event.preventDefault();
    const block = blockOfText(event.clipboardData?.getData('text/plain') ?? '');
    const { top, bottom, left, right } = selection();
    const single = block.length === 1 && block[0]!.length === 1;
    void paste(block, named({ row: top, col: left }), {
      single,
      height: single ? bottom - top + 1 : block.length,
      width: single ? right - left + 1 : Math.max(...block.map((cells) => cells.length)),
    });
  }

  /** Fills what lies right and below of a cell, once the rows for it are there; one step to undo. */
  async function paste(
    block: readonly (readonly string[])[],
    start: Named,
    { single, height, width }: { single: boolean; height: number; width: number },
  ): Promise<void> {
    const needed = placeOf(start).row + height;
    if (needed > props.members.length)
      await props.showRows(Math.min(needed, props.members.length + mostBrought));
    // Whoever the block begins with may have gone, or stand elsewhere by now.
    if (!isThere(start))
      return props.onPasted({ pasted: 0, unread: [], rowsLeft: height, columnsLeft: false });
    const { row: top, col: left } = placeOf(start);
    const edits: OrgInfoEdit[] = [];
    const unread: string[] = [];
    for (const [down, member] of props.members.slice(top, top + height).entries()) {
      for (const [across, field] of props.fields.slice(left, left + width).entries()) {
        const text = single ? block[0]![0]! : block[down]![across];
        if (text === undefined) continue;
        const before = props.editing.valueAt(member.id, field.id);
        const read = props.reader.read(field, text, before);
        if (read.ok) edits.push({ memberId: member.id, fieldId: field.id, value: read.value });
        else unread.push(text.slice(0, 40));
      }
    }
    props.onPasted({
      pasted: props.editing.edit(edits),
      unread,
      rowsLeft: Math.max(0, top + height - props.members.length),
      columnsLeft: left + width > props.fields.length,
    });
    batch(() => {
      setActive(named({ row: top, col: left }));
      setCorner(named(clamp({ row: top + height - 1, col: left + width - 1 })));
    });
  }

  return (
    <div
      ref={setScroller}
      role="grid"
      tabindex="0"
      aria-label={t('orgInfo.title')}
      aria-describedby="org-table-keys"
      aria-rowcount={props.members.length + 1}
      aria-colcount={props.fields.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={lastRow() < 0 || lastCol() < 0 ? undefined : cellId(at())}
      class="relative h-[min(70dvh,44rem)] min-h-80 overflow-auto rounded-card border border-hairline bg-surface -outline-offset-2"
      onKeyDown={onKeyDown}
      onCopy={onCopy}
      onCut={onCopy}
      onPaste={onPaste}
      onFocusIn={() => setFocused(true)}
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setFocused(false);
      }}
      onScroll={(event) => {
        const area = event.currentTarget;
        if (area.scrollTop + 2 * area.clientHeight > area.scrollHeight) props.onEnd();
      }}
    >
      <div style={{ width: `${tableWidth()}px`, 'min-width': '100%' }}>
        <div
          role="row"
          aria-rowindex="1"
          class="sticky top-0 z-10 flex border-b border-hairline bg-sunk text-small text-soft"
          style={{ height: `${rowHeight}px` }}
        >
          <div
            role="columnheader"
            aria-colindex="1"
            class="sticky left-0 z-10 flex shrink-0 items-center bg-sunk px-4"
            style={{ width: `min(${nameWidth}px, 42vw)` }}
          >
            {t('orgInfo.person')}
          </div>
          <For each={props.fields}>
            {(field, col) => (
              <div
                role="columnheader"
                aria-colindex={col() + 2}
                class="flex shrink-0 items-center px-3"
                style={{ width: `${widthOf(field)}px` }}
                title={field.name}
              >
                <span class="truncate">
                  <bdi>{field.name}</bdi>
                </span>
              </div>
            )}
          </For>
        </div>
        <Show when={scroller()}>
          {(area) => (
            <Virtualizer
              data={props.members}
              itemSize={rowHeight}
              scrollRef={area()}
              startMargin={rowHeight}
              keepMounted={lastRow() < 0 ? [] : [at().row]}
            >
              {(member, row) => (
                <div
                  role="row"
                  aria-rowindex={row() + 2}
                  class="group flex border-b border-hairline"
                  style={{ height: `${rowHeight}px` }}
                >
                  <div
                    role="rowheader"
                    aria-colindex="1"
                    class="sticky left-0 z-[5] flex shrink-0 items-center bg-surface px-4 font-semibold"
                    style={{ width: `min(${nameWidth}px, 42vw)` }}
                  >
                    {/* For the mouse: the keyboard moves through cells here, and finds the person in the list. */}
                    <a
                      href={props.memberHref(member.id)}
                      tabindex="-1"
                      class="truncate text-ink no-underline hover:underline"
                    >
                      <bdi>{member.name}</bdi>
                    </a>
                  </div>
                  <For each={props.fields}>
                    {(field, col) => (
                      <Cell
                        id={cellId({ row: row(), col: col() })}
                        column={col() + 2}
                        field={field}
                        text={props.reader.show(field, props.editing.valueAt(member.id, field.id))}
                        saving={props.editing.isSaving(member.id, field.id)}
                        selected={isSelected(row(), col())}
                        active={focused() && samePlace(at(), { row: row(), col: col() })}
                        other={others().get(cellKey(member.id, field.id))}
                        onPress={(extend) => {
                          const place = { row: row(), col: col() };
                          const again = focused() && samePlace(at(), place) && !extend;
                          scroller()?.focus({ preventScroll: true });
                          // What stands in an open editor was entered by that, unless it is no value.
                          if (open() !== undefined) return backToEditor();
                          if (again) edit();
                          else go(place, extend);
                        }}
                      >
                        <Show when={samePlace(at(), { row: row(), col: col() }) && open()}>
                          {(editor) => (
                            <OrgValueEditor
                              field={field}
                              value={props.editing.valueAt(member.id, field.id)}
                              reader={props.reader}
                              label={t('orgInfo.cellOf', { field: field.name, name: member.name })}
                              start={editor().start}
                              inTable
                              onEnter={(value, next) =>
                                entered({ memberId: member.id, fieldId: field.id }, value, next)
                              }
                              onCancel={() => closeEditor(true)}
                              onGone={(value) =>
                                props.editing.edit([
                                  { memberId: member.id, fieldId: field.id, value, seen: opened()?.seen },
                                ])
                              }
                            />
                          )}
                        </Show>
                      </Cell>
                    )}
                  </For>
                </div>
              )}
            </Virtualizer>
          )}
        </Show>
      </div>
    </div>
  );
}

function samePlace(one: Place, other: Place): boolean {
  return one.row === other.row && one.col === other.col;
}

function Cell(props: {
  readonly id: string;
  readonly column: number;
  readonly field: OrgField;
  readonly text: string;
  readonly saving: boolean;
  readonly selected: boolean;
  readonly active: boolean;
  readonly other: Presence | undefined;
  readonly onPress: (extend: boolean) => void;
  /** The editor, when it is open here. */
  readonly children: JSX.Element;
}) {
  const { t } = useI18n();
  return (
    <div
      id={props.id}
      role="gridcell"
      aria-colindex={props.column}
      aria-selected={props.selected}
      aria-busy={props.saving ? 'true' : undefined}
      class={`relative flex shrink-0 items-center border-l border-hairline px-3 aria-busy:text-soft aria-selected:bg-primary-soft ${props.other === undefined ? '' : `outline-2 -outline-offset-2 ${colorOf(props.other.uid)}`} ${props.active ? 'outline-2 -outline-offset-2 outline-focus' : ''}`}
      classList={{ 'justify-end tabular-nums': props.field.type === 'number' }}
      style={{ width: `${widthOf(props.field)}px` }}
      onPointerDown={(event) => {
        // The editor has presses of its own.
        if (event.button !== 0 || event.target.closest('[data-editor]')) return;
        event.preventDefault();
        props.onPress(event.shiftKey);
      }}
    >
      <span class="truncate" dir="auto">
        {props.text}
      </span>
      <Show when={props.other}>
        {(other) => (
          <span
            class={`absolute -top-px right-0 z-[4] max-w-full truncate rounded-bl-control px-1.5 text-small leading-5 ${colorOf(other().uid)}`}
            aria-label={t('orgInfo.isIn', { name: other().name })}
          >
            {other().name}
          </span>
        )}
      </Show>
      <div class="absolute inset-x-0 top-0 z-20 empty:hidden">{props.children}</div>
    </div>
  );
}
