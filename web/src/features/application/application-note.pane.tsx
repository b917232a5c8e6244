import type { ApplicationNote } from '@equipage/domain';
import type { JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { toast } from '../../ui/toast.ts';
import { ApplicationNoteView } from './application-note.view.tsx';
import { saveNote } from './application.actions.ts';

/** {@link ApplicationNoteView} of one application, stored. */
export function ApplicationNotePane(props: {
  readonly eventId: string;
  readonly uid: string;
  readonly note: ApplicationNote | undefined;
  readonly knownTags: readonly string[];
}): JSX.Element {
  const i18n = useI18n();
  const { t } = i18n;

  async function save(change: { note?: string; tags?: string[] }): Promise<string | undefined> {
    const outcome = await saveNote(props.eventId, props.uid, change);
    if (outcome.ok) return undefined;
    if (outcome.why === 'no-application') return t('notes.gone');
    return refusalText(i18n, outcome);
  }

  async function saveText(note: string): Promise<string | undefined> {
    const refused = await save({ note });
    if (refused === undefined) toast.success(t('notes.saved'));
    return refused;
  }

  return (
    <ApplicationNoteView
      uid={props.uid}
      note={props.note}
      knownTags={props.knownTags}
      onNote={saveText}
      onTags={(tags) => save({ tags })}
    />
  );
}
