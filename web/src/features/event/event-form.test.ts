import { done, refuse, type EventFacts, type Outcome } from '@equipage/domain';
import { someEventFacts } from '@equipage/domain/fixtures';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test, vi } from 'vitest';
import type { WriteRefusal } from '../../data/write.ts';
import { draftOf, emptyDraft, type EventDraft } from './event-draft.ts';
import { createEventForm } from './event-form.ts';

const facts = someEventFacts({
  startsAt: Date.parse('2026-07-10T18:00+02:00'),
  endsAt: Date.parse('2026-07-12T23:30+02:00'),
});
const stored = draftOf(facts, Temporal);

function form(initial: EventDraft = stored) {
  let answer!: (outcome: Outcome<void, WriteRefusal>) => void;
  const save = vi.fn<(facts: EventFacts) => Promise<Outcome<void, WriteRefusal>>>(
    () => new Promise((resolve) => (answer = resolve)),
  );
  const made = createEventForm({ temporal: Temporal, initial, open: () => undefined, save });
  return { form: made, save, answer: (outcome: Outcome<void, WriteRefusal>) => answer(outcome) };
}

describe('the event form', () => {
  test('sends nothing while something is wrong', async () => {
    const { form: empty, save } = form(emptyDraft('Europe/Paris'));
    expect(await empty.submit()).toBe(false);
    expect(save).not.toHaveBeenCalled();
    expect(empty.flaws().map(({ field }) => field)).toContain('name');
  });

  test('a mistake is forgotten when its field is mended, and the end with the start', async () => {
    const { form: one } = form();
    one.change('name', ' ');
    one.change('endsAt', one.draft.startsAt);
    await one.submit();
    expect(one.flaws().map(({ field }) => field)).toEqual(['name', 'endsAt']);
    one.change('startsAt', { wall: '2026-07-09T10:00', turn: 'first' });
    expect(one.flaws().map(({ field }) => field)).toEqual(['name']);
    one.change('name', 'Fest-noz');
    expect(one.flaws()).toEqual([]);
  });

  test('what was entered is unsaved until the server has it', async () => {
    const { form: one, answer } = form();
    expect(one.unsaved()).toBe(false);
    one.change('city', 'Quimper');
    expect(one.unsaved()).toBe(true);
    const sent = one.submit();
    expect(one.saving()).toBe(true);
    expect(one.unsaved()).toBe(true);
    answer(done(undefined));
    expect(await sent).toBe(true);
    expect(one.unsaved()).toBe(false);
    expect(one.saving()).toBe(false);
  });

  test('a refusal loses nothing of what was entered', async () => {
    const { form: one, answer } = form();
    one.change('city', 'Quimper');
    const sent = one.submit();
    answer(refuse('not-allowed'));
    expect(await sent).toBe(false);
    expect(one.refusal()).toBe('not-allowed');
    expect(one.draft.city).toBe('Quimper');
    expect(one.unsaved()).toBe(true);
  });

  test('a colleague who saves meanwhile changes what was not touched here', () => {
    const { form: one } = form();
    one.change('city', 'Quimper');
    one.follow({ ...stored, city: 'Brest', name: 'Their name' });
    expect(one.draft.name).toBe('Their name');
    expect(one.draft.city).toBe('Quimper');
    expect(one.contested()).toEqual(['city']);
    expect(one.unsaved()).toBe(true);
  });
});
