import { joinLink, ownJoinLink, paths } from '@equipage/domain';
import { documentOf } from '../../data/source.ts';

/** The link into the community that works now. */
export function joinLinkOf(orgId: string) {
  return documentOf({ document: paths.joinLink(orgId, ownJoinLink), schema: joinLink });
}
