import type { Texts } from '../../i18n/dictionary.ts';

export const accountEn = {
  field: {
    givenName: 'Given name',
    familyName: 'Family name',
    email: 'Email address',
    password: 'Password',
    newPassword: 'New password',
    passwordHelp: 'At least 10 characters. A short sentence is easy to keep in mind and hard to guess.',
  },
  flaw: {
    givenName: {
      missing: 'Enter your given name.',
      'too-long': 'Shorten your given name to 80 characters at most.',
    },
    familyName: {
      missing: 'Enter your family name.',
      'too-long': 'Shorten your family name to 80 characters at most.',
    },
    email: {
      missing: 'Enter your email address.',
      malformed: 'This is not a whole email address. It looks like name@example.org.',
    },
    passwordMissing: 'Enter your password.',
    newPasswordMissing: 'Choose a password.',
    passwordShort: {
      one: 'Make the password {{ n }} character longer.',
      other: 'Make the password {{ n }} characters longer.',
    },
    passwordWeak: 'This password is easy to guess. Choose another one, for example a short sentence.',
  },

  provider: {
    google: 'Continue with Google',
    facebook: 'Continue with Facebook',
    or: 'or by email',
    blocked:
      'The browser kept the window from opening. Allow pop-ups for this page and press the button again.',
    otherWay:
      'There is an account with your address already, and you signed in to it in another way so far. Sign in that way now, with Google or with your email address and password: from then on both ways lead in.',
    noEmail:
      'No email address came with this account. Allow Equipage to see it, or create an account with your email address.',
  },

  signUp: {
    title: 'Create your account',
    lead: 'It takes a minute.',
    leadBack: 'It takes a minute, then you are back where you were.',
    submit: 'Create account',
    question: 'Do you have an account already?',
    signIn: 'Sign in',
    taken: 'No new account can be made with this address. If it is yours, sign in or choose a new password.',
  },

  signIn: {
    title: 'Sign in',
    lead: 'Good to have you back.',
    leadBack: 'Then you are back where you were.',
    ended: 'You were signed out: the password or address of this account was changed, or it was closed.',
    submit: 'Sign in',
    forgot: 'Forgot your password?',
    question: 'Are you new here?',
    signUp: 'Create an account',
    wrong: 'This address and this password do not belong together. Check both, or choose a new password.',
    disabled: 'This account has been closed. Write to the organizers you worked with if that surprises you.',
  },

  forgot: {
    title: 'Forgot your password?',
    lead: 'Enter the address of your account. You get a mail with a link, and there you choose a new password.',
    submit: 'Send the link',
    sentTitle: 'Look into your mail',
    sent: 'If there is an account for {{ email }}, a mail with a link is on its way.',
    sentHint:
      'Nothing there after a few minutes? Look into the spam folder, and check whether this is the address of your account.',
    other: 'Enter another address',
    back: 'Back to sign-in',
  },

  mail: {
    title: 'Check your mail',
    sent: 'We sent a link to',
    next: 'Open it on any device. This page then goes on by itself.',
    unsent: 'The mail could not be sent. Press the button to try again.',
    again: 'Send the mail again',
    resent: 'A new mail is on its way.',
    pause: {
      one: 'You can send it again in {{ n }} second.',
      other: 'You can send it again in {{ n }} seconds.',
    },
    spam: 'Nothing there after a few minutes? Look into the spam folder.',
    question: 'Is the address wrong?',
    signOut: 'Sign out and start again',
    confirmed: 'Your address is confirmed.',
  },

  names: {
    title: 'What is your name?',
    lead: 'Organizers see it when you apply to their event.',
    submit: 'Continue',
    signedInAs: 'You are signed in as {{ email }}.',
    signOut: 'Sign out',
  },

  link: {
    working: 'One moment',
    verifying: 'Your address is being confirmed.',
    verifiedTitle: 'Your address is confirmed',
    verified: 'Nothing stands in your way now.',
    verifiedElsewhere: 'You can close this page and go on where you signed up, or sign in here.',
    goOn: 'Continue',
    signIn: 'Sign in',
    resetTitle: 'Choose a new password',
    resetFor: 'For the account of {{ email }}.',
    resetSubmit: 'Save password',
    changedTitle: 'Your new password is saved',
    changed: 'Sign in with it to go on.',
    deadTitle: 'This link no longer works',
    deadVerify:
      'It has been used before, or it is too old. Perhaps your address is confirmed already: sign in, and you will see. If it is not, you can have a new link sent there.',
    deadReset: 'It has been used before, or it is too old. Have a new one sent to you.',
    deadResetGo: 'Get a new link',
    brokenTitle: 'This link is not complete',
    broken: 'A part of it got lost on the way. Open it again from the mail, or copy the whole address.',
    offlineTitle: 'There is no connection',
    offline: 'The link is still good. Try again once you are back online.',
    faultTitle: 'That did not work',
    fault: 'Something went wrong on our side. Try again; if it happens once more, come back later.',
    again: 'Try again',
  },
} as const satisfies Texts;
