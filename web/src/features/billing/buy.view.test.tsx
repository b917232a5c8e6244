import { fireEvent, screen, waitFor } from '@solidjs/testing-library';
import { describe, expect, test, vi } from 'vitest';
import { fill, renderView } from '../../test-render.tsx';
import { BuyView } from './buy.view.tsx';

function buying(first: 'license' | 'sms' = 'license') {
  const onBuy = vi.fn(() => Promise.resolve(undefined));
  renderView(() => <BuyView first={first} onBuy={onBuy} />);
  return onBuy;
}
const submit = () => fireEvent.click(screen.getByRole('button', { name: 'Go to payment' }));

describe('somebody who buys', () => {
  test.each(['0', '-1', '1.5', '10,001', 'Infinity', 'many', ''])(
    'is told beside the field that “%s” is no quantity, and nothing is begun',
    async (text) => {
      const onBuy = buying();
      fill('How many', text);
      submit();
      await waitFor(() => expect(screen.getByLabelText('How many')).toBeInvalid());
      screen.getAllByText('Enter a whole number from 1 to 10,000.');
      expect(onBuy).not.toHaveBeenCalled();
    },
  );

  test('sees what licenses cost before paying, and that more may cost no more', async () => {
    const onBuy = buying();
    fill('How many', '40');
    screen.getByText('€60.00');
    screen.getByText('50 cost €60.00, and no more.');
    screen.getByText('from 1,000 licenses');
    submit();
    await waitFor(() => expect(onBuy).toHaveBeenCalledExactlyOnceWith('license', 40));
  });

  test('sees the table of SMS credits, of which ten are the least, and finds back what was typed', async () => {
    const onBuy = buying();
    fill('How many', '30');
    fireEvent.click(screen.getByRole('radio', { name: /^SMS credits/ }));
    screen.getByText('€40.00');
    screen.getByText('from 2,000 SMS credits');
    fill('How many', '9');
    submit();
    await waitFor(() => expect(screen.getByLabelText('How many')).toBeInvalid());
    screen.getAllByText('Enter a whole number from 10 to 10,000.');
    fill('How many', '10');
    submit();
    await waitFor(() => expect(onBuy).toHaveBeenCalledExactlyOnceWith('sms', 10));
    fireEvent.click(screen.getByRole('radio', { name: /^Licenses/ }));
    expect(screen.getByLabelText('How many')).toHaveValue('30');
  });

  test('who came for SMS credits finds them chosen', () => {
    buying('sms');
    expect(screen.getByRole('radio', { name: /^SMS credits/ })).toBeChecked();
  });
});
