import { day, type Event } from '@equipage/domain';
import { anEvent, aSupportedEvent } from '@equipage/domain/fixtures';
import { describe, expect, test } from 'vitest';
import { chooseEvents, filterFrom, noFilter, searchOf, yearsOf, type EventFilter } from './event-list.ts';

const now = Date.UTC(2027, 5, 1);

function eventAt(name: string, startsAt: number, facts: Partial<Event> = {}): Event {
  return anEvent({ id: name, name, startsAt, endsAt: startsAt + day, city: 'Brest', ...facts });
}

const events = [
  eventAt('Éclats d’hiver', Date.UTC(2026, 11, 12), { state: 'finished' }),
  eventAt('Bal 2', Date.UTC(2027, 6, 4)),
  eventAt('Bal 10', Date.UTC(2027, 7, 4), { state: 'draft', city: 'Saint-Malo' }),
  eventAt('abeilles', Date.UTC(2027, 4, 2)),
];
const teammates: Record<string, number> = { 'Bal 2': 12, abeilles: 40 };

function chosen(filter: Partial<EventFilter>): string[] {
  return chooseEvents(
    events,
    { ...noFilter, ...filter },
    {
      now,
      language: 'fr',
      teammates: (eventId) => teammates[eventId] ?? 0,
    },
  ).map(({ name }) => name);
}

describe('somebody who looks for an event', () => {
  test('finds it by the beginnings of words in its name and city, without accents', () => {
    expect(chosen({ text: 'eclats' })).toEqual(['Éclats d’hiver']);
    expect(chosen({ text: 'BAL mal' })).toEqual(['Bal 10']);
    expect(chosen({ text: 'al' })).toEqual([]);
    expect(chosen({ text: ' ’ ' })).toHaveLength(4);
  });

  test('sees the state that the chip says: a published one that has ended is over', () => {
    expect(chosen({ state: 'published' })).toEqual(['Bal 2']);
    expect(chosen({ state: 'over' })).toEqual(['abeilles']);
    expect(chosen({ state: 'draft' })).toEqual(['Bal 10']);
  });

  test('sees those in the archive only when she asks for them', () => {
    const old = eventAt('Vieux bal', Date.UTC(2020, 5, 1), { state: 'archived' });
    const shown = (state: EventFilter['state']) =>
      chooseEvents([...events, old], { ...noFilter, state }, { now, language: 'fr', teammates: () => 0 });
    expect(shown('current')).not.toContain(old);
    expect(shown('archived')).toEqual([old]);
    expect(shown('all')).toHaveLength(5);
  });

  test('sees events of others that her organization supports among its own, or apart', () => {
    const supported = aSupportedEvent({ id: 'parade', name: 'Parade', startsAt: now, endsAt: now + day });
    const all = [...events, { ...supported, supported }];
    const shown = (kind: EventFilter['kind']) =>
      chooseEvents(all, { ...noFilter, kind }, { now, language: 'fr', teammates: () => 0 }).length;
    expect([shown('all'), shown('organized'), shown('supported')]).toEqual([5, 4, 1]);
  });

  test('sees those of a period', () => {
    expect(chosen({ period: 'upcoming' })).toEqual(['Bal 10', 'Bal 2']);
    expect(chosen({ period: 'past' })).toEqual(['abeilles', 'Éclats d’hiver']);
    expect(chosen({ period: '2026' })).toEqual(['Éclats d’hiver']);
  });

  test('sorts them by date, by name as it is read, and by teammates', () => {
    expect(chosen({ sort: 'earliest' })).toEqual(['Éclats d’hiver', 'abeilles', 'Bal 2', 'Bal 10']);
    expect(chosen({ sort: 'name' })).toEqual(['abeilles', 'Bal 2', 'Bal 10', 'Éclats d’hiver']);
    expect(chosen({ sort: 'teammates' })).toEqual(['abeilles', 'Bal 2', 'Bal 10', 'Éclats d’hiver']);
  });

  test('is offered the years that there are, on the calendar of the place', () => {
    const newYear = eventAt('Réveillon', Date.UTC(2027, 11, 31, 23, 30), { timeZone: 'Europe/Paris' });
    expect(yearsOf([...events, newYear])).toEqual(['2028', '2027', '2026']);
  });
});

describe('the address bar', () => {
  test('keeps what was chosen, and nothing of what was not', () => {
    const filter: EventFilter = {
      text: 'bal',
      kind: 'supported',
      state: 'over',
      period: '2026',
      sort: 'teammates',
    };
    expect(filterFrom(searchOf(filter))).toEqual(filter);
    expect(filterFrom(searchOf({ ...filter, state: 'all' })).state).toBe('all');
    expect(Object.values(searchOf(noFilter)).filter(Boolean)).toEqual([]);
  });

  test('may say anything without harm', () => {
    expect(filterFrom({ q: ['a', 'b'], state: 'secret', period: '20271', sort: '__proto__' })).toEqual(
      noFilter,
    );
  });
});
