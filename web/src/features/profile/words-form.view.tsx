import { cleanText, wordsLength } from '@equipage/domain';
import { createEffect, createSignal, untrack, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { createFormProblems, type FormProblem } from '../../ui/form-problems.ts';
import { Form, FormActions } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';

export interface WordsFormProps {
  readonly words: string;
  readonly onSave: (words: string) => Promise<readonly FormProblem<'words'>[]>;
  /** Saved, or given up. */
  readonly onEnd: () => void;
}

/** A person's own words, being written. */
export default function WordsForm(props: WordsFormProps): JSX.Element {
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
