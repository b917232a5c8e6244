import { keyOfQuestion, type Answers, type FormQuestion, type RegistrationForm } from '@equipage/domain';
import { For, Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { createAnswerWords } from './answer-words.ts';

/** What somebody has answered, in the order of the form; answers to questions that are no longer asked come last. */
export function AnswersView(props: {
  readonly form: RegistrationForm | undefined;
  readonly answers: Answers;
}): JSX.Element {
  const { t } = useI18n();
  const asked = () => props.form?.questions ?? [];
  const { show } = createAnswerWords(() => asked().some(({ type }) => type === 'phone'));
  const earlier = () =>
    (props.form?.past ?? []).filter((question) => {
      const key = keyOfQuestion(question);
      return (props.answers[key] ?? null) !== null && !asked().some((one) => keyOfQuestion(one) === key);
    });

  function List(list: { readonly questions: readonly FormQuestion[] }) {
    return (
      <dl class="grid gap-3">
        <For each={list.questions}>
          {(question) => (
            <div>
              <dt class="text-small text-soft wrap-anywhere">
                <bdi>{question.label}</bdi>
              </dt>
              <dd class="whitespace-pre-line wrap-anywhere">
                <Show
                  when={show(question, props.answers[keyOfQuestion(question)] ?? null)}
                  fallback={<span class="text-soft">{t('formBuilder.answersNone')}</span>}
                >
                  {(text) => <bdi>{text()}</bdi>}
                </Show>
              </dd>
            </div>
          )}
        </For>
      </dl>
    );
  }

  return (
    <>
      <Show when={asked().length > 0}>
        <section class="grid gap-2">
          <h3 class="text-body">{t('formBuilder.answers')}</h3>
          <List questions={asked()} />
        </section>
      </Show>
      <Show when={earlier().length > 0}>
        <section class="grid gap-2">
          <h3 class="text-body">{t('formBuilder.answersPast')}</h3>
          <List questions={earlier()} />
        </section>
      </Show>
    </>
  );
}
