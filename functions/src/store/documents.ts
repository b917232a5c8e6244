import {
  access,
  account,
  application,
  applicationTally,
  audience,
  collectionGroups,
  conversation,
  conversationId,
  event,
  member,
  notice,
  organization,
  orgUser,
  paths,
  profile,
} from '@equipage/domain';
import type { Instant } from '@equipage/domain';
import { document, type Query } from './document.ts';

/** Every document that functions touch: its path bound to its schema, in the order of the feature stems. */
export const documents = {
  access: (uid: string) => document(paths.access(uid), access),
  account: (uid: string) => document(paths.account(uid), account),
  profile: (uid: string) => document(paths.profile(uid), profile),
  audience: (uid: string) => document(paths.audience(uid), audience),

  organization: (orgId: string) => document(paths.organization(orgId), organization),
  orgUser: (orgId: string, uid: string) => document(paths.orgUser(orgId, uid), orgUser),
  member: (orgId: string, uid: string) => document(paths.member(orgId, uid), member),

  event: (eventId: string) => document(paths.event(eventId), event),
  application: (eventId: string, uid: string) => document(paths.application(eventId, uid), application),
  applicationTally: (eventId: string) => document(paths.applicationTally(eventId), applicationTally),
  conversation: (eventId: string, uid: string) =>
    document(paths.conversation(conversationId(eventId, uid)), conversation),

  notice: (id: string) => document(paths.outboxItem(id), notice),
} as const;

/** Every question that functions ask of a collection. */
export const queries = {
  applicationsOfEvent: (eventId: string) => ({
    collection: paths.applications(eventId),
    schema: application,
    where: [],
  }),
  applicationsAt: (eventId: string, status: string) => ({
    collection: paths.applications(eventId),
    schema: application,
    where: [['status', '==', status]],
  }),
  applicationsOfPerson: (uid: string) => ({
    collection: collectionGroups.applications,
    everywhere: true,
    schema: application,
    where: [['uid', '==', uid]],
  }),
  eventsOfOrganization: (orgId: string) => ({
    collection: paths.events(),
    schema: event,
    where: [['orgId', '==', orgId]],
  }),
  pastEvents: (now: Instant) => ({
    collection: paths.events(),
    schema: event,
    where: [
      ['state', '==', 'published'],
      ['endsAt', '<=', now],
    ],
    orderBy: 'endsAt',
  }),
  /** Notices that wait for their first or next attempt, or whose worker died. */
  dueNotices: (now: Instant) => ({
    collection: paths.outbox(),
    schema: notice,
    where: [['leaseUntil', '<=', now]],
    orderBy: 'leaseUntil',
  }),
} as const satisfies Record<string, (...input: never[]) => Query>;
