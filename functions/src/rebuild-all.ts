import { account, application, collectionGroups, event, member, organization, paths } from '@equipage/domain';
import type { PlaceDeps } from './edge/deps.ts';
import { resolvePlace } from './features/account/resolve-place.ts';
import { followApplication } from './features/application/follow-application.ts';
import { countMembers, settleMember } from './features/community/index.ts';
import { followEvent } from './features/event/follow-event.ts';
import { rebuildOrganization } from './features/organization/rebuild-organization.ts';
import { rebuildPerson } from './features/profile/rebuild-person.ts';
import { beginStats, settleStatPerson } from './features/stats/index.ts';
import { settleScanEntry } from './features/scan/settle-scan-entry.ts';
import { idOf, type Found, type Query } from './store/document.ts';
import { pageSize } from './store/project.ts';

/** One source of projections: all its documents, and what is made anew from each. */
interface Projection {
  readonly sources: Query;
  readonly rebuild: (deps: PlaceDeps, source: Found) => Promise<void>;
}

const accounts = { collection: paths.accounts(), schema: account, where: [] };

/** What can be rebuilt, by the name of its source; the triggers do the same document by document. */
export const projections = {
  /** Whatever repeats a person's name, picture, address or language. */
  people: {
    sources: accounts,
    rebuild: (deps, { path }) => rebuildPerson(deps, idOf(path)),
  },
  /** Where the cities of addresses lie. */
  places: {
    sources: accounts,
    rebuild: (deps, { path }) => resolvePlace(deps, idOf(path)),
  },
  /** The rows of community lists, with what they are found and filtered by, and what numbers take from members. */
  members: {
    sources: { collection: collectionGroups.members, everywhere: true, schema: member, where: [] },
    async rebuild(deps, { path }) {
      const orgId = path.split('/')[1]!;
      await settleMember(deps, orgId, idOf(path));
      await settleStatPerson(deps, orgId, idOf(path));
    },
  },
  /** Whatever repeats the name of an organization, how many people are in its community, and that its numbers are made. */
  organizations: {
    sources: { collection: paths.organizations(), schema: organization, where: [] },
    async rebuild(deps, { path }) {
      await rebuildOrganization(deps, idOf(path));
      await countMembers(deps, idOf(path));
      await beginStats(deps, idOf(path));
    },
  },
  /** Whatever repeats facts of an event, what profiles tell of it, and what numbers take from it. */
  events: {
    sources: { collection: paths.events(), schema: event, where: [] },
    rebuild: (deps, { path }) => followEvent(deps, idOf(path)),
  },
  /** Tallies, and what communities, profiles and the lists at the gates tell of applications. */
  applications: {
    sources: { collection: collectionGroups.applications, everywhere: true, schema: application, where: [] },
    async rebuild(deps, { value }) {
      const { eventId, uid } = value as { eventId: string; uid: string };
      await followApplication(deps, eventId, uid);
      await settleScanEntry(deps, eventId, uid);
    },
  },
} as const satisfies Record<string, Projection>;

export type ProjectionName = keyof typeof projections;

/**
 * Rebuilds one projection from all its sources, in the order of their paths. It may be stopped and run
 * again, and people may go on working: each step reads its source anew.
 * @param onPage is told how many sources are done
 * @returns how many sources there were
 */
export async function rebuildAll(
  deps: PlaceDeps,
  name: ProjectionName,
  onPage: (done: number) => void = () => undefined,
): Promise<number> {
  const { sources, rebuild }: Projection = projections[name];
  let done = 0;
  for await (const page of deps.store.pages(sources, pageSize)) {
    // One after the other: applications of one event write its one tally, and nobody waits for this.
    for (const source of page) await rebuild(deps, source);
    done += page.length;
    onPage(done);
  }
  return done;
}
