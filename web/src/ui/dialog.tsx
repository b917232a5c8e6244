import { createEffect, createSignal, lazy, Show, Suspense, type JSX } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from './button.tsx';
import type { PressAction } from './press.ts';

/** The window itself, with Kobalte's focus trap and scroll lock, comes when the first dialog opens. */
const DialogWindow = lazy(() => import('./dialog-window.tsx'));

/** Fetches the dialog's code ahead, for example while the reader points at the button that opens it. */
export function preloadDialog(): void {
  void DialogWindow.preload();
}

export interface DialogProps {
  readonly open: boolean;
  /** Asked for by Escape, the close button or a press beside the window. */
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: string | undefined;
  readonly children?: JSX.Element;
  /** Buttons at the end, the most wanted first. */
  readonly actions?: JSX.Element;
}

/** A window over the page: centred on a wide screen, from the bottom edge on a phone. */
export function Dialog(props: DialogProps): JSX.Element {
  return (
    <OnceOpened open={props.open}>
      <DialogWindow {...props} />
    </OnceOpened>
  );
}

export interface ConfirmDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** A question: "Delete this draft?" */
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly text: string;
  /** What the button does, in its own words: "Delete draft", never "OK". */
  readonly confirmLabel: string;
  /** What may be said with the answer. */
  readonly children?: JSX.Element;
  /** The way out, where "Cancel" could be taken for the deed. */
  readonly cancelLabel?: string | undefined;
  /** For steps that take something away. */
  readonly danger?: boolean | undefined;
  /** The dialog stays, its button busy, until a returned promise ends; then the caller closes it. */
  readonly onConfirm: PressAction;
}

/** Asks once before a step that is hard to take back. The keyboard starts on the way out, not on the deed. */
export function ConfirmDialog(props: ConfirmDialogProps): JSX.Element {
  const { t } = useI18n();
  return (
    <OnceOpened open={props.open}>
      <DialogWindow
        open={props.open}
        onClose={() => props.onClose()}
        title={props.title}
        description={props.text}
        alert
        actions={
          <>
            <Button variant={props.danger ? 'danger' : 'primary'} onPress={() => props.onConfirm()}>
              {props.confirmLabel}
            </Button>
            <Button onPress={() => props.onClose()}>{props.cancelLabel ?? t('ui.cancel')}</Button>
          </>
        }
      >
        {props.children}
      </DialogWindow>
    </OnceOpened>
  );
}

/** Mounts its content from the first opening on, so that it can give the keyboard back when it closes and no page waits for the chunk. */
export function OnceOpened(props: { open: boolean; children: JSX.Element }): JSX.Element {
  const [opened, setOpened] = createSignal(false);
  createEffect(() => props.open && setOpened(true));
  return (
    <Show when={opened()}>
      <Suspense>{props.children}</Suspense>
    </Show>
  );
}
