import { invitationTokenOf } from '@equipage/domain/fixtures';
import {
  demoConversation,
  demoFinishedEvent,
  demoJoinLink,
  demoLogin,
  demoPublicEvent,
} from '../browser/demo-people.ts';
import type { Login } from '../browser/sign-in.ts';

/** A page to photograph, as one of the demo people sees it. */
export interface Shot {
  readonly name: string;
  /** Nobody for the public pages. */
  readonly as?: Login;
  readonly path: string;
  /** What is on the page when it is complete. */
  readonly ready: string;
  /** The whole page, not only the window. */
  readonly full?: boolean;
  /** The width at which the README shows it. */
  readonly picture?: '360' | '1280';
}

/** The main pages, with the addresses that the demo data gives them. */
export async function demoPages(): Promise<Shot[]> {
  const { eventId, orgId, uid } = await demoConversation();
  const finishedEventId = await demoFinishedEvent(orgId);
  const volunteer = demoLogin('ada');
  const organizer = demoLogin('olivia');
  return [
    { name: 'welcome', path: '/', ready: 'h1', full: true },
    { name: 'sign-up', path: '/sign-up', ready: 'form' },
    { name: 'sign-in', path: '/sign-in', ready: 'form' },
    { name: 'public-event', path: await demoPublicEvent(), ready: 'h1', picture: '360' },
    { name: 'home', as: volunteer, path: '/', ready: 'main a[href^="/e/"]', picture: '360' },
    { name: 'home-nobody', as: demoLogin('nina'), path: '/', ready: 'h2', full: true },
    { name: 'account', as: volunteer, path: '/account', ready: 'form', full: true },
    { name: 'privacy', as: volunteer, path: '/account/privacy', ready: 'main ul', full: true },
    { name: 'profile', as: volunteer, path: '/profile', ready: 'main li', full: true },
    { name: 'code', as: volunteer, path: '/code', ready: 'article svg' },
    { name: 'messages', as: volunteer, path: '/messages', ready: 'main a[href^="/messages/"]' },
    {
      name: 'conversation',
      as: volunteer,
      path: `/messages/${eventId}_${uid}`,
      ready: '[role=log] li',
      picture: '360',
    },
    { name: 'organization', as: organizer, path: `/organizations/${orgId}`, ready: 'main li' },
    {
      name: 'community',
      as: organizer,
      path: `/organizations/${orgId}/community`,
      ready: '[role=rowheader]',
      picture: '1280',
    },
    {
      name: 'member',
      as: organizer,
      path: `/organizations/${orgId}/community/${uid}`,
      ready: 'main dl [data-field]',
      full: true,
    },
    {
      name: 'organization-information',
      as: organizer,
      path: `/organizations/${orgId}/community/table`,
      ready: '[role=gridcell]',
    },
    {
      name: 'member-import',
      as: organizer,
      path: `/organizations/${orgId}/community/import`,
      ready: 'main li',
    },
    { name: 'library', as: organizer, path: `/organizations/${orgId}/library`, ready: 'main li', full: true },
    { name: 'join', path: await demoJoinLink(), ready: 'main button' },
    {
      name: 'organization-events',
      as: organizer,
      path: `/organizations/${orgId}/events?sort=teammates`,
      ready: 'main li',
    },
    {
      name: 'stats',
      as: organizer,
      path: `/organizations/${orgId}/stats`,
      ready: 'main svg[role=slider] text',
      full: true,
    },
    {
      name: 'customization',
      as: organizer,
      path: `/organizations/${orgId}/customization`,
      ready: 'main form',
      full: true,
    },
    { name: 'public-organization', path: `/o/${orgId}`, ready: 'main li' },
    { name: 'org-users', as: organizer, path: `/organizations/${orgId}/users`, ready: 'main h2' },
    { name: 'invitation', path: `/invitations/${invitationTokenOf('ronan.le-goff')}`, ready: 'main dl' },
    { name: 'new-organization', as: organizer, path: '/organizations/new', ready: 'form' },
    {
      name: 'new-event',
      as: organizer,
      path: `/organizations/${orgId}/events/new`,
      ready: 'form',
      full: true,
    },
    { name: 'event', as: organizer, path: `/events/${eventId}`, ready: 'main dl', full: true },
    {
      name: 'applications',
      as: organizer,
      path: `/events/${eventId}/applications`,
      ready: 'main li',
      picture: '1280',
    },
    {
      name: 'contact-sheet',
      as: organizer,
      path: `/events/${eventId}/applications/${uid}`,
      ready: '[role=dialog] dl',
    },
    {
      name: 'planning',
      as: organizer,
      path: `/events/${eventId}/planning`,
      ready: '[data-shift]',
      full: true,
    },
    { name: 'hours', as: organizer, path: `/events/${finishedEventId}/hours`, ready: 'main li', full: true },
    {
      name: 'registration-form',
      as: organizer,
      path: `/events/${eventId}/form`,
      ready: 'main li',
      full: true,
    },
    { name: 'broadcasts', as: organizer, path: `/events/${eventId}/broadcasts`, ready: 'main form, main h2' },
    {
      name: 'text-messages',
      as: organizer,
      path: `/events/${eventId}/text-messages`,
      ready: 'main dl, main h2 + *',
      full: true,
    },
    { name: 'event-users', as: organizer, path: `/events/${eventId}/users`, ready: 'main li' },
    { name: 'scan', as: organizer, path: `/events/${eventId}/scan`, ready: 'main h1' },
    {
      name: 'licenses',
      as: organizer,
      path: `/organizations/${orgId}/licenses`,
      ready: 'main li',
      full: true,
    },
    { name: 'coupons', as: organizer, path: `/organizations/${orgId}/coupons`, ready: 'main li', full: true },
    { name: 'redeem', as: organizer, path: '/redeem#K7QM-2X9A-BCDE-FGH3', ready: 'main form' },
    { name: 'my-shifts', as: volunteer, path: '/my-shifts', ready: 'main li', full: true },
    {
      name: 'event-conversation',
      as: organizer,
      path: `/events/${eventId}/conversations/${uid}`,
      ready: '[role=log] li',
      picture: '1280',
    },
  ];
}
