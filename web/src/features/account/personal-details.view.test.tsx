import { fireEvent, screen, waitFor } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { describe, expect, test, vi } from 'vitest';
import { emptyAddress } from '@equipage/domain';
import type { FormProblem } from '../../ui/form-problems.ts';
import { fill, renderView } from '../../test-render.tsx';
import { PersonalDetails, type AddressFields, type Reach } from './personal-details.view.tsx';

type ReachProblems = readonly FormProblem<keyof Reach>[];

function details({
  address = { ...emptyAddress },
  unknownCity = false,
  onReach = () => Promise.resolve<ReachProblems>([]),
}: { address?: AddressFields; unknownCity?: boolean; onReach?: () => Promise<ReachProblems> } = {}) {
  const [names, setNames] = createSignal({ givenName: 'Noor', familyName: 'Haddad' });
  const [reach, setReach] = createSignal<Reach>({ birthDate: '', phone: '' });
  const saved = {
    names: vi.fn(() => Promise.resolve([])),
    reach: vi.fn(async (draft: Reach) => {
      const problems = await onReach();
      // As the server has it, the number is stored in another form than it was typed.
      if (problems.length === 0) setReach({ ...draft, phone: draft.phone === '' ? '' : '+33 6 12 34 56 78' });
      return problems;
    }),
    address: vi.fn(() => Promise.resolve([])),
  };
  renderView(() => (
    <PersonalDetails
      names={names()}
      reach={reach()}
      address={address}
      unknownCity={unknownCity}
      unsureCity={false}
      phoneCountry="FR"
      earliest="1907-01-01"
      latest="2027-01-01"
      onNames={saved.names}
      onReach={saved.reach}
      onAddress={saved.address}
      onSuggestCities={() => Promise.resolve([])}
    />
  ));
  return { setNames, saved };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const brest = { street: '', postalCode: '', city: 'Brest', country: 'FR' };

describe('personal data', () => {
  test('is saved form by form, and says so until something is typed', async () => {
    const { saved } = details();
    fill('Birth date (optional)', '1990-02-28');
    expect(screen.getByText('Not saved yet')).toBeInTheDocument();
    press('Save date and number');
    await screen.findByText('Saved');
    expect(saved.reach).toHaveBeenCalledExactlyOnceWith({ birthDate: '1990-02-28', phone: '' });
    expect(saved.names).not.toHaveBeenCalled();
    expect(saved.address).not.toHaveBeenCalled();
    fill('Phone number (optional)', '06');
    expect(screen.queryByText('Saved')).toBeNull();
  });

  test('is shown as it was stored, and nothing is left to save', async () => {
    details();
    fill('Phone number (optional)', '06 12 34 56 78');
    press('Save date and number');
    await screen.findByText('Saved');
    expect(screen.getByLabelText('Phone number (optional)')).toHaveValue('+33 6 12 34 56 78');
    fill('Phone number (optional)', '07');
    fill('Phone number (optional)', '+33 6 12 34 56 78');
    expect(screen.queryByText('Not saved yet')).toBeNull();
  });

  test('that is wrong is explained beside its field, and is not said to be saved', async () => {
    details({
      onReach: () =>
        Promise.resolve([{ field: 'phone', text: () => 'Nobody can be called by this number.' }]),
    });
    fill('Phone number (optional)', '06 12');
    press('Save date and number');
    await waitFor(() =>
      expect(screen.getByLabelText('Phone number (optional)')).toHaveAccessibleDescription(
        /^Nobody can be called by this number\./,
      ),
    );
    expect(screen.queryByText('Saved')).toBeNull();
  });

  test('follows another device where nothing was typed, and keeps what was typed', () => {
    const { setNames } = details();
    fill('Given name', 'Nour');
    setNames({ givenName: 'Noora', familyName: 'El Haddad' });
    expect(screen.getByLabelText('Given name')).toHaveValue('Nour');
    expect(screen.getByLabelText('Family name')).toHaveValue('El Haddad');
  });

  test('says what an unknown city means, until the address is being changed', () => {
    details({ address: brest, unknownCity: true });
    expect(screen.getByText(/We do not know this city/)).toBeInTheDocument();
    fill('City (optional)', 'Brest-même');
    expect(screen.queryByText(/We do not know this city/)).toBeNull();
  });

  test('lets an address go as a whole', async () => {
    const { saved } = details({ address: brest });
    press('Empty the address');
    press('Save address');
    await waitFor(() => expect(saved.address).toHaveBeenCalledExactlyOnceWith(emptyAddress));
  });
});
