import { displayName, orgScope, type Account, type Profile } from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';
import { settleMember } from '../community/index.ts';
import { settleStatPerson } from '../stats/index.ts';
import { inPages, mapPages, pageSize, project } from '../../store/project.ts';
import type { TransactionStore } from '../../store/store.ts';

/**
 * Everything that repeats a person's name, picture, address or language, made equal to `accounts/{uid}` and
 * `profiles/{uid}`: the name in the profile, applications, conversations, rosters, communities and the people of
 * organizations and events; and what the numbers of organizations take from the person.
 */
export async function rebuildPerson({ store, clock }: Deps, uid: string): Promise<void> {
  const source = (transaction: TransactionStore) => readPerson(transaction, uid);

  await project(store, {
    source,
    targets: [[documents.profile(uid)]],
    carried: ({ name }) => ({ name }),
  });

  await Promise.all([
    project(store, {
      source,
      targets: store.pages(queries.applicationsOfPerson(uid), pageSize),
      carried: ({ name, account: { email, language }, profile: { thumbnail } }) => ({
        person: { name, email, thumbnail, language },
      }),
    }),
    project(store, {
      source,
      targets: mapPages(store.pages(queries.applicationsOfPerson(uid), pageSize), ({ value }) =>
        documents.conversation(value.eventId, uid),
      ),
      carried: ({ name, profile: { thumbnail } }) => ({ person: { name, thumbnail } }),
    }),
    project(store, {
      source,
      targets: store.pages(queries.rostersOfPerson(uid), pageSize),
      carried: ({ name }) => ({ person: { name } }),
    }),
    project(store, {
      source,
      targets: store.pages(queries.swapsOfPerson(uid), pageSize),
      carried: ({ name }) => ({ name }),
    }),
  ]);

  // Not beside the applications, which these read.
  const audience = await store.read(documents.audience(uid));
  for (const orgIds of inPages(orgIdsOf(audience?.scopes ?? [])))
    await Promise.all(
      orgIds.flatMap((orgId) => [
        settleMember({ store }, orgId, uid),
        settleStatPerson({ store, clock }, orgId, uid),
      ]),
    );

  const access = await store.read(documents.access(uid));
  await project(store, {
    source,
    targets: inPages(Object.keys(access?.orgs ?? {}).map((orgId) => documents.orgUser(orgId, uid))),
    carried: ({ name, account: { email } }) => ({ name, email }),
  });
  await project(store, {
    source,
    targets: inPages(Object.keys(access?.events ?? {}).map((eventId) => documents.eventUser(eventId, uid))),
    carried: ({ name, account: { email } }) => ({ name, email }),
  });
}

interface WholePerson {
  readonly account: Account;
  readonly profile: Profile;
  readonly name: string;
}

async function readPerson(store: TransactionStore, uid: string): Promise<WholePerson | undefined> {
  const account = await store.read(documents.account(uid));
  const profile = await store.read(documents.profile(uid));
  if (account === undefined || profile === undefined) return undefined;
  return { account, profile, name: displayName(account) };
}

/** The organizations among the scopes of an audience: the communities that the person is in. */
function orgIdsOf(scopes: readonly string[]): string[] {
  const prefix = orgScope('');
  return scopes.filter((scope) => scope.startsWith(prefix)).map((scope) => scope.slice(prefix.length));
}
