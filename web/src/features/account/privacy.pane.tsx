import type { JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';

/** The way to the page about one's own data. */
export function PrivacyPane(): JSX.Element {
  const { t } = useI18n();
  return (
    <Card>
      <p class="text-soft">{t('privacy.intro')}</p>
      <div>
        <Button href={addresses.privacy()}>{t('privacy.open')}</Button>
      </div>
    </Card>
  );
}
