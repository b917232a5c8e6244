import { day, hour, shownCode } from '@equipage/domain';
import { aCoupon, aSupportedEvent, fixtureNow as now } from '@equipage/domain/fixtures';
import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library';
import { describe, expect, test, vi } from 'vitest';
import { fill, renderView } from '../../test-render.tsx';
import { CouponsView } from './coupons.view.tsx';
import { MakeCouponsDialog, type MakeCouponsProps } from './make-coupons.dialog.tsx';
import { SupportedEventView } from './supported-event.view.tsx';

/** Menus and dialogs are fetched when the first one opens, which takes its time on a busy machine. */
const patience = { timeout: 20_000 };
const codes = ['K7QM2X9ABCDEFGH3', 'K7QM2X9ABCDEFGH4'];

const redeemedFor = { eventId: 'e', eventName: 'Brass Night', orgId: 'o', orgName: 'Fanfares' };
const coupons = [
  aCoupon({ id: 'open', note: 'For Camille', boundTo: 'camille@people.example' }),
  aCoupon({ id: 'redeemed', note: '', licenses: 1, state: 'redeemed', closedAt: now - day, redeemedFor }),
  aCoupon({ id: 'canceled', state: 'canceled', closedAt: now - hour }),
  aCoupon({ id: 'late', note: 'Too late', expiresAt: now }),
];

describe('the coupons of an organization', () => {
  function list() {
    const onCancel = vi.fn(() => Promise.resolve());
    renderView(() => (
      <CouponsView coupons={coupons} state="live" now={now} onCancel={onCancel} onRetry={vi.fn()} />
    ));
    return onCancel;
  }

  test('tell what became of each, and of one that has run out before anybody has noticed', () => {
    list();
    const [open, redeemed, canceled, late] = screen.getAllByRole('listitem');
    expect(open).toHaveTextContent(/For Camille.*Open.*10 licenses.*Only for camille@people.example/);
    expect(redeemed).toHaveTextContent(/1 license.*Redeemed.*For Brass Night, Fanfares/);
    expect(canceled).toHaveTextContent('Canceled on');
    expect(late).toHaveTextContent(/Too late.*Expired.*Ended on/);
    expect(within(redeemed!).queryByRole('button')).toBeNull();
  });

  test('are canceled after a question that says what comes back', async () => {
    const onCancel = list();
    fireEvent.click(screen.getByRole('button', { name: 'What to do with For Camille' }));
    const item = await screen.findByRole('menuitem', { name: 'Cancel the coupon' }, patience);
    fireEvent.keyDown(item, { key: 'Enter' });
    const dialog = await screen.findByRole('alertdialog', {}, patience);
    expect(dialog).toHaveTextContent('the 10 licenses are yours again');
    expect(onCancel).not.toHaveBeenCalled();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Cancel the coupon' }));
    await waitFor(() => expect(onCancel).toHaveBeenCalledExactlyOnceWith(coupons[0]), patience);
  }, 60_000);
});

describe('somebody who makes coupons', () => {
  async function dialog(onMake: MakeCouponsProps['onMake']) {
    renderView(() => <MakeCouponsDialog open onClose={vi.fn()} left={40} onMake={onMake} />);
    await screen.findByText('You have 40 to give.', {}, patience);
  }
  const submit = () => fireEvent.click(screen.getByRole('button', { name: 'Make' }));

  test('is told beside each field what is wrong, and nothing is asked of the server', async () => {
    const onMake = vi.fn();
    await dialog(onMake);
    fill('Licenses in each', '1,5');
    fill('How many coupons', '101');
    submit();
    await waitFor(() => expect(screen.getByLabelText('How many coupons')).toBeInvalid());
    expect(screen.getByLabelText('Licenses in each')).toBeInvalid();
    expect(onMake).not.toHaveBeenCalled();
  }, 60_000);

  test('sees the codes once, as they are passed on', async () => {
    const onMake = vi.fn(() => Promise.resolve({ codes }));
    await dialog(onMake);
    fill('How many coupons', '2');
    submit();
    const shown = await screen.findByLabelText('Codes');
    expect(shown).toHaveValue(codes.map(shownCode).join('\n'));
    expect(onMake).toHaveBeenCalledWith(expect.objectContaining({ count: 2, licenses: 10, email: null }));
  }, 60_000);

  test('finds a single code as a link to scan and to mail, which no server is told', async () => {
    await dialog(() => Promise.resolve({ codes: codes.slice(0, 1) }));
    submit();
    await screen.findByRole('img', { name: 'QR code of the link' }, patience);
    const mail = screen.getByRole('link', { name: 'Write a mail' }).getAttribute('href')!;
    expect(decodeURIComponent(mail)).toMatch(/10 licenses.*\/redeem#K7QM-2X9A-BCDE-FGH3\s/s);
  }, 60_000);

  test('who binds it to an address is told that it was mailed there', async () => {
    const onMake = vi.fn(() => Promise.resolve({ codes: codes.slice(0, 1) }));
    await dialog(onMake);
    fill('Only for this address (optional)', ' camille@people.example');
    submit();
    await screen.findByText(/sent a code to camille@people.example/, {}, patience);
    expect(screen.queryByRole('link', { name: 'Write a mail' })).toBeNull();
    expect(onMake).toHaveBeenCalledWith(expect.objectContaining({ email: 'camille@people.example' }));
  }, 60_000);

  test('learns why there are none', async () => {
    await dialog(() => Promise.resolve({ refused: 'You have only 3 licenses left to give.' }));
    submit();
    await screen.findByText('You have only 3 licenses left to give.');
  }, 60_000);
});

test('a supporter sees facts and numbers of an event, and as of when', () => {
  renderView(() => <SupportedEventView event={aSupportedEvent({ teammates: 37, licenses: 12 })} />);
  screen.getByText('37');
  screen.getByText('12');
  screen.getByText(/^As of .* counted once a day/);
});
