import { describe, expect, test } from 'vitest';
import { collectionGroups, paths } from './paths.ts';

/** Every path of the database with stand-ins for the ids: the whole table at a glance. */
const table: Record<keyof typeof paths, string> = {
  accesses: 'access',
  access: 'access/a',
  accounts: 'accounts',
  account: 'accounts/a',
  devices: 'accounts/a/devices',
  device: 'accounts/a/devices/b',
  deletion: 'deletions/a',
  deletions: 'deletions',
  emailChange: 'emailChanges/a',
  profile: 'profiles/a',
  audience: 'audiences/a',
  participations: 'profiles/a/participations',
  participation: 'profiles/a/participations/b',
  photo: 'photos/a',
  badge: 'badges/a',
  badgeToken: 'badgeTokens/a',
  organizations: 'organizations',
  organization: 'organizations/a',
  orgUsers: 'organizations/a/users',
  orgUser: 'organizations/a/users/b',
  invitations: 'organizations/a/invitations',
  invitation: 'organizations/a/invitations/b',
  invitationToken: 'invitationTokens/a',
  slug: 'slugs/a',
  members: 'organizations/a/members',
  member: 'organizations/a/members/b',
  memberImports: 'organizations/a/imports',
  memberImport: 'organizations/a/imports/b',
  importObjection: 'organizations/a/importObjections/b',
  memberTally: 'organizations/a/tallies/members',
  joinLink: 'organizations/a/joinLinks/b',
  joinToken: 'joinTokens/a',
  consents: 'organizations/a/consents',
  consent: 'organizations/a/consents/b',
  supportedEvents: 'organizations/a/supportedEvents',
  supportedEvent: 'organizations/a/supportedEvents/b',
  orgFields: 'organizations/a/orgFields',
  orgField: 'organizations/a/orgFields/b',
  orgInfos: 'organizations/a/orgInfo',
  orgInfo: 'organizations/a/orgInfo/b',
  presences: 'organizations/a/presence',
  presence: 'organizations/a/presence/b',
  orgWallet: 'organizations/a/wallet/balance',
  ledger: 'organizations/a/ledger',
  ledgerEntry: 'organizations/a/ledger/b',
  coupons: 'organizations/a/coupons',
  coupon: 'organizations/a/coupons/b',
  couponCode: 'couponCodes/a',
  sharedFields: 'organizations/a/sharedFields',
  sharedField: 'organizations/a/sharedFields/b',
  allLastValues: 'organizations/a/lastValues',
  lastValues: 'organizations/a/lastValues/b',
  events: 'events',
  event: 'events/a',
  eventUsers: 'events/a/users',
  eventUser: 'events/a/users/b',
  form: 'events/a/form/current',
  applications: 'events/a/applications',
  application: 'events/a/applications/b',
  applicationTally: 'events/a/tallies/applications',
  applicationNotes: 'events/a/applicationNotes',
  applicationNote: 'events/a/applicationNotes/b',
  decisionJobs: 'events/a/jobs',
  decisionJob: 'events/a/jobs/b',
  broadcasts: 'events/a/broadcasts',
  broadcast: 'events/a/broadcasts/b',
  missions: 'events/a/missions',
  mission: 'events/a/missions/b',
  shifts: 'events/a/shifts',
  shift: 'events/a/shifts/b',
  rosters: 'events/a/rosters',
  roster: 'events/a/rosters/b',
  swaps: 'events/a/swaps',
  swap: 'events/a/swaps/b',
  calendar: 'calendars/a',
  calendarToken: 'calendarTokens/a',
  scanList: 'events/a/scanList',
  scanEntry: 'events/a/scanList/b',
  scanPictures: 'events/a/scanPictures',
  scanPicture: 'events/a/scanPictures/b',
  counters: 'events/a/counters',
  counter: 'events/a/counters/b',
  checkIns: 'events/a/checkIns',
  checkIn: 'events/a/checkIns/b',
  eventWallet: 'events/a/wallet/balance',
  conversations: 'conversations',
  conversation: 'conversations/a',
  messages: 'conversations/a/messages',
  message: 'conversations/a/messages/b',
  announcements: 'announcements',
  announcement: 'announcements/a',
  occasions: 'occasions',
  occasion: 'occasions/a',
  outbox: 'outbox',
  outboxItem: 'outbox/a',
  limit: 'limits/a',
};

const at = (name: keyof typeof paths) => paths[name]('a', 'b');

describe('paths', () => {
  test('are the ones of the data model', () => {
    expect(
      Object.fromEntries((Object.keys(paths) as (keyof typeof paths)[]).map((name) => [name, at(name)])),
    ).toEqual(table);
  });

  test('differ from each other', () => {
    expect(new Set(Object.values(table)).size).toBe(Object.keys(table).length);
  });

  test.each(Object.entries(collectionGroups))(
    'the group of %s is the last part of their collection',
    (name, group) => {
      expect(at(name as keyof typeof collectionGroups).endsWith(`/${group}`)).toBe(true);
    },
  );
});
