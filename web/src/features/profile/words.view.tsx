import { createEffect, createSignal, lazy, on, Show, Suspense, type JSX } from 'solid-js';
import Pencil from '~icons/lucide/pencil';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import type { FormProblem } from '../../ui/form-problems.ts';
import { Linkified } from '../../ui/linkified.tsx';

/** Home shows the words; the form comes with the first press on its button. */
const WordsForm = lazy(() => import('./words-form.view.tsx'));

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
      <Suspense>
        <WordsForm words={props.words} onSave={props.onSave} onEnd={() => void setEditing(false)} />
      </Suspense>
    </Show>
  );
}
