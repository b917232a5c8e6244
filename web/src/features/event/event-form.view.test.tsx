import { done, type EventFacts, type Language, type Outcome } from '@equipage/domain';
import { someEventFacts } from '@equipage/domain/fixtures';
import { fireEvent, screen, within } from '@solidjs/testing-library';
import userEvent from '@testing-library/user-event';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test, vi } from 'vitest';
import type { WriteRefusal } from '../../data/write.ts';
import { fill, renderView } from '../../test-render.tsx';
import { draftOf, emptyDraft, type EventDraft } from './event-draft.ts';
import { createEventForm } from './event-form.ts';
import { EventFormView } from './event-form.view.tsx';

const now = Date.parse('2026-01-15T12:00Z');
const facts = someEventFacts({
  startsAt: Date.parse('2026-07-10T18:00+02:00'),
  endsAt: Date.parse('2026-07-12T23:30+02:00'),
  address: '',
  contactEmail: '',
});
const stored = draftOf(facts, Temporal);

function view(
  initial: EventDraft = stored,
  facts: { published?: boolean; online?: boolean; language?: Language } = {},
) {
  const { published = false, online = true, language = 'en' } = facts;
  const save = vi.fn<(facts: EventFacts) => Promise<Outcome<void, WriteRefusal>>>(() =>
    Promise.resolve(done(undefined)),
  );
  const form = createEventForm({
    temporal: Temporal,
    initial,
    open: () => (published ? { now } : undefined),
    save,
  });
  renderView(
    () => (
      <EventFormView
        form={form}
        published={published}
        submitLabel="Save"
        cancelHref="/"
        now={now}
        online={online}
        onSubmit={() => form.submit()}
      />
    ),
    language,
  );
  return { form, save };
}

/** The two inputs of a moment: its day and its time. */
function enter(label: string, date: string, time: string) {
  const group = within(screen.getByRole('group', { name: label }));
  fireEvent.input(group.getByLabelText('Date'), { target: { value: date } });
  fireEvent.input(group.getByLabelText('Time'), { target: { value: time } });
}

const send = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));

describe('the event form', () => {
  test('sums up what is missing at the top, says it beside each field, and saves nothing', async () => {
    const { save } = view(emptyDraft('Europe/Paris'));
    await send();
    const summary = screen.getByRole('group', { name: /5 things/ });
    expect(summary).toHaveFocus();
    expect(within(summary).getByText('Give the event a name.')).toBeInTheDocument();
    expect(screen.getByLabelText('Name')).toBeInvalid();
    expect(screen.getByLabelText('Name')).toHaveAccessibleDescription(/Give the event a name/);
    expect(save).not.toHaveBeenCalled();
  });

  test('saves what was entered, as it will be stored', async () => {
    const { save } = view();
    fill('Name', '  Fest-noz   2026 ');
    enter('Start', '2026-07-11', '09:00');
    await send();
    expect(save).toHaveBeenCalledExactlyOnceWith({
      ...facts,
      name: 'Fest-noz 2026',
      startsAt: Date.parse('2026-07-11T09:00+02:00'),
    });
  });

  test('an hour that the clocks skip is told at once, and cannot be saved', async () => {
    const { save } = view();
    enter('Start', '2026-03-29', '02:30');
    expect(
      screen.getByText(/This time does not exist: the clocks go forward from 0?2:00 to 0?3:00/),
    ).toBeInTheDocument();
    await send();
    expect(save).not.toHaveBeenCalled();
    enter('Start', '2026-03-29', '03:30');
    expect(screen.queryByText(/This time does not exist/)).toBeNull();
    await send();
    expect(save.mock.calls[0]?.[0].startsAt).toBe(Date.parse('2026-03-29T03:30+02:00'));
  });

  test('of an hour that comes twice one is chosen, the first unless said otherwise', async () => {
    const { save } = view({ ...stored, startsAt: { wall: '2026-10-24T20:00', turn: 'first' } });
    enter('End', '2026-10-25', '02:30');
    const choice = within(screen.getByRole('radiogroup', { name: /this time comes twice/ }));
    expect(choice.getByRole('radio', { name: /Central European Summer Time/ })).toBeChecked();
    await userEvent.click(choice.getByRole('radio', { name: /Central European Standard Time/ }));
    await send();
    expect(save.mock.calls[0]?.[0].endsAt).toBe(Date.parse('2026-10-25T02:30+01:00'));
  });

  test('on an ordinary day nobody is asked about the clocks', () => {
    view();
    expect(screen.queryByRole('radiogroup')).toBeNull();
  });

  test('a start in the past is a warning, not a mistake', async () => {
    const { save } = view();
    enter('Start', '2026-01-14', '10:00');
    expect(screen.getByText('This start is in the past.')).toBeInTheDocument();
    await send();
    expect(save).toHaveBeenCalledTimes(1);
  });

  test('an end before the start is a mistake', async () => {
    const { save } = view();
    enter('End', '2026-07-10', '17:59');
    await send();
    expect(screen.getAllByText('The end is before the start. Choose a later end.')).not.toHaveLength(0);
    expect(save).not.toHaveBeenCalled();
  });

  test('whoever edits a published event is told that people see it', () => {
    view(stored, { published: true });
    expect(screen.getByText(/people see your changes as soon as you save them/)).toBeInTheDocument();
  });

  test('a zone that the country does not use is questioned', async () => {
    const { form } = view();
    const warning = () => screen.queryByText(/This time zone is not used in France/);
    expect(warning()).toBeNull();
    form.change('timeZone', 'Asia/Tokyo');
    // A browser that cannot tell the zones of a country says nothing rather than something wrong.
    const tells = 'getTimeZones' in Intl.Locale.prototype || 'timeZones' in Intl.Locale.prototype;
    expect(warning() !== null).toBe(tells);
  });

  test('without network it says that it waits, and keeps what was entered', async () => {
    const { form, save } = view(stored, { online: false });
    save.mockImplementation(() => new Promise(() => undefined));
    fill('City', 'Quimper');
    await send();
    expect(screen.getByText('Waiting for the network')).toBeInTheDocument();
    expect(form.draft.city).toBe('Quimper');
  });

  test('speaks French to French readers', async () => {
    view({ ...stored, name: '' }, { language: 'fr' });
    await send();
    expect(screen.getAllByText('Donnez un nom à l’événement.')).not.toHaveLength(0);
  });
});
