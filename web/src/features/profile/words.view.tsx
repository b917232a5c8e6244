import { cleanText, wordsLength } from '@equipage/domain';
import { createEffect, createSignal, on, Show, untrack, type JSX } from 'solid-js';
import Pencil from '~icons/lucide/pencil';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { createFormProblems, type FormProblem } from '../../ui/form-problems.ts';
import { Form, FormActions } from '../../ui/form.tsx';
import { Linkified } from '../../ui/linkified.tsx';
import { TextArea } from '../../ui/text-area.tsx';

export interface WordsViewProps {
  readonly words: string;
  /** They are on their way to the server. */
  readonly sending: boolean;
  readonly onSave: (words: string) => Promise<readonly FormProblem<'words'>[]>;
}

/** A person's own words about experience with events; written where they stand. */
export function WordsView(props: WordsViewProps): JSX.Element {
  const { t } = useI18n();
  const [editing, setEditing] = createSignal(false);
  let editButton: HTMLDivElement | undefined;

  // The form took the keyboard's place with it; it goes back to where it came from.
  createEffect(on(editing, (now) => now || editButton?.querySelector('button')?.focus(), { defer: true }));

  return (
    <Show
      when={editing()}
      fallback={
        <div class="grid justify-items-start gap-3">
          <Show when={props.words !== ''} fallback={<p class="text-soft">{t('profile.noWordsMine')}</p>}>
            <div class="max-w-text">
              <Linkified text={props.words} />
            </div>
          </Show>
          <Show when={props.sending}>
            <p role="status" class="text-small text-soft">
              {t('profile.sending')}
            </p>
          </Show>
          <div ref={editButton} class="-ml-3 tablet:-ml-4">
            <Button variant="quiet" icon={Pencil} onPress={() => void setEditing(true)}>
              {props.words === '' ? t('profile.add') : t('profile.edit')}
            </Button>
          </div>
        </div>
      }
    >
      <WordsForm words={props.words} onSave={props.onSave} onEnd={() => void setEditing(false)} />
    </Show>
  );
}

function WordsForm(props: {
  words: string;
  onSave: (words: string) => Promise<readonly FormProblem<'words'>[]>;
  onEnd: () => void;
}) {
  const { t, format } = useI18n();
  // Taken once: what another device writes meanwhile must not replace what is being typed.
  const [words, setWords] = createSignal(untrack(() => props.words));
  const problems = createFormProblems<'words'>();
  let form: HTMLDivElement | undefined;

  createEffect(() => form?.querySelector('textarea')?.focus());

  async function submit() {
    if (cleanText(words()).length > wordsLength) {
      problems.show([
        { field: 'words', text: () => t('profile.wordsTooLong', { max: format.number(wordsLength) }) },
      ]);
      return;
    }
    const found = await props.onSave(words());
    problems.show(found);
    if (found.length === 0) props.onEnd();
  }

  return (
    <div ref={form}>
      <Form onSubmit={submit} errors={problems.errors()}>
        <TextArea
          name="words"
          label={t('profile.words')}
          help={t('profile.wordsHelp')}
          value={words()}
          onInput={(value) => {
            setWords(value);
            problems.forget('words');
          }}
          onKeyDown={(event) => event.key === 'Escape' && props.onEnd()}
          error={problems.of('words')}
          maxLength={wordsLength}
          rows={4}
          optional
        />
        <FormActions>
          <Button type="submit" variant="primary">
            {t('profile.save')}
          </Button>
          <Button onPress={() => props.onEnd()}>{t('profile.cancel')}</Button>
        </FormActions>
      </Form>
    </div>
  );
}
