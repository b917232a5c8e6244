/**
 * Every page of the product and where it is.
 *
 * To add a page:
 * 1. write `features/<stem>/<page>.page.tsx` with a default export that draws a `<Page>` (ui/frame/page.tsx);
 * 2. name its address in addresses.ts, pattern and builder;
 * 3. add one line to the list below that says who may come:
 *    `{ path: patterns.x, component: lazy(() => import('./features/…/x.page.tsx')) }`.
 * 4. give it a budget of JavaScript in page-budgets.json; the test beside it says what the page takes.
 * 5. put a visit into tests/visits/visits.ts, and what it reads into tests/visits/page-reads.json.
 *
 * Pages are always lazy, so that each is a file of its own: the public event page must not carry what organizers need.
 * Its texts come with the layout that it stands under, or by `withTexts` (i18n/text-parts.ts).
 * Pages of an organization or an event go under the layout route of their space, which calls `useSpace()` once for all
 * of them and draws `props.children`.
 */
import type { RouteDefinition, RouteSectionProps } from '@solidjs/router';
import { lazy, type Component } from 'solid-js';
import { patterns } from './addresses.ts';
import { loadHome } from './features/home/load-home.ts';
import { withTexts } from './i18n/start-i18n.ts';

/** For everybody, signed in or not. */
const openPages: RouteDefinition[] = [
  { path: patterns.home, component: lazy(loadHome) },
  {
    path: patterns.signIn,
    component: lazy(() => withTexts(import('./features/account/sign-in.page.tsx'), 'account', 'personal')),
  },
  {
    path: patterns.signUp,
    component: lazy(() => withTexts(import('./features/account/sign-up.page.tsx'), 'account', 'personal')),
  },
  {
    path: patterns.forgotPassword,
    component: lazy(() =>
      withTexts(import('./features/account/forgot-password.page.tsx'), 'account', 'personal'),
    ),
  },
  {
    path: patterns.checkMail,
    component: lazy(() => withTexts(import('./features/account/check-mail.page.tsx'), 'account', 'personal')),
  },
  {
    path: patterns.names,
    component: lazy(() => withTexts(import('./features/account/names.page.tsx'), 'account', 'personal')),
  },
  { path: patterns.publicEvent, component: lazy(() => import('./features/event/public-event.page.tsx')) },
  {
    path: patterns.publicOrganization,
    component: lazy(() => import('./features/organization/public-organization.page.tsx')),
  },
  {
    path: patterns.invitation,
    component: lazy(() =>
      withTexts(import('./features/organization/invitation.page.tsx'), 'organizing', 'personal'),
    ),
  },
  {
    path: patterns.redeem,
    component: lazy(() => withTexts(import('./features/coupon/redeem.page.tsx'), 'organizing')),
  },
  {
    path: patterns.joinInvitation,
    component: lazy(() =>
      withTexts(import('./features/community/join-invitation.page.tsx'), 'joining', 'personal'),
    ),
  },
  {
    path: patterns.join,
    component: lazy(() => withTexts(import('./features/community/join.page.tsx'), 'joining', 'personal')),
  },
  {
    path: patterns.authAction,
    component: lazy(() =>
      withTexts(import('./features/account/mailed-link.page.tsx'), 'account', 'personal'),
    ),
  },
];

/** Whoever has just closed the account is signed out, and yet on a page of the inside. */
const closedPage: RouteDefinition = {
  path: patterns.accountClosed,
  component: lazy(() =>
    withTexts(import('./features/account/account-closed.page.tsx'), 'settings', 'personal'),
  ),
};

/** For everybody with an account, also before the address is proven. */
const ownPages: RouteDefinition[] = [
  { path: patterns.privacy, component: lazy(() => import('./features/account/privacy.page.tsx')) },
  { path: patterns.account, component: lazy(() => import('./features/account/settings.page.tsx')) },
];

/** The space of one organization, for its org users. */
const organizationPages: RouteDefinition[] = [
  {
    path: patterns.organization,
    component: lazy(() => import('./features/organization/organization.page.tsx')),
  },
  {
    path: patterns.organizationEvents,
    component: lazy(() => import('./features/organization/events.page.tsx')),
  },
  {
    path: patterns.customization,
    component: lazy(() => import('./features/organization/customization.page.tsx')),
  },
  { path: patterns.coupons, component: lazy(() => import('./features/coupon/coupons.page.tsx')) },
  {
    path: patterns.supportedEvent,
    component: lazy(() => import('./features/coupon/supported-event.page.tsx')),
  },
  { path: patterns.newEvent, component: lazy(() => import('./features/event/new-event.page.tsx')) },
  { path: patterns.orgUsers, component: lazy(() => import('./features/organization/org-users.page.tsx')) },
  { path: patterns.community, component: lazy(() => import('./features/community/community.page.tsx')) },
  {
    path: patterns.memberImport,
    component: lazy(() => import('./features/community/member-import.page.tsx')),
  },
  { path: patterns.licenses, component: lazy(() => import('./features/billing/licenses.page.tsx')) },
  { path: patterns.stats, component: lazy(() => import('./features/stats/stats.page.tsx')) },
  { path: patterns.library, component: lazy(() => import('./features/community/library.page.tsx')) },
  { path: patterns.orgInfoTable, component: lazy(() => import('./features/community/org-table.page.tsx')) },
  { path: patterns.member, component: lazy(() => import('./features/community/member.page.tsx')) },
];

/** The space of one event, for those who run it. */
const eventPages: RouteDefinition[] = [
  { path: patterns.event, component: lazy(() => import('./features/event/event-home.page.tsx')) },
  { path: patterns.eventUsers, component: lazy(() => import('./features/event/event-users.page.tsx')) },
  {
    path: patterns.eventForm,
    component: lazy(() => withTexts(import('./features/application/form-builder.page.tsx'), 'applying')),
  },
  { path: patterns.editEvent, component: lazy(() => import('./features/event/edit-event.page.tsx')) },
  {
    // The contact sheet lies over the list, which stays where it is.
    path: [patterns.applications, patterns.application],
    component: lazy(() => withTexts(import('./features/application/applications.page.tsx'), 'applying')),
  },
  { path: patterns.planning, component: lazy(() => import('./features/schedule/planning.page.tsx')) },
  { path: patterns.eventHours, component: lazy(() => import('./features/schedule/hours.page.tsx')) },
  {
    path: [patterns.eventConversations, patterns.eventConversation],
    component: lazy(() => import('./features/conversation/event-conversations.page.tsx')),
  },
  { path: patterns.broadcasts, component: lazy(() => import('./features/conversation/broadcasts.page.tsx')) },
  { path: patterns.textMessages, component: lazy(() => import('./features/sms/text-messages.page.tsx')) },
];

/** For people with a proven address: everything that concerns others. */
const verifiedPages: RouteDefinition[] = [
  {
    path: [patterns.messages, patterns.conversation],
    component: lazy(() => import('./features/conversation/messages.page.tsx')),
  },
  {
    path: patterns.apply,
    component: lazy(() => withTexts(import('./features/application/apply.page.tsx'), 'applying')),
  },
  { path: patterns.ownProfile, component: lazy(() => import('./features/profile/own-profile.page.tsx')) },
  { path: patterns.profile, component: lazy(() => import('./features/profile/profile.page.tsx')) },
  {
    path: patterns.myShifts,
    component: lazy(() => withTexts(import('./features/schedule/my-shifts.page.tsx'), 'shifts')),
  },
  { path: patterns.code, component: lazy(() => import('./features/badge/badge.page.tsx')) },
  {
    path: patterns.newOrganization,
    component: lazy(() =>
      withTexts(import('./features/organization/new-organization.page.tsx'), 'organizing'),
    ),
  },
  {
    component: lazy(() => withTexts(import('./features/organization/organization.layout.tsx'), 'organizing')),
    children: organizationPages,
  },
  // Outside of the event's layout, which needs network: the gate has to open without.
  {
    path: patterns.scan,
    component: lazy(() => withTexts(import('./features/scan/scan.page.tsx'), 'organizing')),
  },
  {
    component: lazy(() => withTexts(import('./features/event/event.layout.tsx'), 'organizing')),
    children: eventPages,
  },
];

const pages: RouteDefinition[] = [
  ...openPages,
  closedPage,
  {
    component: lazy(() =>
      withTexts(
        import('./features/account/signed-in-only.layout.tsx'),
        'account',
        'inside',
        'personal',
        'settings',
      ),
    ),
    children: ownPages,
  },
  {
    component: lazy(() =>
      withTexts(import('./features/account/verified-only.layout.tsx'), 'inside', 'personal'),
    ),
    children: verifiedPages,
  },
  { path: '*', component: lazy(() => import('./not-found.page.tsx')) },
];

/** @param layout draws the frame around every page. */
export function routesWithin(layout: Component<RouteSectionProps>): RouteDefinition[] {
  return [
    // A constant in the build: the catalogue, which brings its own frame, does not exist in production.
    ...(import.meta.env.DEV
      ? [{ path: '/dev/catalogue', component: lazy(() => import('./dev/catalogue.page.tsx')) }]
      : []),
    { component: layout, children: pages },
  ];
}

/**
 * Fetches the files of the page at a path, so that they come beside the texts instead of after them. Only a head start:
 * the router decides what is shown.
 */
export function preloadPage(path: string): void {
  for (const { component } of chainTo(path)) {
    const page = component as { preload?: () => Promise<unknown> } | undefined;
    page?.preload?.().catch(() => undefined);
  }
}

/** The route that a path leads to, with the layouts around it, outermost first. */
export function chainTo(path: string, among: readonly RouteDefinition[] = pages): RouteDefinition[] {
  for (const route of among) {
    const inside = chainTo(path, route.children === undefined ? [] : [route.children].flat());
    if (inside.length > 0) return [route, ...inside];
    if ([route.path].flat().some((pattern) => pattern !== undefined && fits(path, pattern))) return [route];
  }
  return [];
}

/** Whether a path is of a pattern's form; `*` fits everything. */
function fits(path: string, pattern: string): boolean {
  const form = pattern.replace(/:[^/]+/g, '[^/]+').replace('*', '.*');
  return new RegExp(`^${form}/?$`).test(path);
}
