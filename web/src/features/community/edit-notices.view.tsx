import { For, Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';

export interface ShownNotice {
  readonly id: number;
  readonly kind: 'replaced' | 'refused';
  /** "T-shirt of Ada Wrona" */
  readonly cell: string;
  readonly mine: string;
  readonly theirs: string;
  /** Who wrote over it; undefined until it is known, and when nobody did. */
  readonly name: string | undefined;
}

/** Edits that did not come to stay, each with both values and the way back. */
export function EditNotices(props: {
  readonly notices: readonly ShownNotice[];
  readonly onRestore: (id: number) => void;
  readonly onDismiss: (id: number) => void;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.notices.length > 0}>
      <section
        aria-label={t('orgInfo.noticesTitle')}
        class="max-h-72 overflow-y-auto rounded-card bg-accent-soft"
        tabindex="0"
      >
        <ul class="divide-y divide-hairline" aria-live="polite">
          <For each={props.notices}>
            {(notice) => (
              <li class="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3">
                <div class="grid min-w-0 gap-1">
                  <p>
                    {notice.kind === 'replaced'
                      ? t('orgInfo.replaced', { by: notice.name ?? t('orgInfo.somebody'), cell: notice.cell })
                      : t('orgInfo.refused', { cell: notice.cell })}
                  </p>
                  <dl class="grid grid-cols-[auto_1fr] gap-x-3 text-small">
                    <dt class="text-soft">{t('orgInfo.yours')}</dt>
                    <dd class="font-semibold wrap-anywhere whitespace-pre-line">{notice.mine}</dd>
                    <dt class="text-soft">{t('orgInfo.theirs')}</dt>
                    <dd class="wrap-anywhere whitespace-pre-line">{notice.theirs}</dd>
                  </dl>
                </div>
                <div class="flex flex-wrap gap-2">
                  <Button onPress={() => props.onRestore(notice.id)}>
                    {t(notice.kind === 'replaced' ? 'orgInfo.restore' : 'orgInfo.again')}
                  </Button>
                  <Button variant="quiet" onPress={() => props.onDismiss(notice.id)}>
                    {t(notice.kind === 'replaced' ? 'orgInfo.keep' : 'orgInfo.dismiss')}
                  </Button>
                </div>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
