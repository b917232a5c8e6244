import * as KobalteAlert from '@kobalte/core/alert-dialog';
import * as Kobalte from '@kobalte/core/dialog';
import { children, Show, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import X from '~icons/lucide/x';
import { useI18n } from '../i18n/i18n.tsx';
import type { DialogProps } from './dialog.tsx';
import { IconButton } from './icon-button.tsx';
import { createKeyboardHold } from './keyboard-hold.ts';

/** What had the keyboard last outside of all windows: where one leads back to that follows on another one. */
let outside: Element | null = null;

/** The window of `Dialog` and `ConfirmDialog`; use those, they load this file when it is needed. */
export default function DialogWindow(
  props: DialogProps & {
    /** A question that has to be answered: no close button, and a press beside it does not count as an answer. */
    readonly alert?: boolean;
  },
): JSX.Element {
  const { t } = useI18n();
  let openedFrom: Element | null = null;
  let box: HTMLElement | undefined;
  let body: HTMLDivElement | undefined;
  let actions: HTMLDivElement | undefined;
  createKeyboardHold(
    () => box,
    () => props.open,
  );

  return (
    <Kobalte.Root open={props.open} onOpenChange={(open) => !open && props.onClose()}>
      <Kobalte.Portal>
        <Kobalte.Overlay class="fixed inset-0 z-40 bg-veil data-expanded:animate-appear" />
        <div class="fixed inset-0 z-50 grid items-end justify-items-center tablet:items-center tablet:p-4">
          <Dynamic
            component={props.alert ? KobalteAlert.Content : Kobalte.Content}
            ref={(element: HTMLElement) => (box = element)}
            // Its motion is of the opening alone. One that stood there on closing would be taken for the way out, whose end
            // is waited for: for ever, where the opening's was over before anybody listened, as with reduced motion.
            // In a low window, as much zoom makes it, all of it scrolls: between title and buttons would be no room.
            class="flex max-h-[calc(100dvh-2rem)] w-full max-w-form data-expanded:animate-rise flex-col rounded-t-card border border-hairline bg-surface text-ink shadow-raised outline-none [@media(height<30rem)]:overflow-y-auto tablet:rounded-card"
            onOpenAutoFocus={(event: Event) => {
              openedFrom = document.activeElement;
              if (openedFrom !== document.body && !openedFrom?.closest('[role=dialog], [role=alertdialog]'))
                outside = openedFrom;
              event.preventDefault();
              // Enter, pressed without reading, shall not do what cannot be undone.
              if (props.alert) actions?.querySelector<HTMLElement>('button:last-of-type')?.focus();
              else (usefulIn(body) ?? box)?.focus({ preventScroll: true });
            }}
            onCloseAutoFocus={(event: Event) => {
              // Our dialogs have no trigger of Kobalte's that it could give the focus back to.
              event.preventDefault();
              const isThere = (one: Element | null) => one?.isConnected === true && one !== document.body;
              const back = [openedFrom, outside, document.querySelector('main')].find(isThere);
              if (back instanceof HTMLElement) back.focus({ preventScroll: true });
            }}
            onPointerDownOutside={(event: Event) => props.alert && event.preventDefault()}
          >
            {/* No <header> and <footer>: outside of <main> they would be the banner and the footer of the whole page. */}
            <div class="flex items-start justify-between gap-4 px-5 pt-4 pb-2 tablet:px-6 tablet:pt-5">
              <Kobalte.Title class="py-1.5 text-title">{props.title}</Kobalte.Title>
              <Show when={!props.alert}>
                <div class="-mr-2">
                  <IconButton label={t('ui.close')} icon={X} onPress={() => props.onClose()} />
                </div>
              </Show>
            </div>
            <div
              ref={body}
              class="grid gap-4 overflow-y-auto px-5 pb-5 tablet:px-6 tablet:pb-6 [@media(height<30rem)]:shrink-0 [@media(height<30rem)]:overflow-visible"
            >
              <Show when={props.description}>
                <Kobalte.Description class="text-soft">{props.description}</Kobalte.Description>
              </Show>
              {props.children}
            </div>
            <Actions ref={(element) => (actions = element)}>{props.actions}</Actions>
          </Dynamic>
        </div>
      </Kobalte.Portal>
    </Kobalte.Root>
  );
}

/** The buttons at the foot; no foot while there are none. */
function Actions(props: { ref: (element: HTMLDivElement) => void; children: JSX.Element }) {
  const given = children(() => props.children);
  return (
    <Show when={given.toArray().some(Boolean)}>
      <div
        ref={props.ref}
        class="flex flex-col gap-3 border-t border-hairline px-5 py-4 pb-[max(1rem,env(safe-area-inset-bottom))] tablet:flex-row tablet:flex-wrap tablet:px-6"
      >
        {given()}
      </div>
    </Show>
  );
}

/**
 * Where the keyboard begins: the first thing of the content, and not the button that closes it. A field that would bring
 * up the keyboard of a phone over the dialog waits to be touched. Undefined where there is nothing to do but read.
 */
function usefulIn(body: HTMLElement | undefined): HTMLElement | undefined {
  const first = body?.querySelector<HTMLElement>(
    'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled])',
  );
  if (!first) return undefined;
  const writes = first.matches('input:not([type=checkbox], [type=radio], [type=file]), textarea');
  return writes && (window.matchMedia?.('(pointer: coarse)').matches ?? false) ? undefined : first;
}
