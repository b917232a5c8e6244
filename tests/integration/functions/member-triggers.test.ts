import { orgScope } from '@equipage/domain';
import {
  accountOf,
  aMember,
  aMemberImport,
  anOrganization,
  aPerson,
  profileOf,
  shortIdOf,
} from '@equipage/domain/fixtures';
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { entryIdOf } from '../../../functions/src/features/community/imported-entry.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import { deployedStage, eventually } from './deployed-stage.ts';
import { arrange } from './own-database.ts';

const { db } = deployedStage();

test('a member who takes the address of an imported entry stands in the community once', async () => {
  const handle = randomBytes(6).toString('hex');
  const orgId = shortIdOf(handle);
  const list = aMemberImport();
  const [before, after] = [`${handle}@old.example`, `${handle}@new.example`];
  const person = aPerson({ uid: `moves${handle}`, email: before });
  const { uid } = person;
  const entryId = entryIdOf(after);
  await arrange(db, documents.organization(orgId), anOrganization({ id: orgId }));
  await arrange(db, documents.memberImport(orgId, list.id), list);
  await arrange(
    db,
    documents.member(orgId, entryId),
    aMember({ id: entryId, email: after, source: 'import', imported: { importId: list.id, joined: false } }),
  );
  await arrange(db, documents.account(uid), accountOf(person));
  await arrange(db, documents.profile(uid), profileOf(person));
  await arrange(db, documents.audience(uid), { scopes: [orgScope(orgId)] });
  await arrange(db, documents.member(orgId, uid), aMember({ id: uid, email: before }));
  const direct = async () => (await db.doc(documents.memberTally(orgId).path).get()).get('direct') as unknown;
  // Whatever came with her coming is over.
  await eventually(direct, (count) => count === 2);

  await db.doc(documents.account(uid).path).update({ email: after });

  await eventually(direct, (count) => count === 1);
  const { docs } = await db.collection(`organizations/${orgId}/members`).get();
  expect(docs.map((doc) => [doc.id, doc.get('email'), doc.get('imported.joined')])).toEqual([
    [uid, after, true],
  ]);
});
