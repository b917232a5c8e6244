import { done, orgScope, refuse, type Application, type calls, type ResponseOf } from '@equipage/domain';
import type { Person } from '../../edge/authorization.ts';
import type { ReadingUseCase } from '../../edge/callable.ts';
import { documents, queries } from '../../store/documents.ts';
import { pageSize } from '../../store/project.ts';

type Readers = ResponseOf<typeof calls.listReaders>;

/**
 * The organizations of the audience, each with what of the person is theirs under either level of sharing: the events
 * applied to. Those that she has known the longest come last.
 */
export const readersOf: ReadingUseCase<typeof calls.listReaders, Person> = async ({ uid }, _, { store }) => {
  const profile = await store.read(documents.profile(uid));
  const audience = await store.read(documents.audience(uid));
  if (profile === undefined || audience === undefined) return refuse('not-allowed');

  const applications = new Map<string, Application[]>();
  for await (const page of store.pages(queries.applicationsOfPerson(uid), pageSize)) {
    for (const { value } of page) {
      applications.set(value.orgId, [...(applications.get(value.orgId) ?? []), value]);
    }
  }

  const prefix = orgScope('');
  const organizations = await Promise.all(
    audience.scopes
      .filter((scope) => scope.startsWith(prefix))
      .map(async (scope): Promise<Readers['organizations'][number]> => {
        const id = scope.slice(prefix.length);
        const [organization, member] = await Promise.all([
          store.read(documents.organization(id)),
          store.read(documents.member(id, uid)),
        ]);
        const applied = applications.get(id) ?? [];
        const since = [member?.joinedAt ?? [], applied.map(({ appliedAt }) => appliedAt)].flat(2);
        return {
          id,
          name: organization?.name ?? applied[0]?.event.orgName ?? id,
          isMember: member !== undefined,
          since: since.length === 0 ? 0 : Math.min(...since),
          events: applied
            .map(({ eventId, event: { name, startsAt, timeZone } }) => ({
              id: eventId,
              name,
              startsAt,
              timeZone,
            }))
            .sort((one, other) => other.startsAt - one.startsAt),
        };
      }),
  );
  return done({
    sharing: profile.sharing,
    organizations: organizations.sort((one, other) => other.since - one.since),
  });
};
