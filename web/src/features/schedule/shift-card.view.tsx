import type { Mission, Shift } from '@equipage/domain';
import { createMemo, For, onCleanup, Show, type JSX } from 'solid-js';
import CircleCheck from '~icons/lucide/circle-check';
import CircleAlert from '~icons/lucide/circle-alert';
import TriangleAlert from '~icons/lucide/triangle-alert';
import UserPlus from '~icons/lucide/user-plus';
import X from '~icons/lucide/x';
import { Dynamic } from 'solid-js/web';
import { useI18n } from '../../i18n/i18n.tsx';
import type { Icon } from '../../ui/icon.ts';
import { createDropTarget, makeDraggable, type DraggedPerson } from './drag.ts';
import { staffingOf, type Staffing } from './planning-model.ts';
import { timesOf } from './shift-times.ts';

export interface ShiftCardProps {
  readonly shift: Shift;
  readonly mission: Mission;
  readonly timeZone: string;
  /** Who has a place, in the order to be shown. */
  readonly people: readonly string[];
  readonly nameOf: (uid: string) => string;
  /** Nothing can be planned any more. */
  readonly closed: boolean;
  readonly onOpen: () => void;
  readonly onAssign: () => void;
  readonly onDrop: (person: DraggedPerson) => void;
  readonly onRemove: (uid: string) => void;
}

const looks: Record<Staffing, { icon: Icon; class: string }> = {
  empty: { icon: CircleAlert, class: 'bg-accent-soft text-accent-ink' },
  short: { icon: CircleAlert, class: 'bg-accent-soft text-accent-ink' },
  full: { icon: CircleCheck, class: 'bg-primary-soft text-primary-ink' },
  over: { icon: TriangleAlert, class: 'bg-danger-soft text-danger-ink' },
};

/** When a shift is, how many it has against how many it needs, and who. A place to drop people on. */
export function ShiftCard(props: ShiftCardProps): JSX.Element {
  const { t, format } = useI18n();
  let card!: HTMLDivElement;
  let assign: HTMLButtonElement | undefined;
  const time = createMemo(() => timesOf(format, props.shift, props.timeZone));
  createDropTarget(() => card, {
    accepts: ({ uid }) => !props.closed && !props.people.includes(uid),
    onDrop: (person) => props.onDrop(person),
  });
  const words = () => ({ mission: props.mission.name, time: time() });
  return (
    <div
      ref={card}
      data-shift={props.shift.id}
      class="grid gap-2 rounded-control border border-hairline bg-surface p-2 data-over:border-primary data-over:bg-primary-soft data-over:outline-3 data-over:outline-primary"
    >
      <button
        type="button"
        class="-m-1 grid cursor-pointer justify-items-start gap-1.5 rounded-control p-1 text-left hover:bg-sunk"
        onClick={() => props.onOpen()}
      >
        <span class="sr-only">{t('planning.openShift', words())}</span>
        <span class="font-semibold tabular-nums" aria-hidden="true">
          {time()}
        </span>
        <StaffingChip shift={props.shift} />
        <Show when={props.shift.note}>
          <span class="text-small text-soft wrap-anywhere">{props.shift.note}</span>
        </Show>
      </button>
      <Show when={props.people.length > 0}>
        <ul role="list" class="grid gap-1">
          <For each={props.people}>
            {(uid) => (
              <PersonInShift
                uid={uid}
                name={props.nameOf(uid)}
                shiftId={props.shift.id}
                missionName={props.mission.name}
                closed={props.closed}
                onRemove={() => props.onRemove(uid)}
                onGone={() => assign?.focus({ preventScroll: true })}
              />
            )}
          </For>
        </ul>
      </Show>
      <Show when={!props.closed}>
        <button
          ref={assign}
          type="button"
          class="flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-control border border-dashed border-border px-2 text-small font-semibold text-primary-ink hover:bg-primary-soft desktop:min-h-8"
          aria-label={t('planning.assignTo', words())}
          onClick={() => props.onAssign()}
        >
          <UserPlus class="shrink-0" />
          {t('planning.assign')}
        </button>
      </Show>
    </div>
  );
}

function PersonInShift(props: {
  uid: string;
  name: string;
  shiftId: string;
  missionName: string;
  closed: boolean;
  onRemove: () => void;
  /** The row goes, and the keyboard was on it. */
  onGone: () => void;
}) {
  const { t } = useI18n();
  let row!: HTMLLIElement;
  onCleanup(() => {
    if (row.contains(document.activeElement)) props.onGone();
  });
  return (
    <li
      ref={(element) => {
        row = element;
        makeDraggable(element, () => ({ uid: props.uid, name: props.name, fromShiftId: props.shiftId }));
      }}
      class="flex cursor-grab items-center justify-between gap-1 rounded-control bg-sunk pl-2 text-small data-dragged:opacity-50"
    >
      <bdi class="min-w-0 py-1 wrap-anywhere">{props.name}</bdi>
      <Show when={!props.closed}>
        <button
          type="button"
          class="grid size-11 shrink-0 cursor-pointer place-items-center rounded-control text-soft hover:text-danger-ink desktop:size-7"
          aria-label={t('planning.remove', { name: props.name, mission: props.missionName })}
          onClick={() => props.onRemove()}
        >
          <X />
        </button>
      </Show>
    </li>
  );
}

/** `2 of 4 · 2 missing`, by words, shape and colour. */
export function StaffingChip(props: { readonly shift: Pick<Shift, 'assigned' | 'need'> }): JSX.Element {
  const { t, plural } = useI18n();
  const staffing = () => staffingOf(props.shift);
  const missing = () => props.shift.need - props.shift.assigned;
  const word = () => {
    if (staffing() === 'full') return t('planning.full');
    return missing() > 0 ? plural('planning.missing', missing()) : plural('planning.tooMany', -missing());
  };
  return (
    <span
      data-staffing={staffing()}
      class={`inline-flex items-center gap-1 rounded-round py-0.5 pr-2 pl-1.5 text-small leading-4 font-semibold ${looks[staffing()].class}`}
    >
      <Dynamic component={looks[staffing()].icon} class="size-4 shrink-0" />
      <span>
        {t('planning.staffing', { assigned: props.shift.assigned, need: props.shift.need })}
        {' · '}
        {word()}
      </span>
    </span>
  );
}
