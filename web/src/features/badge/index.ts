/** What other features may use of badges: codes to be scanned, and what a gate needs to scan them. */
export { hashOfBadge } from './badge-hash.ts';
export { QrCode } from './qr-code.view.tsx';
export { drawQrCode } from './qr-drawing.ts';
export { createWakeLock } from './wake-lock.ts';
