import { displayName, type OrgRole } from '@equipage/domain';
import { useParams, type RouteSectionProps } from '@solidjs/router';
import { Match, Switch, type JSX } from 'solid-js';
import CalendarDays from '~icons/lucide/calendar-days';
import ChartColumn from '~icons/lucide/chart-column';
import Gift from '~icons/lucide/gift';
import House from '~icons/lucide/house';
import LibraryBig from '~icons/lucide/library-big';
import Palette from '~icons/lucide/palette';
import Ticket from '~icons/lucide/ticket';
import UserCog from '~icons/lucide/user-cog';
import UsersRound from '~icons/lucide/users-round';
import { addresses } from '../../addresses.ts';
import { createLiveDocument } from '../../data/live.ts';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useSpace, type Space } from '../../ui/frame/frame.tsx';
import { NoAccessPage } from '../../ui/frame/problem-pages.tsx';
import { useSectionsAhead } from '../../ui/frame/sections-ahead.ts';
import { LiveView } from '../../ui/live-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ownAccount } from '../account/index.ts';
import { OrganizationProvider, type OrganizationSpace } from './organization-space.ts';
import { organizationOf } from './public-organization.queries.ts';

/**
 * Around all pages of an organization: its sections in the frame, and the door. Strangers are told that they have no
 * access, and somebody whose role is taken away is led out at once.
 */
export default function OrganizationLayout(props: RouteSectionProps): JSX.Element {
  const { t } = useI18n();
  const params = useParams();
  const orgId = () => params['orgId'] ?? '';
  const role = () => session.roleInOrg(orgId());
  const inside = () => role() === 'owner' || role() === 'manager';
  // Public facts, so they are fetched beside the rights rather than after them.
  const organization = createLiveDocument(() => organizationOf(orgId()));

  const sections = (): Space | undefined => {
    const row = organization.row;
    if (row === undefined || !inside()) return undefined;
    return {
      name: row.name,
      caption: t('organization.caption'),
      href: addresses.organization(orgId()),
      entries: [
        { label: t('organization.section.home'), href: addresses.organization(orgId()), icon: House },
        {
          label: t('organization.section.events'),
          href: addresses.organizationEvents(orgId()),
          icon: CalendarDays,
        },
        { label: t('organization.section.community'), href: addresses.community(orgId()), icon: UsersRound },
        { label: t('stats.section'), href: addresses.stats(orgId()), icon: ChartColumn },
        { label: t('library.section'), href: addresses.library(orgId()), icon: LibraryBig },
        { label: t('licenses.section'), href: addresses.licenses(orgId()), icon: Ticket },
        { label: t('coupons.section'), href: addresses.coupons(orgId()), icon: Gift },
        { label: t('orgUsers.section'), href: addresses.orgUsers(orgId()), icon: UserCog },
        { label: t('customization.section'), href: addresses.customization(orgId()), icon: Palette },
      ],
    };
  };
  useSpace(sections);
  useSectionsAhead(sections);

  const space: OrganizationSpace = {
    get orgId() {
      return orgId();
    },
    get role() {
      return role() as OrgRole;
    },
    get organization() {
      return organization.row;
    },
  };

  return (
    <Switch fallback={<Skeleton kind="page" />}>
      <Match when={role() === 'none'}>
        <NoAccessPage
          homeHref={addresses.home()}
          personName={ownAccount.row && displayName(ownAccount.row)}
        />
      </Match>
      <Match when={role() === 'unknown' && session.rights.state === 'failed'}>
        <LiveView state="failed" rows={[]} empty={undefined} onRetry={() => session.rights.retry()}>
          {() => undefined}
        </LiveView>
      </Match>
      <Match when={inside()}>
        <OrganizationProvider value={space}>{props.children}</OrganizationProvider>
      </Match>
    </Switch>
  );
}
