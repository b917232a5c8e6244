import { useSearchParams } from '@solidjs/router';
import { Show, type JSX } from 'solid-js';
import MailOpen from '~icons/lucide/mail-open';
import { addresses } from '../../addresses.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { AccountFrame } from './account-frame.view.tsx';
import { MailSent } from './mail-sent.view.tsx';

/** What somebody sees who has just closed the account, signed out. */
export default function AccountClosedPage(): JSX.Element {
  const { t, format } = useI18n();
  const [search] = useSearchParams();
  const until = () => {
    const moment = Number(search['until']);
    return Number.isSafeInteger(moment) && moment > 0 && moment < 8e15 ? moment : undefined;
  };
  return (
    <AccountFrame title={t('privacy.closedTitle')}>
      <MailSent icon={MailOpen}>
        <Show when={until()}>
          {(moment) => <p>{t('privacy.closedText', { date: format.date(moment()) })}</p>}
        </Show>
        <p>{t('privacy.closedWayBack')}</p>
      </MailSent>
      <div>
        <Button href={addresses.signIn()}>{t('privacy.signIn')}</Button>
      </div>
    </AccountFrame>
  );
}
