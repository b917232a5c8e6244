import type { Sharing } from '@equipage/domain';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { FormProblem } from '../../ui/form-problems.ts';
import { toast } from '../../ui/toast.ts';
import { changeSharing, changeWords } from './profile.actions.ts';

/** What the signed-in person may change of the profile, with what to say when it does not work. */
export function createOwnProfileChanges() {
  const { t } = useI18n();
  return {
    async saveWords(this: void, words: string): Promise<readonly FormProblem<'words'>[]> {
      const person = session.person();
      if (person === undefined) return [{ text: () => t('refusals.sign-in-needed') }];
      const outcome = await changeWords(person.uid, words, () => toast.error(t('profile.refusedLate')));
      return outcome.ok ? [] : [{ text: () => t(`refusals.${outcome.why}`) }];
    },

    async share(this: void, sharing: Sharing): Promise<string | undefined> {
      const person = session.person();
      if (person === undefined) return t('refusals.sign-in-needed');
      const outcome = await changeSharing(person.uid, sharing);
      if (!outcome.ok) return t(`refusals.${outcome.why}`);
      toast.success(t(`profile.sharingChanged.${sharing}`));
      return undefined;
    },
  };
}
