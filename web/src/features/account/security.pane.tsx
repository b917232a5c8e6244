import { Show, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';

/** By what the person signs in, and the way out. */
export function SecurityPane(): JSX.Element {
  const { t } = useI18n();
  const verified = () => session.person()?.emailVerified ?? false;
  return (
    <>
      <Card title={t('settings.email')}>
        <div class="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
          <p class="min-w-0 font-semibold wrap-anywhere">{session.person()?.email}</p>
          <StatusChip tone={verified() ? 'good' : 'waiting'}>
            {verified() ? t('settings.confirmed') : t('settings.unconfirmed')}
          </StatusChip>
        </div>
        <Show when={!verified()}>
          <div>
            <Button href={addresses.checkMail({ next: addresses.account() })}>{t('settings.confirm')}</Button>
          </div>
        </Show>
      </Card>
      <Card title={t('settings.signOutTitle')}>
        <p class="text-soft">{t('settings.signOutText')}</p>
        <div>
          <Button onPress={() => session.signOut()}>{t('settings.signOut')}</Button>
        </div>
      </Card>
    </>
  );
}
