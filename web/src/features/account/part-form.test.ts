import { createRoot, createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import { createPartForm } from './part-form.ts';

/** A form whose stored value becomes another one before the page is there: its effects run when this is over. */
function formOf(first: string, then: string) {
  return createRoot(() => {
    const [phone, setPhone] = createSignal(first);
    const form = createPartForm({ stored: () => ({ phone: phone() }), save: async () => [] });
    setPhone(then);
    return { form, setPhone };
  });
}

test('what is shown in another form by the time that the page is there counts as stored, not as typed', () => {
  const { form } = formOf('+33612345000', '+33 6 12 34 50 00');
  expect(form.draft.phone).toBe('+33 6 12 34 50 00');
  expect(form.unsaved()).toBe(false);
});

test('what was typed stays when the stored value changes', () => {
  const { form, setPhone } = formOf('1', '1');
  form.set('phone', '2');
  setPhone('3');
  expect(form.draft.phone).toBe('2');
  expect(form.unsaved()).toBe(true);
});
