import { fold, workloadOf, type Roster } from '@equipage/domain';
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { createGradualCount } from '../../ui/gradually.ts';
import { TextField } from '../../ui/text-field.tsx';
import { makeDraggable } from './drag.ts';
import { isNamed } from './planning-model.ts';
import { hoursOf } from './shift-times.ts';

/** Everybody who can be given shifts, with the hours that they have; to be dragged from here. */
export function PeoplePanel(props: {
  /** In the order in which they stand. */
  readonly rosters: readonly Roster[];
  /** The event is over, and nobody is dragged any more. */
  readonly closed: boolean;
}): JSX.Element {
  const { t } = useI18n();
  const [text, setText] = createSignal('');
  const shown = createMemo(() => {
    const words = fold(text()).split(/\s+/).filter(Boolean);
    return words.length === 0
      ? props.rosters
      : props.rosters.filter(({ person }) => isNamed(person.name, words));
  });
  const drawn = createGradualCount(() => shown().length, { first: 30, step: 40 });
  return (
    <aside
      aria-label={t('planning.people')}
      class="hidden max-h-[calc(100dvh-6rem)] content-start gap-3 rounded-card border border-hairline bg-surface p-4 desktop:sticky desktop:top-20 desktop:grid desktop:grid-rows-[auto_auto_auto_minmax(0,1fr)]"
    >
      <h2 class="text-large">{t('planning.people')}</h2>
      <Show when={!props.closed} fallback={<span />}>
        <p class="text-small text-soft">{t('planning.peopleHelp')}</p>
      </Show>
      <TextField
        name="findPerson"
        type="search"
        label={t('planning.find')}
        optional="evident"
        value={text()}
        onInput={setText}
      />
      <Show
        when={shown().length > 0}
        fallback={
          <p class="text-soft">
            {props.rosters.length === 0 ? t('planning.nobody') : t('planning.nobodyFound')}
          </p>
        }
      >
        {/* Scrolled by the keyboard as well. */}
        <ul
          role="list"
          tabindex="0"
          aria-label={t('planning.people')}
          class="grid auto-rows-max content-start gap-1 overflow-y-auto"
        >
          <For each={shown().slice(0, drawn())}>
            {(roster) => <Person roster={roster} closed={props.closed} />}
          </For>
        </ul>
      </Show>
    </aside>
  );
}

function Person(props: { roster: Roster; closed: boolean }) {
  const { t, format } = useI18n();
  const planned = createMemo(() => workloadOf(props.roster).planned);
  return (
    <li
      ref={(element) =>
        props.closed ||
        makeDraggable(element, () => ({
          uid: props.roster.uid,
          name: props.roster.person.name,
          fromShiftId: undefined,
        }))
      }
      data-person={props.roster.uid}
      classList={{ 'cursor-grab': !props.closed }}
      class="flex min-h-11 items-center gap-2 rounded-control px-2 py-1 hover:bg-sunk data-dragged:opacity-50"
    >
      <bdi class="min-w-0 grow wrap-anywhere">{props.roster.person.name}</bdi>
      <span class="shrink-0 text-small text-soft tabular-nums">
        {planned() === 0 ? '–' : t('planning.hours', { hours: hoursOf(format, planned()) })}
      </span>
    </li>
  );
}
