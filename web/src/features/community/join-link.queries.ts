import { joinLink, ownJoinLink, paths } from '@equipage/domain';
import { documentOf } from '../../data/source.ts';

/**
 * The link into the community that works now.
 * @param viaOrgId an organization that passes a link of its own on; null for the community's own
 */
export function joinLinkOf(orgId: string, viaOrgId: string | null = null) {
  return documentOf({ document: paths.joinLink(orgId, viaOrgId ?? ownJoinLink), schema: joinLink });
}
