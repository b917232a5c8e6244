import { anEvent, anOrganization } from '@equipage/domain/fixtures';
import { beforeAll, expect, test } from 'vitest';
import { fakeGazetteer } from '../../../functions/src/ports/gazetteer.fake.ts';
import { projections, rebuildAll, type ProjectionName } from '../../../functions/src/rebuild-all.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import { people } from '../../personas/people.ts';
import { callsStage } from './calls-stage.ts';
import { arrange } from './own-database.ts';

const now = Date.UTC(2026, 5, 1, 9);
const { db, deps, store, send, peopleWithAccounts } = callsStage(now);
const { giulia, hana } = people;
const kermesse = anOrganization({ name: 'Kermesse' });
const dance = anEvent({ orgId: kermesse.id, orgName: kermesse.name, name: 'Street Dance' }, now);
const names = Object.keys(projections) as ProjectionName[];

const rebuildEverything = async () => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = await rebuildAll({ ...deps, gazetteer: fakeGazetteer() }, name);
  return counts;
};

beforeAll(async () => {
  await peopleWithAccounts([giulia, hana]);
  await arrange(db, documents.organization(kermesse.id), kermesse);
  await arrange(db, documents.event(dance.id), dance);
});

test('whatever triggers have missed is right again after a rebuild, and a second one changes nothing', async () => {
  expect(await send(giulia, 'applyToEvent', { eventId: dance.id })).toMatchObject({ ok: true });
  const address = { street: '', postalCode: '', city: 'Brest', country: 'FR' };
  await db.doc(documents.account(giulia.uid).path).update({ givenName: 'Julia', address });
  await db.doc(documents.organization(kermesse.id).path).update({ name: 'La Kermesse' });
  await db.doc(documents.event(dance.id).path).update({ city: 'Morlaix' });
  await db.doc(documents.applicationTally(dance.id).path).delete();

  expect(await rebuildEverything()).toEqual({
    people: 2,
    places: 2,
    organizations: 1,
    events: 1,
    applications: 1,
    members: 1,
  });
  const application = await store.read(documents.application(dance.id, giulia.uid));
  expect(application?.person.name).toBe(`Julia ${giulia.familyName}`);
  expect(application?.event.city).toBe('Morlaix');
  expect((await store.read(documents.event(dance.id)))?.orgName).toBe('La Kermesse');
  expect((await store.read(documents.account(giulia.uid)))?.place).toMatchObject({ certain: true });
  expect(await store.read(documents.applicationTally(dance.id))).toMatchObject({ pending: 1 });

  const paths = [documents.application(dance.id, giulia.uid), documents.account(giulia.uid)];
  const times = () => Promise.all(paths.map(async ({ path }) => (await db.doc(path).get()).updateTime));
  const before = await times();
  await rebuildEverything();
  expect(await times()).toEqual(before);
});
