import { keyOfQuestion, type ApplicationWish, type FormQuestion } from '@equipage/domain';
import { Match, Show, Switch, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** The ways to find some applications among many: by person, by tag, by what was answered to one question. */
export function ApplicationFilters(props: {
  readonly wish: ApplicationWish;
  readonly onWish: (wish: ApplicationWish) => void;
  /** That somebody has at this event. */
  readonly tags: readonly string[];
  readonly questions: readonly FormQuestion[];
  /** How many fit; undefined where nothing is asked. */
  readonly found: number | undefined;
  /** Not all applications are here yet. */
  readonly searching: boolean;
}): JSX.Element {
  const { t, plural } = useI18n();
  const change = (part: Partial<ApplicationWish>) => props.onWish({ ...props.wish, ...part });
  const question = () => props.questions.find((one) => keyOfQuestion(one) === props.wish.question);
  // A tag from the address that nobody has any more stays selectable, or the field would show another one.
  const tags = () =>
    props.wish.tag === '' || props.tags.includes(props.wish.tag)
      ? props.tags
      : [props.wish.tag, ...props.tags];

  return (
    <search class="grid gap-3" aria-label={t('notes.filter.label')}>
      <div class="grid grid-cols-2 items-end gap-4 *:min-w-0 max-tablet:*:first:col-span-2 max-tablet:*:nth-4:col-span-2 desktop:grid-cols-4">
        <TextField
          name="text"
          type="search"
          optional="evident"
          label={t('notes.filter.text')}
          value={props.wish.text}
          onInput={(text) => change({ text })}
        />
        <Show when={tags().length > 0}>
          <Select
            name="tag"
            optional="evident"
            label={t('notes.filter.tag')}
            value={props.wish.tag}
            options={[
              { value: '', label: t('notes.filter.anyTag') },
              ...tags().map((tag) => ({ value: tag, label: tag })),
            ]}
            onChange={(tag) => change({ tag })}
          />
        </Show>
        <Show when={props.questions.length > 0}>
          <Select
            name="question"
            optional="evident"
            label={t('notes.filter.question')}
            value={question() === undefined ? '' : props.wish.question}
            options={[
              { value: '', label: t('notes.filter.anyQuestion') },
              ...props.questions.map((one) => ({ value: keyOfQuestion(one), label: one.label })),
            ]}
            onChange={(key) => change({ question: key, answer: '' })}
          />
        </Show>
        <Show when={question()}>
          {(asked) => (
            <Switch
              fallback={
                <TextField
                  name="answer"
                  type="search"
                  optional="evident"
                  label={t('notes.filter.contains')}
                  value={props.wish.answer}
                  onInput={(answer) => change({ answer })}
                />
              }
            >
              <Match when={choicesOf(asked())}>
                {(choices) => (
                  <Select
                    name="answer"
                    optional="evident"
                    label={t('notes.filter.answer')}
                    value={props.wish.answer}
                    options={[
                      { value: '', label: t('notes.filter.anyChoice') },
                      ...choices(),
                      { value: 'none', label: t('notes.filter.none') },
                    ]}
                    onChange={(answer) => change({ answer })}
                  />
                )}
              </Match>
            </Switch>
          )}
        </Show>
      </div>
      <p aria-live="polite" class="min-h-5 text-small text-soft">
        <Show when={props.found !== undefined}>
          {props.searching ? t('notes.filter.loading') : plural('notes.filter.shown', props.found ?? 0)}
        </Show>
      </p>
    </search>
  );

  /** What can be chosen as answer; undefined where an answer is written. */
  function choicesOf({ type, choices }: FormQuestion): { value: string; label: string }[] | undefined {
    if (type === 'yesNo')
      return [
        { value: 'yes', label: t('notes.filter.yes') },
        { value: 'no', label: t('notes.filter.no') },
      ];
    if (type !== 'choice' && type !== 'choices') return undefined;
    return choices.map(({ id, label }) => ({ value: id, label }));
  }
}
