import { fireEvent, screen, waitFor } from '@solidjs/testing-library';
import { describe, expect, test, vi } from 'vitest';
import { fill, renderView } from '../../test-render.tsx';
import { NewOrganizationView, type OrganizationProblem } from './new-organization.view.tsx';

function form(answer: () => Promise<readonly OrganizationProblem[]> = () => Promise.resolve([])) {
  const onSubmit = vi.fn(answer);
  renderView(() => <NewOrganizationView onSubmit={onSubmit} />);
  return { onSubmit };
}

const create = () => fireEvent.click(screen.getByRole('button', { name: 'Create organization' }));

describe('creating an organization', () => {
  test('needs a name that can be seen', async () => {
    const { onSubmit } = form();
    fill('Name', ' \u200b ');
    create();
    await screen.findAllByText('Give the organization a name.');
    expect(onSubmit).not.toHaveBeenCalled();
  });

  test('a description that is too long is told so and kept', async () => {
    const { onSubmit } = form();
    fill('Name', 'Lantern friends');
    fill('Description (optional)', 'a'.repeat(2_001));
    create();
    await screen.findAllByText('Shorten this to 2,000 characters at most.');
    expect(screen.getByLabelText('Description (optional)')).toHaveValue('a'.repeat(2_001));
    expect(onSubmit).not.toHaveBeenCalled();
  });

  test('a double click creates one', async () => {
    const { onSubmit } = form(() => new Promise(() => undefined));
    fill('Name', 'Lantern friends');
    create();
    create();
    await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(1));
    expect(onSubmit).toHaveBeenCalledWith({ name: 'Lantern friends', description: '' });
  });

  test('a refusal stands at the top and what was typed stays', async () => {
    form(() => Promise.resolve([{ text: () => 'You own 50 organizations.' }]));
    fill('Name', 'Lantern friends');
    create();
    await screen.findByText('You own 50 organizations.');
    expect(screen.getByLabelText('Name')).toHaveValue('Lantern friends');
  });
});
