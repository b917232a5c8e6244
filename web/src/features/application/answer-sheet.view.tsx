import { keyOfQuestion, type AnswerFlaw, type Answers, type FormQuestion } from '@equipage/domain';
import { createSignal, For, Show, untrack, type JSX } from 'solid-js';
import { createStore } from 'solid-js/store';
import Pencil from '~icons/lucide/pencil';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import { createAnswerWords } from './answer-words.ts';
import { enteredOf, readEntered, type Entered } from './entered-answers.ts';
import { fieldNameOf, QuestionField } from './question-field.view.tsx';

export interface AnswerSheetProps {
  /** May change while somebody answers; what was entered stays. */
  readonly questions: readonly FormQuestion[];
  /** What the person has answered at this event. */
  readonly before: Answers;
  /** What she has answered elsewhere. */
  readonly prefill: Answers;
  /** What she has entered and not sent. */
  readonly draft: Entered;
  readonly submitLabel: string;
  readonly backHref: string;
  readonly onDraft: (entered: Entered) => void;
  /** @returns why it was refused, in words; undefined when it was not */
  readonly onSubmit: (answers: Answers) => Promise<string | undefined>;
}

/** A form to answer: only what is new stands open, and what is known already is shown to be checked. */
export function AnswerSheet(props: AnswerSheetProps): JSX.Element {
  const { t } = useI18n();
  const { words, show } = createAnswerWords(() => props.questions.some(({ type }) => type === 'phone'));
  // What is filled in at first; later only the person changes it.
  const known = untrack((): Answers => ({ ...props.prefill, ...props.before }));
  const [typed, setTyped] = createStore<Entered>(
    untrack(() => ({ ...enteredOf(props.questions, known, words()), ...props.draft })),
  );
  const [opened, setOpened] = createSignal<ReadonlySet<string>>(
    new Set(untrack(() => Object.keys(props.draft))),
  );
  const [flaws, setFlaws] = createSignal<readonly AnswerFlaw[]>([]);
  const [problem, setProblem] = createSignal<string>();

  const isOpen = (question: FormQuestion) => {
    const key = keyOfQuestion(question);
    const value = known[key];
    return value === undefined || (value === null && question.required) || opened().has(key);
  };
  const asked = () => props.questions.filter(isOpen);
  const answered = () => props.questions.filter((question) => !isOpen(question));
  const open = (keys: readonly string[]) => setOpened((all) => new Set([...all, ...keys]));

  const textOf = ({ problem: why }: AnswerFlaw) => t(`registration.problem.${why}`);
  const errorOf = (question: FormQuestion) => {
    const flaw = flaws().find(({ key }) => key === keyOfQuestion(question));
    return flaw && textOf(flaw);
  };
  const errors = () => [
    ...flaws().flatMap((flaw) => {
      const question = props.questions.find((one) => keyOfQuestion(one) === flaw.key);
      return question === undefined
        ? []
        : [{ field: fieldNameOf(question), message: `${question.label} ${textOf(flaw)}` }];
    }),
    ...(problem() === undefined ? [] : [{ message: problem()! }]),
  ];

  function enter(question: FormQuestion, value: Entered[string]): void {
    const key = keyOfQuestion(question);
    setTyped(key, value);
    setFlaws((all) => all.filter((flaw) => flaw.key !== key));
    open([key]);
    props.onDraft(Object.fromEntries([...opened()].map((one) => [one, typed[one] ?? null])));
  }

  function change(question: FormQuestion): void {
    open([keyOfQuestion(question)]);
    // The press that opened it is gone with its button.
    queueMicrotask(() => {
      const field = document.getElementById(`field-${fieldNameOf(question)}`);
      (field?.matches('fieldset') ? field.querySelector('input') : field)?.focus();
    });
  }

  async function submit(): Promise<void> {
    setProblem(undefined);
    const read = readEntered(props.questions, typed, props.before, words());
    setFlaws(read.flaws);
    open(read.flaws.map(({ key }) => key));
    if (read.flaws.length === 0) setProblem(await props.onSubmit(read.answers));
  }

  return (
    <Form errors={errors()} onSubmit={submit}>
      <For each={asked()}>
        {(question) => (
          <QuestionField
            question={question}
            entered={typed[keyOfQuestion(question)]}
            error={errorOf(question)}
            onEnter={(value) => enter(question, value)}
          />
        )}
      </For>
      <Show when={answered().length > 0}>
        <section class="grid gap-3" aria-labelledby="known-answers">
          <h2 id="known-answers" class="text-large">
            {t('registration.knownTitle')}
          </h2>
          <p class="text-soft">{t('registration.knownText')}</p>
          <ul class="grid divide-y divide-hairline border-y border-hairline">
            <For each={answered()}>
              {(question) => (
                <li class="flex items-center justify-between gap-4 py-2">
                  <div class="min-w-0 grow">
                    <p class="text-small text-soft wrap-anywhere">
                      <bdi>{question.label}</bdi>
                    </p>
                    <p class="font-semibold whitespace-pre-line wrap-anywhere">
                      <bdi>
                        {show(question, known[keyOfQuestion(question)] ?? null) || t('registration.noAnswer')}
                      </bdi>
                    </p>
                  </div>
                  <IconButton
                    icon={Pencil}
                    label={t('registration.changeOf', { label: question.label })}
                    onPress={() => change(question)}
                  />
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <Show when={props.questions.length === 0}>
        <Banner tone="info">{t('registration.nothing')}</Banner>
      </Show>
      <FormActions>
        <Button type="submit" variant="primary">
          {props.submitLabel}
        </Button>
        <Button variant="quiet" href={props.backHref}>
          {t('registration.back')}
        </Button>
      </FormActions>
      <Show when={props.questions.length > 0}>
        <p class="text-small text-soft">{t('registration.kept')}</p>
      </Show>
    </Form>
  );
}
