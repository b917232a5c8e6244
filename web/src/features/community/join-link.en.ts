import type { Texts } from '../../i18n/dictionary.ts';

/** The dialog where an organization finds the link into its community. */
export const joinLinkEn = {
  open: 'Join the community',
  title: 'Invite people to join the community',
  text: 'Whoever opens this link can join. Put it on your website, in a newsletter or on a poster.',
  address: 'Link',
  copy: 'Copy link',
  copied: 'The link is copied.',
  copyFailed: 'The link could not be copied. Select it and copy it by hand.',
  code: 'QR code of the link',
  codeText: 'For posters and screens.',
  promise:
    'Everybody who joins can leave at any time. The entry in your community and all that you have noted about the person are deleted then; applications to past events stay.',
  renew: 'Renew the link',
  renewTitle: 'Renew the link?',
  renewText:
    'The link that you have shared, and every printed code, stop working at once. Whoever has joined stays in the community.',
  renewConfirm: 'Renew the link',
  renewed: 'Here is the new link. The one before no longer works.',
} as const satisfies Texts;
