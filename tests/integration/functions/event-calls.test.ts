import { refuse, type Event } from '@equipage/domain';
import { anAccess, anEvent, anOrganization, shortIdOf } from '@equipage/domain/fixtures';
import { beforeAll, describe, expect, test } from 'vitest';
import { finishPastEvents } from '../../../functions/src/features/event/finish-past-events.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import { people } from '../../personas/people.ts';
import { callsStage } from './calls-stage.ts';
import { arrange } from './own-database.ts';

const now = Date.UTC(2026, 5, 1, 9);
const { send, sendAtOnce, store, db, deps, peopleWithAccounts } = callsStage(now);
const { amara, bruno, camille, dalia, jun } = people;
const kermesse = anOrganization({ name: 'Kermesse' });

beforeAll(async () => {
  await peopleWithAccounts([amara, bruno, camille, dalia, jun]);
  await arrange(db, documents.access(amara.uid), anAccess({ orgs: { [kermesse.id]: 'owner' } }));
  await arrange(db, documents.access(bruno.uid), anAccess({ orgs: { [kermesse.id]: 'manager' } }));
  await arrange(db, documents.access(camille.uid), anAccess({ orgs: { [shortIdOf('another')]: 'owner' } }));
});

let turn = 0;
async function eventAt(facts: Partial<Event>): Promise<Event> {
  turn += 1;
  const event = anEvent(
    { orgId: kermesse.id, orgName: kermesse.name, name: `Street Dance ${turn}`, ...facts },
    now,
  );
  await arrange(db, documents.event(event.id), event);
  return event;
}
const stateOf = async ({ id }: Event) => (await store.read(documents.event(id)))?.state;

describe('publishEvent', () => {
  test('the manager publishes a draft; again changes nothing', async () => {
    const event = await eventAt({ state: 'draft' });
    const publish = () => send(bruno, 'publishEvent', { eventId: event.id });
    expect(await publish()).toEqual({ ok: true, value: { state: 'published' } });
    expect(await store.read(documents.event(event.id))).toEqual({
      ...event,
      state: 'published',
      updatedAt: now,
    });
    await arrange(db, documents.event(event.id), { ...event, state: 'published', updatedAt: 7 });
    expect(await publish()).toEqual({ ok: true, value: { state: 'published' } });
    expect((await store.read(documents.event(event.id)))?.updatedAt).toBe(7);
  });

  test('ten clicks at once publish it once, all with the same answer', async () => {
    const event = await eventAt({ state: 'draft' });
    const outcomes = await sendAtOnce(10, amara, 'publishEvent', { eventId: event.id });
    expect(outcomes).toEqual(Array.from({ length: 10 }, () => ({ ok: true, value: { state: 'published' } })));
  });

  test('an event that is over is not published any more', async () => {
    const past = await eventAt({ state: 'draft', startsAt: now - 2, endsAt: now });
    const finished = await eventAt({ state: 'finished' });
    for (const { id } of [past, finished]) {
      expect(await send(amara, 'publishEvent', { eventId: id })).toEqual(refuse('event-over'));
    }
    expect(await stateOf(past)).toBe('draft');
  });

  test('a draft with a blank name is incomplete', async () => {
    const blank = await eventAt({ state: 'draft', name: '\u3000' });
    expect(await send(amara, 'publishEvent', { eventId: blank.id })).toEqual(refuse('incomplete'));
  });

  test('the answer to a stranger is the same for a draft, a published event and none at all', async () => {
    const draft = await eventAt({ state: 'draft' });
    const published = await eventAt({ state: 'published' });
    for (const stranger of [camille, jun, dalia]) {
      for (const eventId of [draft.id, published.id, shortIdOf('no such event')]) {
        expect(await send(stranger, 'publishEvent', { eventId })).toEqual(refuse('not-allowed'));
      }
    }
    expect(await stateOf(draft)).toBe('draft');
  });

  test('a coordinator may not publish her event: that is for the organization', async () => {
    const draft = await eventAt({ state: 'draft' });
    await arrange(db, documents.access(dalia.uid), anAccess({ events: { [draft.id]: 'coordinator' } }));
    expect(await send(dalia, 'publishEvent', { eventId: draft.id })).toEqual(refuse('not-allowed'));
    expect(await send(bruno, 'publishEvent', { eventId: draft.id })).toMatchObject({ ok: true });
  });

  test('who was removed from the organization a moment ago may not, with the same token', async () => {
    const draft = await eventAt({ state: 'draft' });
    await arrange(db, documents.access(jun.uid), anAccess({ orgs: { [kermesse.id]: 'manager' } }));
    await arrange(db, documents.access(jun.uid), anAccess({}));
    expect(await send(jun, 'publishEvent', { eventId: draft.id })).toEqual(refuse('not-allowed'));
  });
});

describe('finishEvent', () => {
  test('the owner finishes a published event; again changes nothing', async () => {
    const event = await eventAt({ state: 'published' });
    const finish = () => send(amara, 'finishEvent', { eventId: event.id });
    expect(await finish()).toEqual({ ok: true, value: { state: 'finished' } });
    expect(await finish()).toEqual({ ok: true, value: { state: 'finished' } });
    expect(await stateOf(event)).toBe('finished');
  });

  test('a draft has nothing to finish', async () => {
    const draft = await eventAt({ state: 'draft' });
    expect(await send(amara, 'finishEvent', { eventId: draft.id })).toEqual(refuse('not-published'));
  });

  test('strangers may not', async () => {
    const event = await eventAt({ state: 'published' });
    expect(await send(camille, 'finishEvent', { eventId: event.id })).toEqual(refuse('not-allowed'));
    expect(await stateOf(event)).toBe('published');
  });

  test('publishing and finishing at once ends finished or published, never back to draft', async () => {
    const event = await eventAt({ state: 'draft' });
    await Promise.all(
      (['publishEvent', 'finishEvent', 'publishEvent', 'finishEvent'] as const).map((name) =>
        send(amara, name, { eventId: event.id }),
      ),
    );
    expect(['published', 'finished']).toContain(await stateOf(event));
  });
});

describe('events that have reached their end', () => {
  test('finish by themselves; running ones and drafts stay', async () => {
    const past = await eventAt({ state: 'published', startsAt: now - 10, endsAt: now });
    const running = await eventAt({ state: 'published', startsAt: now - 10, endsAt: now + 1 });
    const draft = await eventAt({ state: 'draft', startsAt: now - 10, endsAt: now - 5 });
    await Promise.all([finishPastEvents(deps), finishPastEvents(deps)]);
    await finishPastEvents(deps);
    expect(await stateOf(past)).toBe('finished');
    expect(await stateOf(running)).toBe('published');
    expect(await stateOf(draft)).toBe('draft');
  });

  test('one whose end is moved at the last moment goes on', async () => {
    const event = await eventAt({ state: 'published', startsAt: now - 10, endsAt: now });
    const late = {
      ...store,
      async *pages(...query: Parameters<typeof store.pages>) {
        for await (const page of store.pages(...query)) {
          await arrange(db, documents.event(event.id), { ...event, endsAt: now + 1 });
          yield page;
        }
      },
    };
    await finishPastEvents({ ...deps, store: late as typeof store });
    expect(await stateOf(event)).toBe('published');
  });
});
