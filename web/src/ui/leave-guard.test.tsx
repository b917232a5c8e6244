import { createRoot, createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import { createClosingGuard } from './leave-guard.tsx';

test('the browser asks before the tab is closed while something would be lost, and not after', () => {
  const asks = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
  const [saving, setSaving] = createSignal(false);
  const end = createRoot((dispose) => {
    createClosingGuard(saving);
    return dispose;
  });
  expect(asks()).toBe(false);
  setSaving(true);
  expect(asks()).toBe(true);
  setSaving(false);
  expect(asks()).toBe(false);
  setSaving(true);
  end();
  expect(asks()).toBe(false);
});
