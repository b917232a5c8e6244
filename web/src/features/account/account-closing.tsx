import { createSignal, Show, type JSX } from 'solid-js';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { AccountFrame } from './account-frame.view.tsx';
import { ownAccount } from './own-account.ts';
import { keepAccount } from './privacy.actions.ts';

/** In place of every page of somebody who has closed the account and signed in again: keep it, or not. */
export default function AccountClosing(): JSX.Element {
  const i18n = useI18n();
  const { t, format } = i18n;
  const [problem, setProblem] = createSignal<() => string>();

  async function keep() {
    const kept = await keepAccount();
    // What was closed opens by itself: the account is watched.
    if (kept.ok) return;
    const { why } = kept;
    setProblem(() => () => (why === 'too-late' ? t('privacy.tooLate') : refusalText(i18n, { ...kept, why })));
  }

  return (
    <AccountFrame
      title={t('privacy.closingTitle')}
      intro={t('privacy.closingText', { date: format.date(ownAccount.row?.closesAt ?? Date.now()) })}
    >
      <Show when={problem()}>{(text) => <Banner tone="danger">{text()()}</Banner>}</Show>
      <div class="flex flex-wrap gap-3">
        <Button variant="primary" onPress={keep}>
          {t('privacy.keep')}
        </Button>
        <Button onPress={() => session.signOut()}>{t('privacy.signOut')}</Button>
      </div>
    </AccountFrame>
  );
}
