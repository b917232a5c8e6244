import { callEnvelope, refuse, type Outcome } from '@equipage/domain';
import type { Endpoint } from './callable.ts';
import type { Identity } from './authorization.ts';
import type { BillingDeps } from './deps.ts';
import { answerToFault } from './fault.ts';
import { isPlainInput } from './plain-input.ts';

/**
 * Answers one request by the endpoint that its envelope names. Every refusal is a value; a fault is thrown as the
 * `HttpsError` that the platform sends.
 * @param body the envelope as it came, parsed from JSON and nothing else
 */
export async function dispatch(
  endpoints: ReadonlyMap<string, Endpoint>,
  identity: Identity,
  body: unknown,
  deps: BillingDeps,
): Promise<Outcome<unknown>> {
  if (!isPlainInput(body)) return refuse('bad-input');
  const envelope = callEnvelope.safeParse(body);
  if (!envelope.success) return refuse('bad-input');
  const endpoint = endpoints.get(envelope.data.name);
  if (endpoint === undefined) return refuse('bad-input', { field: 'name' });
  try {
    return await endpoint.answer(identity, envelope.data.input, {
      store: deps.store,
      now: deps.clock.now(),
      newToken: deps.newToken,
      authAdmin: deps.authAdmin,
      payments: deps.payments,
    });
  } catch (error) {
    throw answerToFault(error, endpoint.call.name, deps);
  }
}
