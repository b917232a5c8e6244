import { screen, waitFor } from '@solidjs/testing-library';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { renderView } from '../test-render.tsx';
import { Menu } from './menu.tsx';

// The file that is fetched on first use; here it would have to be compiled while a test waits.
beforeAll(() => import('./menu-list.tsx').then(() => undefined));

describe('a menu', () => {
  test('is opened, walked and used with the keyboard alone', async () => {
    const user = userEvent.setup();
    const duplicate = vi.fn();
    renderView(() => (
      <Menu
        label="More"
        entries={[
          { label: 'Edit', onSelect: () => undefined },
          { label: 'Duplicate', onSelect: duplicate },
          { line: true },
          { label: 'Delete draft', danger: true, onSelect: () => undefined },
        ]}
      />
    ));
    await user.tab();
    expect(screen.getByRole('button', { name: 'More' })).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    await screen.findByRole('menu', { name: 'More' });
    await waitFor(() =>
      expect(screen.getByRole('menu')).toContainElement(document.activeElement as HTMLElement),
    );
    await user.keyboard('{ArrowDown}');
    while (document.activeElement !== screen.getByRole('menuitem', { name: 'Duplicate' })) {
      await user.keyboard('{ArrowDown}');
    }
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    await waitFor(() => expect(duplicate).toHaveBeenCalledTimes(1));
  });

  test('has given the keyboard back before what was chosen takes it', async () => {
    const user = userEvent.setup();
    const held: (Element | null)[] = [];
    const rename = () => void held.push(document.activeElement);
    renderView(() => <Menu label="More" entries={[{ label: 'Rename', onSelect: rename }]} />);
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Rename' }));
    await waitFor(() => expect(held).toEqual([screen.getByRole('button', { name: 'More' })]));
  });

  test('gives the focus back to its button on Escape', async () => {
    const user = userEvent.setup();
    renderView(() => <Menu label="More" entries={[{ label: 'Edit', onSelect: () => undefined }]} />);
    await user.tab();
    await user.keyboard('{ArrowDown}');
    await screen.findByRole('menu');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    await waitFor(() => expect(screen.getByRole('button', { name: 'More' })).toHaveFocus());
  });

  test('tells which of several choices holds', async () => {
    const user = userEvent.setup();
    renderView(() => (
      <Menu
        label="Sort by"
        entries={[
          { label: 'Name', checked: true, onSelect: () => undefined },
          { label: 'Date', checked: false, onSelect: () => undefined },
        ]}
      />
    ));
    await user.click(screen.getByRole('button', { name: 'Sort by' }));
    expect(await screen.findByRole('menuitemcheckbox', { name: 'Name' })).toBeChecked();
    expect(screen.getByRole('menuitemcheckbox', { name: 'Date' })).not.toBeChecked();
  });
});
