import { calls, type CallName, type Outcome } from '@equipage/domain';
import { beforeAll, describe, expect, test } from 'vitest';
import { dispatch } from '../../../functions/src/edge/dispatch.ts';
import { endpoints } from '../../../functions/src/edge/registry.ts';
import { paymentsOutOfReach } from '../../../functions/src/ports/payments.fake.ts';
import { hasProvenAddress, people, type PersonKey } from '../../personas/people.ts';
import { actors, readCallTable } from '../../rules/permission-table.ts';
import { now, world } from '../../rules/world.ts';
import { requestsOf } from './call-requests.ts';
import { callsStage } from './calls-stage.ts';

const { db, auth, deps } = callsStage(now, {
  ...paymentsOutOfReach,
  openCheckout: async () => ({ sessionId: 'cs_test_1', url: 'https://checkout.example/cs_test_1' }),
});
const { roles, rows } = readCallTable();

/** Refusals that say no more than: not you. */
const notYou = ['sign-in-needed', 'email-not-verified', 'not-allowed'];
/** Refusals from before anybody looked at who asks: they prove nothing about her. */
const unheard = ['bad-input', 'too-many-requests'];

describe('the calls of docs/permissions.md', () => {
  test('have the columns of the other tables', () => {
    expect(roles).toEqual(Object.keys(actors));
  });

  test('are all calls that there are, each once', () => {
    expect(rows.map(({ call }) => call).sort()).toEqual(Object.keys(calls).sort());
  });

  test.each(Object.entries(requestsOf('anybody')))('have a sound request here: %s', (name, request) => {
    expect(endpoints.get(name)?.call.request.safeParse(request).error).toBeUndefined();
  });
});

beforeAll(async () => {
  for (const [key, { uid, email }] of Object.entries(people)) {
    const emailVerified = hasProvenAddress(key as PersonKey);
    await auth.createUser({ uid, email, emailVerified, password: 'correct horse' });
  }
});

describe.each(rows)('$call', ({ call, allowed }) => {
  beforeAll(restoreWorld);

  // Whoever is refused leaves the world as it was, so they come first.
  const refusedFirst = [...allowed].sort(([, one], [, other]) => Number(one) - Number(other));
  test.each(refusedFirst)('%s', async (role, mayCall) => {
    // What the one before asked for counts for nobody else: limits of an address or a network are shared.
    await forgetUses();
    const outcome = await ask(call, actors[role] ?? null);
    expect([verdictOf(outcome), outcome]).toEqual([mayCall ? 'heard' : 'refused', outcome]);
  });
});

function verdictOf(outcome: Outcome<unknown>): 'heard' | 'refused' | 'unheard' {
  if (outcome.ok) return 'heard';
  if (unheard.includes(outcome.why)) return 'unheard';
  return notYou.includes(outcome.why) ? 'refused' : 'heard';
}

/** What an endpoint answers to the request; `null` is somebody signed out. */
async function ask(name: string, who: PersonKey | null): Promise<Outcome<unknown>> {
  const login =
    who === null
      ? undefined
      : {
          uid: people[who].uid,
          email: people[who].email,
          emailVerified: hasProvenAddress(who),
          signedInAt: now,
          signInProvider: 'password',
        };
  const identity = { network: 'network', ...(login && { login }) };
  return await dispatch(
    endpoints,
    identity,
    { name, input: requestsOf(who ?? 'anybody')[name as CallName] },
    deps,
  );
}

/** The world of the rules tests. */
async function restoreWorld(): Promise<void> {
  const batch = db.batch();
  for (const [path, fields] of Object.entries(world)) batch.set(db.doc(path), fields);
  await batch.commit();
}

/** As if nobody had called anything yet. */
async function forgetUses(): Promise<void> {
  const { docs } = await db.collection('limits').get();
  await Promise.all(docs.map(({ ref }) => ref.delete()));
}
