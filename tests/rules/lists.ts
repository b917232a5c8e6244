/** The lists of the screens, as they ask for them. */
import { collectionGroups, paths } from '@equipage/domain';
import {
  collection,
  collectionGroup,
  type Firestore,
  limit,
  limitToLast,
  orderBy,
  query,
  type Query,
  type QueryConstraint,
  where,
} from 'firebase/firestore';

/** Documents in a page. */
export const page = 50;

/** A list asked for in some other way than the screens do: more constraints, or fewer. */
export function list(db: Firestore, path: string, ...constraints: QueryConstraint[]): Query {
  return query(collection(db, path), ...constraints);
}

/** A list over all parents. */
export function groupList(db: Firestore, name: string, ...constraints: QueryConstraint[]): Query {
  return query(collectionGroup(db, name), ...constraints);
}

export function orgUsers(db: Firestore, orgId: string): Query {
  return list(db, paths.orgUsers(orgId), orderBy('name'), limit(page));
}

export function membersByName(db: Firestore, orgId: string): Query {
  return list(db, paths.members(orgId), orderBy('sortName'), limit(page));
}

export function membersByEntry(db: Firestore, orgId: string): Query {
  return list(db, paths.members(orgId), orderBy('joinedAt', 'desc'), limit(page));
}

export function eventsOf(db: Firestore, orgId: string): Query {
  return list(db, paths.events(), where('orgId', '==', orgId), orderBy('startsAt', 'desc'), limit(page));
}

export function applicationsAt(db: Firestore, event: { id: string; orgId: string }, status?: string): Query {
  return list(
    db,
    paths.applications(event.id),
    where('orgId', '==', event.orgId),
    ...(status === undefined ? [] : [where('status', '==', status)]),
    orderBy('appliedAt', 'desc'),
    limit(page),
  );
}

export function myApplications(db: Firestore, uid: string, archived = false): Query {
  return groupList(
    db,
    collectionGroups.applications,
    where('uid', '==', uid),
    where('archived', '==', archived),
    orderBy('event.startsAt'),
    limit(page),
  );
}

export function myConversations(db: Firestore, uid: string): Query {
  return list(db, paths.conversations(), where('uid', '==', uid), orderBy('lastAt', 'desc'), limit(page));
}

export function myUnreadConversations(db: Firestore, uid: string): Query {
  return list(
    db,
    paths.conversations(),
    where('uid', '==', uid),
    where('unreadByTeammate', '>', 0),
    orderBy('unreadByTeammate', 'desc'),
    limit(100),
  );
}

export function conversationsAt(db: Firestore, event: { id: string; orgId: string }): Query {
  return list(
    db,
    paths.conversations(),
    where('eventId', '==', event.id),
    where('orgId', '==', event.orgId),
    orderBy('lastAt', 'desc'),
    limit(page),
  );
}

export function unreadConversationsAt(db: Firestore, event: { id: string; orgId: string }): Query {
  return list(
    db,
    paths.conversations(),
    where('eventId', '==', event.id),
    where('orgId', '==', event.orgId),
    where('unreadByOrganizers', '>', 0),
    orderBy('unreadByOrganizers', 'desc'),
    limit(100),
  );
}

export function messagesIn(db: Firestore, conversationId: string): Query {
  return list(db, paths.messages(conversationId), orderBy('at'), limitToLast(page));
}
