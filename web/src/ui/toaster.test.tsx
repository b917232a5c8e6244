import { fireEvent, screen } from '@solidjs/testing-library';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { renderView } from '../test-render.tsx';
import { toast, toasts } from './toast.ts';
import { Toaster } from './toaster.tsx';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => {
  for (const note of toasts()) toast.dismiss(note.id);
  vi.useRealTimers();
});

describe('notes', () => {
  test('appear in a region that was there before them, so that they are read out', () => {
    renderView(() => <Toaster />);
    const region = screen.getByRole('region', { name: 'Announcements' });
    const list = region.querySelector('[aria-live=polite]');
    expect(list).not.toBeNull();
    toast.success('Link copied');
    expect(list).toHaveTextContent('Link copied');
  });

  test('go by themselves, except those about something that went wrong', () => {
    renderView(() => <Toaster />);
    toast.success('Link copied');
    toast.error('The mail could not be sent');
    vi.advanceTimersByTime(20_000);
    expect(screen.queryByText('Link copied')).toBeNull();
    expect(screen.getByText('The mail could not be sent')).toBeInTheDocument();
  });

  test('stay while the reader is on them', () => {
    renderView(() => <Toaster />);
    toast.success('Link copied');
    vi.advanceTimersByTime(5_000);
    const button = screen.getByRole('button', { name: 'Dismiss' });
    fireEvent.focusIn(button);
    vi.advanceTimersByTime(60_000);
    expect(screen.getByText('Link copied')).toBeInTheDocument();
    fireEvent.focusOut(button);
    vi.advanceTimersByTime(5_000);
    expect(screen.queryByText('Link copied')).toBeNull();
  });

  test('offer a way back, which is taken once', () => {
    const undo = vi.fn();
    renderView(() => <Toaster />);
    toast.success('Jana was accepted', { action: { label: 'Undo', onSelect: undo } });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('Jana was accepted')).toBeNull();
  });

  test('never cover the page: the oldest makes room, and the same words show once', () => {
    renderView(() => <Toaster />);
    for (const text of ['one', 'two', 'two', 'three', 'four']) toast.info(text);
    expect(toasts().map((note) => note.text)).toEqual(['two', 'three', 'four']);
  });
});
