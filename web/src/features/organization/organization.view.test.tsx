import { day, hour, type Event } from '@equipage/domain';
import { anEvent } from '@equipage/domain/fixtures';
import { screen } from '@solidjs/testing-library';
import { describe, expect, test } from 'vitest';
import { renderView } from '../../test-render.tsx';
import { OrganizationEvents } from './organization.view.tsx';

const now = Date.UTC(2026, 5, 1, 12);

function eventFrom(name: string, startsIn: number, facts: Partial<Event> = {}): Event {
  return anEvent({ id: name, name, startsAt: now + startsIn, endsAt: now + startsIn + 5 * hour, ...facts });
}

function events(list: readonly Event[], waiting: Record<string, number> = {}) {
  renderView(() => (
    <OrganizationEvents
      events={list}
      state="live"
      now={now}
      hrefOf={({ id }) => `/events/${id}`}
      newEventHref="/new"
      waiting={(eventId) => waiting[eventId] ?? 0}
      onRetry={() => undefined}
    />
  ));
}

const namesInOrder = () => screen.getAllByRole('link').map((link) => link.textContent);

describe('the events of an organization', () => {
  test('a new organization is offered its first event', () => {
    events([]);
    screen.getByText('No events yet');
    expect(screen.getByRole('link', { name: 'New event' })).toHaveAttribute('href', '/new');
  });

  test('the next event stands on top, the past at the end with the latest first', () => {
    events([
      eventFrom('In a year', 365 * day),
      eventFrom('Tomorrow', day),
      eventFrom('Last week', -7 * day, { state: 'finished' }),
      eventFrom('Last year', -365 * day, { state: 'archived' }),
    ]);
    expect(namesInOrder()).toEqual(['Tomorrow', 'In a year', 'Last week', 'Last year']);
    screen.getByRole('heading', { name: 'Upcoming' });
    screen.getByRole('heading', { name: 'Past' });
  });

  test('an event that runs right now is not past', () => {
    events([eventFrom('Today', -hour)]);
    screen.getByRole('heading', { name: 'Upcoming' });
    screen.getByText('Published');
  });

  test('a published event whose end has come is called over, not published', () => {
    events([eventFrom('Yesterday', -day)]);
    screen.getByText('Over');
    expect(screen.queryByText('Published')).toBeNull();
  });

  test('a draft is told by its chip', () => {
    events([eventFrom('Someday', 9 * day, { state: 'draft' })]);
    screen.getByText('Draft');
  });

  test('applications that wait for a decision are counted at their event', () => {
    events([eventFrom('Tomorrow', day), eventFrom('Later', 9 * day)], { Tomorrow: 4 });
    expect(screen.getAllByText(/to decide$/)).toHaveLength(1);
    screen.getByText('4 to decide');
  });
});
