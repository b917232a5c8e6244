import { createEffect, createSignal, For, onCleanup, Show, untrack, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import CircleAlert from '~icons/lucide/circle-alert';
import CircleCheck from '~icons/lucide/circle-check';
import Info from '~icons/lucide/info';
import X from '~icons/lucide/x';
import { useI18n } from '../i18n/i18n.tsx';
import { IconButton } from './icon-button.tsx';
import { toast, toasts, type Toast } from './toast.ts';

/** How long a note stays, in milliseconds: long enough to be read slowly, longer with something to press. */
const stay = { plain: 6_000, withAction: 12_000 } as const;

/**
 * Where toasts appear; once in the frame. Ours rather than Kobalte's: the live region has to be in the page before
 * the first note comes, or screen readers stay silent, and this much fits in the first load.
 *
 * They come in at the top: at the bottom are the field to write in and the buttons of a phone.
 *
 * Time stands still while the pointer or the keyboard is on the notes, and while the tab is not looked at.
 */
export function Toaster(): JSX.Element {
  const { t } = useI18n();
  const [held, setHeld] = createSignal(false);
  const [hidden, setHidden] = createSignal(document.visibilityState === 'hidden');
  const look = () => setHidden(document.visibilityState === 'hidden');
  document.addEventListener('visibilitychange', look);
  onCleanup(() => document.removeEventListener('visibilitychange', look));
  // A note that goes away under the pointer or the keyboard tells nobody that they left.
  createEffect(() => toasts().length === 0 && setHeld(false));

  return (
    <section
      aria-label={t('ui.notices')}
      // Over a dialog they are heard and reached as well; Kobalte hides everything else from those who cannot see.
      data-kb-top-layer
      class="pointer-events-none fixed inset-x-0 top-18 z-50 grid justify-items-center px-4"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <ol aria-live="polite" class="grid w-full max-w-form gap-2">
        <For each={toasts()}>{(note) => <Note note={note} paused={held() || hidden()} />}</For>
      </ol>
    </section>
  );
}

const icons = { success: CircleCheck, info: Info, error: CircleAlert };

function Note(props: { note: Toast; paused: boolean }) {
  const { t } = useI18n();
  const dismiss = () => toast.dismiss(props.note.id);

  // A note never changes: one with other words is another note.
  let left: number = untrack(() => (props.note.action === undefined ? stay.plain : stay.withAction));
  createEffect(() => {
    if (props.paused || props.note.tone === 'error') return;
    const since = performance.now();
    const timer = setTimeout(dismiss, left);
    onCleanup(() => {
      clearTimeout(timer);
      left = Math.max(1_000, left - (performance.now() - since));
    });
  });

  return (
    <li
      data-tone={props.note.tone}
      class="pointer-events-auto flex animate-rise items-center gap-3 rounded-card bg-slip py-1.5 pr-1.5 pl-4 text-on-slip shadow-raised"
      onKeyDown={(event) => event.key === 'Escape' && dismiss()}
    >
      <Dynamic component={icons[props.note.tone]} class="shrink-0 text-accent" />
      {/* Where both do not fit into one line, the words have it to themselves. */}
      <div class="flex min-w-0 grow flex-wrap items-center gap-x-6">
        <span class="min-w-0 grow py-2 wrap-anywhere">{props.note.text}</span>
        <Show when={props.note.action}>
          {(action) => (
            <button
              type="button"
              class="-ml-3 min-h-11 rounded-control px-3 font-semibold underline underline-offset-4 outline-accent! hover:decoration-2"
              onClick={() => {
                dismiss();
                action().onSelect();
              }}
            >
              {action().label}
            </button>
          )}
        </Show>
      </div>
      <span class="contents *:text-on-slip *:outline-accent! *:hover:bg-transparent *:hover:opacity-70">
        <IconButton label={t('ui.dismiss')} icon={X} onPress={dismiss} />
      </span>
    </li>
  );
}
