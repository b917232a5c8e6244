import type { calls, CallName, RefusalOf } from '@equipage/domain';
import type { WayRefusal } from '../data/call.ts';
import type { WriteRefusal } from '../data/write.ts';

/**
 * Codes that a single place shows, in its own words and beside what can be done there: security.en.ts, and the dialog
 * that asks who somebody is.
 */
export type RefusedInPlace =
  | 'sign-in-again'
  | 'no-password'
  | 'same-address'
  | 'address-taken'
  | 'other-account'
  | 'last-owner'
  | 'too-late'
  | 'link-wrong'
  | 'link-superseded'
  | 'link-stopped'
  | 'link-used'
  | 'link-expired'
  | 'link-withdrawn'
  | 'another-address'
  | 'own-address'
  | 'already-org-user'
  | 'already-invited'
  | 'no-invitation'
  | 'invitation-over'
  | 'no-org-user'
  | 'already-event-user'
  | 'no-event-user'
  | 'not-finished'
  | 'slug-reserved'
  | 'slug-taken'
  | 'same-name'
  | 'same-choice'
  | 'choices-needed'
  | 'too-many-choices'
  | 'too-many-fields'
  | 'type-fixed'
  | 'field-gone'
  | 'field-in-use'
  | 'not-supported'
  | 'link-dead'
  | 'text-outdated'
  | 'open-application'
  | 'import-over'
  | 'part-missing'
  | 'no-import'
  | 'no-broadcast'
  | 'already-member'
  | 'no-shift'
  | 'not-accepted'
  | 'shift-full'
  | 'overlap'
  | 'too-little-rest'
  | 'not-open'
  | 'shift-begun'
  | 'not-yours-to-leave'
  | 'no-place'
  | 'has-place'
  | 'swap-gone'
  | 'form-changed'
  | 'same-question'
  | 'form-too-large'
  | 'licenses-owed'
  | 'not-enough-licenses'
  | 'bad-expiry'
  | 'no-coupon'
  | 'code-wrong'
  | 'coupon-used'
  | 'coupon-expired'
  | 'coupon-canceled'
  | 'own-coupon'
  | 'event-draft'
  | 'no-license'
  | 'too-few'
  | 'not-payable'
  | 'payment-away'
  | 'text-too-long'
  | 'no-recipients'
  | 'too-many-recipients'
  | 'credits-owed'
  | 'not-enough-credits';

/** Every other code that a call or a write may be refused with. A call with a new refusal fails the type check here. */
export type RefusalCode = Exclude<
  RefusalOf<(typeof calls)[CallName]> | WriteRefusal | WayRefusal,
  RefusedInPlace
>;

/** What happened and what to do now, for each code. A form may say it better in its own place. */
export const refusalsEn = {
  'sign-in-needed': 'You are signed out. Sign in and try again.',
  'email-not-verified': 'Your email address is not confirmed yet. Open the link in the mail we sent you.',
  'bad-input': 'Something in it cannot be stored. Check what you entered and try again.',
  'not-allowed': 'You may not do this, perhaps because your role has changed. Ask whoever runs this space.',
  'too-many-requests': 'That was too often in a short time. Wait a little and try again.',
  offline: 'There is no connection right now. Try again once you are back online.',
  fault: 'Something went wrong on our side. Try again; if it happens once more, come back later.',
  absent: 'This no longer exists. Perhaps somebody removed it a moment ago.',

  'already-verified': 'Your email address is confirmed already.',

  'id-taken': 'The organization could not be created this time. Press the button again.',
  'too-many-organizations':
    'You own as many organizations as one person can. Hand one over before creating another.',

  incomplete: 'The event is missing some details. Fill them in, then publish it.',
  'event-over': 'The event is over, so this can no longer be changed.',
  'not-published': 'The event is not published, so there is nothing to finish.',
  'event-not-open': 'This event takes no applications at the moment.',

  'applications-closed': 'The time to apply for this event is over.',
  'answer-missing': 'A question that needs an answer has none. Look through the questions again.',
  'answer-wrong': 'One of the answers does not fit its question. Look through the questions again.',
  'event-full': 'Every place is taken, and this event keeps no waiting list.',

  'no-application': 'There is no application from this person for this event.',
  'application-declined':
    'The organizers have declined this application. Write to them if you have a question.',
  'application-canceled': 'This person has canceled the application in the meantime.',
} as const satisfies Record<RefusalCode, string>;
