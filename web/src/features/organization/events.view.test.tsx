import { day } from '@equipage/domain';
import { anEvent } from '@equipage/domain/fixtures';
import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { fill, renderView } from '../../test-render.tsx';
import { noFilter } from './event-list.ts';
import { EventsView, type EventsProps } from './events.view.tsx';

const now = Date.UTC(2027, 5, 1, 12);
const bal = anEvent({ id: 'bal', name: 'Bal', startsAt: now - 9 * day, endsAt: now - 8 * day });

function events(props: Partial<EventsProps> = {}) {
  const onFilter = vi.fn();
  const onClear = vi.fn();
  renderView(() => (
    <EventsView
      events={[bal]}
      chosen={[bal]}
      state="live"
      filter={noFilter}
      onFilter={onFilter}
      onClear={onClear}
      now={now}
      hrefOf={({ id }) => `/events/${id}`}
      newEventHref="/new"
      teammates={() => 12}
      onRetry={() => undefined}
      {...props}
    />
  ));
  return { onFilter, onClear };
}

test('an organization without events is offered its first one', () => {
  events({ events: [], chosen: [] });
  screen.getByText('No events yet');
  expect(screen.queryByRole('search')).toBeNull();
});

test('an event tells its state as it is now and how many take part', () => {
  events();
  expect(screen.getByRole('link', { name: 'Bal' })).toHaveAttribute('href', '/events/bal');
  screen.getByText('12 teammates');
  expect(screen.getByRole('listitem')).toHaveTextContent('Over');
});

test('each choice changes that part of the filter and keeps the others', () => {
  const filter = { ...noFilter, text: 'bal', sort: 'name' as const };
  const { onFilter } = events({ filter });
  fireEvent.change(screen.getByLabelText('State'), { target: { value: 'over' } });
  expect(onFilter).toHaveBeenLastCalledWith({ ...filter, state: 'over' });
  fireEvent.change(screen.getByLabelText('Period'), { target: { value: '2027' } });
  expect(onFilter).toHaveBeenLastCalledWith({ ...filter, period: '2027' });
  fill('Name or city', 'baleine');
  expect(onFilter).toHaveBeenLastCalledWith({ ...filter, text: 'baleine' });
});

test('a year from the address without events is shown as what it is', () => {
  events({ filter: { ...noFilter, period: '1999' }, chosen: [] });
  expect(screen.getByLabelText('Period')).toHaveValue('1999');
});

test('when nothing fits there is a way back to everything', () => {
  const { onClear } = events({ chosen: [], filter: { ...noFilter, text: 'zzz' } });
  screen.getByText('No event fits');
  fireEvent.click(screen.getByRole('button', { name: 'Show all events' }));
  expect(onClear).toHaveBeenCalledOnce();
});
