import {
  documentId,
  inOrder,
  offeredChoices,
  orgFieldLimits,
  type OrgField,
  type OrgFieldWish,
} from '@equipage/domain';
import { createEffect, createSignal, For, Match, on, Show, Switch, untrack, type JSX } from 'solid-js';
import Archive from '~icons/lucide/archive';
import ArchiveRestore from '~icons/lucide/archive-restore';
import ArrowDown from '~icons/lucide/arrow-down';
import ArrowUp from '~icons/lucide/arrow-up';
import GripVertical from '~icons/lucide/grip-vertical';
import Pencil from '~icons/lucide/pencil';
import Plus from '~icons/lucide/plus';
import Trash2 from '~icons/lucide/trash-2';
import { newDocumentId } from '../../data/new-id.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog, Dialog } from '../../ui/dialog.tsx';
import { createDragOrder } from '../../ui/drag-order.ts';
import { Form } from '../../ui/form.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { keptChoices, TypeAndChoicesFields, type TypeAndChoices } from './type-and-choices.view.tsx';

/** What the dialog asks of the page. Each answers with a text for the reader when it was refused. */
export interface OrgFieldsActions {
  readonly save: (wish: OrgFieldWish) => Promise<string | undefined>;
  readonly move: (field: OrgField, before: string | null) => Promise<string | undefined>;
  readonly archive: (field: OrgField, archived: boolean) => Promise<string | undefined>;
  /** How many values would go; undefined when it could not be asked. */
  readonly count: (field: OrgField) => Promise<number | undefined>;
  readonly remove: (field: OrgField) => Promise<string | undefined>;
}

export interface OrgFieldsDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Archived ones included. */
  readonly fields: readonly OrgField[];
  readonly actions: OrgFieldsActions;
}

/** What an organization notes about its people: the fields, their order, and a form for one of them. */
export function OrgFieldsDialog(props: OrgFieldsDialogProps): JSX.Element {
  const { t, plural } = useI18n();
  /** `list`, a new field, or the one that is edited. */
  const [shown, setShown] = createSignal<'list' | 'new' | OrgField>('list');
  const [problem, setProblem] = createSignal<string>();
  const [announced, announce] = createSignal('');
  const [leaving, setLeaving] = createSignal<OrgField>();
  const [asking, setAsking] = createSignal(false);
  const [count, setCount] = createSignal<number>();

  let inside: HTMLDivElement | undefined;
  // What was pressed is gone with the page that it was on; the keyboard goes on in the next one.
  createEffect(
    on(
      shown,
      (now) =>
        queueMicrotask(() =>
          (now === 'list' ? inside : document.getElementById('field-org-field-name'))?.focus(),
        ),
      { defer: true },
    ),
  );

  const fields = () => inOrder(props.fields.filter(({ deleting }) => !deleting));
  const edited = () => {
    const one = shown();
    return typeof one === 'object' ? one : undefined;
  };
  const title = () => {
    const field = edited();
    if (field !== undefined) return t('orgInfo.fields.editTitle', { name: field.name });
    return shown() === 'new' ? t('orgInfo.fields.newTitle') : t('orgInfo.fields.title');
  };

  function close(): void {
    props.onClose();
    setShown('list');
    setProblem(undefined);
  }

  async function act(work: Promise<string | undefined>, said: string): Promise<void> {
    setProblem(undefined);
    const refused = await work;
    if (refused === undefined) announce(said);
    else setProblem(refused);
  }

  /** @param to the place among all, from 0, as if the field were not in the list */
  function move(field: OrgField, to: number): void {
    const others = fields().filter(({ id }) => id !== field.id);
    void act(
      props.actions.move(field, others[to]?.id ?? null),
      t('orgInfo.fields.moved', { name: field.name, place: Math.min(to, others.length) + 1 }),
    );
  }

  const order = createDragOrder(fields, (id, over) => {
    const all = fields();
    const field = all.find((one) => one.id === id);
    if (field !== undefined)
      move(
        field,
        all.findIndex((one) => one.id === over),
      );
  });

  async function save(wish: OrgFieldWish): Promise<string | undefined> {
    const refused = await props.actions.save(wish);
    if (refused === undefined) {
      announce(t('orgInfo.fields.saved', { name: wish.name }));
      setShown('list');
    }
    return refused;
  }

  function archive(field: OrgField): void {
    const { archived, name } = field;
    const said = archived ? 'orgInfo.fields.restoredDone' : 'orgInfo.fields.archivedDone';
    setShown('list');
    void act(props.actions.archive(field, !archived), t(said, { name }));
  }

  /** Nobody deletes before it is known what goes. */
  async function remove(): Promise<void> {
    const field = leaving();
    if (field === undefined || count() === undefined) return;
    await act(props.actions.remove(field), t('orgInfo.fields.deleted', { name: field.name }));
    setAsking(false);
    setShown('list');
  }

  async function ask(field: OrgField): Promise<void> {
    setLeaving(field);
    setCount(undefined);
    setAsking(true);
    setCount(await props.actions.count(field));
  }

  return (
    <>
      <Dialog
        open={props.open}
        onClose={() => (shown() === 'list' ? close() : setShown('list'))}
        title={title()}
        description={shown() === 'list' ? t('orgInfo.fields.text') : undefined}
        actions={
          <Show when={shown() === 'list'}>
            <Button variant="primary" icon={Plus} onPress={() => void setShown('new')}>
              {t('orgInfo.newField')}
            </Button>
          </Show>
        }
      >
        <p role="status" class="sr-only">
          {announced()}
        </p>
        <Show when={problem()}>
          {(text) => (
            <p role="alert" class="rounded-control bg-danger-soft px-3 py-2 text-danger-ink">
              {text()}
            </p>
          )}
        </Show>
        <div ref={inside} tabindex="-1" class="outline-none">
          <Switch
            fallback={
              <OrgFieldForm
                field={edited()}
                fields={props.fields}
                onSave={save}
                onArchive={archive}
                onDelete={(field) => void ask(field)}
              />
            }
          >
            <Match when={shown() === 'list'}>
              <Show when={fields().length > 0} fallback={<p class="text-soft">{t('orgInfo.fields.none')}</p>}>
                <ol aria-label={t('orgInfo.title')} class="divide-y divide-hairline">
                  <For each={fields()}>
                    {(field, at) => (
                      <li
                        class="flex min-h-14 items-center gap-2 data-dragged:opacity-55"
                        data-dragged={order.dragged() === field.id ? '' : undefined}
                        {...order.row(field.id, field.name)}
                      >
                        <GripVertical
                          aria-hidden="true"
                          class="shrink-0 cursor-grab text-faint max-tablet:hidden"
                        />
                        <span class="grid min-w-0 grow">
                          <span class="font-semibold wrap-anywhere">
                            <bdi>{field.name}</bdi>
                          </span>
                          <span class="text-small text-soft">{t(`orgInfo.type.${field.type}`)}</span>
                        </span>
                        <Show when={field.archived}>
                          <StatusChip tone="off">{t('orgInfo.fields.archived')}</StatusChip>
                        </Show>
                        <IconButton
                          icon={ArrowUp}
                          label={t('orgInfo.fields.up', { name: field.name })}
                          disabled={at() === 0}
                          onPress={() => move(field, at() - 1)}
                        />
                        <IconButton
                          icon={ArrowDown}
                          label={t('orgInfo.fields.down', { name: field.name })}
                          disabled={at() === fields().length - 1}
                          onPress={() => move(field, at() + 1)}
                        />
                        <IconButton
                          icon={Pencil}
                          label={t('orgInfo.fields.editTitle', { name: field.name })}
                          onPress={() => void setShown(field)}
                        />
                      </li>
                    )}
                  </For>
                </ol>
              </Show>
            </Match>
          </Switch>
        </div>
      </Dialog>
      <ConfirmDialog
        open={asking()}
        onClose={() => setAsking(false)}
        danger
        title={t('orgInfo.fields.deleteTitle', { name: leaving()?.name ?? '' })}
        text={
          count() === undefined
            ? t('orgInfo.fields.deleteCounting')
            : plural('orgInfo.fields.deleteText', count()!)
        }
        confirmLabel={t('orgInfo.fields.deleteConfirm')}
        onConfirm={remove}
      />
    </>
  );
}

function OrgFieldForm(props: {
  /** The one that is edited; a new one without it. */
  readonly field: OrgField | undefined;
  readonly fields: readonly OrgField[];
  readonly onSave: (wish: OrgFieldWish) => Promise<string | undefined>;
  readonly onArchive: (field: OrgField) => void;
  readonly onDelete: (field: OrgField) => void;
}): JSX.Element {
  const { t } = useI18n();
  // A form for one field: another one is another form.
  const before = untrack(() => props.field);
  const [name, setName] = createSignal(before?.name ?? '');
  const [answer, setAnswer] = createSignal<TypeAndChoices>({
    type: before?.type ?? 'text',
    choices: offeredChoices(before?.choices ?? []),
  });
  const [problem, setProblem] = createSignal<{ readonly name: string; readonly text: string }>();
  // Made once, so that a press that is repeated after a lost answer makes one field.
  const id = before?.id ?? newDocumentId();

  const errors = () => {
    const one = problem();
    return one === undefined ? [] : [{ field: one.name, message: one.text }];
  };
  const errorOf = (field: string) => (problem()?.name === field ? problem()!.text : undefined);

  async function submit(): Promise<void> {
    setProblem(undefined);
    const named = name().trim();
    if (named === '')
      return void setProblem({ name: 'org-field-name', text: t('orgInfo.fields.nameNeeded') });
    if (named.length > orgFieldLimits.name)
      return void setProblem({ name: 'org-field-name', text: t('orgInfo.fields.nameTooLong') });
    const refused = await props.onSave({
      fieldId: documentId.parse(id),
      name: named,
      type: answer().type,
      choices: keptChoices(answer()),
    });
    if (refused !== undefined) setProblem({ name: 'org-field-name', text: refused });
  }

  return (
    <Form errors={errors()} onSubmit={submit}>
      <TextField
        name="org-field-name"
        label={t('orgInfo.fields.name')}
        help={t('orgInfo.fields.nameHelp')}
        error={errorOf('org-field-name')}
        value={name()}
        onInput={setName}
      />
      <TypeAndChoicesFields
        {...answer()}
        name="org-field-type"
        label={t('orgInfo.fields.type')}
        fixed={before && t('orgInfo.fields.typeFixed')}
        before={before?.choices ?? []}
        onChange={setAnswer}
      />
      <div class="mt-2 flex flex-wrap gap-3">
        <Button type="submit" variant="primary">
          {t(before === undefined ? 'orgInfo.fields.create' : 'orgInfo.fields.save')}
        </Button>
        <Show when={before}>
          {(field) => (
            <>
              <Button
                icon={field().archived ? ArchiveRestore : Archive}
                onPress={() => props.onArchive(field())}
              >
                {t(field().archived ? 'orgInfo.fields.restore' : 'orgInfo.fields.archive')}
              </Button>
              <Button variant="quiet" icon={Trash2} onPress={() => props.onDelete(field())}>
                {t('orgInfo.fields.delete')}
              </Button>
            </>
          )}
        </Show>
      </div>
    </Form>
  );
}
