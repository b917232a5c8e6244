import { day, sharedAnswerKey, type Event, type FormQuestion } from '@equipage/domain';
import {
  anAccess,
  anEvent,
  anOrganization,
  aPerson,
  aQuestion,
  aSharedField,
  choiceIdOf,
  questionOf,
  uidOf,
  wishOf,
} from '@equipage/domain/fixtures';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decideMany } from '../../../functions/src/features/application/decide-many.ts';
import { followApplication } from '../../../functions/src/features/application/follow-application.ts';
import { followPlaces } from '../../../functions/src/features/application/follow-places.ts';
import { fillPlaces } from '../../../functions/src/features/application/free-places.ts';
import { forgetForm, settleForms } from '../../../functions/src/features/application/settle-forms.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import { people } from '../../personas/people.ts';
import { callsStage } from './calls-stage.ts';
import { arrange } from './own-database.ts';

const now = Date.UTC(2026, 5, 1, 9);
const { send, sendAtOnce, store, deps, db, moveClockTo, forgetUses, peopleWithAccounts } = callsStage(now);
const { amara, camille, dalia, giulia, hana, jun } = people;

const kermesse = anOrganization({ name: 'Kermesse' });
const orgId = kermesse.id;
const food = aSharedField({ label: 'What do you eat?' });
const shirt = aSharedField({ label: 'Which shirt fits you?', labels: ['S', 'M'] });
const tent = aQuestion({ label: 'Do you bring a tent?', type: 'yesNo' });
const tentKey = `q:${tent.id}`;

let turn = 0;
async function event(facts: Partial<Event> = {}): Promise<Event> {
  turn += 1;
  const made = anEvent({ orgId, orgName: kermesse.name, name: `Street Dance ${turn}`, ...facts }, now);
  await arrange(db, documents.event(made.id), made);
  await arrange(db, documents.access(dalia.uid), anAccess({ events: { [made.id]: 'coordinator' } }));
  return made;
}

const save = (who: typeof amara, { id }: Event, questions: readonly FormQuestion[], version = 0) =>
  send(who, 'saveForm', { eventId: id, questions: questions.map(wishOf), version });
const applicationOf = ({ id }: Event, { uid }: { uid: string }) => store.read(documents.application(id, uid));
const statusesOf = async ({ id }: Event, among: readonly { uid: string }[]) =>
  await Promise.all(among.map(async ({ uid }) => (await store.read(documents.application(id, uid)))?.status));
const usedIn = async (fieldId: string) =>
  Object.keys((await store.read(documents.sharedField(orgId, fieldId)))?.usedIn ?? {});

beforeAll(async () => {
  await peopleWithAccounts([amara, camille, dalia, giulia, hana, jun]);
  await arrange(db, documents.organization(orgId), kermesse);
  await arrange(db, documents.access(amara.uid), anAccess({ orgs: { [orgId]: 'owner' } }));
});

beforeEach(async () => {
  moveClockTo(now);
  await forgetUses();
  for (const field of [food, shirt]) await arrange(db, documents.sharedField(orgId, field.id), field);
});

describe('a form', () => {
  test('is built by those who run the event, and by nobody else', async () => {
    const dance = await event();
    for (const who of [camille, giulia])
      expect(await save(who, dance, [tent])).toMatchObject({ why: 'not-allowed' });
    expect(await save(dalia, dance, [tent])).toEqual({ ok: true, value: { version: 1 } });
    expect(await save(dalia, dance, [tent, questionOf(food)], 1)).toMatchObject({ why: 'field-gone' });
    expect(await save(amara, dance, [tent, questionOf(food)], 1)).toEqual({
      ok: true,
      value: { version: 2 },
    });
  });

  test('tells the library which questions it asks, and the library tells it new words', async () => {
    const dance = await event();
    await save(amara, dance, [questionOf(food), questionOf(shirt)]);
    expect([await usedIn(food.id), await usedIn(shirt.id)]).toEqual([[dance.id], [dance.id]]);
    const input = { orgId, fieldId: food.id };
    expect(await send(amara, 'deleteSharedField', input)).toMatchObject({ why: 'field-in-use' });

    await send(amara, 'saveSharedField', {
      ...{ orgId, fieldId: shirt.id, label: 'Shirt?', help: 'They run small.', type: 'choice' },
      choices: [{ id: choiceIdOf('M'), label: 'M' }],
    });
    await Promise.all([settleForms(deps, orgId, shirt.id), settleForms(deps, orgId, shirt.id)]);
    expect(await store.read(documents.form(dance.id))).toMatchObject({
      version: 1,
      questions: [{ label: food.label }, { label: 'Shirt?', help: 'They run small.' }],
    });

    await save(amara, dance, [questionOf(shirt)], 1);
    expect(await usedIn(food.id)).toEqual([]);
    expect(await send(amara, 'deleteSharedField', input)).toMatchObject({ ok: true });
  });

  test('is saved over nobody’s changes, however often and by however many at once', async () => {
    const dance = await event();
    const pressed = await sendAtOnce(4, amara, 'saveForm', {
      eventId: dance.id,
      questions: [wishOf(tent)],
      version: 0,
    });
    for (const outcome of pressed) expect(outcome).toEqual({ ok: true, value: { version: 1 } });
    const rivals = await Promise.all(
      ['A?', 'B?'].map((label) => save(amara, dance, [tent, aQuestion({ label })], 1)),
    );
    expect(rivals.filter(({ ok }) => ok)).toHaveLength(1);
    expect(rivals.find(({ ok }) => !ok)).toMatchObject({ why: 'form-changed' });
  });

  test('goes with the draft that it belongs to', async () => {
    const draft = await event({ state: 'draft' });
    await save(amara, draft, [questionOf(food)]);
    await forgetForm(deps, draft.id);
    expect(await usedIn(food.id)).toEqual([draft.id]);
    await db.doc(documents.event(draft.id).path).delete();
    await forgetForm(deps, draft.id);
    expect([await usedIn(food.id), await store.read(documents.form(draft.id))]).toEqual([[], undefined]);
  });
});

describe('a volunteer who answers', () => {
  const foodKey = sharedAnswerKey(food.id);

  test('applies with all that is asked, or is told where something is missing', async () => {
    const dance = await event();
    await save(amara, dance, [questionOf(food), { ...tent, required: true }]);
    const apply = (answers: object) => send(giulia, 'applyToEvent', { eventId: dance.id, answers });
    expect(await apply({ [foodKey]: 'nuts' })).toMatchObject({
      why: 'answer-missing',
      detail: { question: tentKey },
    });
    expect(await apply({ [tentKey]: 'yes' })).toMatchObject({ why: 'answer-wrong' });
    expect(await applicationOf(dance, giulia)).toBeUndefined();
    expect(await apply({ [foodKey]: 'nuts', [tentKey]: true })).toMatchObject({ ok: true });
    expect((await applicationOf(dance, giulia))?.answers).toEqual({ [foodKey]: 'nuts', [tentKey]: true });
  });

  test('finds at the second event what she said at the first, and nobody else finds it', async () => {
    const [dance, parade] = [await event(), await event()];
    await save(amara, dance, [questionOf(food), tent]);
    await save(amara, parade, [questionOf(food), questionOf(shirt), tent]);
    const answers = { [foodKey]: 'olives', [tentKey]: true };
    await send(hana, 'applyToEvent', { eventId: dance.id, answers });
    await followApplication(deps, dance.id, hana.uid);
    const prefill = (who: typeof hana) => send(who, 'prefillAnswers', { eventId: parade.id });
    expect(await prefill(hana)).toEqual({ ok: true, value: { answers: { [foodKey]: 'olives' } } });
    expect(await prefill(jun)).toEqual({ ok: true, value: { answers: {} } });
  });

  test('is asked only what is new, and loses nothing, when the form changes', async () => {
    const dance = await event();
    await save(amara, dance, [questionOf(food)]);
    await send(jun, 'applyToEvent', { eventId: dance.id, answers: { [foodKey]: 'nuts' } });
    await save(amara, dance, [{ ...tent, required: true }], 1);
    const update = (answers: object) => send(jun, 'updateAnswers', { eventId: dance.id, answers });
    expect(await update({})).toMatchObject({ why: 'answer-missing' });
    moveClockTo(now + day);
    for (let time = 0; time < 2; time += 1)
      expect(await update({ [tentKey]: false })).toMatchObject({ ok: true });
    expect(await applicationOf(dance, jun)).toMatchObject({
      answers: { [foodKey]: 'nuts', [tentKey]: false },
      answeredAt: { [foodKey]: now, [tentKey]: now + day },
    });
    await send(jun, 'cancelApplication', { eventId: dance.id });
    expect(await update({ [tentKey]: true })).toMatchObject({ why: 'application-canceled' });
    expect(await send(jun, 'applyToEvent', { eventId: dance.id })).toMatchObject({ ok: true });
    expect((await applicationOf(dance, jun))?.answers).toEqual({ [foodKey]: 'nuts', [tentKey]: false });
    expect(await send(giulia, 'updateAnswers', { eventId: dance.id, answers: {} })).toMatchObject({
      why: 'no-application',
    });
  });

  test('comes until the last day and not after it', async () => {
    const dance = await event({ applyUntil: now + day });
    moveClockTo(now + day);
    expect(await send(giulia, 'applyToEvent', { eventId: dance.id })).toMatchObject({
      why: 'applications-closed',
    });
    moveClockTo(now + day - 1);
    expect(await send(giulia, 'applyToEvent', { eventId: dance.id })).toMatchObject({ ok: true });
  });
});

describe('the last place', () => {
  test('goes to one of a hundred who want it at once, and the others wait', async () => {
    const crowd = Array.from({ length: 100 }, (_, n) =>
      aPerson({ uid: uidOf(`crowd ${n}`), email: `crowd${n}@people.example` }),
    );
    await peopleWithAccounts(crowd);
    const dance = await event({ capacity: 1 });
    const outcomes = await Promise.all(
      crowd.map((person) => send(person, 'applyToEvent', { eventId: dance.id })),
    );
    for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: true });
    const statuses = await statusesOf(dance, crowd);
    expect(statuses.filter((status) => status === 'pending')).toHaveLength(1);
    expect(statuses.filter((status) => status === 'waitlisted')).toHaveLength(99);
    expect(await store.read(documents.applicationTally(dance.id))).toMatchObject({ pending: 1, accepted: 0 });
  }, 180_000);

  test('goes to whoever has waited longest when it becomes free, with a word', async () => {
    const dance = await event({ capacity: 1 });
    for (const [at, who] of [giulia, hana, jun].entries()) {
      moveClockTo(now + at);
      await send(who, 'applyToEvent', { eventId: dance.id });
    }
    const all = () => statusesOf(dance, [giulia, hana, jun]);
    expect(await all()).toEqual(['pending', 'waitlisted', 'waitlisted']);
    await send(giulia, 'cancelApplication', { eventId: dance.id });
    expect(await all()).toEqual(['canceled', 'pending', 'waitlisted']);
    expect(await store.read(documents.occasion(`decision:${dance.id}:${hana.uid}:1`))).toMatchObject({
      data: { decision: 'offered' },
    });
    // Whoever comes back goes to the end, and a decision frees a place too.
    moveClockTo(now + 10);
    await send(giulia, 'applyToEvent', { eventId: dance.id });
    const decline = { eventId: dance.id, uid: hana.uid, decision: 'declined' };
    await send(amara, 'decideApplication', decline);
    expect(await all()).toEqual(['waitlisted', 'declined', 'pending']);
    moveClockTo(now + 20);
    const waitlist = { eventId: dance.id, uid: jun.uid, decision: 'waitlisted' };
    await send(amara, 'decideApplication', waitlist);
    expect(await all()).toEqual(['pending', 'declined', 'waitlisted']);
  });

  test('becomes several when the organizer makes room, and none where she chooses herself', async () => {
    for (const [waitlist, after] of [
      ['automatic', 'pending'],
      ['manual', 'waitlisted'],
    ] as const) {
      const dance = await event({ capacity: 1, waitlist });
      for (const who of [giulia, hana, jun]) await send(who, 'applyToEvent', { eventId: dance.id });
      await arrange(db, documents.event(dance.id), { ...dance, waitlist, capacity: 3 });
      await Promise.all([fillPlaces(deps, dance.id), fillPlaces(deps, dance.id)]);
      expect(await statusesOf(dance, [giulia, hana, jun])).toEqual(['pending', after, after]);
    }
  });

  describe('that an organizer left free', () => {
    /** What the trigger does after each change of an application; twice, as it may come. */
    const followed = async ({ id }: Event, ...who: readonly { uid: string }[]) => {
      for (const { uid } of [...who, ...who]) await followApplication(deps, id, uid);
    };
    const all = (dance: Event) => statusesOf(dance, [giulia, hana, jun]);
    async function withAll(capacity: number) {
      const dance = await event({ capacity });
      for (const [at, who] of [giulia, hana, jun].entries()) {
        moveClockTo(now + at);
        await send(who, 'applyToEvent', { eventId: dance.id });
      }
      await followed(dance, giulia, hana, jun);
      moveClockTo(now + 10);
      return dance;
    }
    const decide = async (dance: Event, { uid }: { uid: string }, decision: string) => {
      expect(await send(amara, 'decideApplication', { eventId: dance.id, uid, decision })).toMatchObject({
        ok: true,
      });
      await followed(dance, { uid });
    };

    test('does not call back whom she put on the waiting list, until a place becomes free', async () => {
      const dance = await withAll(5);
      await decide(dance, hana, 'waitlisted');
      await decide(dance, jun, 'accepted');
      expect(await all(dance)).toEqual(['pending', 'waitlisted', 'accepted']);
      expect(await store.read(documents.occasion(`decision:${dance.id}:${hana.uid}:2`))).toBeUndefined();

      await send(giulia, 'cancelApplication', { eventId: dance.id });
      await followed(dance, giulia);
      expect(await all(dance)).toEqual(['canceled', 'pending', 'accepted']);
      expect(await store.read(documents.occasion(`decision:${dance.id}:${hana.uid}:2`))).toMatchObject({
        data: { decision: 'offered' },
      });
    });

    test('calls nobody back of many who were put there at once, and one for each that becomes free', async () => {
      const dance = await withAll(3);
      const jobId = dance.id.padEnd(20, '0');
      const uids = [hana.uid, jun.uid];
      expect(
        await send(amara, 'startDecisions', { eventId: dance.id, jobId, decision: 'waitlisted', uids }),
      ).toMatchObject({ ok: true });
      await decideMany(deps, dance.id, jobId);
      await followed(dance, hana, jun);
      expect(await all(dance)).toEqual(['pending', 'waitlisted', 'waitlisted']);
      await decide(dance, giulia, 'declined');
      expect(await all(dance)).toEqual(['declined', 'pending', 'waitlisted']);
    });

    test('goes to somebody who comes later, before those who were put on the list', async () => {
      const dance = await withAll(3);
      await decide(dance, jun, 'waitlisted');
      await send(camille, 'applyToEvent', { eventId: dance.id });
      await followed(dance, camille);
      expect(await statusesOf(dance, [camille, jun])).toEqual(['pending', 'waitlisted']);
    });

    test('goes to whoever was put on the list, when the organizer makes room', async () => {
      const dance = await withAll(3);
      await decide(dance, jun, 'waitlisted');
      await arrange(db, documents.event(dance.id), { ...dance, capacity: 4 });
      await fillPlaces(deps, dance.id);
      expect(await all(dance)).toEqual(['pending', 'pending', 'pending']);
    });
  });

  test('says at the event whether somebody who applies finds one, to whom the numbers are not shown', async () => {
    const dance = await event({ capacity: 2 });
    const full = async () => (await store.read(documents.event(dance.id)))!.full;
    const follow = async (...who: readonly { uid: string }[]) => {
      for (const { uid } of who) await followApplication(deps, dance.id, uid);
      return full();
    };
    await send(giulia, 'applyToEvent', { eventId: dance.id });
    expect(await follow(giulia)).toBe(false);
    await send(hana, 'applyToEvent', { eventId: dance.id });
    expect(await follow(hana, hana)).toBe(true);
    await send(hana, 'cancelApplication', { eventId: dance.id });
    expect(await follow(hana)).toBe(false);
    const resize = async (capacity: number | null) => {
      await arrange(db, documents.event(dance.id), {
        ...(await store.read(documents.event(dance.id)))!,
        capacity,
      });
      await followPlaces(deps, dance.id);
      return full();
    };
    expect([await resize(1), await resize(null)]).toEqual([true, false]);
  });

  test('is refused where the event keeps no waiting list', async () => {
    const dance = await event({ capacity: 1, waitlist: 'off' });
    expect(await send(giulia, 'applyToEvent', { eventId: dance.id })).toMatchObject({ ok: true });
    expect(await send(hana, 'applyToEvent', { eventId: dance.id })).toMatchObject({ why: 'event-full' });
  });
});
