import {
  done,
  hasEnded,
  matchesFilter,
  mayManageOrganization,
  memberExport,
  orgFieldLimits,
  planCommunity,
  refuse,
  type Member,
  type MemberExport,
  type Outcome,
} from '@equipage/domain';
import { rowsAtOnce, type ExportFile, type FileRefusal } from '../../edge/answer-with-file.ts';
import { verified, type Identity } from '../../edge/authorization.ts';
import type { Deps } from '../../edge/deps.ts';
import { limits } from '../../edge/limits.ts';
import { isPlainInput } from '../../edge/plain-input.ts';
import { takeUse } from '../../edge/rate-limit.ts';
import { documents, queries } from '../../store/documents.ts';
import { inPages } from '../../store/project.ts';
import { isTimeZone } from '../../edge/csv.ts';
import { memberCsv } from './member-csv.ts';

type ExportDeps = Pick<Deps, 'store' | 'clock'>;

/**
 * Decides whether a file is given, and begins it. Org users only; so many an hour for each organization, because a file
 * is the whole community and reads all of it.
 */
export async function exportMembers(
  { store, clock }: ExportDeps,
  identity: Identity,
  body: unknown,
): Promise<Outcome<ExportFile, FileRefusal>> {
  if (!isPlainInput(body)) return refuse('bad-input');
  const asked = memberExport.safeParse(body);
  if (!asked.success || !isTimeZone(asked.data.timeZone)) return refuse('bad-input');
  const admitted = verified.admit(identity);
  if (!admitted.ok) return admitted;
  const { uid, signedInAt } = admitted.value;
  const { orgId, filter, memberIds, language, timeZone } = asked.data;

  const mayRead = async () => {
    const access = await store.read(documents.access(uid));
    if (access !== undefined && hasEnded(access, signedInAt)) return 'sign-in-needed';
    return access !== undefined && mayManageOrganization(access, orgId) ? 'yes' : 'not-allowed';
  };
  const may = await mayRead();
  if (may !== 'yes') return refuse(may);
  const use = await takeUse(store, limits.memberExports, orgId, clock.now());
  if (!use.ok) return use;

  const defined = await store.transact((transaction) =>
    transaction.list(queries.orgFieldsOf(orgId), orgFieldLimits.fields),
  );
  const fields = defined
    .map(({ value }) => value)
    .filter(({ archived }) => !archived)
    .sort((a, b) => a.position - b.position);
  const csv = memberCsv({ language, timeZone, fields });

  async function* parts(): AsyncIterable<string> {
    yield csv.head();
    for await (const members of membersIn(store, asked.data!)) {
      // Broken off, so that nobody takes a part for the whole.
      if ((await mayRead()) !== 'yes') throw new Error('the reader lost the right to the file');
      const infos =
        fields.length === 0
          ? []
          : await store.transact((transaction) =>
              transaction.readAll(members.map(({ id }) => documents.orgInfo(orgId, id))),
            );
      const text = csv.lines(members, infos);
      if (text !== '') yield text;
    }
  }

  const { key, rest } = planCommunity(filter, 'name');
  const rows =
    memberIds?.length ?? (rest ? undefined : await store.count(countable(queries.membersByName(orgId, key))));
  return done({ rows, parts: parts() });
}

/** The members asked for in pages: those chosen, or everybody who matches, by name. */
async function* membersIn(
  store: Deps['store'],
  { orgId, filter, memberIds }: MemberExport,
): AsyncIterable<Member[]> {
  if (memberIds !== undefined) {
    for (const ids of inPages([...new Set(memberIds)])) {
      const found = await store.transact((transaction) =>
        transaction.readAll(ids.map((id) => documents.member(orgId, id))),
      );
      yield found.filter((member) => member !== undefined);
    }
    return;
  }
  const { key } = planCommunity(filter, 'name');
  for await (const page of store.pages(queries.membersByName(orgId, key), rowsAtOnce))
    yield page.map(({ value }) => value).filter((member) => matchesFilter(member, filter));
}

/** A count needs no order. */
function countable<Query extends { readonly orderBy: string }>({ orderBy: _, ...query }: Query) {
  return query;
}
