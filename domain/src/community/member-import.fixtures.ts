import { aPerson, nameOf } from '../account/account.fixtures.ts';
import { day } from '../base/instant.ts';
import { documentIdOf, fixtureNow } from '../base/seed.fixtures.ts';
import { startImport } from './member-import.ts';
import type { MemberImport } from './member-import.schema.ts';

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
