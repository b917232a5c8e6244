import {
  type Call,
  callAnswer,
  commonRefusals,
  done,
  type OutcomeOf,
  refuse,
  type RequestOf,
} from '@equipage/domain';
import { type FunctionsSdk, loadFunctions } from './firebase.ts';

/** Refusals that come from the way to the server and back. `fault`: it broke, and trying again may help or not. */
export type WayRefusal = 'offline' | 'fault';
export type CallOutcome<C extends Call> =
  OutcomeOf<C> | { readonly ok: false; readonly why: WayRefusal; readonly detail?: never };

/** How an envelope travels; the real one is the callable of the Functions SDK. */
export type Send = (envelope: { name: string; input: unknown }) => Promise<unknown>;

const sendWithSdk: Send = async (envelope) => {
  let sdk: FunctionsSdk;
  try {
    sdk = await loadFunctions();
  } catch {
    throw new Offline();
  }
  return sdk.sendCall(envelope);
};

class Offline extends Error {}

/**
 * Asks a function to do something: `await call(calls.applyToEvent, { eventId })`. What the call's schema refuses never
 * travels and is `bad-input` with the place of the first mistake in `detail.field`. Never rejects.
 *
 * After `offline` or `fault` nobody knows whether the server did it. Every call may safely be repeated.
 */
export async function call<C extends Call>(
  what: C,
  input: RequestOf<C>,
  send: Send = sendWithSdk,
): Promise<CallOutcome<C>> {
  return (await askFor(what, input, send)) as CallOutcome<C>;
}

async function askFor(what: Call, input: unknown, send: Send) {
  const checked = what.request.safeParse(input);
  if (!checked.success) return refuse('bad-input', { field: checked.error.issues[0]?.path.join('.') ?? '' });
  let raw: unknown;
  try {
    raw = await send({ name: what.name, input });
  } catch (problem) {
    return refusalOf(what, problem);
  }
  const answer = callAnswer.safeParse(raw);
  if (!answer.success) return fault(what, 'answered in a form that no call has');
  if (!answer.data.ok) {
    const { why, detail } = answer.data;
    const known: readonly string[] = [...what.refusals, ...commonRefusals];
    // A refusal that this build has no text for: the server is newer than the page.
    return known.includes(why) ? refuse(why, detail) : fault(what, `refused with the unknown "${why}"`);
  }
  const value = what.response.safeParse(answer.data.value);
  return value.success ? done(value.data) : fault(what, 'answered what its schema refuses');
}

const refusals: Partial<Record<string, string>> = {
  'functions/unauthenticated': 'sign-in-needed',
  'functions/permission-denied': 'not-allowed',
  'functions/resource-exhausted': 'too-many-requests',
  'functions/unavailable': 'offline',
  'functions/deadline-exceeded': 'offline',
  'functions/cancelled': 'offline',
};

function refusalOf(what: Call, problem: unknown) {
  if (problem instanceof Offline) return refuse('offline');
  const { code = '', message = '' } = problem as { code?: string; message?: string };
  const why = refusals[code];
  if (why) return refuse(why);
  // The SDK gives a request that never arrived the code of a broken function. Only the text differs: with nothing of ours
  // to read it repeats its code and the status ("internal [0]"), while the server writes "INTERNAL".
  if (code === `functions/${message.replace(/ \[\d+\]$/, '')}`) return refuse('offline');
  return fault(what, message, problem);
}

function fault(what: Call, reason: string, problem?: unknown) {
  console.error(`The call ${what.name} ${reason}.`, ...(problem === undefined ? [] : [problem]));
  return refuse('fault');
}
