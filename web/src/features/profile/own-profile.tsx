import type { JSX } from 'solid-js';
import { createLiveDocument } from '../../data/live.ts';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { FormProblem } from '../../ui/form-problems.ts';
import { LiveView } from '../../ui/live-view.tsx';
import { toast } from '../../ui/toast.ts';
import { OwnProfileView } from './own-profile.view.tsx';
import { changeWords } from './profile.actions.ts';
import { profileOf } from './profile.queries.ts';

/** The signed-in person's profile card, live. */
export function OwnProfile(): JSX.Element {
  const { t } = useI18n();
  const profile = createLiveDocument(() => {
    const person = session.person();
    return person && profileOf(person.uid);
  });

  async function saveWords(words: string): Promise<readonly FormProblem<'words'>[]> {
    const person = session.person();
    if (person === undefined) return [{ text: () => t('refusals.sign-in-needed') }];
    const outcome = await changeWords(person.uid, words, () => toast.error(t('profile.refusedLate')));
    return outcome.ok ? [] : [{ text: () => t(`refusals.${outcome.why}`) }];
  }

  return (
    <LiveView
      // Right after the sign-up the document is not there yet: it is still being loaded then, not absent.
      state={profile.state === 'live' && profile.row === undefined ? 'loading' : profile.state}
      rows={profile.row ? [profile.row] : []}
      skeleton="card"
      empty={undefined}
      onRetry={() => profile.retry()}
    >
      {() => (
        <OwnProfileView
          name={profile.row?.name ?? ''}
          thumbnail={profile.row?.thumbnail ?? null}
          words={profile.row?.words ?? ''}
          sharing={profile.row?.sharing ?? 'restricted'}
          sending={profile.row?.sending ?? false}
          onSave={saveWords}
        />
      )}
    </LiveView>
  );
}
