import type { EmailLinkRefusal } from '@equipage/domain';

export type EmailLinkMode = 'changeEmail' | 'stopEmailChange';

/** What a link in a mail about a change of address came to. */
export type EmailLinkEnd =
  | { readonly is: 'changed'; readonly email: string }
  | { readonly is: 'stopped'; readonly email: string }
  | Dead;

interface Dead {
  readonly is: 'dead';
  readonly title: `security.link.${DeadTitle}`;
  readonly text: `security.link.${DeadText}`;
  /** The most helpful thing to do now. */
  readonly next: 'home' | 'account' | 'sign-in' | 'sign-out';
}

type DeadTitle =
  | 'wrongTitle'
  | 'usedTitle'
  | 'expiredTitle'
  | 'supersededTitle'
  | 'stoppedLinkTitle'
  | 'otherTitle'
  | 'takenTitle';
type DeadText =
  | 'wrong'
  | 'used'
  | 'usedStop'
  | 'expired'
  | 'expiredStop'
  | 'superseded'
  | 'stoppedLink'
  | 'other'
  | 'taken';

/** @param why as the function refused it; a link that is malformed counts as wrong */
export function emailLinkEnd(
  mode: EmailLinkMode,
  why: EmailLinkRefusal | 'address-taken' | 'bad-input',
): EmailLinkEnd {
  const isChange = mode === 'changeEmail';
  switch (why) {
    case 'bad-input':
    case 'link-wrong':
      return dead('wrongTitle', 'wrong', 'home');
    case 'link-used':
      return dead('usedTitle', isChange ? 'used' : 'usedStop', 'sign-in');
    case 'link-expired':
      return dead('expiredTitle', isChange ? 'expired' : 'expiredStop', 'account');
    case 'link-superseded':
      return dead('supersededTitle', 'superseded', 'account');
    case 'link-stopped':
      return dead('stoppedLinkTitle', 'stoppedLink', 'account');
    case 'other-account':
      return dead('otherTitle', 'other', 'sign-out');
    case 'address-taken':
      return dead('takenTitle', 'taken', 'sign-in');
  }
}

function dead(title: DeadTitle, text: DeadText, next: Dead['next']): Dead {
  return { is: 'dead', title: `security.link.${title}`, text: `security.link.${text}`, next };
}
