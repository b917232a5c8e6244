import type { Refusal } from '@equipage/domain';
import type { I18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import type { RefusalCode } from '../../i18n/refusals.en.ts';

/** What only the pages of org users and event users explain. */
type OrgUsersRefusal =
  | 'last-owner'
  | 'own-address'
  | 'already-org-user'
  | 'already-invited'
  | 'no-invitation'
  | 'invitation-over'
  | 'no-org-user'
  | 'already-event-user'
  | 'no-event-user';

/** Why something about org users or event users was refused, in the words of their pages. */
export function orgUsersRefusal(
  i18n: Pick<I18n, 't' | 'format'>,
  refusal: Pick<Refusal<RefusalCode | OrgUsersRefusal>, 'why' | 'detail'>,
): string {
  const { why, detail } = refusal;
  switch (why) {
    case 'last-owner':
    case 'own-address':
    case 'already-org-user':
    case 'already-invited':
    case 'no-invitation':
    case 'invitation-over':
    case 'no-org-user':
    case 'already-event-user':
    case 'no-event-user':
      return i18n.t(`orgUsers.refused.${why}`);
    default:
      return refusalText(i18n, detail === undefined ? { why } : { why, detail });
  }
}
