import type { EventRole, Invitation } from '@equipage/domain';
import { anEventUser, anInvitation, fixtureNow as now } from '@equipage/domain/fixtures';
import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { describe, expect, test, vi } from 'vitest';
import { renderView } from '../../test-render.tsx';
import { pagesOf } from '../../ui/load-more.fixtures.ts';
import { EventUsersView, type EventUsersViewProps } from './event-users.view.tsx';

const dalia = anEventUser({ id: 'dalia', name: 'Dalia Haddad', role: 'coordinator' });
const farid = anEventUser({ id: 'farid', name: 'Farid Benali', role: 'scanner' });
const toScan = anInvitation({ id: 's', eventId: 'e', role: 'scanner', email: 'otto@people.example' });
const toRun = anInvitation({ id: 'c', eventId: 'e', role: 'coordinator', email: 'nadia@people.example' });

const all = () => true;
const scannersOnly = (role: EventRole) => role === 'scanner';

function view(props: Partial<EventUsersViewProps> = {}) {
  const given = {
    eventName: 'Street Dance',
    users: pagesOf([dalia, farid]),
    state: 'live' as const,
    invitations: pagesOf<Invitation>([]),
    ownUid: 'amara',
    decidesOn: all,
    now,
    onInvite: vi.fn(),
    onStep: vi.fn(() => Promise.resolve()),
    onResend: vi.fn(),
    onWithdraw: vi.fn(),
    onRetry: vi.fn(),
    ...props,
  };
  renderView(() => <EventUsersView {...given} />);
  return given;
}

/** Menus and dialogs are fetched when the first one opens, which takes its time on a busy machine. */
const patience = { timeout: 20_000 };
const menuOf = (name: string) => screen.queryByRole('button', { name: `What to do with ${name}` });

describe('the people of an event', () => {
  test('an org user finds something to do with everybody', () => {
    view();
    expect([menuOf('Dalia Haddad'), menuOf('Farid Benali')]).not.toContain(null);
    within(screen.getAllByRole('listitem')[0]!).getByText('Coordinator');
  });

  test('a coordinator decides on scanners, and may leave herself', () => {
    view({ ownUid: 'dalia', decidesOn: scannersOnly, invitations: pagesOf([toScan, toRun]) });
    expect([menuOf('Dalia Haddad'), menuOf('Farid Benali')]).not.toContain(null);
    expect(menuOf('the invitation to otto@people.example')).not.toBeNull();
    screen.getByText('nadia@people.example');
    expect(menuOf('the invitation to nadia@people.example')).toBeNull();
  });

  test('a coordinator finds nothing to do with another coordinator', () => {
    view({ ownUid: 'esra', decidesOn: scannersOnly });
    expect(menuOf('Dalia Haddad')).toBeNull();
    expect(menuOf('Farid Benali')).not.toBeNull();
  });

  test('more invitations than fit on a page can be seen', () => {
    const invitations = pagesOf([toScan], 'ready');
    view({ invitations });
    fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(invitations.more).toHaveBeenCalledOnce();
  });

  test('a role is changed after one question', async () => {
    const { onStep } = view();
    fireEvent.click(menuOf('Farid Benali')!);
    const item = await screen.findByRole('menuitem', { name: 'Make coordinator' }, patience);
    fireEvent.keyDown(item, { key: 'Enter' });
    const question = await screen.findByRole('alertdialog', { name: /Make Farid Benali/ }, patience);
    expect(onStep).not.toHaveBeenCalled();
    fireEvent.click(within(question).getByRole('button', { name: 'Make coordinator' }));
    const step = { kind: 'role', user: farid, role: 'coordinator' };
    await waitFor(() => expect(onStep).toHaveBeenCalledWith(step), patience);
  }, 60_000);

  test('an event without any says who can do everything anyway, and offers to invite', () => {
    const { onInvite } = view({ users: pagesOf([]) });
    fireEvent.click(screen.getByRole('button', { name: 'Invite' }));
    expect(onInvite).toHaveBeenCalledOnce();
  });
});
