import { account, paths } from '@equipage/domain';
import { documentOf } from '../../data/source.ts';

/** The private data of one person, readable by that person alone. */
export function accountOf(uid: string) {
  return documentOf({ document: paths.account(uid), schema: account });
}
