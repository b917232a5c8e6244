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
  via: {
    title: 'Invite people to the community of {{ name }}',
    text: '{{ name }} supports you. Whoever opens this link is asked whether to join its community, and sees that the link came from you.',
    promise:
      'Nobody is in that community only by taking part in your event: everybody decides, and can leave at any time.',
  },
  renew: 'Renew the link',
  renewTitle: 'Renew the link?',
  renewText:
    'The link that you have shared, and every printed code, stop working at once. Whoever has joined stays in the community.',
  renewConfirm: 'Renew the link',
  renewed: 'Here is the new link. The one before no longer works.',
} as const satisfies Texts;
