import { mostExportedByChoice, type CommunityFilter, type MemberExport } from '@equipage/domain';
import { createSignal, onCleanup, Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Progress } from '../../ui/progress.tsx';
import { exportMembers, type ExportProgress, type ExportRefusal } from './export.actions.ts';

export interface ExportDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly orgId: string;
  readonly filter: CommunityFilter;
  /** Those chosen in the list; all that match the filter when nobody is. */
  readonly memberIds: readonly string[];
}

/** Fetches the community as a file, with its progress and a way to stop. */
export function ExportDialog(props: ExportDialogProps): JSX.Element {
  const i18n = useI18n();
  const { t, plural, format, language } = i18n;
  const tooMany = () => props.memberIds.length > mostExportedByChoice;
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
    const wish: MemberExport = {
      orgId: props.orgId,
      filter: props.filter,
      ...(props.memberIds.length > 0 && { memberIds: [...props.memberIds] }),
      language: language(),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
    const refused = await exportMembers(wish, t('community.fileName'), own.signal, setProgress);
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
      description={
        props.memberIds.length > 0
          ? plural('community.exportChosen', props.memberIds.length)
          : t('community.exportAll')
      }
      actions={
        <>
          <Button
            variant="primary"
            busy={progress() !== undefined}
            disabled={tooMany()}
            onPress={() => void start()}
          >
            {t('community.download')}
          </Button>
          <Button onPress={close}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <div class="grid gap-4" aria-live="polite">
        <p class="text-soft">{t('community.exportNote')}</p>
        <Show when={tooMany()}>
          <Banner tone="warning">
            {t('community.exportTooMany', { most: format.number(mostExportedByChoice) })}
          </Banner>
        </Show>
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
