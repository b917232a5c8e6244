import { fireEvent, screen, waitFor } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { describe, expect, test, vi } from 'vitest';
import { renderView } from '../test-render.tsx';
import { Button } from './button.tsx';
import { DateTimeField } from './date-time-field.tsx';
import type { FormError } from './form-errors.tsx';
import { Form } from './form.tsx';
import { PasswordField } from './password-field.tsx';
import { RadioGroup } from './radio-group.tsx';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';

function NameForm(props: { onSend: () => void }) {
  const [name, setName] = createSignal('');
  const [errors, setErrors] = createSignal<FormError[]>([]);
  return (
    <Form
      errors={errors()}
      onSubmit={() => {
        setErrors(name() === '' ? [{ field: 'name', message: 'Give the event a name' }] : []);
        if (name() !== '') props.onSend();
      }}
    >
      <TextField
        name="name"
        label="Name"
        help="Volunteers see it first."
        error={errors()[0]?.message}
        value={name()}
        onInput={setName}
      />
      <Button type="submit">Create draft</Button>
    </Form>
  );
}

describe('a form', () => {
  test('with something missing is not sent, says so at the top and takes the reader there', async () => {
    const send = vi.fn();
    renderView(() => <NameForm onSend={send} />);
    fireEvent.click(screen.getByRole('button', { name: 'Create draft' }));
    const summary = await screen.findByRole('group', { name: 'One thing needs your attention' });
    await waitFor(() => expect(summary).toHaveFocus());
    expect(send).not.toHaveBeenCalled();
  });

  test('leads from the summary to the field, which tells what is wrong and what helps', async () => {
    renderView(() => <NameForm onSend={() => undefined} />);
    fireEvent.click(screen.getByRole('button', { name: 'Create draft' }));
    fireEvent.click(await screen.findByRole('link', { name: 'Give the event a name' }));
    const field = screen.getByRole('textbox', { name: 'Name' });
    expect(field).toHaveFocus();
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription('Give the event a name Volunteers see it first.');
  });

  test('is sent once what was missing is there', async () => {
    const send = vi.fn();
    renderView(() => <NameForm onSend={send} />);
    fireEvent.input(screen.getByRole('textbox', { name: 'Name' }), { target: { value: 'Harbour Festival' } });
    fireEvent.click(screen.getByRole('button', { name: 'Create draft' }));
    await waitFor(() => expect(send).toHaveBeenCalledTimes(1));
    expect(screen.queryByRole('group')).toBeNull();
  });
});

describe('fields', () => {
  test('a password is hidden until the reader asks to see it', () => {
    renderView(() => (
      <PasswordField
        name="password"
        label="Password"
        autocomplete="current-password"
        value="secret word"
        onInput={() => undefined}
      />
    ));
    const field = screen.getByLabelText('Password');
    expect(field).toHaveAttribute('type', 'password');
    fireEvent.click(screen.getByRole('button', { name: 'Show password' }));
    expect(field).toHaveAttribute('type', 'text');
    fireEvent.click(screen.getByRole('button', { name: 'Hide password' }));
    expect(field).toHaveAttribute('type', 'password');
  });

  test('a text that grows too long is kept whole and counted', () => {
    const [text, setText] = createSignal('');
    renderView(() => <TextArea name="words" label="Words" maxLength={10} value={text()} onInput={setText} />);
    const area = screen.getByRole('textbox', { name: 'Words' });
    expect(screen.queryByText(/characters?/)).toBeNull();
    fireEvent.input(area, { target: { value: '123456789' } });
    expect(screen.getByText('1 character left')).toBeInTheDocument();
    fireEvent.input(area, { target: { value: '123456789012' } });
    expect(screen.getByText('2 characters too many')).toBeInTheDocument();
    expect(text()).toBe('123456789012');
  });

  test('a day without a time is no moment yet, and stays on the screen', () => {
    const [moment, setMoment] = createSignal('');
    renderView(() => <DateTimeField name="start" label="Begins" value={moment()} onInput={setMoment} />);
    const day = screen.getByLabelText('Date');
    fireEvent.input(day, { target: { value: '2027-07-10' } });
    expect(moment()).toBe('');
    expect(day).toHaveValue('2027-07-10');
    fireEvent.input(screen.getByLabelText('Time'), { target: { value: '18:30' } });
    expect(moment()).toBe('2027-07-10T18:30');
  });

  test('an end begins with the day of its start, follows it, and lets go once a time is there', () => {
    const [start, setStart] = createSignal('');
    const [end, setEnd] = createSignal('');
    renderView(() => (
      <DateTimeField name="end" label="Ends" value={end()} likelyDate={start()} onInput={setEnd} />
    ));
    const day = screen.getByLabelText('Date');
    expect(day).toHaveValue('');
    for (const chosen of ['2027-07-10', '2027-07-11']) {
      setStart(chosen);
      expect(day).toHaveValue(chosen);
      expect(end()).toBe('');
    }
    fireEvent.input(screen.getByLabelText('Time'), { target: { value: '02:00' } });
    expect(end()).toBe('2027-07-11T02:00');
    setStart('2027-07-10');
    expect(day).toHaveValue('2027-07-11');
  });

  test('another day that was chosen for an end stays', () => {
    const [start, setStart] = createSignal('2027-07-10');
    renderView(() => (
      <DateTimeField name="end" label="Ends" value="" likelyDate={start()} onInput={() => undefined} />
    ));
    const day = screen.getByLabelText('Date');
    fireEvent.input(day, { target: { value: '2027-07-12' } });
    setStart('2027-07-11');
    expect(day).toHaveValue('2027-07-12');
  });

  test('a moment that the form takes back empties both halves', () => {
    const [moment, setMoment] = createSignal('2027-07-10T18:30');
    renderView(() => <DateTimeField name="start" label="Begins" value={moment()} onInput={setMoment} />);
    expect(screen.getByLabelText('Time')).toHaveValue('18:30');
    setMoment('');
    expect(screen.getByLabelText('Date')).toHaveValue('');
    expect(screen.getByLabelText('Time')).toHaveValue('');
  });

  test('a choice tells which one was made', () => {
    const choose = vi.fn();
    renderView(() => (
      <RadioGroup
        name="sharing"
        label="Who sees your events"
        value="full"
        onChange={choose}
        options={[
          { value: 'full', label: 'Full' },
          { value: 'restricted', label: 'Restricted', help: 'They see only their own.' },
        ]}
      />
    ));
    expect(screen.getByRole('radiogroup', { name: 'Who sees your events' })).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: /^Full/ })).toBeChecked();
    fireEvent.click(screen.getByRole('radio', { name: /^Restricted/ }));
    expect(choose).toHaveBeenCalledWith('restricted');
  });
});
