import type { Sharing } from '@equipage/domain';
import { Show, type JSX } from 'solid-js';
import Eye from '~icons/lucide/eye';
import LogOut from '~icons/lucide/log-out';
import NotebookPen from '~icons/lucide/notebook-pen';
import CalendarDays from '~icons/lucide/calendar-days';
import { addresses } from '../../addresses.ts';
import type { Icon } from '../../ui/icon.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Card } from '../../ui/card.tsx';

/**
 * What somebody agrees to who joins, and under it the buttons that say so. The first, second and last point are the text
 * whose version is stored with the consent; what is seen of events follows the person's own level.
 */
export function JoinConsent(props: {
  readonly orgName: string;
  /** Undefined for somebody without an account, or while it is not known. */
  readonly sharing: Sharing | undefined;
  readonly children: JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <Card>
      <h2 class="text-large">{t('join.consent.title')}</h2>
      <ul role="list" class="grid gap-3">
        <Point icon={Eye}>{t('join.consent.sees', { organization: props.orgName })}</Point>
        <Point icon={CalendarDays}>
          <Show when={props.sharing} fallback={t('join.newcomer')}>
            {(level) => (
              <>
                {t(`join.${level()}`)}{' '}
                <a
                  href={addresses.ownProfile()}
                  class="text-primary-ink underline underline-offset-4 hover:decoration-2"
                >
                  {t('join.changeSharing')}
                </a>
              </>
            )}
          </Show>
        </Point>
        <Point icon={NotebookPen}>{t('join.consent.notes')}</Point>
        <Point icon={LogOut}>{t('join.consent.leave')}</Point>
      </ul>
      {props.children}
    </Card>
  );
}

function Point(props: { icon: Icon; children: JSX.Element }) {
  return (
    <li class="flex gap-3">
      <span class="mt-1 shrink-0 text-soft">{props.icon({})}</span>
      <span>{props.children}</span>
    </li>
  );
}
