import { anEvent } from '@equipage/domain/fixtures';
import type { Event } from '@equipage/domain';
import { screen } from '@solidjs/testing-library';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { renderView } from '../../test-render.tsx';
import { PublicEventView, type PublicEventProps } from './public-event.view.tsx';

const event = anEvent({
  startsAt: Date.parse('2026-07-10T18:00+02:00'),
  endsAt: Date.parse('2026-07-12T23:30+02:00'),
});

function page(facts: Partial<PublicEventProps> = {}, of: Partial<Event> = {}, language: 'en' | 'fr' = 'en') {
  const onRetry = vi.fn();
  const shown = renderView(
    () => (
      <PublicEventView
        reading={{ state: 'found', event: { ...event, ...of } }}
        now={event.startsAt}
        ownTimeZone="Europe/Paris"
        signUpHref="/sign-up?next=x"
        signInHref="/sign-in?next=x"
        ownApplication={undefined}
        onRetry={onRetry}
        {...facts}
      />
    ),
    language,
  );
  return { ...shown, onRetry };
}

const apply = () => screen.queryByRole('link', { name: 'Apply' });

describe('the public page of an event', () => {
  test('tells a stranger what, who, when and where, and how to apply', () => {
    page();
    expect(screen.getByRole('heading', { level: 1, name: event.name })).toBeInTheDocument();
    expect(screen.getByText(`by ${event.orgName}`)).toBeInTheDocument();
    expect(screen.getByText(/10 July 2026.*12 July 2026/)).toBeInTheDocument();
    expect(screen.getByText(/Concarneau/)).toBeInTheDocument();
    expect(apply()).toHaveAttribute('href', '/sign-up?next=x');
  });

  test('a reader whose clock differs sees both times, a reader with the same clock one', () => {
    page();
    expect(screen.queryByText(/In your time/)).toBeNull();
    page({ ownTimeZone: 'America/New_York' });
    expect(screen.getByText(/In your time: .*12:00/)).toBeInTheDocument();
  });

  test.each([
    ['finished', event.startsAt],
    ['archived', event.startsAt],
    ['published', event.endsAt],
  ] as const)('an event that is %s at %d is over and takes no application', (state, now) => {
    page({ now }, { state });
    expect(screen.getByText('This event is over')).toBeInTheDocument();
    expect(apply()).toBeNull();
  });

  const applyUntil = Date.parse('2026-07-04T00:00+02:00');
  const before = { now: applyUntil - 1 };

  test('tells the last day to apply, by the clock of the place', () => {
    page(before, { applyUntil, timeZone: 'Europe/Paris' });
    expect(screen.getByText(/^Apply by .*3 July 2026\.$/)).toBeInTheDocument();
    expect(screen.getByText('Last day to apply').closest('div')).toHaveTextContent('3 July 2026');
    expect(apply()).toBeInTheDocument();
  });

  test('after the last day there is nothing to press', () => {
    page({ now: applyUntil }, { applyUntil });
    expect(screen.getByText('The last day to apply was Fri, 3 July 2026.')).toBeInTheDocument();
    expect(apply()).toBeNull();
  });

  test.each(['manual', 'automatic'] as const)(
    'a full event with a list that is %s leads to it',
    (waitlist) => {
      page(before, { full: true, waitlist });
      expect(screen.getByText('Every place is taken')).toBeInTheDocument();
      expect(screen.getByRole('link', { name: 'Join the waiting list' })).toHaveAttribute(
        'href',
        '/sign-up?next=x',
      );
    },
  );

  test('a full event without a waiting list says so instead of asking', () => {
    page(before, { full: true, waitlist: 'off' });
    expect(screen.getByText('Every place is taken')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: /Apply|waiting list/ })).toBeNull();
  });

  test('somebody who is signed in sees the own application instead of the invitation', () => {
    const own = vi.fn(() => <p>Mine</p>);
    page({ ownApplication: own });
    expect(screen.getByText('Mine')).toBeInTheDocument();
    expect(own).toHaveBeenCalledTimes(1);
    expect(apply()).toBeNull();
  });

  test('an unavailable event tells nothing of itself', () => {
    const { container } = page({ reading: { state: 'unavailable' } });
    expect(screen.getByRole('heading', { name: 'This event is not available' })).toBeInTheDocument();
    expect(container).not.toHaveTextContent(event.name);
  });

  test('a page that could not be loaded can be tried again', async () => {
    const { onRetry } = page({ reading: { state: 'failed' } });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  test('markup in a description is shown as the text it is, and only safe links are links', () => {
    const { container } = page(
      {},
      {
        description: '<img src=x onerror=alert(1)>\nhttps://fest.example and javascript:alert(1)',
      },
    );
    expect(container.querySelector('img')).toBeNull();
    expect(screen.getByText(/<img src=x/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /fest\.example/ })).toHaveAttribute(
      'href',
      'https://fest.example/',
    );
    const hrefs = [...container.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(hrefs.filter((href) => href.startsWith('javascript:'))).toEqual([]);
  });

  test('a contact that is no address stays text', () => {
    page({}, { contactEmail: 'ask at the bar' });
    expect(screen.getByText('ask at the bar').closest('a')).toBeNull();
  });

  test('French readers get French', () => {
    page({}, {}, 'fr');
    expect(screen.getByRole('link', { name: 'Candidater' })).toBeInTheDocument();
    expect(screen.getByText(/10 juillet 2026/)).toBeInTheDocument();
  });

  test('French readers are told the last day and the waiting list in French', () => {
    page(before, { applyUntil, full: true }, 'fr');
    expect(screen.getByText(/jusqu’au .*3 juillet 2026/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Rejoindre la liste d’attente' })).toBeInTheDocument();
  });
});
