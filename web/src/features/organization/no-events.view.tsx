import type { JSX } from 'solid-js';
import CalendarPlus from '~icons/lucide/calendar-plus';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

/** In place of events: none at all, or none to come; with the way to a first one. */
export function NoEvents(props: { readonly title: string; readonly newEventHref: string }): JSX.Element {
  const { t } = useI18n();
  return (
    <EmptyState
      icon={CalendarPlus}
      title={props.title}
      text={t('organization.events.emptyText')}
      action={
        <Button variant="primary" href={props.newEventHref}>
          {t('organization.events.new')}
        </Button>
      }
    />
  );
}
