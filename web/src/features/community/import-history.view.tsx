import { isTakenBack, type Instant, type MemberImport } from '@equipage/domain';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { List, ListItem } from '../../ui/list.tsx';

export interface ImportHistoryViewProps {
  readonly imports: readonly MemberImport[];
  readonly now: Instant;
  /** Ends when the import is being undone; the dialog closes then. */
  readonly onUndo: (importId: string) => Promise<unknown>;
}

/** Lists that were imported, what came of each, and the way back. */
export function ImportHistoryView(props: ImportHistoryViewProps): JSX.Element {
  const { t, plural, format } = useI18n();
  const [asked, setAsked] = createSignal<string>();
  const [open, setOpen] = createSignal(false);
  const nameOf = ({ fileName }: MemberImport) => (fileName === '' ? t('memberImport.unnamed') : fileName);
  const counts = (one: MemberImport) =>
    one.state === 'undone'
      ? plural('memberImport.joined', one.joined)
      : t(one.refused === 0 ? 'memberImport.counts' : 'memberImport.countsRefused', {
          added: plural('memberImport.result.added', one.added),
          present: plural('memberImport.result.present', one.present),
          refused: plural('memberImport.result.refused', one.refused),
        });
  async function undo(): Promise<void> {
    const importId = asked();
    if (importId !== undefined) await props.onUndo(importId);
    setOpen(false);
  }
  return (
    <>
      <List label={t('memberImport.history')}>
        <For each={props.imports}>
          {(one) => (
            <ListItem
              title={<bdi>{nameOf(one)}</bdi>}
              trailing={t(`memberImport.states.${one.state}`)}
              detail={
                <>
                  <span class="block">
                    {t('memberImport.by', { date: format.date(one.startedAt), name: one.byName })}
                  </span>
                  <span class="block">{counts(one)}</span>
                  <Show when={!isTakenBack(one) && one.added > 0 && one.mailsFrom > props.now}>
                    <span class="block">
                      {t('memberImport.mailsFrom', {
                        date: format.date(one.mailsFrom),
                        time: format.time(one.mailsFrom),
                        lastDate: format.date(one.mailsUntil),
                      })}
                    </span>
                  </Show>
                  <Show when={!isTakenBack(one) && one.mailsHeld > 0}>
                    <span class="block">{plural('memberImport.mailsHeld', one.mailsHeld)}</span>
                  </Show>
                </>
              }
              action={
                <Show when={!isTakenBack(one)}>
                  <Button
                    onPress={() => {
                      setAsked(one.id);
                      setOpen(true);
                    }}
                  >
                    <span aria-hidden="true">{t('memberImport.undo')}</span>
                    <span class="sr-only">{t('memberImport.undoOf', { name: nameOf(one) })}</span>
                  </Button>
                </Show>
              }
            />
          )}
        </For>
      </List>
      <ConfirmDialog
        open={open()}
        onClose={() => setOpen(false)}
        title={t('memberImport.undoTitle')}
        text={t('memberImport.undoText')}
        confirmLabel={t('memberImport.undo')}
        cancelLabel={t('memberImport.keep')}
        danger
        onConfirm={() => undo()}
      />
    </>
  );
}
