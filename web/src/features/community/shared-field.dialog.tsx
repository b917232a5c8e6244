import {
  documentId,
  offeredChoices,
  sharedFieldLimits,
  type SharedField,
  type SharedFieldWish,
} from '@equipage/domain';
import { createSignal, Show, untrack, type JSX } from 'solid-js';
import Archive from '~icons/lucide/archive';
import ArchiveRestore from '~icons/lucide/archive-restore';
import Trash2 from '~icons/lucide/trash-2';
import { newDocumentId } from '../../data/new-id.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog, Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.ts';
import { keptChoices, TypeAndChoicesFields, type TypeAndChoices } from './type-and-choices.view.tsx';

/** What the dialog asks of the page. Each answers with a text for the reader when it was refused. */
export interface SharedFieldActions {
  readonly save: (wish: SharedFieldWish) => Promise<string | undefined>;
  readonly archive: (field: SharedField, archived: boolean) => Promise<string | undefined>;
  /** Of how many people the last answer would go; undefined when it could not be asked. */
  readonly count: (field: SharedField) => Promise<number | undefined>;
  readonly remove: (field: SharedField) => Promise<string | undefined>;
}

/** A question of the shared library: a new one, or one to change, archive or delete. */
export function SharedFieldDialog(props: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly field: SharedField | 'new' | undefined;
  readonly actions: SharedFieldActions;
}): JSX.Element {
  const { t, plural } = useI18n();
  const [leaving, setLeaving] = createSignal<SharedField>();
  const [asking, setAsking] = createSignal(false);
  const [count, setCount] = createSignal<number>();
  const before = () => (typeof props.field === 'object' ? props.field : undefined);

  function end(refused: string | undefined, said: string): string | undefined {
    if (refused !== undefined) return refused;
    toast.success(said);
    props.onClose();
    return undefined;
  }

  const save = async (wish: SharedFieldWish) => end(await props.actions.save(wish), t('library.saved'));

  async function archive(field: SharedField): Promise<string | undefined> {
    const said = field.archived ? 'library.restoredDone' : 'library.archivedDone';
    return end(await props.actions.archive(field, !field.archived), t(said));
  }

  async function ask(field: SharedField): Promise<void> {
    setLeaving(field);
    setCount(undefined);
    setAsking(true);
    setCount(await props.actions.count(field));
  }

  /** Nobody deletes before it is known what goes. */
  async function remove(): Promise<void> {
    const field = leaving();
    if (field === undefined || count() === undefined) return;
    const refused = end(await props.actions.remove(field), t('library.deleted', { label: field.label }));
    if (refused !== undefined) toast.error(refused);
    setAsking(false);
  }

  return (
    <>
      <Dialog
        open={props.open}
        onClose={() => props.onClose()}
        title={before() === undefined ? t('library.newTitle') : t('library.editTitle')}
      >
        <Show when={props.open && props.field} keyed>
          {(field) => (
            <SharedFieldForm
              field={field === 'new' ? undefined : field}
              onSave={save}
              onArchive={archive}
              onDelete={(one) => void ask(one)}
            />
          )}
        </Show>
      </Dialog>
      <ConfirmDialog
        open={asking()}
        onClose={() => setAsking(false)}
        danger
        title={t('library.deleteTitle')}
        text={count() === undefined ? t('library.deleteCounting') : plural('library.deleteText', count()!)}
        confirmLabel={t('library.deleteConfirm')}
        onConfirm={remove}
      />
    </>
  );
}

function SharedFieldForm(props: {
  /** The one that is edited; a new one without it. */
  readonly field: SharedField | undefined;
  readonly onSave: (wish: SharedFieldWish) => Promise<string | undefined>;
  readonly onArchive: (field: SharedField) => Promise<string | undefined>;
  readonly onDelete: (field: SharedField) => void;
}): JSX.Element {
  const { t } = useI18n();
  // A form for one question: another one is another form.
  const before = untrack(() => props.field);
  const [label, setLabel] = createSignal(before?.label ?? '');
  const [help, setHelp] = createSignal(before?.help ?? '');
  const [answer, setAnswer] = createSignal<TypeAndChoices>({
    type: before?.type ?? 'text',
    choices: offeredChoices(before?.choices ?? []),
  });
  const [problem, setProblem] = createSignal<{ readonly name: string; readonly text: string }>();
  // Made once, so that a press that is repeated after a lost answer makes one question.
  const id = before?.id ?? newDocumentId();
  const uses = Object.keys(before?.usedIn ?? {}).length;

  const errors = () => {
    const one = problem();
    return one === undefined ? [] : [{ field: one.name, message: one.text }];
  };
  const errorOf = (field: string) => (problem()?.name === field ? problem()!.text : undefined);
  const refuse = (name: string, text: string | undefined) =>
    void setProblem(text === undefined ? undefined : { name, text });

  async function archive(field: SharedField): Promise<void> {
    refuse('shared-field-label', await props.onArchive(field));
  }

  async function submit(): Promise<void> {
    const asked = label().trim();
    if (asked === '') return refuse('shared-field-label', t('library.labelNeeded'));
    if (asked.length > sharedFieldLimits.label)
      return refuse('shared-field-label', t('library.labelTooLong'));
    if (help().length > sharedFieldLimits.help) return refuse('shared-field-help', t('library.helpTooLong'));
    refuse(
      'shared-field-label',
      await props.onSave({
        fieldId: documentId.parse(id),
        label: asked,
        help: help(),
        type: answer().type,
        choices: keptChoices(answer()),
      }),
    );
  }

  return (
    <Form errors={errors()} onSubmit={submit}>
      <TextField
        name="shared-field-label"
        label={t('library.label')}
        help={t('library.labelHelp')}
        error={errorOf('shared-field-label')}
        value={label()}
        onInput={setLabel}
      />
      <TextArea
        name="shared-field-help"
        label={t('library.help')}
        help={t('library.helpHelp')}
        error={errorOf('shared-field-help')}
        value={help()}
        onInput={setHelp}
      />
      <TypeAndChoicesFields
        {...answer()}
        name="shared-field-type"
        label={t('library.type')}
        fixed={before && t('library.typeFixed')}
        before={before?.choices ?? []}
        onChange={setAnswer}
      />
      <Show when={uses > 0}>
        <p class="text-small text-soft">{t('library.inUse')}</p>
      </Show>
      <div class="mt-2 flex flex-wrap gap-3">
        <Button type="submit" variant="primary">
          {t(before === undefined ? 'library.create' : 'library.save')}
        </Button>
        <Show when={before}>
          {(field) => (
            <>
              <Button icon={field().archived ? ArchiveRestore : Archive} onPress={() => archive(field())}>
                {t(field().archived ? 'library.restore' : 'library.archive')}
              </Button>
              <Show when={uses === 0}>
                <Button variant="quiet" icon={Trash2} onPress={() => props.onDelete(field())}>
                  {t('library.delete')}
                </Button>
              </Show>
            </>
          )}
        </Show>
      </div>
    </Form>
  );
}
