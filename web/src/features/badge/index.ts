/** What other features may use of badges: codes to be scanned. */
export { QrCode } from './qr-code.view.tsx';
export { drawQrCode } from './qr-drawing.ts';
