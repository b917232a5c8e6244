import { event, member, memberTally, paths, type CommunityPlan } from '@equipage/domain';
import { documentOf, listOf, type Filter } from '../../data/source.ts';

/** The community by name, a page at a time: what a page costs does not grow with the community. */
export function membersByName(orgId: string) {
  return listOf({
    collection: paths.members(orgId),
    schema: member,
    orderBy: [['sortName']],
    limit: 50,
  });
}

/** Those whom a plan of the domain asks for; rows that do not match may be among them, see `rest` of the plan. */
export function membersPlanned(orgId: string, { key, from, until, orderBy, descending }: CommunityPlan) {
  const where: Filter[] = [];
  if (key !== undefined) where.push(['keys', 'array-contains', key]);
  if (from !== undefined) where.push(['joinedAt', '>=', new Date(from)]);
  if (until !== undefined) where.push(['joinedAt', '<', new Date(until)]);
  return listOf({
    collection: paths.members(orgId),
    schema: member,
    where,
    orderBy: [[orderBy, descending ? 'desc' : 'asc']],
    limit: 40,
  });
}

/** One person of the community; absent for whoever is not in it. */
export function oneMember(orgId: string, memberId: string) {
  return documentOf({ document: paths.member(orgId, memberId), schema: member });
}

/** How many people are in the community. */
export function memberTallyOf(orgId: string) {
  return documentOf({ document: paths.memberTally(orgId), schema: memberTally });
}

/** Events that the community can be filtered by, the latest first. */
export function eventsToFilterBy(orgId: string) {
  return listOf({
    collection: paths.events(),
    schema: event,
    where: [['orgId', '==', orgId]],
    orderBy: [['startsAt', 'desc']],
    limit: 100,
  });
}
