import {
  displayName,
  done,
  emptyOrgWallet,
  firstSlugs,
  newStatGround,
  ownedOrganizationsLimit,
  refuse,
  welcome,
  welcomeLicenses,
  withOrgRole,
  type calls,
} from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import { withRoom } from '../../edge/rate-limit.ts';
import { documents } from '../../store/documents.ts';
import { openBooks } from '../billing/index.ts';
import { hold } from './claim-slug.ts';

/**
 * The organization, its addresses, its first owner, the owner's rights and, for the first few of a person, some licenses
 * come into being together.
 */
export const create: UseCase<typeof calls.createOrganization, VerifiedPerson> = async (
  { uid },
  { orgId, name, description },
  { store, now },
) => {
  const account = await store.read(documents.account(uid));
  const access = await store.read(documents.access(uid));
  // Whose account is closed may sign in, to keep it; until then nothing begins that would soon have no owner.
  if (account === undefined || access === undefined || account.closesAt !== null)
    return refuse('not-allowed');

  const organization = await store.read(documents.organization(orgId));
  if (organization !== undefined) {
    // The answer to the first call may have been lost. Whose organization it is otherwise, nobody is told.
    return access.orgs[orgId] === 'owner' ? done({ orgId }) : refuse('id-taken');
  }
  const owned = Object.values(access.orgs).filter((role) => role === 'owner').length;
  if (owned >= ownedOrganizationsLimit) {
    return refuse('too-many-organizations', { limit: ownedOrganizationsLimit });
  }

  const wanted = firstSlugs(name, orgId);
  const holders = await store.readAll(wanted.map((slug) => documents.slug(slug)));
  const slug = wanted.find((_, at) => holders[at] === undefined);
  // The id is an address too, under which others link to the organization; whoever has it took it as a word.
  if (slug === undefined || holders.at(-1) !== undefined) return refuse('id-taken');

  // Whoever founds one after the other begins the later ones without: licenses can be given on, and cost money.
  const gift = await withRoom(store, [{ limit: limits.welcomeLicenses, subject: uid }], now);
  if (gift.ok) gift.value.take();
  const cause = { id: 'welcome', orgId, by: uid, at: now };

  hold(store, orgId, orgId, now);
  if (slug !== orgId) hold(store, slug, orgId, now);
  store.create(documents.organization(orgId), {
    id: orgId,
    slug,
    name,
    description,
    logo: null,
    color: 'green',
    website: '',
    contactEmail: '',
    openToJoin: false,
    coordinatorsSendSms: false,
    createdAt: now,
  });
  store.create(documents.orgUser(orgId, uid), {
    id: uid,
    role: 'owner',
    name: displayName(account),
    email: account.email,
    since: now,
  });
  store.create(documents.statGround(orgId), newStatGround(orgId, now));
  openBooks(store, orgId, gift.ok ? welcome(welcomeLicenses, cause) : { org: emptyOrgWallet, entries: [] });
  store.put(documents.access(uid), withOrgRole(access, orgId, 'owner'));
  return done({ orgId });
};
