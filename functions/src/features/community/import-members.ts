import {
  decidePart,
  decideUndo,
  displayName,
  done,
  importedInfo,
  isImportedEntry,
  mailTime,
  mayManageOrganization,
  memberCopyOf,
  orgFieldLimits,
  refuse,
  startImport,
  withPart,
  type calls,
  type ImportedRow,
  type ImportedRowResult,
  type InputOf,
  type Instant,
  type Member,
  type MemberImport,
  type OrgField,
  type OrgInfo,
  type Outcome,
} from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { ReadingUseCase, UseCase } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import { withRoom } from '../../edge/rate-limit.ts';
import { enqueue } from '../../outbox/enqueue.ts';
import { mostValues } from '../../store/document.ts';
import { documents, queries } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';
import { entryIdOf, joinInvitationNoticeId } from './imported-entry.ts';

/** Imports whose invitations are still leaving; far more than anybody may begin while they do. */
const mostMailing = 100;
/** Members of one address: herself, and once more if she was imported while she joined. */
const mostAlike = 2;

export const find: ReadingUseCase<typeof calls.findMembers, VerifiedPerson> = async (
  { uid },
  { orgId, emails },
  { store },
) => {
  const access = await store.read(documents.access(uid));
  if (access === undefined || !mayManageOrganization(access, orgId)) return refuse('not-allowed');
  const present = new Set<string>();
  for (const some of inGroups([...new Set(emails)])) {
    for await (const page of store.pages(queries.membersWith(orgId, some), mostValues * mostAlike))
      for (const { value } of page) present.add(value.email);
  }
  return done({ present: [...present] });
};

/**
 * One part of a list in one commit: entries, what is noted about them, their invitations, and the count of all that. So
 * a part has come or it has not.
 */
export const bring: UseCase<typeof calls.importMembers, VerifiedPerson> = async (
  { uid },
  { orgId, importId, part, people, ...started },
  { store, now },
) => {
  const access = await store.read(documents.access(uid));
  const account = await store.read(documents.account(uid));
  if (account === undefined || access === undefined || !mayManageOrganization(access, orgId)) {
    return refuse('not-allowed');
  }
  const begun = await importAt(
    store,
    orgId,
    { id: importId, byUid: uid, byName: displayName(account), ...started },
    now,
  );
  if (!begun.ok) return begun;
  const { current, takeRoom } = begun.value;
  const decided = decidePart(current, part);
  if (!decided.ok) return decided;

  const judge = await judgeFor(store, { orgId, importId, people, by: uid, at: now });
  const judged = people.map(judge);
  const results = judged.map(({ result }) => result);
  if (decided.value.isRepeated) return done({ results });

  takeRoom();
  let nth = current.added;
  for (const { entry, info } of judged) {
    if (entry === undefined) continue;
    store.create(documents.member(orgId, entry.id), entry);
    if (info !== undefined) store.put(documents.orgInfo(orgId, entry.id), info);
    enqueue(store, now, {
      id: joinInvitationNoticeId(orgId, entry.id, importId),
      kind: 'join-invitation',
      uid: null,
      to: entry.email,
      language: current.language,
      data: { orgId, entryId: entry.id, importId },
      dueAt: mailTime(current, nth),
    });
    nth += 1;
  }
  store.put(documents.memberImport(orgId, importId), { ...current, ...withPart(current, results) });
  return done({ results });
};

/** From the commit on nothing comes any more; what came goes page by page, see `followImport`. */
export const undo: UseCase<typeof calls.undoImport, VerifiedPerson> = async (
  { uid },
  { orgId, importId },
  { store },
) => {
  const access = await store.read(documents.access(uid));
  if (access === undefined || !mayManageOrganization(access, orgId)) return refuse('not-allowed');
  const place = documents.memberImport(orgId, importId);
  const decided = decideUndo(await store.read(place));
  if (!decided.ok) return decided;
  if (decided.value.changed) store.update(place, { state: 'undoing' });
  return done({});
};

/** The import as it stands, or a new one if there is room for it. */
async function importAt(
  store: TransactionStore,
  orgId: string,
  started: Omit<Parameters<typeof startImport>[0], never>,
  now: Instant,
): Promise<Outcome<{ current: MemberImport; takeRoom: () => void }, 'too-many-requests'>> {
  const before = await store.read(documents.memberImport(orgId, started.id));
  if (before !== undefined) return done({ current: before, takeRoom: () => undefined });
  const limit = limits.memberImports;
  const room = await withRoom(
    store,
    [
      { limit, subject: orgId },
      { limit, subject: started.byUid },
    ],
    now,
  );
  if (!room.ok) return room;
  const mailing = await store.list(queries.importsMailing(orgId, now), mostMailing);
  const busyUntil = Math.max(0, ...mailing.map(({ value }) => value.mailsUntil));
  return done({ current: startImport(started, busyUntil, now), takeRoom: room.value.take });
}

interface Judged {
  readonly result: ImportedRowResult;
  /** What a row that is added makes. */
  readonly entry?: Member;
  readonly info?: OrgInfo | undefined;
}

/** Reads all that is asked about the rows of a part; what comes back looks at them one after the other. */
async function judgeFor(
  store: TransactionStore,
  {
    orgId,
    importId,
    people,
    by,
    at,
  }: Pick<InputOf<typeof calls.importMembers>, 'orgId' | 'importId' | 'people'> & { by: string; at: Instant },
): Promise<(row: ImportedRow) => Judged> {
  const emails = [...new Set(people.map(({ email }) => email))];
  const members = new Map<string, Member>();
  for (const some of inGroups(emails)) {
    for (const { value } of await store.list(queries.membersWith(orgId, some), mostValues * mostAlike)) {
      const known = members.get(value.email);
      if (known === undefined || isImportedEntry(known.id)) members.set(value.email, value);
    }
  }
  const objections = await store.readAll(
    emails.map((email) => documents.importObjection(orgId, entryIdOf(email))),
  );
  const objected = new Set(emails.filter((_, index) => objections[index] !== undefined));
  const fields = new Map<string, OrgField>();
  for (const { value } of await store.list(queries.orgFieldsOf(orgId), orgFieldLimits.fields))
    fields.set(value.id, value);

  const taken = new Set<string>();
  return (row) => {
    const { email, name } = row;
    const member = members.get(email);
    const isOurs = member?.imported?.importId === importId && !taken.has(email);
    if (isOurs || member !== undefined || taken.has(email)) {
      taken.add(email);
      return { result: isOurs ? 'added' : 'present' };
    }
    if (objected.has(email)) return { result: 'objected' };
    const id = entryIdOf(email);
    const info = importedInfo(row, fields, { entryId: id, by, at });
    if (!info.ok) return { result: 'value' };
    taken.add(email);
    const entry: Member = {
      id,
      joinedAt: at,
      source: 'import',
      imported: { importId, joined: false },
      ...memberCopyOf({ name, email, thumbnail: null }, [], info.value),
    };
    return { result: 'added', entry, info: info.value };
  };
}

function inGroups(emails: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (let start = 0; start < emails.length; start += mostValues)
    groups.push(emails.slice(start, start + mostValues));
  return groups;
}
