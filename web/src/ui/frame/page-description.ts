import { onCleanup } from 'solid-js';

/**
 * Puts a description into the page's head until the effect runs again or the page is left: for previews and search
 * engines. To be called within an effect.
 */
export function describePage(text: string): void {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="description"]');
  if (meta === null) return;
  const before = meta.content;
  meta.content = text;
  onCleanup(() => (meta.content = before));
}
