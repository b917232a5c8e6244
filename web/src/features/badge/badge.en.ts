import type { Texts } from '../../i18n/dictionary.ts';

export const badgeEn = {
  title: 'My code',
  of: 'Badge of {{ name }}',
  picture: 'QR code for the gate',
  spoken: 'To read out:',
  hint: 'Hold the code up to the scanner. If it is not read, turn up the brightness of your screen.',
  meaning:
    'It says nothing about you by itself: only the organizers of events you applied to see who it belongs to. It works without a connection.',
  kept: 'This is the code as it was last seen on this device. It is checked as soon as the connection is back.',
  print: 'Print',
  renew: 'Renew code',
  renewTitle: 'Renew your code?',
  renewText:
    'You get another code, and this one stops working at once, on paper and in pictures too. Do it when somebody else may have it.',
  renewConfirm: 'Renew code',
  renewed: 'You have a new code. The old one no longer works.',
  unreachableTitle: 'Your code is not here yet',
  unreachableText:
    'It is kept on this device once it has been loaded with a connection. Connect for a moment and try again.',
} as const satisfies Texts;
