/**
 * What the screens and the functions ask the database, each thing once: the rules let in whom it is for, and production
 * has the indexes that it takes.
 */
import { getDocs, orderBy, query, type Query, where } from 'firebase/firestore';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { queries } from '../../functions/src/store/documents.ts';
import type { Source } from '../../web/src/data/source.ts';
import { accountOf, deviceOf } from '../../web/src/features/account/account.queries.ts';
import * as application from '../../web/src/features/application/application.queries.ts';
import * as billing from '../../web/src/features/billing/billing.queries.ts';
import * as coupon from '../../web/src/features/coupon/coupon.queries.ts';
import { badgeOf } from '../../web/src/features/badge/badge.queries.ts';
import * as community from '../../web/src/features/community/community.queries.ts';
import * as joinLink from '../../web/src/features/community/join-link.queries.ts';
import * as memberImport from '../../web/src/features/community/member-import.queries.ts';
import * as orgInfo from '../../web/src/features/community/org-info.queries.ts';
import * as sharedField from '../../web/src/features/community/shared-field.queries.ts';
import { colleaguesOf } from '../../web/src/features/conversation/colleague.queries.ts';
import * as conversation from '../../web/src/features/conversation/conversation.queries.ts';
import * as event from '../../web/src/features/event/event.queries.ts';
import * as home from '../../web/src/features/home/home.queries.ts';
import * as organization from '../../web/src/features/organization/organization.queries.ts';
import * as publicOrganization from '../../web/src/features/organization/public-organization.queries.ts';
import * as scan from '../../web/src/features/scan/scan.queries.ts';
import * as profile from '../../web/src/features/profile/profile.queries.ts';
import * as schedule from '../../web/src/features/schedule/schedule.queries.ts';
import * as sms from '../../web/src/features/sms/sms.queries.ts';
import * as stats from '../../web/src/features/stats/stats.queries.ts';
import { people, type PersonKey } from '../personas/people.ts';
import { declaredIndexes, usedIndexes } from './indexes.ts';
import { groupList, list, queryOf } from './lists.ts';
import { readDocument, readList } from './reading.ts';
import { type Stage, verdict } from './stage.ts';
import {
  bothBroadcast,
  brassNight,
  conversationAt,
  foodField,
  fanfares,
  gate,
  gateShift,
  giuliasCheckIn,
  giuliasDevice,
  giuliasTalk,
  greenway,
  haystack,
  kermesse,
  kermessesImport,
  kermessesOrder,
  now,
  shirtField,
  stored,
  stormWarning,
  streetDance,
  world,
} from './world.ts';
import { communitySorts, day, paths, planCommunity, wordKey } from '@equipage/domain';

const { giulia } = people;

interface Asked {
  readonly source: Source;
  readonly by: PersonKey | null;
  /** Somebody near who may not; missing where everybody may. */
  readonly notBy?: PersonKey;
}

/** Every query of web/src/features, by file and name. Whoever adds one says here whom it is for. */
const asked: Readonly<Record<string, Asked>> = {
  'account.accountOf': { source: accountOf(giulia.uid), by: 'giulia', notBy: 'amara' },
  'account.deviceOf': {
    source: deviceOf(giulia.uid, giuliasDevice.slice(-20)),
    by: 'giulia',
    notBy: 'amara',
  },
  'application.eventApplications': {
    source: application.eventApplications(streetDance, undefined),
    by: 'amara',
    notBy: 'farid',
  },
  'application.eventApplications, of one status': {
    source: application.eventApplications(streetDance, 'accepted'),
    by: 'dalia',
    notBy: 'esra',
  },
  'application.eventForm': {
    source: application.eventForm(greenway.id),
    by: 'farid',
    notBy: 'giulia',
  },
  'application.oneApplication': {
    source: application.oneApplication(streetDance.id, giulia.uid),
    by: 'giulia',
    notBy: 'hana',
  },
  'application.applicationsOfMember': {
    source: application.applicationsOfMember(kermesse.id, giulia.uid),
    by: 'bruno',
    notBy: 'dalia',
  },
  'application.eventTally': { source: application.eventTally(streetDance.id), by: 'dalia', notBy: 'giulia' },
  'badge.badgeOf': { source: badgeOf(giulia.uid), by: 'giulia', notBy: 'amara' },
  'billing.orgWalletOf': { source: billing.orgWalletOf(kermesse.id), by: 'bruno', notBy: 'dalia' },
  'billing.eventWalletOf': { source: billing.eventWalletOf(streetDance.id), by: 'dalia', notBy: 'farid' },
  'billing.ordersOf': { source: billing.ordersOf(kermesse.id), by: 'bruno', notBy: 'dalia' },
  'billing.oneOrder': { source: billing.oneOrder(kermessesOrder.id), by: 'amara', notBy: 'camille' },
  'billing.ledgerOf': { source: billing.ledgerOf(kermesse.id), by: 'bruno', notBy: 'dalia' },
  'community.membersByName': { source: community.membersByName(kermesse.id), by: 'bruno', notBy: 'dalia' },
  ...Object.fromEntries(
    communitySorts.map((sort) => [
      `community.membersPlanned, found by a word, sorted by ${sort}`,
      {
        source: community.membersPlanned(kermesse.id, planCommunity({ text: 'giulia' }, sort)),
        by: 'bruno',
        notBy: 'dalia',
      },
    ]),
  ),
  'community.membersPlanned, of a period': {
    source: community.membersPlanned(
      kermesse.id,
      planCommunity({ from: now - 9 * day, until: now }, 'joined'),
    ),
    by: 'bruno',
    notBy: 'giulia',
  },
  'community.oneMember': {
    source: community.oneMember(kermesse.id, giulia.uid),
    by: 'bruno',
    notBy: 'giulia',
  },
  'community.memberTallyOf': {
    source: community.memberTallyOf(kermesse.id),
    by: 'bruno',
    notBy: 'dalia',
  },
  'community.eventsToFilterBy': {
    source: community.eventsToFilterBy(kermesse.id),
    by: 'bruno',
    notBy: 'dalia',
  },
  'member-import.memberImportsOf': {
    source: memberImport.memberImportsOf(kermesse.id),
    by: 'bruno',
    notBy: 'dalia',
  },
  'org-info.orgFieldsOf': { source: orgInfo.orgFieldsOf(kermesse.id), by: 'bruno', notBy: 'dalia' },
  'org-info.orgInfoOf': {
    source: orgInfo.orgInfoOf(kermesse.id, giulia.uid),
    by: 'bruno',
    notBy: 'giulia',
  },
  'org-info.orgInfoOfSome': {
    source: orgInfo.orgInfoOfSome(kermesse.id, [giulia.uid, people.hana.uid]),
    by: 'amara',
    notBy: 'farid',
  },
  'org-info.colleagueOf': {
    source: orgInfo.colleagueOf(kermesse.id, people.bruno.uid),
    by: 'amara',
    notBy: 'dalia',
  },
  'shared-field.sharedFieldsOf': {
    source: sharedField.sharedFieldsOf(kermesse.id),
    by: 'bruno',
    notBy: 'dalia',
  },
  'shared-field.lastValuesOfMember': {
    source: sharedField.lastValuesOfMember(kermesse.id, giulia.uid),
    by: 'bruno',
    notBy: 'giulia',
  },
  'join-link.joinLinkOf': { source: joinLink.joinLinkOf(kermesse.id), by: 'bruno', notBy: 'camille' },
  'org-info.presencesIn': { source: orgInfo.presencesIn(kermesse.id), by: 'amara', notBy: 'dalia' },
  'colleague.colleaguesOf': {
    source: colleaguesOf(kermesse.id),
    by: 'bruno',
    notBy: 'dalia',
  },
  'conversation.myConversations': {
    source: conversation.myConversations(giulia.uid),
    by: 'giulia',
    notBy: 'hana',
  },
  'conversation.myUnreadConversations': {
    source: conversation.myUnreadConversations(giulia.uid),
    by: 'giulia',
    notBy: 'hana',
  },
  'conversation.eventConversations': {
    source: conversation.eventConversations(streetDance),
    by: 'dalia',
    notBy: 'farid',
  },
  'conversation.eventUnreadConversations': {
    source: conversation.eventUnreadConversations(streetDance),
    by: 'amara',
    notBy: 'camille',
  },
  'conversation.oneConversation': {
    source: conversation.oneConversation(giuliasTalk),
    by: 'giulia',
    notBy: 'hana',
  },
  'conversation.eventBroadcasts': {
    source: conversation.eventBroadcasts(streetDance.id),
    by: 'dalia',
    notBy: 'farid',
  },
  'application.eventNotes': {
    source: application.eventNotes(streetDance.id),
    by: 'dalia',
    notBy: 'farid',
  },
  'application.eventJobs': { source: application.eventJobs(streetDance.id), by: 'amara', notBy: 'giulia' },
  'conversation.messagesOf': {
    source: conversation.messagesOf({ id: giuliasTalk }),
    by: 'giulia',
    notBy: 'hana',
  },
  'sms.eventSmsCampaigns': { source: sms.eventSmsCampaigns(streetDance.id), by: 'bruno', notBy: 'dalia' },
  'sms.smsDeliveriesAt': {
    source: sms.smsDeliveriesAt(streetDance.id, stormWarning.id, 'skipped'),
    by: 'bruno',
    notBy: 'dalia',
  },
  'event.oneEvent': { source: event.oneEvent(streetDance.id), by: null },
  'event.eventUsersOf': { source: event.eventUsersOf(streetDance.id), by: 'dalia', notBy: 'farid' },
  'event.eventInvitationsOf': {
    source: event.eventInvitationsOf(streetDance),
    by: 'dalia',
    notBy: 'esra',
  },
  'scan.scanListSince': { source: scan.scanListSince(streetDance.id, 0), by: 'farid', notBy: 'giulia' },
  'scan.scanPicturesSince': {
    source: scan.scanPicturesSince(streetDance.id, 0),
    by: 'farid',
    notBy: 'giulia',
  },
  'scan.checkInsSince': { source: scan.checkInsSince(streetDance.id, 0), by: 'farid', notBy: 'giulia' },
  'scan.countersOf': { source: scan.countersOf(streetDance.id), by: 'farid', notBy: 'giulia' },
  'home.ownApplications': { source: home.ownApplications(giulia.uid), by: 'giulia', notBy: 'amara' },
  'home.ownArchive': { source: home.ownArchive(giulia.uid), by: 'giulia', notBy: 'amara' },
  'home.eventOf': { source: home.eventOf(greenway.id), by: 'farid', notBy: 'jun' },
  'coupon.couponsOf': { source: coupon.couponsOf(kermesse.id), by: 'bruno', notBy: 'camille' },
  'coupon.supportedEventsOf': {
    source: coupon.supportedEventsOf(kermesse.id),
    by: 'bruno',
    notBy: 'camille',
  },
  'coupon.supportedEventOf': {
    source: coupon.supportedEventOf(kermesse.id, brassNight.id),
    by: 'bruno',
    notBy: 'camille',
  },
  'coupon.supportersOf': { source: coupon.supportersOf(streetDance.id), by: 'dalia', notBy: 'farid' },
  'organization.orgUsersOf': { source: organization.orgUsersOf(kermesse.id), by: 'bruno', notBy: 'dalia' },
  'organization.invitationsOf': {
    source: organization.invitationsOf(kermesse.id),
    by: 'bruno',
    notBy: 'dalia',
  },
  'organization.comingEventsOf': {
    source: organization.comingEventsOf(kermesse.id, now),
    by: 'bruno',
    notBy: 'dalia',
  },
  'organization.unreadOfOrganization': {
    source: organization.unreadOfOrganization(kermesse.id),
    by: 'bruno',
    notBy: 'dalia',
  },
  'public-organization.slugHolderOf': {
    source: publicOrganization.slugHolderOf(kermesse.slug),
    by: null,
  },
  'public-organization.organizationOf': {
    source: publicOrganization.organizationOf(kermesse.id),
    by: null,
  },
  'public-organization.publicEventsOf': {
    source: publicOrganization.publicEventsOf(kermesse.id, now),
    by: null,
  },
  'organization.eventsOf': { source: organization.eventsOf(kermesse.id), by: 'bruno', notBy: 'dalia' },
  'profile.profileOf': { source: profile.profileOf(giulia.uid), by: 'dalia', notBy: 'farid' },
  'profile.photoOf': { source: profile.photoOf(giulia.uid), by: 'dalia', notBy: 'farid' },
  'profile.allParticipations': {
    source: profile.allParticipations(giulia.uid),
    by: 'giulia',
    notBy: 'amara',
  },
  'profile.participationsWith': {
    source: profile.participationsWith(giulia.uid, kermesse.id),
    by: 'bruno',
    notBy: 'camille',
  },
  'profile.participationsAt': {
    source: profile.participationsAt(giulia.uid, haystack.id),
    by: 'dalia',
    notBy: 'esra',
  },
  'schedule.eventMissions': {
    source: schedule.eventMissions(streetDance.id),
    by: 'giulia',
    notBy: 'jun',
  },
  'schedule.eventShifts': { source: schedule.eventShifts(streetDance.id), by: 'hana', notBy: 'paulo' },
  'schedule.missionShifts': {
    source: schedule.missionShifts(streetDance.id, gateShift.missionId),
    by: 'hana',
    notBy: 'paulo',
  },
  'schedule.eventRosters': { source: schedule.eventRosters(streetDance.id), by: 'dalia', notBy: 'hana' },
  'schedule.ownRosters': { source: schedule.ownRosters(giulia.uid), by: 'giulia', notBy: 'amara' },
  'schedule.eventSwaps': { source: schedule.eventSwaps(streetDance.id), by: 'hana', notBy: 'farid' },
  'stats.statsOf': { source: stats.statsOf(kermesse.id), by: 'bruno', notBy: 'dalia' },
  'schedule.calendarOf': { source: schedule.calendarOf(giulia.uid), by: 'giulia', notBy: 'amara' },
};

/** What functions ask, by the name in `queries`. */
const askedByFunctions: { readonly [Name in keyof typeof queries]: ReturnType<(typeof queries)[Name]> } = {
  applicationsOfEvent: queries.applicationsOfEvent(streetDance.id),
  applicationsAfter: queries.applicationsAfter(streetDance.id, giulia.uid),
  applicationsInOrder: queries.applicationsInOrder(streetDance.id),
  decisionsUnderWay: queries.decisionsUnderWay(),
  decisionsBy: queries.decisionsBy(people.amara.uid),
  broadcastsUnderWay: queries.broadcastsUnderWay(),
  broadcastsBy: queries.broadcastsBy(people.amara.uid),
  smsCampaignsUnderWay: queries.smsCampaignsUnderWay(),
  smsCampaignsBy: queries.smsCampaignsBy(people.amara.uid),
  smsDeliveriesAt: queries.smsDeliveriesAt(streetDance.id, stormWarning.id, 'waiting'),
  smsDeliveriesOf: queries.smsDeliveriesOf(streetDance.id, stormWarning.id),
  smsDeliveriesTo: queries.smsDeliveriesTo(giulia.uid),
  readersSince: queries.readersSince(streetDance.id, bothBroadcast.id, now),
  applicationsAt: queries.applicationsAt(streetDance.id, 'accepted'),
  applicationsOfPerson: queries.applicationsOfPerson(giulia.uid),
  consentsOf: queries.consentsOf(giulia.uid),
  supportedEventsOf: queries.supportedEventsOf(kermesse.id, fanfares.id),
  membersWith: queries.membersWith(kermesse.id, [giulia.email]),
  membersImported: queries.membersImported(kermesse.id, kermessesImport.id),
  membersEverywhere: queries.membersEverywhere(giulia.email),
  importsMailing: queries.importsMailing(kermesse.id, now),
  importsToUndo: queries.importsToUndo(),
  importsHolding: queries.importsHolding(),
  importsBy: queries.importsBy(people.bruno.uid),
  ownersOf: queries.ownersOf(kermesse.id),
  organizations: queries.organizations(),
  ledgerOf: queries.ledgerOf(kermesse.id),
  couponsOf: queries.couponsOf(kermesse.id),
  couponsTo: queries.couponsTo(giulia.email),
  supportOf: queries.supportOf(kermesse.id),
  statShardsOf: queries.statShardsOf(kermesse.id),
  statsDue: queries.statsDue(now),
  supportersOf: queries.supportersOf(streetDance.id),
  supportToCount: queries.supportToCount(now),
  couponsRunOut: queries.couponsRunOut(now),
  ordersBy: queries.ordersBy(people.amara.uid),
  ledgerBy: queries.ledgerBy(people.amara.uid),
  eventUsersOf: queries.eventUsersOf(streetDance.id),
  eventUsersWith: queries.eventUsersWith(streetDance.id, people.farid.email),
  orgUsersWith: queries.orgUsersWith(kermesse.id, people.bruno.email),
  invitationsBy: queries.invitationsBy(kermesse.id, people.amara.uid),
  invitationsFrom: queries.invitationsFrom(people.amara.uid),
  invitationsTo: queries.invitationsTo(giulia.email),
  missionsOf: queries.missionsOf(streetDance.id),
  shiftsOf: queries.shiftsOf(streetDance.id),
  shiftsEndingAfter: queries.shiftsEndingAfter(streetDance.id, now),
  shiftsOfMission: queries.shiftsOfMission(streetDance.id, gate.id),
  rostersOfEvent: queries.rostersOfEvent(streetDance.id),
  rostersWith: queries.rostersWith(streetDance.id, gateShift.id),
  rostersOfPerson: queries.rostersOfPerson(giulia.uid),
  swapsOfShift: queries.swapsOfShift(streetDance.id, gateShift.id),
  swapsAt: queries.swapsAt(streetDance.id, giulia.uid),
  swapsOfPerson: queries.swapsOfPerson(giulia.uid),
  waitingAt: queries.waitingAt(streetDance.id),
  applicationsWithin: queries.applicationsWithin(kermesse.id, giulia.uid),
  membersOf: queries.membersOf(kermesse.id),
  membersByName: queries.membersByName(kermesse.id, wordKey('giulia')),
  memberLines: queries.memberLines(kermesse.id),
  eventsOfOrganization: queries.eventsOfOrganization(kermesse.id),
  pastEvents: queries.pastEvents(now),
  eventsFinishedSince: queries.eventsFinishedSince(now),
  begunEvents: queries.begunEvents(now),
  orgFieldsOf: queries.orgFieldsOf(kermesse.id),
  orgInfoWith: queries.orgInfoWith(kermesse.id, shirtField.id),
  orgInfoWithout: queries.orgInfoWithout(kermesse.id, shirtField.id),
  fieldsToDelete: queries.fieldsToDelete(),
  sharedFieldsOf: queries.sharedFieldsOf(kermesse.id),
  sharedFieldsToDelete: queries.sharedFieldsToDelete(),
  lastValuesWith: queries.lastValuesWith(kermesse.id, foodField.id),
  stalePresences: queries.stalePresences(now),
  participationsAt: queries.participationsAt(haystack.id),
  scanEntriesByBadge: queries.scanEntriesByBadge(streetDance.id, giuliasCheckIn.badgeHash!),
  checkInsByBadge: queries.checkInsByBadge(streetDance.id, giuliasCheckIn.badgeHash!),
  countersOf: queries.countersOf(streetDance.id),
  entriesOf: queries.entriesOf(streetDance.id, giulia.uid),
  checkInsOf: queries.checkInsOf(giulia.uid),
  checkInsBy: queries.checkInsBy(people.farid.uid),
  conversationsOf: queries.conversationsOf(giulia.uid),
  messagesOf: queries.messagesOf(giuliasTalk),
  messagesBy: queries.messagesBy(giulia.uid),
  participationsOf: queries.participationsOf(giulia.uid),
  dueDeletions: queries.dueDeletions(now),
  occasionsOf: queries.occasionsOf(giulia.uid),
  noticesOf: queries.noticesOf(giulia.uid),
  noticesTo: queries.noticesTo(giulia.email),
  accessWithin: queries.accessWithin(`o:${kermesse.id}`),
  devicesOf: queries.devicesOf(giulia.uid),
  dueAnnouncements: queries.dueAnnouncements(now),
  dueOccasions: queries.dueOccasions(now),
  dueNotices: queries.dueNotices(now),
  noticesBecauseOf: queries.noticesBecauseOf('address-limit'),
};

export function screensSuite(stage: Stage): void {
  describe('what the screens ask', () => {
    beforeAll(async () => {
      await stage.reset(world);
      const waiting = { ...conversationAt(streetDance, giulia), unreadByOrganizers: 1 };
      await stage.put({ [paths.conversation(giuliasTalk)]: stored(waiting) });
    });

    it('stands here with each query of web/src/features', () => {
      const known = new Set(Object.keys(asked).map((name) => name.split(',')[0]));
      expect([...queriesOfScreens()].filter((name) => !known.has(name))).toEqual([]);
    });

    const ask = (who: PersonKey | null, source: Source) => {
      const db = stage.as(who);
      const isDocument = 'document' in source;
      return verdict(isDocument ? readDocument(db, source.document) : readList(queryOf(db, source)));
    };

    it.each(Object.entries(asked))('is answered to whom it is for: %s', async (_, { source, by, notBy }) => {
      expect(await ask(by, source)).toBe('allowed');
      if (notBy !== undefined) expect(await ask(notBy, source)).toBe('denied');
    });
  });
}

/** @param stage where the screens have asked, and nobody else */
export function indexesSuite(stage: Stage): void {
  describe('what screens and functions ask', () => {
    it.each(Object.entries(askedByFunctions))('functions ask as well: %s', async (_, question) => {
      await getDocs(queryOfFunctions(stage, question));
    });

    it('has its indexes in firestore.indexes.json, and no other stands there', async () => {
      expect(await usedIndexes(stage)).toEqual(declaredIndexes());
    });
  });
}

function queryOfFunctions(
  stage: Stage,
  question: (typeof askedByFunctions)[keyof typeof askedByFunctions],
): Query {
  const everywhere = 'everywhere' in question && question.everywhere;
  const from = (everywhere ? groupList : list)(stage.functions, question.collection);
  const conditions = question.where.map(([field, comparison, value]) =>
    where(field, comparison, typeof value === 'number' ? new Date(value) : value),
  );
  const order = 'orderBy' in question ? [orderBy(question.orderBy)] : [];
  return query(from, ...conditions, ...order);
}

/** `event.oneEvent` and the like: each function that a file of queries exports. */
function* queriesOfScreens(): Generator<string> {
  const features = new URL('../../web/src/features/', import.meta.url);
  for (const feature of readdirSync(features)) {
    for (const file of readdirSync(new URL(`${feature}/`, features))) {
      const stem = /^(.+)\.queries\.ts$/.exec(file)?.[1];
      if (stem === undefined) continue;
      const code = readFileSync(new URL(`${feature}/${file}`, features), 'utf8');
      for (const [, name] of code.matchAll(/^export function (\w+)/gm)) yield `${stem}.${name}`;
    }
  }
}
