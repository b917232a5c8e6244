import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';
import { pageSize, project } from '../../store/project.ts';

/** The organization's name in its events; the cards made of those follow by the events' own trigger. */
export async function rebuildOrganization({ store }: Deps, orgId: string): Promise<void> {
  await project(store, {
    source: (transaction) => transaction.read(documents.organization(orgId)),
    targets: store.pages(queries.eventsOfOrganization(orgId), pageSize),
    carried: ({ name }) => ({ orgName: name }),
  });
}
