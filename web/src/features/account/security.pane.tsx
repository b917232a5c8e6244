import type { JSX } from 'solid-js';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmailAddressPane } from './email-address.pane.tsx';
import { PasswordPane } from './password.pane.tsx';
import { WaysInPane } from './ways-in.pane.tsx';

/** By what the person signs in, and the way out. */
export function SecurityPane(): JSX.Element {
  const { t } = useI18n();
  // A pop-up must open right in the click that asks for it.
  session.prepare();
  return (
    <>
      <EmailAddressPane />
      <PasswordPane />
      <WaysInPane />
      <Card title={t('settings.signOutTitle')}>
        <p class="text-soft">{t('settings.signOutText')}</p>
        <div>
          <Button onPress={() => session.signOut()}>{t('settings.signOut')}</Button>
        </div>
      </Card>
    </>
  );
}
