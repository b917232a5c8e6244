import { eventSlug } from '@equipage/domain';
import { useParams } from '@solidjs/router';
import { Show, type JSX } from 'solid-js';
import ExternalLink from '~icons/lucide/external-link';
import Ticket from '~icons/lucide/ticket';
import { addresses } from '../../addresses.ts';
import { createLiveDocument } from '../../data/live.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { LiveView } from '../../ui/live-view.tsx';
import { useOrganization } from '../organization/index.ts';
import { supportedEventOf } from './coupon.queries.ts';
import { SupportedEventView } from './supported-event.view.tsx';

/** `/organizations/:orgId/events/supported/:eventId`: what a supporter may know of somebody else's event. */
export default function SupportedEventPage(): JSX.Element {
  const { t } = useI18n();
  const space = useOrganization();
  const params = useParams();
  const supported = createLiveDocument(() => supportedEventOf(space.orgId, params['eventId'] ?? ''));
  return (
    <Page
      title={supported.row?.name ?? t('coupons.supported.chip')}
      parents={[{ label: t('organization.section.events'), href: addresses.organizationEvents(space.orgId) }]}
      intro={t('coupons.supported.intro')}
      actions={
        <Show when={supported.row}>
          {(event) => (
            <Button icon={ExternalLink} href={addresses.publicEvent(eventSlug(event()))}>
              {t('coupons.supported.publicPage')}
            </Button>
          )}
        </Show>
      }
    >
      <LiveView
        state={supported.state}
        rows={supported.row === undefined ? [] : [supported.row]}
        onRetry={() => supported.retry()}
        empty={
          <EmptyState
            icon={Ticket}
            title={t('coupons.supported.goneTitle')}
            text={t('coupons.supported.goneText')}
            action={<Button href={addresses.coupons(space.orgId)}>{t('coupons.supported.toCoupons')}</Button>}
          />
        }
      >
        {(rows) => <Show when={rows()[0]}>{(event) => <SupportedEventView event={event()} />}</Show>}
      </LiveView>
    </Page>
  );
}
