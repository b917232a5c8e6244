import type { Texts } from '../../i18n/dictionary.ts';

/** How somebody signs in, and the links in mails about it. */
export const securityEn = {
  email: {
    title: 'Email address',
    change: 'Change address',
    newEmail: 'New email address',
    help: 'You get a mail there with a link. Until you open it, everything stays as it is.',
    submit: 'Send the link',
    cancel: 'Keep the address',
    same: 'This is your address already.',
    sentTitle: 'Look into your mail',
    sent: 'A mail with a link is on its way to {{ email }}. Open it within a day, and you sign in with that address from then on.',
    sentNotice: 'Your present address gets a notice, with a way to stop the change.',
    needsPassword:
      'You sign in with Google or Facebook. Create a password below first: then you can change the address and sign in with the new one.',
  },
  password: {
    title: 'Password',
    current: 'Current password',
    currentMissing: 'Enter your current password.',
    currentWrong: 'This is not your current password.',
    change: 'Change password',
    changeText: 'You are signed out everywhere else.',
    changed: 'Your new password is saved. You are signed out everywhere else.',
    changedOnly:
      'Your new password is saved. Other devices could not be signed out; change it once more later.',
    create: 'Create a password',
    createText:
      'So far you sign in with Google or Facebook. With a password you can also sign in with your email address.',
    created: 'Your password is saved. You can now also sign in with your email address.',
    save: 'Save password',
    cancel: 'Keep the password',
  },
  ways: {
    title: 'Google and Facebook',
    text: 'Each of them leads into this account, beside your password.',
    google: 'Google',
    facebook: 'Facebook',
    linked: 'Linked',
    notLinked: 'Not linked',
    link: 'Link {{ provider }}',
    unlink: 'Unlink {{ provider }}',
    onlyWay: 'This is your only way in. Create a password before you unlink it.',
    unlinkTitle: 'Unlink {{ provider }}?',
    unlinkText: 'You will no longer get into this account with it. You can link it again at any time.',
    linkedNow: '{{ provider }} is linked.',
    unlinkedNow: '{{ provider }} is unlinked.',
    inUse: 'Another account here already belongs to it. Sign in with it there and unlink it first.',
    otherPerson: 'That was another account than the one you are signed in with. Choose the same one.',
  },
  prove: {
    title: 'Is it you?',
    text: 'For this step, please prove once more who you are.',
    submit: 'Continue',
    google: 'Continue with Google',
    facebook: 'Continue with Facebook',
  },
  link: {
    changeTitle: 'Use this email address?',
    changeText:
      'From then on you sign in with it, and mails go there. You are signed out everywhere and sign in anew.',
    changeSubmit: 'Use this address',
    changedTitle: 'Your address is changed',
    changed: 'Sign in with {{ email }} from now on.',
    signIn: 'Sign in',
    stopTitle: 'Stop the change of your address?',
    stopText: 'Your account keeps its address. Everybody who is signed in to it is signed out, you too.',
    stopSubmit: 'Stop the change',
    stoppedTitle: 'The change is stopped',
    stopped:
      'Your account keeps the address {{ email }}. If it was not you who asked for the change, choose a new password now: somebody may know yours.',
    newPassword: 'Choose a new password',
    home: 'Go to the start page',
    account: 'Go to the account settings',
    signOut: 'Sign out and try again',
    wrongTitle: 'This link does not work',
    usedTitle: 'This link was used already',
    expiredTitle: 'This link is too old',
    supersededTitle: 'There is a newer link',
    stoppedLinkTitle: 'This change was stopped',
    otherTitle: 'This link belongs to another account',
    takenTitle: 'This address belongs to another account',
    wrong:
      'Nothing has changed. A part of the link got lost, or it is none of ours. Open it again from the mail, or copy the whole address.',
    used: 'The address of the account was changed with it. Sign in with the new address.',
    usedStop:
      'Nothing can be stopped any more: the address was changed. Sign in with the new address, or with Google or Facebook if they are linked.',
    expired: 'Nothing has changed. A link works for a day. Ask for the change again in the account settings.',
    expiredStop: 'A link works for a day. The change that it was about can no longer be confirmed either.',
    superseded:
      'Nothing has changed. The change was asked for once more since. Open the link in the latest mail.',
    stoppedLink:
      'Nothing has changed, and the link no longer works. Ask for the change again in the account settings if you want it.',
    other:
      'Nothing has changed. You are signed in here as {{ email }}, and somebody else asked for this change. Sign out to go on with it.',
    taken:
      'Nothing has changed. Somebody opened an account with this address in the meantime. If that was you, sign in to it.',
  },
} as const satisfies Texts;
