import { createSignal, onCleanup, Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Progress } from '../../ui/progress.tsx';
import { exportPeople, type ExportProgress, type ExportRefusal, type ExportWish } from './export.actions.ts';

export interface ExportDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Whom the file is of. */
  readonly description: string;
  /** What a column may hold that somebody should think of. */
  readonly note: string;
  /** Why it cannot be given as it is asked for. */
  readonly obstacle?: string | undefined;
  /** Without its ending. */
  readonly fileName: string;
  readonly wish: () => ExportWish;
}

/** Fetches people as a file, with its progress and a way to stop. */
export function ExportDialog(props: ExportDialogProps): JSX.Element {
  const i18n = useI18n();
  const { t, plural } = i18n;
  const [progress, setProgress] = createSignal<ExportProgress>();
  const [problem, setProblem] = createSignal<ExportRefusal>();
  let running: AbortController | undefined;
  const stop = () => running?.abort();
  onCleanup(stop);

  function close(): void {
    stop();
    props.onClose();
  }

  async function start(): Promise<void> {
    const own = new AbortController();
    running = own;
    setProblem(undefined);
    setProgress({ rows: 0, of: undefined });
    const refused = await exportPeople(props.wish(), props.fileName, own.signal, setProgress);
    if (running !== own) return;
    running = undefined;
    setProgress(undefined);
    setProblem(refused);
    if (refused === undefined && !own.signal.aborted) props.onClose();
  }

  return (
    <Dialog
      open={props.open}
      onClose={close}
      title={t('community.export')}
      description={props.description}
      actions={
        <>
          <Button
            variant="primary"
            busy={progress() !== undefined}
            disabled={props.obstacle !== undefined}
            onPress={() => void start()}
          >
            {t('community.download')}
          </Button>
          <Button onPress={close}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <div class="grid gap-4" aria-live="polite">
        <p class="text-soft">{props.note}</p>
        <Show when={props.obstacle}>{(text) => <Banner tone="warning">{text()}</Banner>}</Show>
        <Show when={problem()}>
          {(why) => <Banner tone="danger">{refusalText(i18n, { why: why() })}</Banner>}
        </Show>
        <Show when={progress()}>
          {(now) => (
            <Progress
              label={plural('community.exported', now().rows)}
              value={now().of === undefined ? undefined : now().rows}
              max={Math.max(1, now().of ?? 1)}
            />
          )}
        </Show>
      </div>
    </Dialog>
  );
}
