import {
  day,
  sharedAnswerKey,
  sharedFieldUseOf,
  type Application,
  type Event,
  type SharedField,
} from '@equipage/domain';
import {
  anAccess,
  anEvent,
  anOrganization,
  applicationOf,
  aSharedField,
  choiceIdOf,
  diceOf,
  documentIdOf,
  sharedAnswers,
  shortIdOf,
  uidOf,
} from '@equipage/domain/fixtures';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { personalData } from '../../../functions/src/features/account/personal-data.ts';
import { followApplication } from '../../../functions/src/features/application/follow-application.ts';
import { settleLastValues } from '../../../functions/src/features/community/index.ts';
import { removeSharedField } from '../../../functions/src/features/community/remove-shared-field.ts';
import { sweepCommunity } from '../../../functions/src/features/community/sweep-community.ts';
import { rebuildEvent } from '../../../functions/src/features/event/rebuild-event.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import { people } from '../../personas/people.ts';
import { callsStage } from './calls-stage.ts';
import { arrange } from './own-database.ts';

const now = Date.UTC(2026, 5, 1, 9);
const { send, sendAtOnce, store, deps, db, forgetUses, peopleWithAccounts } = callsStage(now);
const { amara, bruno, camille, dalia, giulia } = people;

const kermesse = anOrganization({ name: 'Kermesse' });
const orgId = kermesse.id;
const food = aSharedField({ label: 'What do you eat?' });
const size = aSharedField({ label: 'Which shirt fits you?', labels: ['S', 'M'] });
const [dance, supper, parade] = ['Street Dance', 'Haystack Supper', 'Parade'].map((name) =>
  anEvent({ orgId, orgName: kermesse.name, name }, now),
) as [Event, Event, Event];

const wish = (facts: object = {}) => ({
  orgId,
  fieldId: size.id,
  label: size.label,
  help: 'They run small.',
  type: 'choice',
  choices: [{ id: choiceIdOf('S'), label: 'S' }],
  ...facts,
});

const fieldOf = (id: string): Promise<SharedField | undefined> =>
  store.read(documents.sharedField(orgId, id));
const lastOf = async (uid: string) => (await store.read(documents.lastValues(orgId, uid)))?.values;

function answered(event: Event, daysAgo: number, ...given: Parameters<typeof sharedAnswers>[0][number][]) {
  return applicationOf(giulia, event, {
    status: 'accepted',
    appliedAt: now - 30 * day,
    ...sharedAnswers(given, now - daysAgo * day),
  });
}

const put = (application: Application) =>
  arrange(db, documents.application(application.eventId, application.uid), application);

async function forget(...collections: string[]): Promise<void> {
  for (const collection of collections) {
    const { docs } = await db.collection(collection).get();
    await Promise.all(docs.map(({ ref }) => ref.delete()));
  }
}

beforeAll(async () => {
  await peopleWithAccounts([giulia]);
  await arrange(db, documents.organization(orgId), kermesse);
  await arrange(db, documents.access(amara.uid), anAccess({ orgs: { [orgId]: 'owner' } }));
  await arrange(db, documents.access(bruno.uid), anAccess({ orgs: { [orgId]: 'manager' } }));
  await arrange(db, documents.access(camille.uid), anAccess({ orgs: { [shortIdOf('other')]: 'owner' } }));
  await arrange(db, documents.access(dalia.uid), anAccess({ events: { [dance.id]: 'coordinator' } }));
  for (const event of [dance, supper, parade]) await arrange(db, documents.event(event.id), event);
});

beforeEach(async () => {
  await forgetUses();
  const events = [dance, supper, parade].map(({ id }) => `events/${id}/applications`);
  await forget(`organizations/${orgId}/sharedFields`, `organizations/${orgId}/lastValues`, ...events);
});

describe('the shared library', () => {
  test('is kept by the owner and the manager of its organization, and by nobody else', async () => {
    const calls = [
      ['saveSharedField', wish()],
      ['archiveSharedField', { orgId, fieldId: size.id, archived: true }],
      ['countLastValues', { orgId, fieldId: size.id }],
      ['deleteSharedField', { orgId, fieldId: size.id }],
    ] as const;
    for (const [name, input] of calls) {
      for (const who of [camille, dalia, giulia])
        expect(await send(who, name, input)).toMatchObject({ ok: false, why: 'not-allowed' });
      for (const who of [amara, bruno]) expect(await send(who, name, input)).toMatchObject({ ok: true });
    }
  });

  test('has a question once, whoever adds it at once and however often the button is pressed', async () => {
    const pressed = await sendAtOnce(5, amara, 'saveSharedField', wish());
    expect(pressed.every(({ ok }) => ok)).toBe(true);
    const outcomes = await Promise.all(
      ['a', 'b'].map((id) =>
        send(amara, 'saveSharedField', wish({ fieldId: documentIdOf(id), label: 'Allergies?' })),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ why: 'same-name' });
  });

  test('keeps the events that ask a question when its words change, and tells their new names', async () => {
    await arrange(db, documents.sharedField(orgId, size.id), {
      ...size,
      usedIn: { [dance.id]: sharedFieldUseOf(dance) },
    });
    await send(amara, 'saveSharedField', wish({ label: 'Shirt?' }));
    expect(await fieldOf(size.id)).toMatchObject({
      label: 'Shirt?',
      help: 'They run small.',
      usedIn: { [dance.id]: { eventName: 'Street Dance' } },
    });
    await arrange(db, documents.event(dance.id), { ...dance, name: 'Street Ball' });
    await Promise.all([rebuildEvent(deps, dance.id), rebuildEvent(deps, dance.id)]);
    expect((await fieldOf(size.id))?.usedIn).toEqual({
      [dance.id]: { eventName: 'Street Ball', startsAt: dance.startsAt },
    });
    await arrange(db, documents.event(dance.id), dance);
  });

  test('does not lose a question that a form asks', async () => {
    const asked = { ...size, usedIn: { [dance.id]: sharedFieldUseOf(dance) } };
    await arrange(db, documents.sharedField(orgId, size.id), asked);
    expect(await send(amara, 'deleteSharedField', { orgId, fieldId: size.id })).toMatchObject({
      ok: false,
      why: 'field-in-use',
      detail: { events: 1 },
    });
    await arrange(db, documents.sharedField(orgId, size.id), { ...size, usedIn: {} });
    expect(await send(amara, 'deleteSharedField', { orgId, fieldId: size.id })).toMatchObject({ ok: true });
    expect(await fieldOf(size.id)).toMatchObject({ deleting: true });
  });
});

describe('what people last answered', () => {
  beforeEach(async () => {
    for (const field of [food, size]) await arrange(db, documents.sharedField(orgId, field.id), field);
  });

  test('follows the applications, in whatever order their changes are told', async () => {
    const writes = diceOf('changes in any order').shuffled([
      answered(supper, 5, [food, 'no nuts']),
      answered(dance, 1, [food, 'everything'], [size, choiceIdOf('S')]),
      answered(parade, 3, [size, choiceIdOf('M')]),
    ]);
    for (const write of writes) {
      await put(write);
      // Told twice at once.
      await Promise.all([1, 2].map(() => settleLastValues(deps, orgId, giulia.uid)));
    }
    expect(await lastOf(giulia.uid)).toEqual({
      [food.id]: { value: 'everything', eventId: dance.id, eventName: dance.name, at: now - day },
      [size.id]: { value: choiceIdOf('S'), eventId: dance.id, eventName: dance.name, at: now - day },
    });
  });

  test('a run that comes again writes nothing', async () => {
    await put(answered(dance, 9, [food, 'nuts']));
    const time = async () => {
      await settleLastValues(deps, orgId, giulia.uid);
      return (await db.doc(documents.lastValues(orgId, giulia.uid).path).get()).updateTime;
    };
    const first = await time();
    expect(first).toBeDefined();
    expect(await time()).toEqual(first);
  });

  test('stays through applying again, and goes when she is erased', async () => {
    await put({ ...answered(dance, 9, [food, 'nuts']), status: 'canceled' });
    expect(await send(giulia, 'applyToEvent', { eventId: dance.id })).toMatchObject({ ok: true });
    await followApplication(deps, dance.id, giulia.uid);
    const application = await store.read(documents.application(dance.id, giulia.uid));
    expect(application?.answers).toEqual({ [sharedAnswerKey(food.id)]: 'nuts' });
    expect(await lastOf(giulia.uid)).toMatchObject({ [food.id]: { value: 'nuts' } });

    const whose = { uid: giulia.uid, email: giulia.email };
    const parts = personalData.filter(({ path }) => /applications|lastValues/.test(path));
    expect(parts).toHaveLength(2);
    for (const part of parts) await part.erase(store, whose, now);
    await followApplication(deps, dance.id, giulia.uid);
    expect(await lastOf(giulia.uid)).toBeUndefined();
    expect(await store.read(documents.application(dance.id, giulia.uid))).toMatchObject({
      answers: {},
      answeredAt: {},
    });
  });

  test('goes with the question that is deleted, is counted before, and does not come back', async () => {
    await put(answered(dance, 9, [food, 'nuts'], [size, choiceIdOf('S')]));
    await settleLastValues(deps, orgId, giulia.uid);
    const others = Array.from({ length: 60 }, (_, at) => uidOf(`member ${at}`));
    const value = { value: 'x', eventId: dance.id, eventName: dance.name, at: now };
    for (const id of others)
      await arrange(db, documents.lastValues(orgId, id), { id, values: { [food.id]: value } });
    expect(await send(amara, 'countLastValues', { orgId, fieldId: food.id })).toEqual({
      ok: true,
      value: { values: 61 },
    });

    await send(amara, 'deleteSharedField', { orgId, fieldId: food.id });
    let commits = 0;
    const cut: typeof store = {
      ...store,
      transact: async (work) => {
        if (++commits === 2) throw new Error('cut off');
        return store.transact(work);
      },
    };
    await expect(removeSharedField({ store: cut }, orgId, food.id)).rejects.toThrow('cut off');
    await Promise.all([
      sweepCommunity(deps),
      removeSharedField(deps, orgId, food.id),
      settleLastValues(deps, orgId, giulia.uid),
    ]);
    await settleLastValues(deps, orgId, giulia.uid);
    expect(await fieldOf(food.id)).toBeUndefined();
    expect(Object.keys((await lastOf(giulia.uid)) ?? {})).toEqual([size.id]);
    expect(await lastOf(others[0]!)).toBeUndefined();
    expect(await send(amara, 'countLastValues', { orgId, fieldId: food.id })).toMatchObject({
      value: { values: 0 },
    });
  });
});
