import { fold, isBlank, noteLimits, optionalLine, paragraphs, type ApplicationNote } from '@equipage/domain';
import { createEffect, createSignal, For, on, Show, type JSX } from 'solid-js';
import X from '~icons/lucide/x';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { SuggestField, type Suggestion } from '../../ui/suggest-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';

export interface ApplicationNoteProps {
  /** Of whom; another person empties the fields. */
  readonly uid: string;
  readonly note: ApplicationNote | undefined;
  /** That others at the event have, to choose from. */
  readonly knownTags: readonly string[];
  /** Each answers with a text for the reader when it was refused. */
  readonly onNote: (note: string) => Promise<string | undefined>;
  readonly onTags: (tags: string[]) => Promise<string | undefined>;
}

/** What organizers note about an application among themselves: a text, saved by a button, and tags, saved at once. */
export function ApplicationNoteView(props: ApplicationNoteProps): JSX.Element {
  const { t } = useI18n();
  const [typed, setTyped] = createSignal<string>();
  const [tag, setTag] = createSignal('');
  const [noteProblem, setNoteProblem] = createSignal<string>();
  const [tagProblem, setTagProblem] = createSignal<string>();
  createEffect(
    on(
      () => props.uid,
      () => {
        setTyped(undefined);
        setTag('');
        setNoteProblem(undefined);
        setTagProblem(undefined);
      },
    ),
  );
  const tags = () => props.note?.tags ?? [];
  const stored = () => props.note?.note ?? '';
  const changed = () => typed() !== undefined && typed() !== stored();

  /** Tags of others that go on as it was begun. */
  function knownLike(text: string): Suggestion[] {
    const begun = fold(text.trim());
    return props.knownTags
      .filter((known) => !tags().includes(known) && fold(known).startsWith(begun))
      .map((known) => ({ value: known, label: known }));
  }

  async function saveNote() {
    const note = paragraphs(noteLimits.note).safeParse(typed() ?? '').data;
    if (note === undefined) return void setNoteProblem(t('notes.tooLong', { max: noteLimits.note }));
    const refused = await props.onNote(note);
    setNoteProblem(refused);
    if (refused === undefined) setTyped(undefined);
  }

  async function addTag() {
    if (isBlank(tag())) return;
    const cleaned = optionalLine(noteLimits.tag).safeParse(tag()).data;
    if (cleaned === undefined) return void setTagProblem(t('notes.tooLong', { max: noteLimits.tag }));
    if (tags().length >= noteLimits.tags)
      return void setTagProblem(t('notes.tooMany', { max: noteLimits.tags }));
    const refused = await props.onTags([...tags(), cleaned]);
    setTagProblem(refused);
    if (refused === undefined) setTag('');
  }

  return (
    <section class="grid gap-4 rounded-card bg-sunk p-4">
      <h3 class="text-body">{t('notes.title')}</h3>
      <div class="grid gap-2">
        <Show when={tags().length > 0} fallback={<p class="text-soft">{t('notes.noTags')}</p>}>
          <ul role="list" aria-label={t('notes.tags')} class="flex flex-wrap gap-2">
            <For each={tags()}>
              {(one) => (
                <li class="inline-flex items-center rounded-round border border-hairline bg-surface pl-3 font-semibold">
                  <bdi class="wrap-anywhere">{one}</bdi>
                  <button
                    type="button"
                    aria-label={t('notes.remove', { tag: one })}
                    class="grid size-11 place-items-center rounded-round"
                    onClick={() =>
                      void props.onTags(tags().filter((other) => other !== one)).then(setTagProblem)
                    }
                  >
                    <X class="size-4" />
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Form errors={[]} onSubmit={addTag}>
          <SuggestField
            name="tag-to-add"
            label={t('notes.addTag')}
            help={t('notes.addTagHelp')}
            error={tagProblem()}
            optional="evident"
            value={tag()}
            suggest={(text) => Promise.resolve(knownLike(text))}
            onInput={(text) => {
              setTagProblem(undefined);
              setTag(text);
            }}
          />
          <div>
            <Button type="submit">{t('notes.add')}</Button>
          </div>
        </Form>
      </div>
      <Form errors={[]} onSubmit={saveNote}>
        <TextArea
          name="private-note"
          label={t('notes.note')}
          help={t('notes.noteHelp')}
          error={noteProblem()}
          optional="evident"
          rows={3}
          maxLength={noteLimits.note}
          value={typed() ?? stored()}
          onInput={(text) => {
            setNoteProblem(undefined);
            setTyped(text);
          }}
        />
        <Show when={changed()}>
          <div>
            <Button type="submit" variant="primary">
              {t('notes.save')}
            </Button>
          </div>
        </Show>
      </Form>
    </section>
  );
}
