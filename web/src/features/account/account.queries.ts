import { account, device, paths } from '@equipage/domain';
import { documentOf } from '../../data/source.ts';

/** The private data of one person, readable by that person alone. */
export function accountOf(uid: string) {
  return documentOf({ document: paths.account(uid), schema: account });
}

/** One browser of a person, as it takes notices. */
export function deviceOf(uid: string, deviceId: string) {
  return documentOf({ document: paths.device(uid, deviceId), schema: device });
}
