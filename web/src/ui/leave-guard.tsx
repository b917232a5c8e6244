import { useBeforeLeave, type BeforeLeaveEventArgs } from '@solidjs/router';
import { createEffect, createSignal, onCleanup, type JSX } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';
import { ConfirmDialog } from './dialog.tsx';

export interface LeaveGuardProps {
  /** Something on this page would be lost. */
  readonly when: boolean;
  /** What would be lost. */
  readonly text: string;
}

/**
 * Asks before a page with unsaved input is left: for another page of the app in our words, for another site or by
 * closing the tab in the browser's, which no page can choose.
 */
export function LeaveGuard(props: LeaveGuardProps): JSX.Element {
  const { t } = useI18n();
  const [leaving, setLeaving] = createSignal<BeforeLeaveEventArgs>();

  useBeforeLeave((leave) => {
    if (!props.when || leave.defaultPrevented) return;
    leave.preventDefault();
    setLeaving(leave);
  });
  createClosingGuard(() => props.when);

  return (
    <ConfirmDialog
      open={leaving() !== undefined}
      onClose={() => setLeaving(undefined)}
      title={t('ui.leaveTitle')}
      text={props.text}
      confirmLabel={t('ui.leaveConfirm')}
      danger
      onConfirm={() => {
        const to = leaving();
        setLeaving(undefined);
        to?.retry(true);
      }}
    />
  );
}

/** Lets the browser ask before the tab is closed; enough for what goes on while the app shows another page. */
export function createClosingGuard(when: () => boolean): void {
  createEffect(() => {
    if (!when()) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    onCleanup(() => removeEventListener('beforeunload', ask));
  });
}
