import { fireEvent, screen, waitFor } from '@solidjs/testing-library';
import { describe, expect, test, vi } from 'vitest';
import { fill, renderView } from '../../test-render.tsx';
import type { AccountProblem } from './auth-problems.ts';
import { SignUpView, type SignUpValues } from './sign-up.view.tsx';

const nothingWrong = () => Promise.resolve<readonly AccountProblem[]>([]);

function signUpForm(answers: {
  onSubmit?: (values: SignUpValues) => Promise<readonly AccountProblem[]>;
  onProvider?: () => Promise<readonly AccountProblem[]>;
}) {
  const onSubmit = vi.fn(answers.onSubmit ?? nothingWrong);
  const onProvider = vi.fn(answers.onProvider ?? nothingWrong);
  renderView(() => (
    <SignUpView hasWayBack={false} signInHref="/sign-in" onSubmit={onSubmit} onProvider={onProvider} />
  ));
  return { onSubmit, onProvider };
}

const field = (label: string) => screen.getByLabelText(label, { exact: true });
const create = () => screen.getByRole('button', { name: 'Create account' });

function fillAll() {
  fill('Given name', 'Bọ́lá');
  fill('Family name', 'Adéyẹmí');
  fill('Email address', 'bola@example.org');
  fill('Password', 'a calm short sentence');
}

describe('signing up', () => {
  test('an empty form is not sent: four things are named, at the top and beside their fields', async () => {
    const { onSubmit } = signUpForm({});
    fireEvent.click(create());
    await screen.findByRole('group', { name: '4 things need your attention' });
    expect(field('Given name')).toHaveAccessibleDescription('Enter your given name.');
    expect(field('Email address')).toBeInvalid();
    expect(field('Password')).toHaveAccessibleDescription(/^Choose a password\. At least 10 characters/);
    expect(onSubmit).not.toHaveBeenCalled();
  });

  test('a short password is told how much it lacks', async () => {
    const { onSubmit } = signUpForm({});
    fillAll();
    fill('Password', 'too short');
    fireEvent.click(create());
    await waitFor(() => expect(field('Password')).toBeInvalid());
    expect(field('Password')).toHaveAccessibleDescription(/Make the password 1 character longer\./);
    expect(onSubmit).not.toHaveBeenCalled();
  });

  test('what was wrong with a field is forgotten while it is being mended', async () => {
    signUpForm({});
    fireEvent.click(create());
    await waitFor(() => expect(field('Given name')).toBeInvalid());
    fill('Given name', 'A');
    expect(field('Given name')).toBeValid();
    expect(field('Family name')).toBeInvalid();
    screen.getByRole('group', { name: '3 things need your attention' });
  });

  test('Enter sends what was typed', async () => {
    const { onSubmit } = signUpForm({});
    fillAll();
    fireEvent.submit(field('Password').closest('form')!);
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith({
      givenName: 'Bọ́lá',
      familyName: 'Adéyẹmí',
      email: 'bola@example.org',
      password: 'a calm short sentence',
    });
  });

  test('a double click makes one account', async () => {
    const { onSubmit } = signUpForm({ onSubmit: () => new Promise(() => undefined) });
    fillAll();
    fireEvent.click(create());
    fireEvent.click(create());
    expect(onSubmit).toHaveBeenCalledTimes(1);
    expect(create()).toHaveAttribute('aria-busy', 'true');
  });

  test('an address that has an account already is explained beside its field', async () => {
    signUpForm({
      onSubmit: () => Promise.resolve([{ field: 'email', text: () => 'Taken.' }]),
    });
    fillAll();
    fireEvent.click(create());
    await waitFor(() => expect(field('Email address')).toHaveAccessibleDescription('Taken.'));
    expect(field('Email address')).toHaveValue('bola@example.org');
  });

  test('a blocked pop-up is explained above the buttons that open it', async () => {
    const { onProvider } = signUpForm({
      onProvider: () => Promise.resolve([{ text: () => 'Allow pop-ups.' }]),
    });
    fireEvent.click(screen.getByRole('button', { name: 'Continue with Facebook' }));
    await screen.findByText('Allow pop-ups.');
    expect(onProvider).toHaveBeenCalledExactlyOnceWith('facebook');
  });

  test('password managers and phones know what belongs where', () => {
    signUpForm({});
    const wanted = { 'Given name': 'given-name', 'Family name': 'family-name', 'Email address': 'email' };
    for (const [label, autocomplete] of Object.entries(wanted)) {
      expect(field(label)).toHaveAttribute('autocomplete', autocomplete);
    }
    expect(field('Password')).toHaveAttribute('autocomplete', 'new-password');
    expect(field('Email address')).toHaveAttribute('type', 'email');
  });
});
