/**
 * A call without any SDK, for pages that strangers open: the callable protocol is a POST with `data` and an answer with
 * `result` or `error`. Nobody's token is sent, so the function takes the caller for a stranger.
 */
import type { Send } from './call.ts';
import { emulatorHosts, firebaseConfig, functionsRegion } from './firebase-config.ts';
import { appCheckHeaders } from './firebase.ts';

/** Longest waiting for an answer, in milliseconds; a function may have to start first. */
const patience = 30_000;

/** For `call(what, input, sendAsStranger)`. Rejects as the SDK does. */
export const sendAsStranger: Send = async (envelope) => {
  let body: { result?: unknown; error?: { status?: string } };
  try {
    const response = await fetch(address(), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await appCheckHeaders()) },
      body: JSON.stringify({ data: envelope }),
      signal: AbortSignal.timeout(patience),
    });
    body = (await response.json()) as typeof body;
  } catch {
    throw new CallFailure('UNAVAILABLE');
  }
  if (body.error !== undefined) throw new CallFailure(body.error.status ?? 'INTERNAL');
  return body.result;
};

/** In the form of the SDK's errors, so that whoever reads those reads this one too. */
class CallFailure extends Error {
  readonly code: string;
  /** @param status of the protocol, for example `RESOURCE_EXHAUSTED` */
  constructor(status: string) {
    super(status);
    this.code = `functions/${status.toLowerCase().replaceAll('_', '-')}`;
  }
}

function address(): string {
  const { projectId } = firebaseConfig();
  return import.meta.env.VITE_EMULATORS
    ? `http://${emulatorHosts()!.functions}/${projectId}/${functionsRegion}/call`
    : `https://${functionsRegion}-${projectId}.cloudfunctions.net/call`;
}
