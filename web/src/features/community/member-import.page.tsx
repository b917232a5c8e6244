import { useParams } from '@solidjs/router';
import {
  guessColumns,
  importLimits,
  offeredFields,
  problemOfColumns,
  type ImportColumns,
  type ImportTarget,
  type Language,
} from '@equipage/domain';
import { createEffect, createMemo, createSignal, on, onCleanup, Show, untrack, type JSX } from 'solid-js';
import { unwrap } from 'solid-js/store';
import FileUp from '~icons/lucide/file-up';
import { addresses } from '../../addresses.ts';
import { createLiveList } from '../../data/live.ts';
import { newDocumentId } from '../../data/new-id.ts';
import { createNow } from '../../data/now.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { phoneCountryOf } from '../../i18n/phone-numbers.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import type { RefusalCode } from '../../i18n/refusals.en.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Page, Section } from '../../ui/frame/page.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { LiveView } from '../../ui/live-view.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Select } from '../../ui/select.tsx';
import { saveAsFile } from '../../ui/save-as-file.ts';
import { toast } from '../../ui/toast.ts';
import { ownAccount } from '../account/index.ts';
import { ImportCheckView, newPeople, type KnownMembers } from './import-check.view.tsx';
import { ImportColumnsView } from './import-columns.view.tsx';
import type { FileRefusal } from './import-file.ts';
import { ImportHistoryView } from './import-history.view.tsx';
import { columnName, importProblemText } from './import-problem-text.ts';
import { createImportRun } from './import-run.ts';
import { ImportRunView } from './import-run.view.tsx';
import { startImportThread, type ImportThread } from './import-thread.ts';
import type { CheckedFile, OpenedFile } from './import-worker-contract.ts';
import { findMembers, importMembers, undoImport } from './member-import.actions.ts';
import { memberImportsOf } from './member-import.queries.ts';
import { orgFieldsOf } from './org-info.queries.ts';
import { createOrgInfoTerms } from './org-info-words.ts';

/** `/organizations/:orgId/community/import`: a list of people from a file, step by step, and the lists before it. */
export default function MemberImportPage(): JSX.Element {
  const i18n = useI18n();
  const { t } = i18n;
  const params = useParams<{ orgId: string }>();
  const history = createLiveList(() => memberImportsOf(params.orgId));
  const now = createNow();
  const [turn, setTurn] = createSignal(0);
  let current: string | undefined;

  async function undo(importId: string): Promise<void> {
    const outcome = await undoImport(params.orgId, importId);
    if (outcome.ok) {
      toast.success(t('memberImport.undoing'));
      // What came of it is no longer so.
      if (importId === current) setTurn(turn() + 1);
    } else toast.error(importRefusal(i18n, outcome));
  }

  return (
    <Page
      title={t('memberImport.title')}
      intro={t('memberImport.intro')}
      parents={[{ label: t('community.title'), href: addresses.community(params.orgId) }]}
    >
      <div class="grid min-w-0 gap-10">
        <Show when={`${params.orgId} ${turn()}`} keyed>
          <OneImport
            orgId={params.orgId}
            onStart={(importId) => {
              current = importId;
            }}
            onAnother={() => setTurn(turn() + 1)}
          />
        </Show>
        <Section title={t('memberImport.history')}>
          <LiveView
            state={history.state}
            rows={history.rows}
            onRetry={() => history.retry()}
            empty={<p class="text-soft">{t('memberImport.historyEmpty')}</p>}
          >
            {(rows) => <ImportHistoryView imports={rows()} now={now()} onUndo={undo} />}
          </LiveView>
        </Section>
      </div>
    </Page>
  );
}

const unknownMembers: KnownMembers = { looked: 0, present: 0, looking: false };

/** From the choice of a file to what came of it. */
function OneImport(props: {
  readonly orgId: string;
  readonly onStart: (importId: string) => void;
  readonly onAnother: () => void;
}): JSX.Element {
  const i18n = useI18n();
  const { t, plural, language } = i18n;
  const allFields = createLiveList(() => orgFieldsOf(props.orgId));
  const fields = createMemo(() => offeredFields(allFields.rows));
  const terms = createOrgInfoTerms();

  const [name, setName] = createSignal('');
  const [reading, setReading] = createSignal<number>();
  const [refused, setRefused] = createSignal<FileRefusal | 'unreadable'>();
  const [opened, setOpened] = createSignal<OpenedFile>();
  const [columns, setColumns] = createSignal<ImportColumns>([]);
  const [checking, setChecking] = createSignal<number>();
  const [checked, setChecked] = createSignal<CheckedFile>();
  const [known, setKnown] = createSignal<KnownMembers>(unknownMembers);
  const [mailLanguage, setMailLanguage] = createSignal<Language>(untrack(language));
  const importId = newDocumentId();
  let thread: ImportThread | undefined;
  onCleanup(() => thread?.end());

  async function read(file: File): Promise<void> {
    thread?.end();
    const own = startImportThread();
    thread = own;
    setName(file.name.slice(0, importLimits.fileName));
    setRefused(undefined);
    setOpened(undefined);
    setReading(0);
    try {
      const answer = await own.ask('open', { file }, setReading);
      if (thread !== own) return;
      if (typeof answer === 'string') setRefused(answer);
      else {
        setColumns(guessColumns(answer.head, fields()));
        setOpened(answer);
      }
    } catch {
      if (thread === own) setRefused('unreadable');
    } finally {
      if (thread === own) setReading(undefined);
    }
  }

  const columnsProblem = () => {
    const used = columns().filter((target) => target !== 'none');
    return new Set(used).size < used.length ? ('twice' as const) : problemOfColumns(columns());
  };

  // Whatever the lines are judged by has changed: they are judged anew, and an answer about before is dropped.
  let checks = 0;
  createEffect(
    on([opened, columns, fields, terms], ([file, chosen, offered, words]) => {
      checks += 1;
      setChecked(undefined);
      setKnown(unknownMembers);
      if (file === undefined || columnsProblem() !== undefined || run.state().at !== 'ready') return;
      void check(checks, chosen, offered, words);
    }),
  );

  async function check(
    mine: number,
    chosen: ImportColumns,
    offered: ReturnType<typeof fields>,
    words: ReturnType<typeof terms>,
  ): Promise<void> {
    const country = phoneCountryOf(ownAccount.row?.address?.country, navigator.language);
    const ask = {
      columns: [...chosen],
      // Another thread takes plain values, and what is live is none.
      fields: offered.map((field) => unwrap(field)),
      terms: { ...words, country },
    };
    setChecking(0);
    try {
      const answer = await thread!.ask('check', ask, (part) => mine === checks && setChecking(part));
      if (mine !== checks) return;
      setChecked(answer);
      setChecking(undefined);
      await lookForMembers(mine, answer.good);
    } catch {
      if (mine === checks) setRefused('unreadable');
    }
  }

  /** Who is there already, group by group; it stops where the import begins or something else is chosen. */
  async function lookForMembers(mine: number, good: number): Promise<void> {
    const count = importLimits.addressesAtOnce;
    setKnown({ ...unknownMembers, looking: good > 0 });
    for (let from = 0; from < good; from += count) {
      const people = await thread!.ask('people', { from, count });
      const found = await findMembers(
        props.orgId,
        people.map(({ email }) => email),
      );
      if (mine !== checks || run.state().at !== 'ready') return;
      // The import itself knows as well: who is there already is left alone.
      if (!found.ok) return void setKnown((before) => ({ ...before, looking: false }));
      const present = found.value.present.length;
      setKnown((before) => ({
        looked: before.looked + people.length,
        present: before.present + present,
        looking: before.looked + people.length < good,
      }));
    }
  }

  const total = () => checked()?.good ?? 0;
  const run = createImportRun(
    {
      people: (from, count) => thread!.ask('people', { from, count }),
      send: (part, people) =>
        importMembers({
          orgId: props.orgId,
          importId,
          fileName: name(),
          language: mailLanguage(),
          rows: total(),
          part,
          people: [...people],
        }),
    },
    total,
  );
  const started = () => run.state().at !== 'ready';
  const startLabel = (fresh: number | undefined) =>
    fresh === undefined ? t('memberImport.startNow') : plural('memberImport.start', fresh);
  const problem = () => {
    const state = run.state();
    return state.at === 'stuck' ? importRefusal(i18n, state) : undefined;
  };

  function start(): void {
    props.onStart(importId);
    void run.go();
  }

  async function download(): Promise<void> {
    const head = opened()?.head ?? [];
    const faulty = await thread!.ask('faulty', null);
    const rows = [
      [
        ...head.map((_, column) => columnName(i18n, head, column)),
        t('memberImport.lineHead'),
        t('memberImport.problemHead'),
      ],
      ...faulty.map((row) => [
        ...head.map((_, column) => row.cells[column] ?? ''),
        String(row.line),
        importProblemText(i18n, row, head),
      ]),
    ];
    const text = await thread!.ask('write', { rows });
    saveAsFile({
      name: `${t('memberImport.faultsFile')}.csv`,
      content: new Blob([text], { type: 'text/csv;charset=utf-8' }),
    });
  }

  return (
    <>
      <LeaveGuard when={run.state().at === 'running'} text={t('memberImport.leave')} />
      <Section title={t('memberImport.file')}>
        <div class="grid gap-4">
          <Show when={opened() === undefined}>
            <p class="max-w-text">{t('memberImport.fileText')}</p>
            <p class="text-small text-soft">{t('memberImport.fileKinds')}</p>
          </Show>
          <Show when={refused()}>
            {(why) => <Banner tone="danger">{t(`memberImport.refused.${why()}`)}</Banner>}
          </Show>
          <div aria-live="polite">
            <Show when={opened()}>
              {(file) => (
                <p class="wrap-anywhere">
                  {plural('memberImport.read', file().rows, {
                    name: name(),
                    encoding: t(`memberImport.encodings.${file().encoding}`),
                    separator: t(`memberImport.separators.${separatorName(file().separator)}`),
                  })}
                </p>
              )}
            </Show>
          </div>
          <Show when={reading() !== undefined}>
            <Progress label={t('memberImport.reading')} value={reading()} />
          </Show>
          <Show when={!started()}>
            <div>
              <FileButton
                label={t(opened() === undefined ? 'memberImport.choose' : 'memberImport.chooseAnother')}
                variant={opened() === undefined ? 'primary' : undefined}
                accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
                icon={FileUp}
                onFile={read}
              />
            </div>
          </Show>
        </div>
      </Section>
      <Show when={opened()}>
        {(file) => (
          <Show when={!started()}>
            <Section title={t('memberImport.columns')}>
              <p class="max-w-text text-soft">{t('memberImport.columnsText')}</p>
              <ImportColumnsView
                file={file()}
                columns={columns()}
                fields={fields()}
                disabled={started()}
                onChange={(column, target: ImportTarget) =>
                  setColumns(columns().map((before, at) => (at === column ? target : before)))
                }
              />
              <Show when={columnsProblem()}>
                {(why) => <Banner tone="warning">{t(`memberImport.columnsProblem.${why()}`)}</Banner>}
              </Show>
            </Section>
          </Show>
        )}
      </Show>
      <Show when={checking() !== undefined}>
        <Progress label={t('memberImport.checking')} value={checking()} />
      </Show>
      <Show when={!started() && checked()}>
        {(answer) => (
          <Section title={t('memberImport.preview')}>
            <ImportCheckView
              checked={answer()}
              head={opened()?.head ?? []}
              fields={fields()}
              known={known()}
              onDownload={download}
            />
            <Show when={answer().good > 0 && newPeople(answer(), known()) !== 0}>
              <Card>
                <div class="grid gap-5">
                  <p class="max-w-text">{t('memberImport.consequences')}</p>
                  <div class="max-w-xs">
                    <Select<Language>
                      name="language"
                      label={t('memberImport.language')}
                      value={mailLanguage()}
                      options={(['en', 'fr'] as const).map((value) => ({
                        value,
                        label: t(`memberImport.languages.${value}`),
                      }))}
                      onChange={setMailLanguage}
                    />
                  </div>
                  <p class="font-semibold">{t('memberImport.rights')}</p>
                  <div>
                    <Button variant="primary" onPress={start}>
                      {startLabel(newPeople(answer(), known()))}
                    </Button>
                  </div>
                </div>
              </Card>
            </Show>
          </Section>
        )}
      </Show>
      <Show when={started()}>
        <ImportRunView
          state={run.state()}
          soFar={run.soFar}
          total={total()}
          problem={problem()}
          communityHref={addresses.community(props.orgId)}
          onStop={() => run.stop()}
          onGoOn={() => void run.go()}
          onAnother={() => props.onAnother()}
        />
      </Show>
    </>
  );
}

function separatorName(separator: string): 'comma' | 'semicolon' | 'tab' {
  return separator === ';' ? 'semicolon' : separator === '\t' ? 'tab' : 'comma';
}

/** Codes that can only come from a page that is older than the server, or from another tab, read as a fault. */
function importRefusal(
  i18n: Parameters<typeof refusalText>[0],
  { why, detail }: { why: string; detail?: Readonly<Record<string, string | number>> | undefined },
): string {
  const own = ['import-over', 'part-missing', 'no-import'];
  const known = (own.includes(why) ? 'absent' : why) as RefusalCode;
  return refusalText(i18n, detail === undefined ? { why: known } : { why: known, detail });
}
