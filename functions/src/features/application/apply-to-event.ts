import {
  audienceOf,
  decideApply,
  displayName,
  tallyAfter,
  tallyOf,
  takeAnswers,
  done,
  eventCardOf,
  isArchived,
  memberCopyOf,
  noticeEventOf,
  refuse,
  conversationId,
  type Application,
  type calls,
} from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { enqueue } from '../../outbox/enqueue.ts';
import { documents } from '../../store/documents.ts';

/**
 * Application, conversation, community, audience of the profile and the mail: all in one commit. Without locks, because
 * a crowd may want the last place: whoever counts in the tally first has it, and the others are judged again.
 */
export const apply: UseCase<typeof calls.applyToEvent, VerifiedPerson> = async (
  { uid },
  { eventId, answers: given },
  { store, now },
) => {
  const event = await store.read(documents.event(eventId));
  // A draft, a finished event and one that does not exist look the same from outside.
  if (event === undefined) return refuse('event-not-open');
  const { orgId } = event;

  const [account, profile, audience, earlier, member, conversation, form, counted] = await Promise.all([
    store.read(documents.account(uid)),
    store.read(documents.profile(uid)),
    store.read(documents.audience(uid)),
    store.read(documents.application(eventId, uid)),
    store.read(documents.member(orgId, uid)),
    store.read(documents.conversation(eventId, uid)),
    store.read(documents.form(eventId)),
    event.capacity === null ? undefined : store.read(documents.applicationTally(eventId)),
  ]);
  if (account === undefined || profile === undefined || audience === undefined) return refuse('not-allowed');
  const tally = counted ?? tallyOf([]);

  const decided = decideApply(earlier?.status, event, tally, now);
  if (!decided.ok) return decided;
  const { status, changed } = decided.value;
  if (!changed) return done({ status });
  const before = { answers: earlier?.answers ?? {}, answeredAt: earlier?.answeredAt ?? {} };
  const answered = takeAnswers(form?.questions ?? [], given, before, now);
  if (!answered.ok) return answered;

  const name = displayName(account);
  const { email, language } = account;
  const { thumbnail } = profile;
  const card = eventCardOf(event);
  const application: Application = {
    id: uid,
    uid,
    eventId,
    orgId,
    status,
    appliedAt: now,
    statusAt: now,
    revision: earlier === undefined ? 0 : earlier.revision + 1,
    // Somebody who comes back after the start still has hers.
    licensed: earlier?.licensed ?? false,
    setAside: false,
    archived: isArchived(status, event.state),
    person: { name, email, thumbnail, language },
    event: card,
    ...answered.value,
  };

  store.put(documents.application(eventId, uid), application);
  // Who waits holds no place, so a crowd at a full event does not meet at the tally: they are counted afterwards.
  if (event.capacity !== null && status === 'pending') {
    store.put(documents.applicationTally(eventId), tallyAfter(tally, earlier?.status, status));
  }
  // Says nothing new, but holds only as long as the account stands: nobody applies who is being erased.
  store.update(documents.account(uid), { language });
  if (conversation === undefined) {
    store.create(documents.conversation(eventId, uid), {
      id: conversationId(eventId, uid),
      eventId,
      orgId,
      uid,
      person: { name, thumbnail },
      event: card,
      lastMessage: null,
      lastAt: now,
      unreadByTeammate: 0,
      unreadByOrganizers: 0,
      readByTeammateAt: null,
      readByOrganizersAt: null,
      broadcastIds: [],
    });
  }
  if (member === undefined) {
    store.create(documents.member(orgId, uid), {
      id: uid,
      joinedAt: now,
      source: 'application',
      ...memberCopyOf({ name, email, thumbnail }, [application], undefined),
    });
  }
  store.put(documents.audience(uid), {
    scopes: [...new Set([...audience.scopes, ...audienceOf([application], [])])].sort(),
  });
  enqueue(store, now, {
    id: `application:${eventId}:${uid}:${application.revision}`,
    kind: 'application-received',
    uid,
    to: email,
    language,
    data: { name, event: noticeEventOf(event), waits: status === 'waitlisted' },
  });
  return done({ status });
};
