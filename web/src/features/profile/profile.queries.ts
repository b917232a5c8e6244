import { paths, profile } from '@equipage/domain';
import { documentOf } from '../../data/source.ts';

/** What organizers may be shown of a person. Denied to everybody else, also when there is no such person. */
export function profileOf(uid: string) {
  return documentOf({ document: paths.profile(uid), schema: profile });
}
