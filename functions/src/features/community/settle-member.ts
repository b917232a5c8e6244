import { displayName, memberCopyOf } from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';
import { project } from '../../store/project.ts';

/** Far more applications than anybody sends to one organization; a bound for the transaction. */
export const mostApplications = 1_000;

/**
 * Makes a row of the community list equal to its sources: account and profile, the applications to this organization's
 * events, and what it notes about the person. A row without an account keeps the name and the address that it came with.
 */
export async function settleMember(
  { store }: Pick<Deps, 'store'>,
  orgId: string,
  uid: string,
): Promise<void> {
  const place = documents.member(orgId, uid);
  await project(store, {
    source: async (transaction) => {
      const account = await transaction.read(documents.account(uid));
      const profile = await transaction.read(documents.profile(uid));
      const info = await transaction.read(documents.orgInfo(orgId, uid));
      const applied = await transaction.list(queries.applicationsWithin(orgId, uid), mostApplications);
      const person = account &&
        profile && { name: displayName(account), email: account.email, thumbnail: profile.thumbnail };
      return { person, info, applications: applied.map(({ value }) => value) };
    },
    targets: [[place]],
    carried: ({ person, applications, info }, member) => memberCopyOf(person ?? member, applications, info),
  });
}
