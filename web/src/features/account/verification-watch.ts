import { onCleanup } from 'solid-js';

/** While somebody looks at the page: often at first, as most open the mail at once; later more calmly. Milliseconds. */
export const askOften = 4_000;
export const askRarely = 15_000;
const oftenFor = 5 * 60_000;

export interface VerificationPorts {
  /** Asks the server whether the address is proven by now. May not know (no network), and then answers false. */
  readonly ask: () => Promise<boolean>;
  /** Whether somebody can see the page. */
  readonly visible?: () => boolean;
  readonly now?: () => number;
}

/**
 * Notices that the link was opened, here or on any other device: asks every few seconds while the page is in view, and at
 * once when it comes back into view, which is what happens when somebody returns from the mail program. Asks one
 * question at a time, none in the background, and stops with the answer or with the page.
 */
export function createVerificationWatch(ports: VerificationPorts, onVerified: () => void): void {
  const visible = ports.visible ?? (() => document.visibilityState === 'visible');
  const now = ports.now ?? (() => Date.now());
  const since = now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;
  let ended = false;

  function end() {
    ended = true;
    clearTimeout(timer);
    removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
  }

  function look() {
    if (asking || ended) return;
    clearTimeout(timer);
    if (visible()) void askOnce();
  }

  async function askOnce() {
    asking = true;
    const verified = await ports.ask().catch(() => false);
    asking = false;
    if (ended) return;
    if (verified) {
      end();
      onVerified();
      return;
    }
    timer = setTimeout(look, now() - since < oftenFor ? askOften : askRarely);
  }

  addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  onCleanup(end);
  look();
}
