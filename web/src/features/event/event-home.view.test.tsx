import { tallyOf } from '@equipage/domain';
import { anEvent } from '@equipage/domain/fixtures';
import { cleanup, screen, waitFor, within } from '@solidjs/testing-library';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { renderView } from '../../test-render.tsx';
import { EventHomeView, type EventHomeProps } from './event-home.view.tsx';

beforeAll(async () => {
  await import('../../ui/dialog-window.tsx');
  await import('../../ui/menu-list.tsx');
});

const event = anEvent();
const before = event.startsAt;
const after = event.endsAt;

function home(facts: Partial<EventHomeProps> = {}) {
  const pending = () => vi.fn(() => new Promise<void>(() => undefined));
  const steps = {
    onPublish: pending(),
    onFinish: pending(),
    onDelete: pending(),
    onArchive: pending(),
    onUnarchive: pending(),
    onDuplicate: vi.fn(),
  };
  renderView(() => (
    <EventHomeView
      event={event}
      sending={false}
      rights="org-user"
      now={before}
      tally={undefined}
      unread={0}
      licenses={null}
      publicUrl="https://equipage.example/e/x"
      onCopyLink={() => undefined}
      {...steps}
      {...facts}
    />
  ));
  return steps;
}

const draft = { ...event, state: 'draft' } as const;
const button = (name: string) => screen.queryByRole('button', { name });
const link = (name: string) => screen.queryByRole('link', { name });

async function more(): Promise<string[]> {
  await userEvent.click(screen.getByRole('button', { name: 'More' }));
  const menu = await screen.findByRole('menu');
  return within(menu)
    .getAllByRole('menuitem')
    .map((item) => item.textContent ?? '');
}

describe('the home of an event', () => {
  test('a draft is published after one question, and a double click publishes once', async () => {
    const { onPublish } = home({ event: draft });
    await userEvent.click(button('Publish')!);
    const question = await screen.findByRole('alertdialog', { name: 'Publish this event?' });
    expect(onPublish).not.toHaveBeenCalled();
    await userEvent.dblClick(within(question).getByRole('button', { name: 'Publish event' }));
    expect(onPublish).toHaveBeenCalledTimes(1);
  });

  test('a coordinator edits, and leaves publishing to the organization', () => {
    home({ event: draft, rights: 'coordinator' });
    expect(link('Edit')).toBeInTheDocument();
    expect(button('Publish')).toBeNull();
    expect(button('More')).toBeNull();
    expect(screen.getByText(/An owner or manager/)).toBeInTheDocument();
  });

  test('a draft can be deleted, a published event only finished', async () => {
    home({ event: draft });
    expect(await more()).toEqual(['Duplicate', 'Delete draft']);
  });

  test('finishing says what it does before it is done', async () => {
    const { onFinish } = home();
    expect(await more()).toEqual(['Duplicate', 'Finish']);
    await userEvent.click(screen.getByRole('menuitem', { name: 'Finish' }));
    const question = await screen.findByRole('alertdialog');
    expect(question).toHaveAccessibleDescription(/cannot be undone/);
    await userEvent.click(within(question).getByRole('button', { name: 'Finish event' }));
    expect(onFinish).toHaveBeenCalledTimes(1);
  });

  test('a draft whose end has passed leads to its dates instead of being published', () => {
    home({ event: draft, now: after });
    expect(button('Publish')).toBeNull();
    expect(link('Change the dates')).toBeInTheDocument();
  });

  test('after its end a published event is finished by its organization, and edited by nobody', () => {
    home({ now: after });
    expect(link('Edit')).toBeNull();
    expect(button('Finish')).toBeInTheDocument();
  });

  test('a finished event is looked back at, duplicated and archived, and comes out of the archive again', async () => {
    const { onDuplicate, onArchive } = home({ event: { ...event, state: 'finished' } });
    expect(await more()).toEqual(['Duplicate', 'Archive']);
    await userEvent.click(screen.getByRole('menuitem', { name: 'Duplicate' }));
    await waitFor(() => expect(onDuplicate).toHaveBeenCalledOnce());
    await userEvent.click(button('Archive')!);
    expect(onArchive).toHaveBeenCalledOnce();
    cleanup();
    const { onUnarchive } = home({ event: { ...event, state: 'archived' } });
    await userEvent.click(button('Take out of the archive')!);
    expect(onUnarchive).toHaveBeenCalledOnce();
  });

  test('a coordinator of a finished event looks back, and leaves the archive to the organization', () => {
    home({ event: { ...event, state: 'finished' }, rights: 'coordinator' });
    expect(button('More')).toBeNull();
    expect(button('Archive')).toBeNull();
    expect(link('See hours')).toBeInTheDocument();
  });

  test('a finished event offers nothing that changes it', () => {
    home({ event: { ...event, state: 'finished' } });
    expect(link('Edit')).toBeNull();
    expect(button('Finish')).toBeNull();
    expect(link('See applications')).toBeInTheDocument();
  });

  test('says who waits, and leads from each number to its people', () => {
    home({ tally: tallyOf(['pending', 'pending', 'accepted']) });
    expect(screen.getByText('2 people are waiting for your decision.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /2\s*To decide/ })).toHaveAttribute(
      'href',
      expect.stringContaining('?status=pending'),
    );
  });

  test('a draft shows no public link, which would lead nowhere', () => {
    home({ event: draft });
    expect(screen.queryByText('https://equipage.example/e/x')).toBeNull();
  });
});
