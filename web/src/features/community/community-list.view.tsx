import { isImportedEntry, type Member, type OrgField } from '@equipage/domain';
import { createEffect, createSignal, For, Show, type JSX } from 'solid-js';
import { WindowVirtualizer, type WindowVirtualizerHandle } from 'virtua/solid';
import Check from '~icons/lucide/check';
import { useI18n } from '../../i18n/i18n.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { ApplicationStatusChip } from '../application/index.ts';
import type { Selection } from './selection.ts';

export interface CommunityListProps {
  readonly members: readonly Member[];
  /** Columns of what the organization notes, left to right. */
  readonly fields: readonly OrgField[];
  /** What is noted, as it is shown; undefined until it is known. */
  readonly noted: (memberId: string, field: OrgField) => string | undefined;
  readonly selection: Selection;
  /** Of all that could be shown, where that is known: screen readers say it. */
  readonly total: number | undefined;
  /** Where the row of somebody leads; undefined where there is nothing to see. */
  readonly href: (memberId: string) => string | undefined;
  /** The row of somebody is in sight. */
  readonly onShown: (memberId: string) => void;
  /** The last rows are in sight. */
  readonly onEnd: () => void;
}

/** Rows before the end at which more are fetched. */
const ahead = 10;

const fieldWidth = 11;
const plainWidth = 40;

/**
 * People of a community: a table where there is room, cards where there is not. Only what is in sight is drawn, so that
 * five thousand rows scroll like fifty.
 */
export function CommunityList(props: CommunityListProps): JSX.Element {
  const { t } = useI18n();
  let virtual: WindowVirtualizerHandle | undefined;
  let body!: HTMLDivElement;

  const columns = () =>
    `2.75rem minmax(15rem,1.2fr) minmax(14rem,1fr) 8rem${` ${fieldWidth}rem`.repeat(props.fields.length)}`;
  const minWidth = () => `${plainWidth + fieldWidth * props.fields.length}rem`;
  const shownAll = () => props.members.length > 0 && props.selection.chosen().size >= props.members.length;

  function lookForEnd(): void {
    if (virtual === undefined) return;
    const last = virtual.findItemIndex(virtual.scrollOffset + virtual.viewportSize);
    if (last >= props.members.length - ahead) props.onEnd();
  }

  /** Arrows go from one box to the next and may lead to a row that is not drawn yet. */
  function go(to: number, choose: boolean): void {
    const member = props.members[to];
    if (member === undefined) return;
    const focus = () => {
      const box = body.querySelector<HTMLElement>(`#choose-${CSS.escape(member.id)}`);
      box?.focus();
      return box !== null;
    };
    // At once where it can be: a key that is held down must not meet the box it has just left.
    if (!focus()) {
      virtual?.scrollToIndex(to, { align: 'nearest' });
      requestAnimationFrame(focus);
    }
    if (choose) props.selection.choose(member.id, true, true);
  }

  return (
    // Scrolls sideways once there are many columns; without a place in the order of tabs the keyboard could not.
    <div
      role="region"
      aria-label={t('community.label')}
      tabindex="0"
      class="relative min-w-0 rounded-card border border-hairline bg-surface tablet:overflow-x-auto"
      style={{ '--columns': columns(), '--width': minWidth() }}
    >
      <div
        role="table"
        aria-label={t('community.label')}
        aria-rowcount={props.total === undefined ? -1 : props.total + 1}
        class="tablet:min-w-(--width)"
      >
        <div role="rowgroup">
          <div
            role="row"
            aria-rowindex="1"
            class="grid grid-cols-[2.75rem_1fr] items-center border-b border-hairline text-small text-soft tablet:grid-cols-(--columns)"
          >
            <span role="columnheader" class="grid place-items-center">
              <Box
                id="choose-all"
                label={t('community.chooseAll')}
                checked={shownAll()}
                onChange={(yes) => props.selection.chooseAll(yes)}
              />
            </span>
            <span role="columnheader" class="py-3">
              {t('community.person')}
            </span>
            <span role="columnheader" class="hidden px-3 py-3 tablet:block">
              {t('community.lastEvent')}
            </span>
            <span role="columnheader" class="hidden px-3 py-3 tablet:block">
              {t('community.joined')}
            </span>
            <For each={props.fields}>
              {(field) => (
                <span role="columnheader" class="hidden truncate px-3 py-3 tablet:block" title={field.name}>
                  <bdi>{field.name}</bdi>
                </span>
              )}
            </For>
          </div>
        </div>
        {/* The library writes these styles into its markup, where the policy of the page does not let them be. */}
        <div
          role="rowgroup"
          ref={body}
          class="*:relative *:w-full *:flex-none *:[contain:size_style] *:[overflow-anchor:none]"
        >
          <WindowVirtualizer
            ref={(handle) => (virtual = handle)}
            data={props.members}
            itemSize={73}
            onScroll={lookForEnd}
          >
            {(member, index) => <Row {...props} member={member} index={index()} onGo={go} />}
          </WindowVirtualizer>
        </div>
      </div>
    </div>
  );
}

function Row(
  props: CommunityListProps & {
    readonly member: Member;
    readonly index: number;
    readonly onGo: (to: number, choose: boolean) => void;
  },
): JSX.Element {
  const { t, format } = useI18n();
  const chosen = () => props.selection.has(props.member.id);
  createEffect(() => {
    if (props.fields.length > 0) props.onShown(props.member.id);
  });

  return (
    <div
      role="row"
      aria-rowindex={props.index + 2}
      aria-selected={chosen()}
      class="relative grid grid-cols-[2.75rem_1fr] items-center border-b border-hairline py-3 transition-colors duration-150 hover:bg-sunk aria-selected:bg-primary-soft tablet:min-h-18 tablet:grid-cols-(--columns) tablet:py-0"
    >
      <span role="cell" class="relative z-10 grid place-items-center self-start tablet:self-center">
        <Box
          id={`choose-${props.member.id}`}
          label={t('community.choose', { name: props.member.name })}
          checked={chosen()}
          onChange={(yes, range) => props.selection.choose(props.member.id, yes, range)}
          onArrow={(step, choose) => props.onGo(props.index + step, choose)}
        />
      </span>
      <span role="rowheader" class="flex min-w-0 items-center gap-3 pr-4 tablet:py-2">
        <Avatar name={props.member.name} photo={props.member.thumbnail} />
        <span class="grid min-w-0">
          <Show
            when={props.href(props.member.id)}
            fallback={
              <span class="font-semibold wrap-anywhere">
                <bdi>{props.member.name}</bdi>
              </span>
            }
          >
            {(href) => (
              <a
                href={href()}
                class="font-semibold wrap-anywhere text-ink no-underline after:absolute after:inset-0"
              >
                <bdi>{props.member.name}</bdi>
              </a>
            )}
          </Show>
          <span class="truncate text-small text-soft">{props.member.email}</span>
        </span>
      </span>
      <span role="cell" class="col-start-2 pt-1 pr-4 tablet:col-start-auto tablet:px-3 tablet:py-2">
        <Show
          when={props.member.last}
          fallback={
            <span class="text-soft">
              {t(isImportedEntry(props.member.id) ? 'community.notJoined' : 'community.noEvent')}
            </span>
          }
        >
          {(last) => (
            <span class="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span class="wrap-anywhere">
                <bdi>{last().eventName}</bdi>
              </span>
              <ApplicationStatusChip status={last().status} />
            </span>
          )}
        </Show>
      </span>
      <span
        role="cell"
        class="col-start-2 pr-4 text-small text-soft tabular-nums tablet:col-start-auto tablet:px-3 tablet:whitespace-nowrap"
      >
        <span class="tablet:hidden">
          {t('community.joinedAt', { date: format.shortDate(props.member.joinedAt) })}
        </span>
        <span class="hidden tablet:inline">{format.shortDate(props.member.joinedAt)}</span>
      </span>
      <For each={props.fields}>
        {(field) => {
          const noted = () => props.noted(props.member.id, field);
          return (
            <span
              role="cell"
              class="col-start-2 min-w-0 pr-4 tablet:col-start-auto tablet:px-3 tablet:py-2"
              classList={{ 'max-tablet:hidden': (noted() ?? '') === '' }}
            >
              <span class="text-small text-soft tablet:hidden">
                <bdi>{field.name}</bdi>{' '}
              </span>
              <Show when={noted() !== undefined} fallback={<span class="text-soft">…</span>}>
                <span class="line-clamp-2 wrap-anywhere" dir="auto">
                  {noted()}
                </span>
              </Show>
            </span>
          );
        }}
      </For>
    </div>
  );
}

/** A box alone, 44 px wide and tall; arrows lead to the next row, with Shift they choose it. */
function Box(props: {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean, range: boolean) => void;
  readonly onArrow?: (step: 1 | -1, choose: boolean) => void;
}): JSX.Element {
  const [shift, setShift] = createSignal(false);
  return (
    <label class="grid size-11 cursor-pointer place-items-center">
      <span class="relative grid">
        <input
          type="checkbox"
          id={props.id}
          aria-label={props.label}
          checked={props.checked}
          class="peer size-6 appearance-none rounded-control border border-border bg-surface transition-colors duration-150 hover:border-ink checked:border-primary checked:bg-primary"
          onClick={(event) => setShift(event.shiftKey)}
          onChange={(change) => props.onChange(change.currentTarget.checked, shift())}
          onKeyDown={(event) => {
            const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
            if (step === undefined || props.onArrow === undefined) return;
            event.preventDefault();
            props.onArrow(step, event.shiftKey);
          }}
        />
        <Check class="pointer-events-none absolute inset-0 m-auto text-on-primary opacity-0 peer-checked:opacity-100" />
      </span>
    </label>
  );
}
