import { orgField, orgFieldLimits, orgInfo, orgUser, paths, presence } from '@equipage/domain';
import { documentOf, listOf } from '../../data/source.ts';

/** Everything that an organization may note about members, left to right, archived fields included. */
export function orgFieldsOf(orgId: string) {
  return listOf({
    collection: paths.orgFields(orgId),
    schema: orgField,
    orderBy: [['position']],
    limit: orgFieldLimits.fields,
  });
}

/** What is noted about one member. */
export function orgInfoOf(orgId: string, memberId: string) {
  return documentOf({ document: paths.orgInfo(orgId, memberId), schema: orgInfo });
}

/** Firestore asks for at most as many documents by name at once. */
export const membersAtOnce = 30;

/** What is noted about some members, {@link membersAtOnce} at most; those of whom nothing is noted are left out. */
export function orgInfoOfSome(orgId: string, memberIds: readonly string[]) {
  return listOf({
    collection: paths.orgInfos(orgId),
    schema: orgInfo,
    where: [['__name__', 'in', memberIds]],
    limit: membersAtOnce,
  });
}

/** Whose table was open a moment ago, the latest heard of first. */
export function presencesIn(orgId: string) {
  return listOf({
    collection: paths.presences(orgId),
    schema: presence,
    orderBy: [['at', 'desc']],
    limit: 50,
  });
}

/** An org user as colleagues know the person. */
export function colleagueOf(orgId: string, uid: string) {
  return documentOf({ document: paths.orgUser(orgId, uid), schema: orgUser });
}
