import { paths } from '@equipage/domain';
import { realPlaceDeps } from '../../edge/deps.ts';
import { whenWritten } from '../../edge/trigger.ts';
import { resolvePlace } from './resolve-place.ts';

/** Looks at the address alone, so that the place which it writes does not call it again. */
export const accountAddressWritten = whenWritten(paths.account, resolvePlace, {
  deps: realPlaceDeps,
  fields: ['address'],
});
