import {
  audienceOf,
  consentTextVersion,
  displayName,
  done,
  isTakenBack,
  maskedEmail,
  memberCopyOf,
  refuse,
  day,
  type calls,
  type Member,
  type NoticeOf,
  type Outcome,
} from '@equipage/domain';
import { createHash } from 'node:crypto';
import type { Bearer, VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import type { OutboxDeps } from '../../edge/deps.ts';
import { limits } from '../../edge/limits.ts';
import { withRoom } from '../../edge/rate-limit.ts';
import { DeliveryPostponed } from '../../ports/refusal.ts';
import { documents, queries } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';
import { addressLimit } from './held-mails.ts';
import { adoptionOf, entryIdOf, removeEntry } from './imported-entry.ts';
import { mostApplications } from './settle-member.ts';

/** How long the link in such a mail works: to join, and to be taken out. */
const linkLife = 60 * day;

/** As with invitations of org users, only a hash is stored; it cannot be mistaken for one of those. */
function hashOf(token: string): string {
  return createHash('sha256').update(`join ${token}`).digest('base64url');
}

/** What the mail tells, and the secret of its link. */
export interface MadeJoinInvitation {
  readonly organization: string;
  /** Where to complain; empty where the organization names no address. */
  readonly contactEmail: string;
  readonly inviterName: string;
  readonly email: string;
  readonly token: string;
}

/**
 * The secret of a mail, made while it is sent.
 * @returns undefined when there is nothing to tell any more: she has joined, the entry was taken out, or the import is
 * taken back
 * @throws DeliveryPostponed when the address has had enough invitations for a day
 */
export async function newJoinInvitation(
  { store, newToken, clock }: Pick<OutboxDeps, 'store' | 'newToken' | 'clock'>,
  { orgId, entryId, importId }: NoticeOf<'join-invitation'>['data'],
): Promise<MadeJoinInvitation | undefined> {
  const made = await store.transact(async (transaction) => {
    const now = clock.now();
    const entry = await transaction.read(documents.member(orgId, entryId));
    const organization = await transaction.read(documents.organization(orgId));
    const from = await transaction.read(documents.memberImport(orgId, importId));
    if (entry?.imported?.importId !== importId || organization === undefined) return done(undefined);
    if (from === undefined || isTakenBack(from)) return done(undefined);
    const room = await withRoom(
      transaction,
      [{ limit: limits.invitationsToAddress, subject: entry.email }],
      now,
    );
    if (!room.ok) return room;
    room.value.take();
    const token = newToken();
    transaction.create(documents.invitationLink(hashOf(token)), {
      orgId,
      invitationId: entryId,
      sentAt: now,
      forgetAt: now + linkLife,
    });
    const { name, contactEmail } = organization;
    return done({ organization: name, contactEmail, inviterName: from.byName, email: entry.email, token });
  });
  if (!made.ok) throw new DeliveryPostponed(addressLimit, Number(made.detail?.retryAt));
  return made.value;
}

interface OpenedLink {
  readonly orgId: string;
  readonly entryId: string;
  /** Undefined once she has joined, or the entry was taken out. */
  readonly entry: Member | undefined;
}

async function open(
  store: TransactionStore,
  token: string,
  now: number,
): Promise<Outcome<OpenedLink, 'link-wrong'>> {
  const link = await store.read(documents.invitationLink(hashOf(token)));
  if (link === undefined || now >= link.forgetAt) return refuse('link-wrong');
  const { orgId, invitationId: entryId } = link;
  return done({ orgId, entryId, entry: await store.read(documents.member(orgId, entryId)) });
}

/** Whom it is for stays masked, also for the person herself, who knows it. */
export const look: UseCase<typeof calls.lookAtJoinInvitation, Bearer> = async (
  { uid, email },
  { token },
  { store, now },
) => {
  const opened = await open(store, token, now);
  if (!opened.ok) return opened;
  const { orgId, entry } = opened.value;
  if (uid !== undefined && (await store.read(documents.member(orgId, uid))) !== undefined) {
    return refuse('already-member');
  }
  const from = entry?.imported && (await store.read(documents.memberImport(orgId, entry.imported.importId)));
  const organization = await store.read(documents.organization(orgId));
  if (entry === undefined || from === undefined || organization === undefined) return refuse('link-wrong');
  return done({
    orgId,
    orgName: organization.name,
    inviterName: from.byName,
    maskedEmail: maskedEmail(entry.email),
    address: email === undefined ? 'unknown' : email === entry.email ? 'yours' : 'another',
  });
};

/** The entry becomes hers, with the consent behind it and who may read the profile: all in one commit. */
export const accept: UseCase<typeof calls.acceptJoinInvitation, VerifiedPerson> = async (
  { uid, email },
  { token, consent },
  { store, now },
) => {
  const opened = await open(store, token, now);
  if (!opened.ok) return opened;
  const { orgId, entry, entryId } = opened.value;
  const account = await store.read(documents.account(uid));
  const profile = await store.read(documents.profile(uid));
  const audience = await store.read(documents.audience(uid));
  if (account === undefined || profile === undefined || audience === undefined) return refuse('not-allowed');
  if (entryIdOf(email) !== entryId) return refuse('another-address');
  // The answer to the first call may have been lost, or she came by another way.
  if ((await store.read(documents.member(orgId, uid))) !== undefined) return done({ orgId });
  if (entry === undefined) return refuse('link-wrong');
  if (consent !== consentTextVersion) return refuse('text-outdated');

  const adoption = await adoptionOf(store, orgId, { id: uid, email });
  if (adoption === undefined) return refuse('link-wrong');
  // Somebody who left and comes back may have applied before.
  const applied = await store.list(queries.applicationsWithin(orgId, uid), mostApplications);
  const applications = applied.map(({ value }) => value);
  const person = { name: displayName(account), email: account.email, thumbnail: profile.thumbnail };
  store.create(documents.member(orgId, uid), {
    id: uid,
    joinedAt: now,
    source: 'import',
    imported: adoption.imported,
    ...memberCopyOf(person, applications, adoption.info),
  });
  store.put(documents.consent(orgId, uid), {
    id: uid,
    uid,
    textVersion: consent,
    at: now,
    source: 'import',
    viaOrgId: null,
    withdrawnAt: null,
  });
  store.put(documents.audience(uid), {
    scopes: [...new Set([...audience.scopes, ...audienceOf(applications, [orgId])])].sort(),
  });
  adoption.adopt();
  return done({ orgId });
};

/** Whoever reads the mail may end it: no account is needed to be left alone. */
export const decline: UseCase<typeof calls.declineJoinInvitation, Bearer> = async (
  _,
  { token },
  { store, now },
) => {
  const opened = await open(store, token, now);
  if (!opened.ok) return opened;
  const { orgId, entryId, entry } = opened.value;
  if (entry?.imported === undefined) return done({});
  removeEntry(store, orgId, entryId, entry.imported.importId);
  store.put(documents.importObjection(orgId, entryId), { id: entryId, at: now });
  return done({});
};
