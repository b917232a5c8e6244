import {
  audienceOf,
  decideJoin,
  displayName,
  done,
  joinToken,
  memberCopyOf,
  openDoor,
  refuse,
  type calls,
  type OpenDoor,
  type Organization,
  type Outcome,
} from '@equipage/domain';
import type { Bearer, VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents, queries } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';
import { mostApplications } from './settle-member.ts';

/** For whoever has the key. It tells of the organization what its public page tells. */
export const look: UseCase<typeof calls.lookAtJoinLink, Bearer> = async ({ uid }, { key }, { store }) => {
  const found = await find(store, key);
  if (!found.ok) return found;
  const { id: orgId, slug, name, logo, color } = found.value.organization;
  const { viaOrgId } = found.value.door;
  const via = viaOrgId === null ? undefined : await store.read(documents.organization(viaOrgId));
  const member = uid === undefined ? undefined : await store.read(documents.member(orgId, uid));
  return done({
    orgId,
    slug,
    name,
    logo,
    color,
    viaName: via?.name ?? null,
    isMember: member !== undefined,
  });
};

/** The entry in the community, the consent behind it and who may read the profile: all in one commit. */
export const join: UseCase<typeof calls.joinCommunity, VerifiedPerson> = async (
  { uid },
  { key, consent },
  { store, now },
) => {
  const found = await find(store, key);
  if (!found.ok) return found;
  const { orgId, viaOrgId, source } = found.value.door;

  const account = await store.read(documents.account(uid));
  const profile = await store.read(documents.profile(uid));
  const audience = await store.read(documents.audience(uid));
  if (account === undefined || profile === undefined || audience === undefined) return refuse('not-allowed');

  const member = await store.read(documents.member(orgId, uid));
  const decided = decideJoin(member !== undefined, consent);
  if (!decided.ok) return decided;
  if (!decided.value.changed) return done({ orgId, joined: false });

  // Somebody who left and comes back may have applied before.
  const applied = await store.list(queries.applicationsWithin(orgId, uid), mostApplications);
  const applications = applied.map(({ value }) => value);
  const person = { name: displayName(account), email: account.email, thumbnail: profile.thumbnail };
  store.create(documents.member(orgId, uid), {
    id: uid,
    joinedAt: now,
    source,
    ...memberCopyOf(person, applications, undefined),
  });
  store.put(documents.consent(orgId, uid), {
    id: uid,
    uid,
    textVersion: consent,
    at: now,
    source,
    viaOrgId,
    withdrawnAt: null,
  });
  store.put(documents.audience(uid), {
    scopes: [...new Set([...audience.scopes, ...audienceOf(applications, [orgId])])].sort(),
  });
  return done({ orgId, joined: true });
};

async function find(
  store: TransactionStore,
  key: string,
): Promise<Outcome<{ door: OpenDoor; organization: Organization }, 'link-dead'>> {
  const isToken = joinToken.safeParse(key).success;
  const target = isToken ? await store.read(documents.joinToken(key)) : undefined;
  if (isToken && target === undefined) return refuse('link-dead');
  const organization = await store.read(documents.organization(target?.orgId ?? key));
  const door = openDoor(target, organization);
  if (!door.ok || organization === undefined) return refuse('link-dead');
  return done({ door: door.value, organization });
}
