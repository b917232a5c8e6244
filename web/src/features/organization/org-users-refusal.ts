import type { Refusal } from '@equipage/domain';
import type { I18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import type { RefusalCode } from '../../i18n/refusals.en.ts';

/** What only the page of org users explains. */
type OrgUsersRefusal =
  | 'last-owner'
  | 'own-address'
  | 'already-org-user'
  | 'already-invited'
  | 'no-invitation'
  | 'invitation-over'
  | 'no-org-user';

/** Why something about org users was refused, in the words of their page. */
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
      return i18n.t(`orgUsers.refused.${why}`);
    default:
      return refusalText(i18n, detail === undefined ? { why } : { why, detail });
  }
}
