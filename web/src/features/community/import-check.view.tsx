import type { OrgField, ImportedRow } from '@equipage/domain';
import { For, Show, type JSX } from 'solid-js';
import Download from '~icons/lucide/download';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { List, ListItem } from '../../ui/list.tsx';
import { Progress } from '../../ui/progress.tsx';
import { importProblemText } from './import-problem-text.ts';
import type { CheckedFile } from './import-worker-contract.ts';
import { shownOrgInfo } from './org-info-words.ts';

/** Who of the good ones is a member already, as far as is known. */
export interface KnownMembers {
  readonly looked: number;
  readonly present: number;
  /** They are being looked for. */
  readonly looking: boolean;
}

/** How many people are new; undefined while that is not known of all. */
export function newPeople({ good }: CheckedFile, { looked, present }: KnownMembers): number | undefined {
  return looked >= good ? good - present : undefined;
}

export interface ImportCheckViewProps {
  readonly checked: CheckedFile;
  readonly head: readonly string[];
  readonly fields: readonly OrgField[];
  readonly known: KnownMembers;
  readonly onDownload: () => unknown;
}

/** What an import would do: how many come, the first of them as they will be, and what is wrong with the other lines. */
export function ImportCheckView(props: ImportCheckViewProps): JSX.Element {
  const i18n = useI18n();
  const { t, plural } = i18n;
  const fresh = () => newPeople(props.checked, props.known);
  const noted = ({ values }: ImportedRow) =>
    props.fields
      .filter(({ id }) => values[id] !== undefined && values[id] !== null)
      .map((field) => `${field.name}: ${shownOrgInfo(i18n, field, values[field.id] ?? null)}`)
      .join(' · ');

  return (
    <div class="grid gap-6">
      <ul role="list" class="grid gap-1 text-large" aria-live="polite">
        <li class="font-semibold">{plural('memberImport.good', props.checked.good)}</li>
        <Show when={props.checked.faulty > 0}>
          <li>{plural('memberImport.faulty', props.checked.faulty)}</li>
        </Show>
        <Show when={props.checked.good > 0 && fresh() !== undefined}>
          <li>{plural('memberImport.present', props.known.present)}</li>
          <li>{plural('memberImport.fresh', fresh() ?? 0)}</li>
        </Show>
      </ul>
      <Show when={props.known.looking}>
        <Progress label={t('memberImport.looking')} value={props.known.looked} max={props.checked.good} />
      </Show>
      <Show when={props.checked.preview.length > 0}>
        <div class="grid gap-3">
          <h3 class="font-semibold">{t('memberImport.firstPeople')}</h3>
          <List label={t('memberImport.firstPeople')}>
            <For each={props.checked.preview}>
              {(row) => (
                <ListItem
                  title={<bdi>{row.name}</bdi>}
                  detail={
                    <>
                      {row.email}
                      <Show when={noted(row)}>
                        {(text) => <span class="block text-small">{text()}</span>}
                      </Show>
                    </>
                  }
                />
              )}
            </For>
          </List>
        </div>
      </Show>
      <Show when={props.checked.faulty > 0}>
        <div class="grid gap-3">
          <div class="flex flex-wrap items-center justify-between gap-3">
            <h3 class="font-semibold">{t('memberImport.faults')}</h3>
            <Button icon={Download} onPress={() => props.onDownload()}>
              {t('memberImport.download')}
            </Button>
          </div>
          <p class="text-soft">{t('memberImport.downloadText')}</p>
          <div
            role="region"
            tabindex="0"
            aria-label={t('memberImport.faults')}
            class="max-h-96 overflow-y-auto rounded-card"
          >
            <List label={t('memberImport.faults')}>
              <For each={props.checked.problems}>
                {(row) => (
                  <ListItem
                    title={t('memberImport.line', { line: String(row.line) })}
                    detail={importProblemText(i18n, row, props.head)}
                  />
                )}
              </For>
            </List>
          </div>
          <Show when={props.checked.faulty - props.checked.problems.length > 0}>
            <p class="text-soft">
              {plural('memberImport.faultsMore', props.checked.faulty - props.checked.problems.length)}
            </p>
          </Show>
        </div>
      </Show>
    </div>
  );
}
