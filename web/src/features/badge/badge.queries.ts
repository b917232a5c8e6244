import { badge, paths } from '@equipage/domain';
import { documentOf } from '../../data/source.ts';

/** A person's own badge; denied to everybody else. */
export function badgeOf(uid: string) {
  return documentOf({ document: paths.badge(uid), schema: badge });
}
