import { addresses } from '../../web/src/addresses.ts';
import { fillAndPress, press, pressAlsoIn, type Visit } from './visit.ts';

/**
 * All pages with all that opens over them: what `npm run shots` photographs and `npm run a11y` examines. A page or a
 * dialog that is missing here fails visits.test.ts.
 */
export const visits: readonly Visit[] = [
  { name: 'welcome', page: 'home', path: addresses.home, ready: 'h1', full: true },
  {
    name: 'sign-up',
    page: 'signUp',
    path: () => addresses.signUp(),
    ready: 'form',
    openings: [{ file: 'features/account/sign-up.view.tsx', shows: 'errors', open: press('Create account') }],
  },
  { name: 'sign-in', page: 'signIn', path: () => addresses.signIn(), ready: 'form' },
  {
    name: 'forgot-password',
    page: 'forgotPassword',
    path: () => addresses.forgotPassword(),
    ready: 'form',
    unpictured: true,
  },
  {
    name: 'names',
    page: 'names',
    as: 'unnamed',
    path: () => addresses.names(),
    ready: 'form',
    unpictured: true,
  },
  {
    name: 'check-mail',
    page: 'checkMail',
    as: 'unproven',
    path: () => addresses.checkMail(),
    ready: 'main button',
    unpictured: true,
  },
  {
    name: 'broken-mail-link',
    page: 'authAction',
    path: addresses.authAction,
    ready: 'main a, main button',
    unpictured: true,
  },
  { name: 'public-event', page: 'publicEvent', path: (at) => at.publicEvent, ready: 'h1', picture: '360' },
  {
    name: 'own-application',
    page: 'publicEvent',
    as: 'ada',
    path: (at) => at.ownPublicEvent,
    ready: 'main [aria-live] h2',
    unpictured: true,
    openings: [
      {
        file: 'features/application/own-application.view.tsx',
        shows: 'question',
        open: press('Cancel application'),
      },
    ],
  },
  {
    name: 'apply',
    page: 'apply',
    as: 'nina',
    path: (at) => `${at.ownPublicEvent}/apply`,
    ready: 'main form',
    unpictured: true,
  },
  {
    name: 'home',
    page: 'home',
    as: 'ada',
    path: addresses.home,
    ready: 'main a[href^="/e/"]',
    picture: '360',
    openings: [{ file: 'ui/menu.tsx', shows: 'menu', open: press('Account of Ada Wrona') }],
  },
  { name: 'home-nobody', page: 'home', as: 'nina', path: addresses.home, ready: 'h2', full: true },
  {
    name: 'account',
    page: 'account',
    as: 'ada',
    path: addresses.account,
    ready: 'form',
    full: true,
    openings: [
      { file: 'features/account/ways-in.pane.tsx', shows: 'question', open: press('Unlink Google') },
    ],
  },
  {
    name: 'privacy',
    page: 'privacy',
    as: 'ada',
    path: addresses.privacy,
    ready: 'main ul',
    full: true,
    openings: [
      {
        file: 'features/account/readers.view.tsx',
        shows: 'question',
        open: press(/^Leave the community of /),
      },
      {
        file: 'features/account/delete-account.view.tsx',
        shows: 'question',
        open: press('Delete my account…'),
      },
      {
        file: 'features/account/prove.dialog.tsx',
        open: press('Delete my account…', 'Delete my account'),
      },
    ],
  },
  {
    name: 'account-closed',
    page: 'accountClosed',
    path: () => addresses.accountClosed(),
    ready: 'main h1',
    unpictured: true,
  },
  {
    name: 'profile',
    page: 'ownProfile',
    as: 'ada',
    path: addresses.ownProfile,
    ready: 'main li',
    full: true,
    openings: [
      { file: 'features/profile/photo-dialog.view.tsx', open: press('Change photo') },
      { file: 'features/profile/own-photo.tsx', shows: 'question', open: press('Remove photo') },
      { file: 'features/profile/sharing-dialog.view.tsx', open: press('Change sharing') },
    ],
  },
  {
    name: 'profile-of-another',
    page: 'profile',
    as: 'olivia',
    path: (at) => addresses.profile(at.uid),
    ready: 'main h2',
    unpictured: true,
  },
  {
    name: 'code',
    page: 'code',
    as: 'ada',
    path: addresses.code,
    ready: 'article svg',
    openings: [{ file: 'features/badge/badge.view.tsx', shows: 'question', open: press('Renew code') }],
  },
  {
    name: 'messages',
    page: 'messages',
    as: 'ada',
    path: addresses.messages,
    ready: 'main a[href^="/messages/"]',
  },
  {
    name: 'conversation',
    page: 'conversation',
    as: 'ada',
    path: (at) => addresses.conversation(`${at.eventId}_${at.uid}`),
    ready: '[role=log] li',
    picture: '360',
  },
  {
    name: 'organization',
    page: 'organization',
    as: 'olivia',
    path: (at) => addresses.organization(at.orgId),
    ready: 'main li',
  },
  {
    name: 'community',
    page: 'community',
    as: 'olivia',
    path: (at) => addresses.community(at.orgId),
    ready: '[role=rowheader]',
    picture: '1280',
    openings: [
      { file: 'features/community/join-link.dialog.tsx', open: press('Join the community') },
      { file: 'features/community/export.dialog.tsx', open: pressAlsoIn('More', 'Export') },
    ],
  },
  {
    name: 'member',
    page: 'member',
    as: 'olivia',
    path: (at) => addresses.member(at.orgId, at.uid),
    ready: 'main dl [data-field]',
    full: true,
  },
  {
    name: 'organization-information',
    page: 'orgInfoTable',
    as: 'olivia',
    path: (at) => addresses.orgInfoTable(at.orgId),
    ready: '[role=gridcell]',
    openings: [
      { file: 'features/community/org-fields.dialog.tsx', open: press('Fields') },
      {
        file: 'features/community/org-fields.dialog.tsx',
        shows: 'question',
        open: press('Fields', 'Edit Remarque', 'Delete'),
      },
    ],
  },
  {
    name: 'member-import',
    page: 'memberImport',
    as: 'olivia',
    path: (at) => addresses.memberImport(at.orgId),
    ready: 'main li',
    openings: [
      {
        file: 'features/community/import-history.view.tsx',
        shows: 'question',
        open: press(/^Undo the import of /),
      },
    ],
  },
  {
    name: 'library',
    page: 'library',
    as: 'olivia',
    path: (at) => addresses.library(at.orgId),
    ready: 'main li',
    full: true,
    openings: [
      { file: 'features/community/shared-field.dialog.tsx', open: press('Add question') },
      {
        // One that no event asks yet: the others can only be archived.
        file: 'features/community/shared-field.dialog.tsx',
        shows: 'question',
        async open(page) {
          const label = `Do you bring boots (${Date.now()})?`;
          await press('Add question')(page);
          const dialog = page.getByRole('dialog');
          await dialog.getByLabel('Question', { exact: true }).fill(label);
          await dialog.getByRole('button', { name: 'Add question' }).click();
          await press(`Edit “${label}”`, 'Delete')(page);
        },
      },
    ],
  },
  { name: 'join', page: 'join', path: (at) => at.joinLink, ready: 'main button' },
  {
    name: 'join-invitation',
    page: 'joinInvitation',
    path: (at) => addresses.joinInvitation(at.joinInvitation),
    ready: 'main button',
    unpictured: true,
    openings: [
      {
        file: 'features/community/join-invitation.view.tsx',
        shows: 'question',
        open: press('Take me off the list'),
      },
    ],
  },
  {
    name: 'organization-events',
    page: 'organizationEvents',
    as: 'olivia',
    path: (at) => `${addresses.organizationEvents(at.orgId)}?sort=teammates`,
    ready: 'main li',
  },
  {
    name: 'stats',
    page: 'stats',
    as: 'olivia',
    path: (at) => addresses.stats(at.orgId),
    ready: 'main svg[role=slider] text',
    full: true,
  },
  {
    name: 'customization',
    page: 'customization',
    as: 'olivia',
    path: (at) => addresses.customization(at.orgId),
    ready: 'main form',
    full: true,
    openings: [
      {
        file: 'ui/leave-guard.tsx',
        shows: 'question',
        async open(page) {
          await page.locator('main textarea').first().fill('Something else than before.');
          await press('Equipage, home')(page);
        },
      },
    ],
  },
  {
    name: 'public-organization',
    page: 'publicOrganization',
    path: (at) => addresses.publicOrganization(at.orgId),
    ready: 'main li',
  },
  {
    name: 'org-users',
    page: 'orgUsers',
    as: 'olivia',
    path: (at) => addresses.orgUsers(at.orgId),
    ready: 'main h2',
    openings: [
      { file: 'features/organization/invite-dialog.view.tsx', open: press('Invite') },
      {
        file: 'features/organization/invite-dialog.view.tsx',
        shows: 'errors',
        open: press('Invite', /^Send/),
      },
      {
        file: 'features/organization/user-lists.view.tsx',
        shows: 'question',
        open: press('What to do with Malik Bouaziz', 'Make owner'),
      },
    ],
  },
  {
    name: 'no-access',
    page: 'orgUsers',
    as: 'ada',
    path: (at) => addresses.orgUsers(at.orgId),
    ready: 'main h1',
    unpictured: true,
  },
  {
    name: 'invitation',
    page: 'invitation',
    path: (at) => addresses.invitation(at.invitation),
    ready: 'main dl',
  },
  {
    name: 'new-organization',
    page: 'newOrganization',
    as: 'olivia',
    path: addresses.newOrganization,
    ready: 'form',
  },
  {
    name: 'new-event',
    page: 'newEvent',
    as: 'olivia',
    path: (at) => addresses.newEvent(at.orgId),
    ready: 'form',
    full: true,
    openings: [{ file: 'features/event/event-form.view.tsx', shows: 'errors', open: press('Create draft') }],
  },
  {
    name: 'event',
    page: 'event',
    as: 'olivia',
    path: (at) => addresses.event(at.eventId),
    ready: 'main dl',
    full: true,
    openings: [
      { file: 'features/event/event-home.view.tsx', shows: 'question', open: press('More', 'Finish') },
      { file: 'features/event/duplicate-event.dialog.tsx', open: press('More', 'Duplicate') },
      { file: 'features/billing/move-licenses.dialog.tsx', open: press('Move licenses') },
      { file: 'features/coupon/redeem.dialog.tsx', open: press('Redeem a code') },
    ],
  },
  {
    name: 'draft-event',
    page: 'event',
    as: 'olivia',
    path: (at) => addresses.event(at.draftEventId),
    ready: 'main dl',
    unpictured: true,
    openings: [
      { file: 'features/event/event-home.view.tsx', shows: 'question', open: press('Publish') },
      { file: 'features/event/event-home.view.tsx', shows: 'question', open: press('More', 'Delete draft') },
    ],
  },
  {
    name: 'edit-event',
    page: 'editEvent',
    as: 'olivia',
    path: (at) => addresses.editEvent(at.eventId),
    ready: 'main form',
    unpictured: true,
  },
  {
    name: 'supported-event',
    page: 'supportedEvent',
    as: 'olivia',
    path: (at) => addresses.supportedEvent(at.orgId, at.supportedEventId),
    ready: 'main dl',
    unpictured: true,
  },
  {
    name: 'applications',
    page: 'applications',
    as: 'olivia',
    path: (at) => addresses.applications(at.eventId),
    ready: 'main li',
    openings: [
      {
        file: 'features/application/applications.page.tsx',
        shows: 'question',
        open: press(/^More for /, 'Decline'),
      },
      {
        file: 'features/application/applications.page.tsx',
        shows: 'question',
        open: press('Choose several', /^Choose (?!several)/, 'Decline'),
      },
    ],
  },
  {
    name: 'contact-sheet',
    page: 'application',
    as: 'olivia',
    path: (at) => addresses.application(at.eventId, at.uid),
    ready: '[role=dialog] dl',
    openings: [
      {
        file: 'features/application/application-sheet.view.tsx',
        withPage: true,
        open: () => Promise.resolve(),
      },
    ],
  },
  {
    name: 'planning',
    page: 'planning',
    as: 'olivia',
    path: (at) => addresses.planning(at.eventId),
    ready: '[data-shift]',
    full: true,
    openings: [
      { file: 'features/schedule/mission.dialog.tsx', open: press('New mission') },
      {
        file: 'features/schedule/plan-actions.view.tsx',
        shows: 'question',
        open: press('Edit Bar', 'Delete mission'),
      },
      { file: 'features/schedule/shift.dialog.tsx', open: press(/: open shift/) },
      { file: 'features/schedule/assign.dialog.tsx', open: press(/^Assign people to /) },
      { file: 'features/schedule/take-out.dialog.tsx', open: press(/^Take .* out of /) },
      {
        file: 'features/schedule/places.tsx',
        shows: 'question',
        async open(page) {
          const full = page.locator('[data-shift]').filter({ hasText: 'Full' }).first();
          await full.getByRole('button', { name: /^Assign people to / }).click();
          await press(/^Assign (?!people)/)(page);
        },
      },
    ],
  },
  {
    name: 'hours',
    page: 'eventHours',
    as: 'olivia',
    path: (at) => addresses.eventHours(at.finishedEventId),
    ready: 'main li',
    full: true,
    openings: [{ file: 'features/schedule/hours.view.tsx', open: press(/^Correct the hours of /) }],
  },
  {
    name: 'registration-form',
    page: 'eventForm',
    as: 'olivia',
    path: (at) => addresses.eventForm(at.eventId),
    ready: 'main li',
    full: true,
    openings: [
      { file: 'features/application/form-builder.view.tsx', open: press('From the library') },
      { file: 'features/application/form-builder.view.tsx', open: press('Preview') },
    ],
  },
  {
    name: 'broadcasts',
    page: 'broadcasts',
    as: 'olivia',
    path: (at) => addresses.broadcasts(at.eventId),
    ready: 'main form, main h2',
    openings: [
      {
        file: 'features/conversation/broadcasts.view.tsx',
        shows: 'question',
        open: fillAndPress('Message', 'The gate opens at ten.', 'Send'),
      },
    ],
  },
  {
    name: 'text-messages',
    page: 'textMessages',
    as: 'olivia',
    path: (at) => addresses.textMessages(at.eventId),
    ready: 'main dl, main h2 + *',
    full: true,
    openings: [
      {
        file: 'features/sms/text-messages.view.tsx',
        shows: 'question',
        open: fillAndPress('Message', 'The gate opens at ten.', 'Send text message'),
      },
    ],
  },
  {
    name: 'event-users',
    page: 'eventUsers',
    as: 'olivia',
    path: (at) => addresses.eventUsers(at.eventId),
    ready: 'main li',
  },
  {
    name: 'scan',
    page: 'scan',
    as: 'olivia',
    path: (at) => addresses.scan(at.eventId),
    ready: 'main h1',
    openings: [{ file: 'features/scan/counters.dialog.tsx', open: press('What is counted') }],
  },
  {
    name: 'licenses',
    page: 'licenses',
    as: 'olivia',
    path: (at) => addresses.licenses(at.orgId),
    ready: 'main li',
    full: true,
  },
  {
    name: 'coupons',
    page: 'coupons',
    as: 'olivia',
    path: (at) => addresses.coupons(at.orgId),
    ready: 'main li',
    full: true,
    openings: [
      { file: 'features/coupon/make-coupons.dialog.tsx', open: press('Make coupons') },
      {
        file: 'features/coupon/coupons.view.tsx',
        shows: 'question',
        open: press(/^What to do with /, 'Cancel the coupon'),
      },
    ],
  },
  {
    name: 'redeem',
    page: 'redeem',
    as: 'olivia',
    path: () => addresses.redeem('K7QM-2X9A-BCDE-FGH3'),
    ready: 'main form',
  },
  {
    name: 'my-shifts',
    page: 'myShifts',
    as: 'ada',
    path: addresses.myShifts,
    ready: 'main li',
    full: true,
    openings: [
      { file: 'features/schedule/my-shifts.view.tsx', open: press(/^Offer .* to teammates$/) },
      {
        file: 'features/schedule/my-shifts.view.tsx',
        shows: 'question',
        async open(page) {
          const make = page.getByRole('button', { name: 'Create my address' });
          const renew = page.getByRole('button', { name: 'New address' });
          await make.or(renew).waitFor();
          if (await make.isVisible()) await make.click();
          await renew.click();
        },
      },
    ],
  },
  {
    name: 'event-conversations',
    page: 'eventConversations',
    as: 'olivia',
    path: (at) => addresses.eventConversations(at.eventId),
    ready: 'main li',
    unpictured: true,
  },
  {
    name: 'event-conversation',
    page: 'eventConversation',
    as: 'olivia',
    path: (at) => addresses.eventConversation(at.eventId, at.uid),
    ready: '[role=log] li',
  },
  { name: 'nowhere', page: '*', path: () => '/nowhere/at/all', ready: 'main h1', unpictured: true },
];
