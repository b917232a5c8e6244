import { createEffect, createRoot, createSignal, onCleanup, onMount, type JSX } from 'solid-js';
import type { Network } from '../../data/network.ts';
import type { UnsentQueue } from '../../data/unsent.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';

/** What waits to be delivered, as far as the question needs it. */
export type Waiting = Pick<UnsentQueue<unknown>, 'items' | 'look'>;

export interface SignOutQuestionProps {
  readonly scans: Waiting;
  readonly messages: Waiting;
  readonly network: Pick<Network, 'online'>;
  /** Told once: whether to sign out. */
  readonly onAnswer: (leaves: boolean) => void;
}

/** How long a sign-out waits for what can still be delivered before it asks, in milliseconds. */
export const patience = 2_000;

/**
 * Stands between the wish to sign out and the deed, which deletes what the server does not have: tries to deliver it, and
 * asks when something is left. Where nothing waits, nobody sees anything of it.
 */
export function SignOutQuestion(props: SignOutQuestionProps): JSX.Element {
  const { t, plural } = useI18n();
  const [asks, setAsks] = createSignal(false);
  const items = () => [...props.scans.items, ...props.messages.items];
  let gone = false;
  onCleanup(() => (gone = true));

  onMount(async () => {
    await Promise.all([props.scans.look(), props.messages.look()]);
    if (props.network.online())
      await untilOr(() => !items().some(({ state }) => state !== 'refused'), patience);
    if (gone) return;
    if (items().length === 0) props.onAnswer(true);
    else setAsks(true);
  });

  const text = () => {
    if (items().length === 0) return t('signOut.delivered');
    const { scans, messages } = props;
    return [
      ...(scans.items.length > 0 ? [plural('signOut.scans', scans.items.length)] : []),
      ...(messages.items.length > 0 ? [plural('signOut.messages', messages.items.length)] : []),
      t('signOut.deletes'),
    ].join(' ');
  };

  return (
    <ConfirmDialog
      open={asks()}
      onClose={() => props.onAnswer(false)}
      title={t('signOut.title')}
      text={text()}
      confirmLabel={t(items().length > 0 ? 'signOut.leaveAndDelete' : 'signOut.leave')}
      cancelLabel={t('signOut.stay')}
      danger={items().length > 0}
      onConfirm={() => props.onAnswer(true)}
    />
  );
}

/** Waits until something is true, and no longer than so many milliseconds. */
function untilOr(isTrue: () => boolean, milliseconds: number): Promise<void> {
  return new Promise((resolve) =>
    createRoot((dispose) => {
      const end = () => {
        clearTimeout(timer);
        dispose();
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      createEffect(() => isTrue() && end());
    }),
  );
}
