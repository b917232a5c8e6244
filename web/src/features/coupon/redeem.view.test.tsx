import { day } from '@equipage/domain';
import { anEvent, fixtureNow as now } from '@equipage/domain/fixtures';
import { screen, waitFor, fireEvent } from '@solidjs/testing-library';
import { describe, expect, test, vi } from 'vitest';
import { fill, renderView } from '../../test-render.tsx';
import { RedeemView, type RedeemProblem, type RedeemStep } from './redeem.view.tsx';

const code = 'K7QM-2X9A-BCDE-FGH3';
const brassNight = anEvent({ name: 'Brass Night', startsAt: now + day, endsAt: now + 2 * day });
const morningBrass = anEvent({ name: 'Morning Brass', startsAt: now + day, endsAt: now + 2 * day });

const show = (step: RedeemStep) => renderView(() => <RedeemView step={step} />);
const redeem = () => fireEvent.click(screen.getByRole('button', { name: 'Redeem' }));

describe('whoever opens the link of a coupon', () => {
  function choose(events = [brassNight, morningBrass], problem?: Partial<RedeemProblem>) {
    const answer = problem && { text: () => 'No.', ofCode: false, anotherAddress: false, ...problem };
    const onRedeem = vi.fn(() => Promise.resolve(answer));
    const onLeave = vi.fn();
    show({ at: 'choose', code, events, onRedeem, onLeave });
    return { onRedeem, onLeave };
  }

  test('chooses one of her events, and only then redeems it', async () => {
    const { onRedeem } = choose();
    redeem();
    await screen.findAllByText('Choose the event that gets the licenses.');
    expect(onRedeem).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('radio', { name: /^Morning Brass/ }));
    redeem();
    await waitFor(() => expect(onRedeem).toHaveBeenCalledExactlyOnceWith(morningBrass, code));
  });

  test('has nothing to choose where there is one event', async () => {
    const { onRedeem } = choose([brassNight]);
    redeem();
    await waitFor(() => expect(onRedeem).toHaveBeenCalledExactlyOnceWith(brassNight, code));
  });

  test('is told of half a code before anybody counts it', async () => {
    const { onRedeem } = choose([brassNight]);
    fill('Code', 'K7QM-2X9A');
    redeem();
    await waitFor(() => expect(screen.getByLabelText('Code')).toBeInvalid());
    expect(onRedeem).not.toHaveBeenCalled();
  });

  test('with somebody else’s coupon can sign out and come back as the right one', async () => {
    const { onLeave } = choose([brassNight], { anotherAddress: true });
    expect(screen.queryByRole('button', { name: 'Sign out' })).toBeNull();
    redeem();
    fireEvent.click(await screen.findByRole('button', { name: 'Sign out' }));
    expect(onLeave).toHaveBeenCalledOnce();
  });

  test.each<[string, RedeemStep, string]>([
    ['signed out', { at: 'stranger', signInHref: '/in', signUpHref: '/up' }, '/up'],
    [
      'without an organization',
      { at: 'no-event', href: '/organizations/new', hasOrganization: false },
      '/organizations/new',
    ],
    ['without an event', { at: 'no-event', href: '/new', hasOrganization: true }, '/new'],
    ['with a draft', { at: 'draft', name: 'Brass Night', href: '/draft' }, '/draft'],
    [
      'who has redeemed it',
      {
        at: 'redeemed',
        href: '/event',
        redemption: { event: brassNight, licenses: 1, supporter: 'Kermesse' },
      },
      '/event',
    ],
  ])('%s finds the way on', (_, step, href) => {
    show(step);
    expect(screen.getAllByRole('link')[0]).toHaveAttribute('href', href);
  });
});
