import { day, type OrgField, type FieldValue } from '@equipage/domain';
import { anAccess, choiceIdOf, documentIdOf, orgInfoOf, shortIdOf, uidOf } from '@equipage/domain/fixtures';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { removeOrgField } from '../../../functions/src/features/community/remove-org-field.ts';
import { sweepCommunity } from '../../../functions/src/features/community/sweep-community.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import { people } from '../../personas/people.ts';
import { callsStage } from './calls-stage.ts';
import { arrange } from './own-database.ts';

const now = Date.UTC(2026, 5, 1, 9);
const { send, sendAtOnce, store, deps, db, forgetUses, moveClockTo } = callsStage(now);
const { amara, bruno, camille, giulia, dalia } = people;

const orgId = shortIdOf('Kermesse');
const fieldId = documentIdOf('size');
const labelled = (...labels: string[]) => labels.map((label) => ({ id: choiceIdOf(label), label }));
const wish = (facts: object = {}) => ({
  orgId,
  fieldId,
  name: 'Shirt size',
  type: 'choice',
  choices: labelled('S', 'M'),
  ...facts,
});

async function fieldOf(id: string): Promise<OrgField | undefined> {
  return await store.read(documents.orgField(orgId, id));
}

/** What is noted of so many members under the field: every tenth value was cleared again. */
async function note(count: number): Promise<void> {
  const field = (await fieldOf(fieldId))!;
  const other = { ...field, id: documentIdOf('other') };
  await Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const memberId = uidOf(`member ${at}`);
      const value: FieldValue = at % 10 === 9 ? null : choiceIdOf('S');
      const both = at % 2 === 0 ? ([[other, 'stays']] as const) : [];
      const info = orgInfoOf(memberId, [...both, [field, value]], { by: amara.uid, at: now });
      await arrange(db, documents.orgInfo(orgId, memberId), info);
    }),
  );
}

async function notedUnder(id: string): Promise<number> {
  const { docs } = await db.collection(`organizations/${orgId}/orgInfo`).get();
  return docs.filter((one) => one.get(`values.${id}`) !== undefined).length;
}

beforeAll(async () => {
  await arrange(db, documents.access(amara.uid), anAccess({ orgs: { [orgId]: 'owner' } }));
  await arrange(db, documents.access(bruno.uid), anAccess({ orgs: { [orgId]: 'manager' } }));
  await arrange(db, documents.access(camille.uid), anAccess({ orgs: { [shortIdOf('other')]: 'owner' } }));
  await arrange(db, documents.access(dalia.uid), anAccess({ events: { [shortIdOf('e')]: 'coordinator' } }));
  await arrange(db, documents.access(giulia.uid), anAccess());
});

beforeEach(async () => {
  await forgetUses();
  for (const name of ['orgFields', 'orgInfo', 'presence']) {
    const { docs } = await db.collection(`organizations/${orgId}/${name}`).get();
    await Promise.all(docs.map(({ ref }) => ref.delete()));
  }
});

describe('the fields of an organization', () => {
  test('are made, renamed and counted by its owner and its manager, and by nobody else', async () => {
    const calls = [
      ['saveOrgField', wish()],
      ['moveOrgField', { orgId, fieldId, before: null }],
      ['archiveOrgField', { orgId, fieldId, archived: true }],
      ['countOrgInfo', { orgId, fieldId }],
      ['deleteOrgField', { orgId, fieldId }],
    ] as const;
    for (const [name, input] of calls) {
      for (const who of [camille, dalia, giulia])
        expect(await send(who, name, input)).toEqual({ ok: false, why: 'not-allowed' });
      for (const who of [amara, bruno]) expect(await send(who, name, input)).toMatchObject({ ok: true });
    }
  });

  test('made ten times at once by one press, there is one', async () => {
    const outcomes = await sendAtOnce(10, amara, 'saveOrgField', wish());
    expect(outcomes).toEqual(Array.from({ length: 10 }, () => ({ ok: true, value: { fieldId } })));
    expect(await fieldOf(fieldId)).toMatchObject({ name: 'Shirt size', position: 1, createdAt: now });
  });

  test('of one name made by two at once, there is one, and the other is told', async () => {
    for (let round = 0; round < 5; round++) {
      const name = `Allergies ${round}`;
      const outcomes = await Promise.all([
        send(amara, 'saveOrgField', wish({ fieldId: documentIdOf(`a${round}`), name })),
        send(bruno, 'saveOrgField', wish({ fieldId: documentIdOf(`b${round}`), name: name.toUpperCase() })),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ why: 'same-name' });
    }
  });

  test('have names of 120 characters and 200 choices at most; more is told, and nothing is stored', async () => {
    const refuse = async (facts: object, why: string) => {
      expect(await send(amara, 'saveOrgField', wish(facts))).toMatchObject({ ok: false, why });
      expect(await fieldOf(fieldId)).toBeUndefined();
    };
    await refuse({ name: 'x'.repeat(500) }, 'bad-input');
    await refuse({ name: ' ' }, 'bad-input');
    await refuse({ choices: labelled('S', 's') }, 'same-choice');
    await refuse({ choices: [] }, 'choices-needed');
    const many = (count: number) => labelled(...Array.from({ length: count }, (_, at) => `Choice ${at}`));
    await refuse({ choices: many(201) }, 'too-many-choices');
    expect(await send(amara, 'saveOrgField', wish({ choices: many(200) }))).toMatchObject({ ok: true });
  });

  test('stand in the order in which they were put, whoever moves them at once', async () => {
    const ids = ['a', 'b', 'c', 'd'].map((name) => documentIdOf(name));
    for (const id of ids) await send(amara, 'saveOrgField', wish({ fieldId: id, name: id }));
    const [a, b, c, d] = ids as [string, string, string, string];
    await Promise.all([
      send(amara, 'moveOrgField', { orgId, fieldId: d, before: a }),
      send(bruno, 'moveOrgField', { orgId, fieldId: b, before: null }),
    ]);
    const fields = await Promise.all(ids.map(fieldOf));
    const order = fields.toSorted((x, y) => x!.position - y!.position).map((field) => field!.id);
    expect(order).toEqual([d, a, c, b]);
  });
});

describe('deleting a field', () => {
  test('is told how many values go, cleared ones aside, and takes them and nothing else', async () => {
    await send(amara, 'saveOrgField', wish());
    await note(120);
    expect(await send(amara, 'countOrgInfo', { orgId, fieldId })).toEqual({
      ok: true,
      value: { values: 108 },
    });
    await send(amara, 'deleteOrgField', { orgId, fieldId });
    expect(await fieldOf(fieldId)).toMatchObject({ archived: true, deleting: true });
    expect(await send(amara, 'saveOrgField', wish())).toMatchObject({ ok: false, why: 'field-gone' });

    await removeOrgField(deps, orgId, fieldId);
    expect([await fieldOf(fieldId), await notedUnder(fieldId)]).toEqual([undefined, 0]);
    expect(await notedUnder(documentIdOf('other'))).toBe(60);
    await removeOrgField(deps, orgId, fieldId);
    expect(await send(amara, 'deleteOrgField', { orgId, fieldId })).toMatchObject({ ok: true });
  });

  test('that was cut off is ended by the sweep, and two that work at once do no harm', async () => {
    await send(amara, 'saveOrgField', wish());
    await note(120);
    await send(amara, 'deleteOrgField', { orgId, fieldId });
    let commits = 0;
    const cut: typeof store = {
      ...store,
      transact: async (work) => {
        if (++commits === 2) throw new Error('cut off');
        return store.transact(work);
      },
    };
    await expect(removeOrgField({ store: cut }, orgId, fieldId)).rejects.toThrow('cut off');
    const left = await notedUnder(fieldId);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(120);
    await Promise.all([sweepCommunity(deps), removeOrgField(deps, orgId, fieldId)]);
    expect([await fieldOf(fieldId), await notedUnder(fieldId)]).toEqual([undefined, 0]);
  });

  test('does nothing to a field that nobody wished to delete', async () => {
    await send(amara, 'saveOrgField', wish());
    await note(10);
    await removeOrgField(deps, orgId, fieldId);
    expect([(await fieldOf(fieldId))?.name, await notedUnder(fieldId)]).toEqual(['Shirt size', 10]);
  });
});

test('what a crashed tab left is swept away, and who is there stays', async () => {
  const tab = (id: string, at: number) =>
    arrange(db, documents.presence(orgId, id), { id, uid: amara.uid, name: 'Amara', cell: null, at });
  const [gone, here] = ['a'.repeat(20), 'b'.repeat(20)];
  await tab(gone, now - day);
  await tab(here, now - 5_000);
  moveClockTo(now);
  await sweepCommunity(deps);
  expect(await store.read(documents.presence(orgId, gone))).toBeUndefined();
  expect(await store.read(documents.presence(orgId, here))).toBeDefined();
});
