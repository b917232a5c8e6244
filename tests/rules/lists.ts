/** Lists as the screens ask for them, and others that no screen asks for. */
import { type ApplicationStatus, paths } from '@equipage/domain';
import * as firestore from 'firebase/firestore';
import {
  collection,
  collectionGroup,
  type Firestore,
  limit,
  orderBy,
  query,
  type Query,
  type QueryConstraint,
} from 'firebase/firestore';
import { toQuery } from '../../web/src/data/query.ts';
import type { ListSource } from '../../web/src/data/source.ts';
import { eventApplications } from '../../web/src/features/application/application.queries.ts';
import * as community from '../../web/src/features/community/community.queries.ts';
import * as conversation from '../../web/src/features/conversation/conversation.queries.ts';
import { ownApplications, ownArchive } from '../../web/src/features/home/home.queries.ts';
import * as organization from '../../web/src/features/organization/organization.queries.ts';
import * as profile from '../../web/src/features/profile/profile.queries.ts';

/** Documents in a page. */
export const page = 50;

/** The query that a screen's description stands for. */
export function queryOf(db: Firestore, source: ListSource<object>): Query {
  return toQuery({ ...firestore, database: () => db, closeDatabase: async () => undefined }, source);
}

/** A list asked for in some other way. */
export function list(db: Firestore, path: string, ...constraints: QueryConstraint[]): Query {
  return query(collection(db, path), ...constraints);
}

/** A list over all parents. */
export function groupList(db: Firestore, name: string, ...constraints: QueryConstraint[]): Query {
  return query(collectionGroup(db, name), ...constraints);
}

interface OfOrganization {
  readonly id: string;
  readonly orgId: string;
}

export function orgUsers(db: Firestore, orgId: string): Query {
  return queryOf(db, organization.orgUsersOf(orgId));
}

export function invitations(db: Firestore, orgId: string): Query {
  return queryOf(db, organization.invitationsOf(orgId));
}

export function membersByName(db: Firestore, orgId: string): Query {
  return queryOf(db, community.membersByName(orgId));
}

export function membersByEntry(db: Firestore, orgId: string): Query {
  return list(db, paths.members(orgId), orderBy('joinedAt', 'desc'), limit(page));
}

export function eventsOf(db: Firestore, orgId: string): Query {
  return queryOf(db, organization.eventsOf(orgId));
}

export function applicationsAt(db: Firestore, event: OfOrganization, status?: ApplicationStatus): Query {
  return queryOf(db, eventApplications(event, status));
}

export function myApplications(db: Firestore, uid: string): Query {
  return queryOf(db, ownApplications(uid));
}

export function myArchive(db: Firestore, uid: string): Query {
  return queryOf(db, ownArchive(uid));
}

export function myConversations(db: Firestore, uid: string): Query {
  return queryOf(db, conversation.myConversations(uid));
}

export function myUnreadConversations(db: Firestore, uid: string): Query {
  return queryOf(db, conversation.myUnreadConversations(uid));
}

export function conversationsAt(db: Firestore, event: OfOrganization): Query {
  return queryOf(db, conversation.eventConversations(event));
}

export function unreadConversationsAt(db: Firestore, event: OfOrganization): Query {
  return queryOf(db, conversation.eventUnreadConversations(event));
}

export function messagesIn(db: Firestore, conversationId: string): Query {
  return queryOf(db, conversation.messagesOf({ id: conversationId }));
}

export function allParticipations(db: Firestore, uid: string): Query {
  return queryOf(db, profile.allParticipations(uid));
}

export function participationsWith(db: Firestore, uid: string, orgId: string): Query {
  return queryOf(db, profile.participationsWith(uid, orgId));
}

export function participationsAt(db: Firestore, uid: string, eventId: string): Query {
  return queryOf(db, profile.participationsAt(uid, eventId));
}
