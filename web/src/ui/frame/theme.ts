import { createSignal } from 'solid-js';

/** `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark';

export const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** public/theme.js reads the same key before the first paint. */
const storageKey = 'equipage.theme';

const [chosen, setChosen] = createSignal<Theme>(storedTheme());

/** What the reader chose on this device. */
export const theme = chosen;

/** Changes the theme at once and remembers it on this device. */
export function setTheme(next: Theme): void {
  setChosen(next);
  if (next === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = next;
  try {
    if (next === 'system') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, next);
  } catch {
    // Storage is shut: the choice lasts as long as the page.
  }
}

function storedTheme(): Theme {
  const shown = document.documentElement.dataset['theme'];
  return shown === 'light' || shown === 'dark' ? shown : 'system';
}
