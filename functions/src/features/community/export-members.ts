import {
  matchesFilter,
  mayManageOrganization,
  memberExport,
  orgFieldLimits,
  planCommunity,
  type MemberExport,
  type MemberLine,
  type Outcome,
} from '@equipage/domain';
import type { ExportFile, FileRefusal } from '../../edge/answer-with-file.ts';
import type { Identity } from '../../edge/authorization.ts';
import { beginExport, linesOfRows, rowsChosen, rowsFound } from '../../edge/begin-export.ts';
import type { Deps } from '../../edge/deps.ts';
import { limits } from '../../edge/limits.ts';
import { documents, queries } from '../../store/documents.ts';
import { memberCsv } from './member-csv.ts';

type ExportDeps = Pick<Deps, 'store' | 'clock'>;

/** A file of a community with what is noted about its members. For org users only. */
export async function exportMembers(
  deps: ExportDeps,
  identity: Identity,
  body: unknown,
): Promise<Outcome<ExportFile, FileRefusal>> {
  const { store } = deps;
  return await beginExport(deps, identity, body, {
    wish: memberExport,
    mayRead: (access, { orgId }) => mayManageOrganization(access, orgId),
    limit: limits.fileExports,
    subject: ({ orgId }) => orgId,
    async open(wish) {
      const { orgId, language, timeZone } = wish;
      const defined = await store.transact((transaction) =>
        transaction.list(queries.orgFieldsOf(orgId), orgFieldLimits.fields),
      );
      const fields = defined
        .map(({ value }) => value)
        .filter(({ archived }) => !archived)
        .sort((a, b) => a.position - b.position);
      const csv = await memberCsv({ language, timeZone, fields });
      return { rows: await countOf(store, wish), head: csv.head(), pages: linesOf(store, wish, csv) };
    },
  });
}

/**
 * How many members a file has; undefined where only looking at each of them tells. All of them have been counted before:
 * counting anew would look at as many entries as the file has rows.
 */
async function countOf(
  store: Deps['store'],
  { orgId, filter, memberIds }: MemberExport,
): Promise<number | undefined> {
  if (memberIds !== undefined) return memberIds.length;
  const { key, rest } = planCommunity(filter, 'name');
  if (rest) return undefined;
  if (key === undefined) return (await store.read(documents.memberTally(orgId)))?.direct;
  return await store.count(countable(queries.membersByName(orgId, key)));
}

function linesOf(
  store: Deps['store'],
  { orgId, filter, memberIds }: MemberExport,
  csv: Awaited<ReturnType<typeof memberCsv>>,
): AsyncIterable<string> {
  const lines = async (members: readonly MemberLine[]) => {
    const infos = csv.hasFields
      ? await store.readAll(members.map(({ id }) => documents.orgInfo(orgId, id)))
      : [];
    return csv.lines(members, infos);
  };
  if (memberIds !== undefined) {
    const chosen = [...new Set(memberIds)].map((id) => documents.member(orgId, id));
    return linesOfRows(rowsChosen(store, chosen), lines);
  }
  const { key, rest } = planCommunity(filter, 'name');
  if (key === undefined && !rest) return linesOfRows(rowsFound(store, queries.memberLines(orgId)), lines);
  return linesOfRows(rowsFound(store, queries.membersByName(orgId, key)), (members) =>
    lines(members.filter((member) => matchesFilter(member, filter))),
  );
}

/** A count needs no order. */
function countable<Query extends { readonly orderBy: string }>({ orderBy: _, ...query }: Query) {
  return query;
}
