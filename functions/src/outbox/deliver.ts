import { hour, minute, type Instant, type Notice } from '@equipage/domain';
import type { MailDeps } from '../edge/deps.ts';
import { render } from '../mails/letter.ts';
import { longestSending, MailRefused } from '../ports/mailer.ts';
import { documents } from '../store/documents.ts';
import { compose } from './compose.ts';

/** How long a worker has a notice for itself. A worker that dies holds it up no longer than that. */
export const lease = 2 * minute;

/** The pause after the first, second, … failed attempt; one more attempt than there are pauses. */
export const pauses: readonly number[] = [minute, 5 * minute, 15 * minute, hour, 4 * hour];

/**
 * Sends one notice, if it is due and nobody else has it. Safe to call at any time, any number of times: the claim is a
 * compare-and-set on the document, and a notice that is `sent` stays so.
 *
 * A failure is kept in the document for the sweep, not thrown: what waits is the mail, not the event.
 */
export async function deliver(deps: MailDeps, id: string): Promise<void> {
  const claimed = await claim(deps, id);
  if (claimed === undefined) return;
  try {
    const letter = await compose(claimed, deps);
    if (letter === undefined) {
      await drop(deps, claimed);
      return;
    }
    if (deps.clock.now() + longestSending > claimed.leaseUntil) throw new Error('composing took too long');
    const { to, language } = claimed;
    await deps.mailer.send({ id, to, language, ...render(letter, deps.webOrigin) });
  } catch (error) {
    await settle(deps, claimed, failure(claimed, error, deps.clock.now()));
    deps.log.warn('a mail was not sent', {
      kind: claimed.kind,
      attempt: claimed.attempts,
      reason: reasonOf(error),
    });
    return;
  }
  const sentAt = deps.clock.now();
  await settle(deps, claimed, { state: 'sent', sentAt, leaseUntil: null, reason: null });
}

type Claimed = Notice & { readonly leaseUntil: Instant };

/** What changes while a notice is on its way. */
type Progress = Partial<Pick<Notice, 'state' | 'leaseUntil' | 'sentAt' | 'reason'>>;

/** Takes the notice for this worker; undefined when it is final, held by another, not due yet or gone. */
async function claim({ store, clock }: MailDeps, id: string): Promise<Claimed | undefined> {
  let claimed: Claimed | undefined;
  await store.revise(documents.notice(id), (notice) => {
    claimed = undefined;
    const now = clock.now();
    if (notice === undefined || notice.leaseUntil === null || notice.leaseUntil > now) return undefined;
    // Its last worker died: the mail may have gone out or not.
    if (notice.attempts > pauses.length) return { ...notice, ...failed('worker-lost') };
    claimed = { ...notice, state: 'sending', attempts: notice.attempts + 1, leaseUntil: now + lease };
    return claimed;
  });
  return claimed;
}

/** Writes the outcome, if the notice is still ours: a worker that overslept its lease changes nothing. */
async function settle({ store }: MailDeps, claimed: Claimed, progress: Progress): Promise<void> {
  await store.revise(documents.notice(claimed.id), (notice) =>
    notice !== undefined && isStillOurs(notice, claimed) ? { ...notice, ...progress } : undefined,
  );
}

/** There is nobody or nothing left to tell: the address does not stay with us. */
async function drop({ store }: MailDeps, claimed: Claimed): Promise<void> {
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

function failure({ attempts }: Claimed, error: unknown, now: Instant): Progress {
  const reason = reasonOf(error);
  const pause = pauses[attempts - 1];
  if (error instanceof MailRefused || pause === undefined) return failed(reason);
  return { state: 'pending', leaseUntil: now + pause, reason };
}

function failed(reason: string): Progress {
  return { state: 'failed', leaseUntil: null, reason };
}

/** A short code: texts of mail servers repeat the address. */
function reasonOf(error: unknown): string {
  if (error instanceof MailRefused) return `refused-${error.code}`;
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[\w/-]{1,60}$/.test(code) ? code : 'unknown';
}
