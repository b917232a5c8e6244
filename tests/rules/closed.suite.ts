import { collectionGroups, paths } from '@equipage/domain';
import { doc, limit, setDoc } from 'firebase/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../personas/people.ts';
import { groupList } from './lists.ts';
import { readDocument, readList } from './reading.ts';
import { type Stage, verdict } from './stage.ts';
import {
  fanfares,
  giuliasCheckIn,
  giuliasTalk,
  greenway,
  kermesse,
  kermessesCoupon,
  kermessesOrder,
  stormWarning,
  streetDance,
  world,
} from './world.ts';

/** Documents that we have, of each kind. */
const ours = [
  paths.access(people.amara.uid),
  paths.account(people.amara.uid),
  paths.profile(people.amara.uid),
  paths.badge(people.amara.uid),
  paths.organization(kermesse.id),
  paths.orgUser(kermesse.id, people.amara.uid),
  paths.member(kermesse.id, people.giulia.uid),
  paths.orgInfo(kermesse.id, people.giulia.uid),
  paths.orgWallet(kermesse.id),
  paths.coupon(kermesse.id, kermessesCoupon.id),
  paths.currentStats(kermesse.id),
  paths.order(kermessesOrder.id),
  paths.supporter(streetDance.id, fanfares.id),
  paths.event(streetDance.id),
  paths.event(greenway.id),
  paths.eventUser(streetDance.id, people.farid.uid),
  paths.application(streetDance.id, people.giulia.uid),
  paths.applicationTally(streetDance.id),
  paths.applicationNote(streetDance.id, people.giulia.uid),
  paths.smsCampaign(streetDance.id, stormWarning.id),
  paths.smsDelivery(streetDance.id, stormWarning.id, people.giulia.uid),
  paths.roster(streetDance.id, people.giulia.uid),
  paths.calendar(people.giulia.uid),
  paths.scanEntry(streetDance.id, people.giulia.uid),
  paths.checkIn(streetDance.id, giuliasCheckIn.id),
  paths.conversation(giuliasTalk),
];

/** Names of collections that no list over all parents may use; `applications` has a rule of its own. */
const groups = [
  'access',
  'accounts',
  'profiles',
  'audiences',
  'badges',
  'badgeTokens',
  'invitationTokens',
  'calendars',
  'calendarTokens',
  'missions',
  'applicationNotes',
  collectionGroups.decisionJobs,
  collectionGroups.broadcasts,
  collectionGroups.smsCampaigns,
  collectionGroups.smsDeliveries,
  'shifts',
  collectionGroups.rosters,
  collectionGroups.swaps,
  'organizations',
  'events',
  'tallies',
  'wallet',
  'orders',
  collectionGroups.ledger,
  collectionGroups.coupons,
  collectionGroups.supportedEvents,
  'stats',
  'statGrounds',
  'statShards',
  'supporters',
  'couponCodes',
  'scanList',
  'scanPictures',
  'counters',
  collectionGroups.checkIns,
  'conversations',
  'messages',
  'devices',
  'announcements',
  'occasions',
  'outbox',
  'limits',
  collectionGroups.invitations,
  collectionGroups.memberImports,
  'importObjections',
  collectionGroups.members,
  collectionGroups.orgFields,
  collectionGroups.presences,
  'orgInfo',
  collectionGroups.orgUsers,
];

export function closedSuite(stage: Stage): void {
  describe('what nobody has opened', () => {
    beforeAll(async () => {
      await stage.reset(world);
      await stage.put(
        Object.fromEntries(
          ['notes/one', ...ours.map((path) => `${path}/notes/one`)].map((path) => [path, { text: 'x' }]),
        ),
      );
    });

    it.each(['notes/one', ...ours.map((path) => `${path}/notes/one`)])(
      'stays shut for the owner of everything: %s',
      async (path) => {
        const db = stage.as('amara');
        expect(await verdict(readDocument(stage.functions, path))).toBe('allowed');
        expect(await verdict(readDocument(db, path))).toBe('denied');
        expect(await verdict(setDoc(doc(db, path), { text: 'x' }))).toBe('denied');
      },
    );

    it.each(groups)('no list over all parents named %s', async (name) => {
      expect(await verdict(readList(groupList(stage.functions, name, limit(1))))).toBe('allowed');
      for (const who of [null, 'giulia', 'amara', 'dalia'] as const) {
        expect(await verdict(readList(groupList(stage.as(who), name, limit(1))))).toBe('denied');
      }
    });
  });
}
