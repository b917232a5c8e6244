import {
  consent,
  consentTextVersion,
  day,
  joinLink,
  joinTarget,
  ownJoinLink,
  paths,
  type Member,
  type Organization,
} from '@equipage/domain';
import { aJoinLink } from '@equipage/domain/fixtures';
import { demoDocument, type DemoDocument } from './stored-form.ts';

/**
 * The link into a community, which works, and what those agreed to who came by it.
 * @param members of the community, however they came
 */
export function demoJoins(
  { id: orgId, createdAt }: Organization,
  members: readonly Member[],
): DemoDocument[] {
  const link = aJoinLink({ madeAt: createdAt + day }, orgId);
  return [
    demoDocument(paths.joinLink(orgId, ownJoinLink), joinLink, link),
    demoDocument(paths.joinToken(link.token), joinTarget, { orgId, viaOrgId: null }),
    ...members
      .filter(({ source }) => source === 'link')
      .map(({ id, joinedAt }) =>
        demoDocument(paths.consent(orgId, id), consent, {
          id,
          uid: id,
          textVersion: consentTextVersion,
          at: joinedAt,
          source: 'link',
          viaOrgId: null,
          withdrawnAt: null,
        }),
      ),
  ];
}
