import { day, hour, type Event } from '@equipage/domain';
import { anEvent } from '@equipage/domain/fixtures';
import { screen } from '@solidjs/testing-library';
import { describe, expect, test } from 'vitest';
import { renderView } from '../../test-render.tsx';
import { OrganizationHome, type OrganizationHomeProps, type Waiting } from './organization.view.tsx';

const now = Date.UTC(2026, 5, 1, 12);

function eventFrom(name: string, startsIn: number, facts: Partial<Event> = {}): Event {
  return anEvent({ id: name, name, startsAt: now + startsIn, endsAt: now + startsIn + 5 * hour, ...facts });
}

function home(props: Partial<OrganizationHomeProps>) {
  renderView(() => (
    <OrganizationHome
      events={[]}
      state="live"
      waiting={[]}
      waitingKnown
      now={now}
      hrefOf={({ id }) => `/events/${id}`}
      newEventHref="/new"
      allEventsHref="/all"
      onRetry={() => undefined}
      {...props}
    />
  ));
}

const waiting: Waiting[] = [
  { kind: 'applications', eventName: 'Bal', number: 4, href: '/bal/applications' },
  { kind: 'messages', eventName: 'Bal', number: 1, href: '/bal/messages' },
];

describe('the home of an organization', () => {
  test('a new organization is offered its first event, and told nothing of waiting', () => {
    home({});
    screen.getByText('No events to come');
    expect(screen.getByRole('link', { name: 'New event' })).toHaveAttribute('href', '/new');
    expect(screen.queryByText(/^Nothing\./)).toBeNull();
  });

  test('what waits leads to where it is dealt with', () => {
    home({ events: [eventFrom('Bal', day)], waiting });
    expect(screen.getByRole('link', { name: '4 applications to decide' })).toHaveAttribute(
      'href',
      '/bal/applications',
    );
    expect(screen.getByRole('link', { name: '1 unread message' })).toHaveAttribute('href', '/bal/messages');
  });

  test('of more unread messages than are counted the number is a least', () => {
    home({
      events: [eventFrom('Bal', day)],
      waiting: [{ kind: 'messagesAtLeast', eventName: 'Bal', number: 60, href: '/bal/messages' }],
    });
    screen.getByRole('link', { name: 'At least 60 unread messages' });
  });

  test('the next ten of many events are shown', () => {
    const later = Array.from({ length: 12 }, (_, at) => eventFrom(`Bal ${at + 1}`, (at + 1) * day));
    home({ events: later.reverse() });
    screen.getByRole('link', { name: /^Bal 10/ });
    expect(screen.queryByRole('link', { name: /^Bal 11/ })).toBeNull();
  });

  test('that nothing waits is said only once it is known', () => {
    home({ events: [eventFrom('Bal', day)], waitingKnown: false });
    expect(screen.queryByText('Waiting for you')).toBeNull();
  });

  test('that nothing waits is said', () => {
    home({ events: [eventFrom('Bal', day)] });
    screen.getByText(/^Nothing\./);
  });

  test('the next event stands on top, drafts between the others', () => {
    home({ events: [eventFrom('In a year', 365 * day, { state: 'draft' }), eventFrom('Today', -hour)] });
    const names = screen.getAllByRole('link').map((link) => link.textContent);
    expect(names).toEqual(['All events', 'Today', 'In a year']);
    screen.getByText('Draft');
  });
});
