import type { Language } from '@equipage/domain';
import type { JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { setTheme, theme } from '../../ui/frame/theme.ts';
import { toast } from '../../ui/toast.ts';
import { changeNames } from './account.actions.ts';
import type { AccountProblem } from './auth-problems.ts';
import type { Names } from './names.view.tsx';
import { ownAccount } from './own-account.ts';
import { SettingsView } from './settings.view.tsx';

export default function SettingsPage(): JSX.Element {
  const { t, setLanguage } = useI18n();

  async function saveNames(names: Names): Promise<readonly AccountProblem[]> {
    const person = session.person();
    if (person === undefined) return [{ text: () => t('refusals.sign-in-needed') }];
    const outcome = await changeNames(person.uid, names, () => toast.error(t('settings.refusedLate')));
    if (!outcome.ok) return [{ text: () => t(`refusals.${outcome.why}`) }];
    toast.success(outcome.value === 'stored' ? t('settings.saved') : t('settings.savedLater'));
    return [];
  }

  /** At once on this screen; `createLanguageSync` carries it to the account. */
  async function changeLanguage(language: Language) {
    if (!(await setLanguage(language))) toast.error(t('ui.languageFailed'));
  }

  return (
    <SettingsView
      names={ownAccount.row}
      email={session.person()?.email ?? null}
      emailVerified={session.person()?.emailVerified ?? false}
      checkMailHref={addresses.checkMail({ next: addresses.account() })}
      theme={theme()}
      onNames={saveNames}
      onLanguage={(language) => void changeLanguage(language)}
      onTheme={setTheme}
      onSignOut={() => session.signOut()}
    />
  );
}
