import { createEffect, on } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { ownAccount } from './own-account.ts';

/**
 * Keeps the language of the screen and of the account the same. The account's own counts first, when somebody signs in
 * and when another device changes it; a change on this screen goes to the account.
 */
export function createLanguageSync(): void {
  const { language, setLanguage } = useI18n();
  const stored = () => ownAccount.row?.language;
  createEffect(
    on(stored, (theirs) => {
      if (theirs !== undefined && theirs !== language()) void setLanguage(theirs);
    }),
  );
  createEffect(
    on(
      language,
      (chosen) => {
        const account = ownAccount.row;
        if (account === undefined || account.language === chosen) return;
        // Loaded when it is needed: every page of somebody signed in begins with this file.
        void import('./account.actions.ts').then(({ changeLanguage }) => changeLanguage(account.id, chosen));
      },
      { defer: true },
    ),
  );
}
