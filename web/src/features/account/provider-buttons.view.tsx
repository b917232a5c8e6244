import type { JSX } from 'solid-js';
import type { Provider } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { FacebookMark, GoogleMark } from './provider-marks.tsx';

/** The ways in without a password, and the line that leads over to the form below. */
export function ProviderButtons(props: {
  readonly onPress: (provider: Provider) => Promise<unknown>;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <div class="grid gap-3">
      <Button wide icon={GoogleMark} onPress={() => props.onPress('google')}>
        {t('account.provider.google')}
      </Button>
      <Button wide icon={FacebookMark} onPress={() => props.onPress('facebook')}>
        {t('account.provider.facebook')}
      </Button>
      <p class="flex items-center gap-4 pt-3 text-soft before:h-px before:flex-1 before:bg-hairline after:h-px after:flex-1 after:bg-hairline">
        {t('account.provider.or')}
      </p>
    </div>
  );
}
