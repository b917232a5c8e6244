import { anApplication } from '@equipage/domain/fixtures';
import type { Application } from '@equipage/domain';
import { screen } from '@solidjs/testing-library';
import { describe, expect, test, vi } from 'vitest';
import { renderView } from '../../test-render.tsx';
import { MyEvents, NoEvents } from './my-events.view.tsx';

const fair = 'abcdefgh0001';
const walk = 'abcdefgh0002';

function applicationTo(eventId: string, name: string, facts: Partial<Application> = {}): Application {
  const application = anApplication({ eventId, ...facts });
  return { ...application, id: eventId, event: { ...application.event, name } };
}

function myEvents(
  applications: readonly Application[],
  {
    state = 'live',
    unread = {},
  }: { state?: 'live' | 'cached' | 'failed'; unread?: Record<string, number> } = {},
) {
  const onRetry = vi.fn();
  renderView(() => (
    <MyEvents
      applications={applications}
      state={state}
      over={false}
      unreadOf={(eventId) => unread[eventId] ?? 0}
      hrefOf={({ eventId }) => `/e/${eventId}`}
      conversationHrefOf={({ eventId }) => `/messages/${eventId}`}
      empty={<NoEvents />}
      onRetry={onRetry}
    />
  ));
  return { onRetry };
}

describe('my events', () => {
  test('somebody without any is told how to get one', () => {
    myEvents([]);
    screen.getByText('No events yet');
    screen.getByText(/press “Apply”/);
  });

  test('an empty list from memory claims nothing while the network is away', () => {
    myEvents([], { state: 'cached' });
    expect(screen.queryByText('No events yet')).toBeNull();
    screen.getByText('Loading');
  });

  test('each leads to the page of the event and to its messages', () => {
    myEvents([applicationTo(fair, 'Spring fair')]);
    expect(screen.getByRole('link', { name: 'Spring fair' })).toHaveAttribute('href', `/e/${fair}`);
    expect(screen.getByRole('link', { name: 'Messages about Spring fair' })).toHaveAttribute(
      'href',
      `/messages/${fair}`,
    );
  });

  test('what the organizers wrote is counted at the event they wrote about', () => {
    myEvents([applicationTo(fair, 'Spring fair'), applicationTo(walk, 'Night walk')], {
      unread: { [walk]: 3 },
    });
    screen.getByRole('link', { name: 'Messages about Night walk, 3 unread' });
    screen.getByRole('link', { name: 'Messages about Spring fair' });
  });

  test('the status is said in the words of an applicant', () => {
    myEvents([
      applicationTo(fair, 'Spring fair', { status: 'waitlisted' }),
      applicationTo(walk, 'Night walk', { status: 'pending' }),
    ]);
    screen.getByText('Waiting list');
    screen.getByText('Sent');
  });

  test('a name with right-to-left letters stays apart from what stands beside it', () => {
    myEvents([applicationTo(fair, 'مهرجان الميناء')]);
    expect(screen.getByText('مهرجان الميناء').tagName).toBe('BDI');
  });
});
