import { day, type Invitation } from '@equipage/domain';
import { anInvitation, anOrgUser, fixtureNow as now } from '@equipage/domain/fixtures';
import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { describe, expect, test, vi } from 'vitest';
import { renderView } from '../../test-render.tsx';
import { pagesOf } from '../../ui/load-more.fixtures.ts';
import { OrgUsersView, type OrgUsersViewProps } from './org-users.view.tsx';

const amara = anOrgUser({ id: 'amara', name: 'Amara Okafor', email: 'amara@people.example', role: 'owner' });
const bruno = anOrgUser({
  id: 'bruno',
  name: 'Bruno Keller',
  email: 'bruno@people.example',
  role: 'manager',
});
const waiting = anInvitation({ id: 'w', email: 'nadia@people.example', expiresAt: now + 3 * day });
const expired = anInvitation({ id: 'e', email: 'late@people.example', expiresAt: now });

function view(props: Partial<OrgUsersViewProps> = {}) {
  const given = {
    orgName: 'Kermesse',
    users: pagesOf([amara, bruno]),
    state: 'live' as const,
    invitations: pagesOf<Invitation>([]),
    ownUid: 'amara',
    isOwner: true,
    now,
    onStep: vi.fn(() => Promise.resolve()),
    onResend: vi.fn(),
    onWithdraw: vi.fn(),
    onRetry: vi.fn(),
    ...props,
  };
  renderView(() => <OrgUsersView {...given} />);
  return given;
}

/** Menus and dialogs are fetched when the first one opens, which takes its time on a busy machine. */
const patience = { timeout: 20_000 };

const menuOf = (name: string) => screen.queryByRole('button', { name: `What to do with ${name}` });

async function choose(name: string, entry: string): Promise<void> {
  fireEvent.click(menuOf(name)!);
  const item = await screen.findByRole('menuitem', { name: entry }, patience);
  fireEvent.keyDown(item, { key: 'Enter' });
}

describe('the people of an organization', () => {
  test('are told with role and address, and I am told from the others', () => {
    view();
    const [first, second] = screen.getAllByRole('listitem');
    within(first!).getByText('Amara Okafor');
    within(first!).getByText('(you)', { exact: false });
    within(first!).getByText('Owner');
    within(second!).getByText('bruno@people.example');
    within(second!).getByText('Manager');
    expect(within(second!).queryByText('(you)', { exact: false })).toBeNull();
  });

  test('a manager finds nothing to do with others, and may leave', () => {
    view({ ownUid: 'bruno', isOwner: false, invitations: pagesOf([waiting]) });
    expect(menuOf('Amara Okafor')).toBeNull();
    expect(menuOf('Bruno Keller')).not.toBeNull();
    screen.getByText('nadia@people.example');
    expect(menuOf('the invitation to nadia@people.example')).toBeNull();
  });

  test('an owner is asked once before somebody is removed, and may think better of it', async () => {
    const { onStep } = view();
    await choose('Bruno Keller', 'Remove from the organization');
    const question = await screen.findByRole('alertdialog', { name: 'Remove Bruno Keller?' }, patience);
    expect(onStep).not.toHaveBeenCalled();
    fireEvent.click(within(question).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull(), patience);
    expect(onStep).not.toHaveBeenCalled();
  }, 60_000);

  test('an owner who says yes removes the person', async () => {
    const { onStep } = view();
    await choose('Bruno Keller', 'Remove from the organization');
    fireEvent.click(await screen.findByRole('button', { name: 'Remove from the organization' }, patience));
    await waitFor(() => expect(onStep).toHaveBeenCalledWith({ kind: 'remove', user: bruno }), patience);
  }, 60_000);
});

describe('invitations', () => {
  test('that wait and that have run out are told apart, and both can be sent again', () => {
    view({ invitations: pagesOf([waiting, expired]) });
    screen.getByRole('heading', { name: 'Invitations' });
    screen.getByText('Not answered yet');
    screen.getByText('Expired');
    for (const { email } of [waiting, expired]) expect(menuOf(`the invitation to ${email}`)).not.toBeNull();
  });

  test('are not spoken of where there are none', () => {
    view();
    expect(screen.queryByRole('heading', { name: 'Invitations' })).toBeNull();
  });
});
