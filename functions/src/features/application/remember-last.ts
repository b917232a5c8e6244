import { lastOf } from '@equipage/domain';
import { isDeepStrictEqual } from 'node:util';
import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';

/** Far more applications than anybody has; a bound for the transaction. */
const mostApplications = 1_000;

/** What the community list tells of a member's applications, made of all those to the organization's events. */
export async function rememberLast({ store }: Deps, eventId: string, uid: string): Promise<void> {
  const event = await store.read(documents.event(eventId));
  if (event === undefined) return;
  const { orgId } = event;
  await store.transact(async (transaction) => {
    const member = await transaction.read(documents.member(orgId, uid));
    if (member === undefined) return;
    const applications = await transaction.list(queries.applicationsOfPerson(uid), mostApplications);
    const last = lastOf(applications.map(({ value }) => value).filter((value) => value.orgId === orgId));
    if (!isDeepStrictEqual(member.last, last)) transaction.update(documents.member(orgId, uid), { last });
  });
}
