import { collectionGroups } from '@equipage/domain';
import { doc, limit, setDoc } from 'firebase/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import { groupList } from './lists.ts';
import { readDocument, readList } from './reading.ts';
import { matchedPaths } from './rules-text.ts';
import { type Stage, verdict } from './stage.ts';
import { world } from './world.ts';

/** A document of the world for each `match` of the rules: what lies below is not opened with it. */
const ours = matchedPaths()
  .filter((path) => !path.startsWith('{path=**}'))
  .map((path) => {
    const shape = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
    const stored = Object.keys(world).find((one) => shape.test(one));
    if (stored === undefined) throw new Error(`the world has no ${path}`);
    return stored;
  });

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
  'sweeps',
  'migrations',
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
