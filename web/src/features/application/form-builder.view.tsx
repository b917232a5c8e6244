import {
  formLimits,
  type QuestionWish,
  type Refusal,
  type RegistrationForm,
  type SharedField,
} from '@equipage/domain';
import { createSignal, For, Show, type JSX } from 'solid-js';
import ArrowDown from '~icons/lucide/arrow-down';
import ArrowUp from '~icons/lucide/arrow-up';
import ChevronUp from '~icons/lucide/chevron-up';
import Eye from '~icons/lucide/eye';
import GripVertical from '~icons/lucide/grip-vertical';
import Library from '~icons/lucide/library';
import ListChecks from '~icons/lucide/list-checks';
import Pencil from '~icons/lucide/pencil';
import Plus from '~icons/lucide/plus';
import Trash2 from '~icons/lucide/trash-2';
import { newDocumentId } from '../../data/new-id.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { createDragOrder } from '../../ui/drag-order.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TypeAndChoicesFields } from '../community/index.ts';
import type { Entered } from './entered-answers.ts';
import { formBuilderEn } from './form-builder.en.ts';
import { flawsOfDraft, moved, newQuestion, pickedQuestion, previewOf, type DraftFlaw } from './form-draft.ts';
import { QuestionField } from './question-field.view.tsx';

type Refused = keyof typeof formBuilderEn.refusal;

export interface FormBuilderProps {
  readonly draft: readonly QuestionWish[];
  readonly onChange: (draft: readonly QuestionWish[]) => void;
  /** What the server has. */
  readonly stored: RegistrationForm | undefined;
  /** In order, archived ones included. */
  readonly library: readonly SharedField[];
  readonly mayPick: boolean;
  /** People have applied. */
  readonly answered: boolean;
  readonly unsaved: boolean;
  /** Somebody else has saved since this draft was begun. */
  readonly overtaken: boolean;
  readonly refused: Refusal | undefined;
  /** For refusals that every call may have. */
  readonly refusalText: (refusal: Refusal) => string;
  /** Gives the draft up for what the server has. */
  readonly onTake: () => void;
  readonly onSave: () => Promise<unknown>;
}

/** The questions of an event in their order, each with its form, and what applicants will see. */
export function FormBuilderView(props: FormBuilderProps): JSX.Element {
  const { t } = useI18n();
  const [opened, setOpened] = createSignal<string>();
  const [flaws, setFlaws] = createSignal<readonly DraftFlaw[]>([]);
  const [announced, announce] = createSignal('');
  const [picking, setPicking] = createSignal(false);
  const [previewing, setPreviewing] = createSignal(false);

  const nameOf = ({ label }: QuestionWish) => (label.trim() === '' ? t('formBuilder.unnamed') : label);
  const full = () => props.draft.length >= formLimits.questions;
  const pickable = () =>
    props.library.filter(
      ({ id, archived, deleting }) =>
        !archived && !deleting && !props.draft.some(({ sharedFieldId }) => sharedFieldId === id),
    );

  const refusedAt = () => Number(props.refused?.detail?.['place'] ?? 0);
  const refusalText = () => {
    const refusal = props.refused;
    if (refusal === undefined) return undefined;
    if (!(refusal.why in formBuilderEn.refusal)) return props.refusalText(refusal);
    return t(`formBuilder.refusal.${refusal.why as Refused}`);
  };
  const errors = () => {
    const refusal = refusalText();
    const question = props.draft[refusedAt() - 1];
    return [
      ...flaws().map(({ id, part, why }) => ({ field: `${part}-${id}`, message: t(`formBuilder.${why}`) })),
      ...(refusal === undefined
        ? []
        : [
            question === undefined
              ? { message: refusal }
              : {
                  ...(opened() === question.id && { field: `label-${question.id}` }),
                  message: t('formBuilder.at', { place: refusedAt(), problem: refusal }),
                },
          ]),
    ];
  };
  const errorOf = (id: string, part: DraftFlaw['part']) => {
    const flaw = flaws().find((one) => one.id === id && one.part === part);
    return flaw && t(`formBuilder.${flaw.why}`);
  };

  function change(id: string, facts: Partial<QuestionWish>): void {
    setFlaws((all) => all.filter((flaw) => flaw.id !== id));
    props.onChange(
      props.draft.map((question) => (question.id === id ? { ...question, ...facts } : question)),
    );
  }

  function move(question: QuestionWish, to: number): void {
    props.onChange(moved(props.draft, question.id, to));
    announce(t('formBuilder.moved', { label: nameOf(question), place: to + 1 }));
  }
  const order = createDragOrder(
    () => props.draft,
    (id, over) => {
      const question = props.draft.find((one) => one.id === id);
      if (question !== undefined)
        move(
          question,
          props.draft.findIndex((one) => one.id === over),
        );
    },
  );

  function open(id: string): void {
    setOpened(id);
    queueMicrotask(() => document.getElementById(`field-label-${id}`)?.focus());
  }

  function add(): void {
    const question = newQuestion(newDocumentId());
    props.onChange([...props.draft, question]);
    open(question.id);
  }

  let library: HTMLUListElement | undefined;
  function pick(field: SharedField): void {
    const place = pickable().indexOf(field);
    props.onChange([...props.draft, pickedQuestion(newDocumentId(), field)]);
    announce(t('formBuilder.added', { label: field.label }));
    const left = pickable().length;
    if (left === 0) return void setPicking(false);
    // The button that was pressed goes with its row, and would take the keyboard out of the window.
    queueMicrotask(() => library?.querySelectorAll('button')[Math.min(place, left - 1)]?.focus());
  }

  function remove(question: QuestionWish): void {
    props.onChange(props.draft.filter(({ id }) => id !== question.id));
    announce(t('formBuilder.removed', { label: nameOf(question) }));
  }

  async function submit(): Promise<void> {
    const found = flawsOfDraft(props.draft);
    setFlaws(found);
    if (found[0] !== undefined) return void setOpened(found[0].id);
    await props.onSave();
    const wrong = props.draft[refusedAt() - 1];
    if (wrong !== undefined) setOpened(wrong.id);
    else if (props.refused === undefined) setOpened(undefined);
  }

  return (
    <>
      <Form errors={errors()} onSubmit={submit}>
        <p role="status" class="sr-only">
          {announced()}
        </p>
        <Show when={props.overtaken}>
          <Banner
            tone="warning"
            title={t('formBuilder.changed')}
            action={<Button onPress={() => props.onTake()}>{t('formBuilder.take')}</Button>}
          >
            {t('formBuilder.changedText')}
          </Banner>
        </Show>
        <Show when={props.answered}>
          <Banner tone="info">{t('formBuilder.changedAfter')}</Banner>
        </Show>
        <Show
          when={props.draft.length > 0}
          fallback={
            <EmptyState
              icon={ListChecks}
              title={t('formBuilder.noneTitle')}
              text={t('formBuilder.noneText')}
            />
          }
        >
          <ol aria-label={t('formBuilder.list')} class="divide-y divide-hairline border-y border-hairline">
            {/* By their ids, so that a question that is being written keeps its controls. */}
            <For each={props.draft.map(({ id }) => id)}>
              {(id) => {
                const at = () => props.draft.findIndex((one) => one.id === id);
                const question = () => props.draft[at()] ?? newQuestion(id);
                const isOpen = () => opened() === id;
                return (
                  <li
                    class="py-2 data-dragged:opacity-55"
                    data-dragged={order.dragged() === id ? '' : undefined}
                    {...(isOpen() ? {} : order.row(id, nameOf(question())))}
                  >
                    <div class="flex min-h-11 flex-wrap items-center gap-x-2">
                      <GripVertical
                        aria-hidden="true"
                        class="shrink-0 cursor-grab text-faint max-tablet:hidden"
                      />
                      <span class="grid min-w-0 grow basis-40">
                        <span class="font-semibold wrap-anywhere">
                          <bdi>{nameOf(question())}</bdi>
                        </span>
                        <span class="flex flex-wrap items-center gap-2 text-small text-soft">
                          {t(`orgInfo.type.${question().type}`)}
                          <Show when={question().required}>
                            <StatusChip tone="waiting">{t('formBuilder.required')}</StatusChip>
                          </Show>
                          <Show when={question().sharedFieldId}>
                            <StatusChip tone="off">{t('formBuilder.shared')}</StatusChip>
                          </Show>
                        </span>
                      </span>
                      <span class="ml-auto flex">
                        <IconButton
                          icon={ArrowUp}
                          label={t('formBuilder.up', { label: nameOf(question()) })}
                          disabled={at() === 0}
                          onPress={() => move(question(), at() - 1)}
                        />
                        <IconButton
                          icon={ArrowDown}
                          label={t('formBuilder.down', { label: nameOf(question()) })}
                          disabled={at() === props.draft.length - 1}
                          onPress={() => move(question(), at() + 1)}
                        />
                        <IconButton
                          icon={isOpen() ? ChevronUp : Pencil}
                          label={t(isOpen() ? 'formBuilder.close' : 'formBuilder.edit', {
                            label: nameOf(question()),
                          })}
                          onPress={() => (isOpen() ? void setOpened(undefined) : open(id))}
                        />
                        <IconButton
                          icon={Trash2}
                          label={t('formBuilder.remove', { label: nameOf(question()) })}
                          onPress={() => remove(question())}
                        />
                      </span>
                    </div>
                    <Show when={isOpen()}>
                      <QuestionForm
                        question={question()}
                        stored={props.stored}
                        errorOf={(part) => errorOf(id, part)}
                        onChange={(facts) => change(id, facts)}
                      />
                    </Show>
                  </li>
                );
              }}
            </For>
          </ol>
        </Show>
        <div class="flex flex-wrap gap-3">
          <Button icon={Plus} disabled={full()} onPress={add}>
            {t('formBuilder.add')}
          </Button>
          <Show when={props.mayPick}>
            <Button icon={Library} disabled={full()} onPress={() => void setPicking(true)}>
              {t('formBuilder.pick')}
            </Button>
          </Show>
          <Button variant="quiet" icon={Eye} onPress={() => void setPreviewing(true)}>
            {t('formBuilder.preview')}
          </Button>
        </div>
        <Show when={full()}>
          <p class="text-small text-soft">{t('formBuilder.full')}</p>
        </Show>
        <FormActions>
          <Button type="submit" variant="primary">
            {t('formBuilder.save')}
          </Button>
          <Show when={props.unsaved}>
            <Button variant="quiet" onPress={() => props.onTake()}>
              {t('formBuilder.discard')}
            </Button>
          </Show>
        </FormActions>
      </Form>
      <LeaveGuard when={props.unsaved} text={t('formBuilder.leave')} />
      <Dialog
        open={picking()}
        onClose={() => void setPicking(false)}
        title={t('formBuilder.pickTitle')}
        description={t('formBuilder.pickText')}
      >
        <ul ref={library} class="divide-y divide-hairline">
          <For each={pickable()} fallback={<li class="text-soft">{t('formBuilder.pickNone')}</li>}>
            {(field) => (
              <li class="flex min-h-14 items-center gap-4 py-1">
                <span class="grid min-w-0 grow">
                  <span class="font-semibold wrap-anywhere">
                    <bdi>{field.label}</bdi>
                  </span>
                  <span class="text-small text-soft">{t(`orgInfo.type.${field.type}`)}</span>
                </span>
                <IconButton
                  icon={Plus}
                  label={t('formBuilder.pickOne', { label: field.label })}
                  disabled={full()}
                  onPress={() => pick(field)}
                />
              </li>
            )}
          </For>
        </ul>
      </Dialog>
      <Dialog
        open={previewing()}
        onClose={() => void setPreviewing(false)}
        title={t('formBuilder.previewTitle')}
        description={t('formBuilder.previewText')}
      >
        <Preview draft={props.draft} />
      </Dialog>
    </>
  );
}

function QuestionForm(props: {
  readonly question: QuestionWish;
  readonly stored: RegistrationForm | undefined;
  readonly errorOf: (part: DraftFlaw['part']) => string | undefined;
  readonly onChange: (facts: Partial<QuestionWish>) => void;
}): JSX.Element {
  const { t } = useI18n();
  const name = (part: string) => `${part}-${props.question.id}`;
  const before = () =>
    [...(props.stored?.questions ?? []), ...(props.stored?.past ?? [])].find(
      ({ id }) => id === props.question.id,
    )?.choices ?? [];

  return (
    <div class="my-3 grid gap-5 rounded-control bg-sunk p-4">
      <Show
        when={props.question.sharedFieldId === null}
        fallback={<p class="text-soft">{t('formBuilder.sharedNote')}</p>}
      >
        <TextField
          name={name('label')}
          label={t('formBuilder.label')}
          error={props.errorOf('label')}
          value={props.question.label}
          onInput={(label) => props.onChange({ label })}
        />
        <TextArea
          name={name('help')}
          label={t('formBuilder.help')}
          error={props.errorOf('help')}
          optional
          rows={2}
          maxLength={formLimits.help}
          value={props.question.help}
          onInput={(help) => props.onChange({ help })}
        />
        <TypeAndChoicesFields
          type={props.question.type}
          choices={props.question.choices}
          name={name('type')}
          label={t('formBuilder.type')}
          before={before()}
          onChange={({ type, choices }) => props.onChange({ type, choices: [...choices] })}
        />
      </Show>
      <Checkbox
        name={name('required')}
        label={t('formBuilder.requiredLabel')}
        checked={props.question.required}
        onChange={(required) => props.onChange({ required })}
      />
    </div>
  );
}

/** The questions as applicants see them; what is entered here goes nowhere. */
function Preview(props: { readonly draft: readonly QuestionWish[] }): JSX.Element {
  const [entered, setEntered] = createSignal<Entered>({});
  return (
    <div class="grid gap-6">
      <For each={previewOf(props.draft)}>
        {(question) => (
          <QuestionField
            question={{ ...question, id: `preview-${question.id}` }}
            entered={entered()[question.id]}
            error={undefined}
            onEnter={(value) => setEntered((all) => ({ ...all, [question.id]: value }))}
          />
        )}
      </For>
    </div>
  );
}
