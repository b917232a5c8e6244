import { aPerson, nameOf } from '../account/account.fixtures.ts';
import { day } from '../base/instant.ts';
import { documentIdOf, fixtureNow } from '../base/seed.fixtures.ts';
import { memberCopyOf } from './member.ts';
import { startImport } from './member-import.ts';
import type { MemberImport } from './member-import.schema.ts';
import type { Member } from './member.schema.ts';
import type { OrgInfo } from './org-info.schema.ts';

/** `organizations/{orgId}/imports/{importId}`: a list of two people, brought yesterday by `aPerson()`. */
export function aMemberImport(facts: Partial<MemberImport> = {}): MemberImport {
  const by = aPerson();
  const started = {
    id: documentIdOf('import'),
    byUid: by.uid,
    byName: nameOf(by),
    fileName: 'volunteers.csv',
    language: 'en',
    rows: 2,
  } as const;
  return {
    ...startImport(started, 0, fixtureNow - day),
    parts: 1,
    added: 2,
    state: 'done',
    ...facts,
  };
}

/** `organizations/{orgId}/members/{i-…}` of somebody who came with an import and has not joined. */
export function anImportedEntry(
  { id, name, email }: Pick<Member, 'id' | 'name' | 'email'>,
  { importId, joinedAt = fixtureNow - day }: { importId: string; joinedAt?: number },
  info?: Pick<OrgInfo, 'values'>,
): Member {
  return {
    id,
    joinedAt,
    source: 'import',
    imported: { importId, joined: false },
    ...memberCopyOf({ name, email, thumbnail: null }, [], info),
  };
}
