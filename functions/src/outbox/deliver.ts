import { choiceOf, hour, minute, type Instant, type Notice } from '@equipage/domain';
import type { OutboxDeps } from '../edge/deps.ts';
import { limits } from '../edge/limits.ts';
import { takeUse } from '../edge/rate-limit.ts';
import { numberVerdict } from '../features/sms/number-verdict.ts';
import { render, type Letter } from '../mails/letter.ts';
import { longestSending } from '../ports/mailer.ts';
import { DeliveryPostponed, DeliveryRefused } from '../ports/refusal.ts';
import type { Document } from '../store/document.ts';
import { documents } from '../store/documents.ts';
import { compose } from './compose.ts';
import { kept } from './enqueue.ts';
import { shortForm, smsText } from './short-form.ts';
import { unsubscribeLink } from './unsubscribe-token.ts';

/** How long a worker has a notice for itself. A worker that dies holds it up no longer than that. */
export const lease = 2 * minute;

/** The pause after the first, second, … failed attempt; one more attempt than there are pauses. */
export const pauses: readonly number[] = [minute, 5 * minute, 15 * minute, hour, 4 * hour];

/**
 * Sends one notice, if it is due and nobody else has it. Safe to call at any time, any number of times: the claim is a
 * compare-and-set on the document, and a notice that is `sent` stays so.
 *
 * A failure is kept in the document for the sweep, not thrown: what waits is the notice, not the event. So is the moment
 * before which a notice may not go.
 */
export async function deliver(deps: OutboxDeps, id: string): Promise<void> {
  const claimed = await claim(deps, id);
  if (claimed === undefined) return;
  try {
    const letter = await compose(claimed, deps);
    if (letter === undefined) {
      await drop(deps, claimed);
      return;
    }
    if (deps.clock.now() + longestSending > claimed.leaseUntil) throw new Error('composing took too long');
    await send(deps, claimed, letter);
  } catch (error) {
    if (error instanceof DeliveryPostponed) {
      await settle(deps, claimed, postponement(claimed, error));
      return;
    }
    await settle(deps, claimed, failure(claimed, error, deps.clock.now()));
    deps.log.warn('a notice was not sent', {
      kind: claimed.kind,
      channel: claimed.channel,
      attempt: claimed.attempts,
      reason: reasonOf(error),
    });
    return;
  }
  const sentAt = deps.clock.now();
  await settle(deps, claimed, { state: 'sent', sentAt, leaseUntil: null, reason: null });
}

/** Hands the notice to whoever carries its channel. */
async function send(deps: OutboxDeps, notice: Claimed, letter: Letter): Promise<void> {
  const { id, channel, to, language, uid } = notice;
  switch (channel) {
    case 'email': {
      const unsubscribeLink = linkToEnd(notice, deps);
      const mail = render({ ...letter, unsubscribeLink }, deps.webOrigin);
      await deps.mailer.send({ id, to, language, ...mail, unsubscribeLink });
      return;
    }
    case 'push': {
      const place = documents.device(uid ?? '', to);
      const device = await deps.store.read(place);
      if (device === undefined) throw new DeliveryRefused('device-gone');
      try {
        await deps.pusher.send(device, { ...shortForm(letter), tag: tagOf(notice) });
      } catch (error) {
        if (error instanceof DeliveryRefused && error.gone) await forget(deps, place);
        throw error;
      }
      return;
    }
    case 'sms': {
      // The account says any number: what a number costs us, and whom it pays, is looked at here.
      if ((await numberVerdict(to)) !== 'textable') throw new DeliveryRefused('sms-number');
      const ofPerson = await takeUse(deps.store, limits.smsToPerson, uid ?? to, deps.clock.now());
      if (!ofPerson.ok) throw new DeliveryRefused('sms-limit');
      const ofNumber = await takeUse(deps.store, limits.smsToNumber, to, deps.clock.now());
      if (!ofNumber.ok) throw new DeliveryRefused('sms-limit');
      await deps.texter.send({ to, text: smsText(shortForm(letter)) });
    }
  }
}

/** A browser that has left does not come back under the same address. */
async function forget({ store }: OutboxDeps, device: Document): Promise<void> {
  await store.transact(async (transaction) => {
    transaction.remove(device);
  });
}

/** Mails of a kind that people choose carry the way to end them; service mails do not. */
function linkToEnd(
  { kind, uid, language }: Notice,
  { unsubscribeKey, webOrigin }: OutboxDeps,
): string | undefined {
  const choice = choiceOf(kind);
  if (choice === undefined || uid === null) return undefined;
  return unsubscribeLink(webOrigin, unsubscribeKey, { uid, kind: choice, language });
}

/** Later word of the same thing takes the place of the earlier on a screen: one line for each conversation or event. */
function tagOf(notice: Notice): string {
  switch (notice.kind) {
    case 'message':
      return `message:${notice.data.conversationId}`;
    case 'application-decision':
      return `decision:${notice.data.event.id}`;
    case 'schedule-change':
      return `schedule:${notice.data.event.id}`;
    default:
      return notice.id;
  }
}

type Claimed = Notice & { readonly leaseUntil: Instant };

/** What changes while a notice is on its way. */
type Progress = Partial<
  Pick<Notice, 'state' | 'attempts' | 'leaseUntil' | 'sentAt' | 'reason' | 'expiresAt'>
>;

/** Takes the notice for this worker; undefined when it is final, held by another, not due yet or gone. */
async function claim({ store, clock }: OutboxDeps, id: string): Promise<Claimed | undefined> {
  let claimed: Claimed | undefined;
  await store.revise(documents.notice(id), (notice) => {
    claimed = undefined;
    const now = clock.now();
    if (notice === undefined || notice.leaseUntil === null || notice.leaseUntil > now) return undefined;
    // Its last worker died: the notice may have gone out or not. An SMS costs and is not known again when it comes twice.
    const diedSending = notice.channel === 'sms' && notice.state === 'sending';
    if (diedSending || notice.attempts > pauses.length) return { ...notice, ...failed('worker-lost') };
    claimed = { ...notice, state: 'sending', attempts: notice.attempts + 1, leaseUntil: now + lease };
    return claimed;
  });
  return claimed;
}

/** Writes the outcome, if the notice is still ours: a worker that overslept its lease changes nothing. */
async function settle({ store }: OutboxDeps, claimed: Claimed, progress: Progress): Promise<void> {
  await store.revise(documents.notice(claimed.id), (notice) =>
    notice !== undefined && isStillOurs(notice, claimed) ? { ...notice, ...progress } : undefined,
  );
}

/** There is nobody or nothing left to tell: the address does not stay with us. */
async function drop({ store }: OutboxDeps, claimed: Claimed): Promise<void> {
  const document = documents.notice(claimed.id);
  await store.transact(async (transaction) => {
    const notice = await transaction.read(document);
    if (notice !== undefined && isStillOurs(notice, claimed)) transaction.remove(document);
  });
}

/** The number of the attempt tells one worker's claim from the next one's. */
function isStillOurs(notice: Notice, claimed: Claimed): boolean {
  return notice.state === 'sending' && notice.attempts === claimed.attempts;
}

/** However often it waits, its attempts are as many as before, and it is kept as long as one that was due only then. */
function postponement({ attempts }: Claimed, { reason, notBefore }: DeliveryPostponed): Progress {
  return {
    state: 'pending',
    attempts: attempts - 1,
    leaseUntil: notBefore,
    reason,
    expiresAt: notBefore + kept,
  };
}

function failure({ attempts }: Claimed, error: unknown, now: Instant): Progress {
  const reason = reasonOf(error);
  const pause = pauses[attempts - 1];
  if (error instanceof DeliveryRefused || pause === undefined) return failed(reason);
  return { state: 'pending', leaseUntil: now + pause, reason };
}

function failed(reason: string): Progress {
  return { state: 'failed', leaseUntil: null, reason };
}

/** A short code: texts of mail servers repeat the address. */
function reasonOf(error: unknown): string {
  if (error instanceof DeliveryRefused) return error.reason;
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[\w/-]{1,60}$/.test(code) ? code : 'unknown';
}
