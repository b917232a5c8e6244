import {
  commonRefusals,
  done,
  hasEnded,
  refuse,
  type Call,
  type CommonRefusal,
  type InputOf,
  type Instant,
  type Outcome,
  type OutcomeOf,
} from '@equipage/domain';
import { documents } from '../store/documents.ts';
import type { AuthAdmin } from '../ports/auth-admin.ts';
import type { Payments } from '../ports/payments.ts';
import type { NewToken } from '../ports/ids.ts';
import type { Store, TransactionStore } from '../store/store.ts';
import type { Authorization, Identity, Visitor } from './authorization.ts';
import type { Limit } from './limits.ts';
import { takeUse } from './rate-limit.ts';

/**
 * An endpoint is a sentence:
 *
 *     export const applyToEvent = callable(calls.applyToEvent, verified, apply, {
 *       limits: [perPerson(limits.applications)],
 *       repeat: 'same-effect',
 *     });
 *
 * Around the use-case the edge admits the caller, parses the input by the call's schema, asks whether the session was
 * ended, counts the use, opens one transaction, and checks the answer. The use-case reads, lets the domain decide, writes, and answers an outcome.
 */

/** What a use-case has in its hands: no clock, no chance but secrets, and no way to the database but the transaction. */
export interface CallDeps {
  readonly store: TransactionStore;
  /** One moment for the whole call. */
  readonly now: Instant;
  /** For what its holder proves something with. A transaction that runs again draws again. */
  readonly newToken: NewToken;
}

/**
 * What a call does. In a transaction it may run several times for one call, when that is contended; all its effects are
 * writes to the store.
 */
export type UseCase<C extends Call, Who extends Visitor, Deps = CallDeps> = (
  caller: Who,
  input: InputOf<C>,
  deps: Deps,
) => Promise<OutcomeOf<C>>;

/** What a call that only reads has in its hands. It holds up nobody who writes, and sees what is there one by one. */
export interface ReadingDeps {
  readonly store: Pick<Store, 'read' | 'pages' | 'count'>;
  readonly now: Instant;
}
export type ReadingUseCase<C extends Call, Who extends Visitor> = UseCase<C, Who, ReadingDeps>;

/** What a call has in its hands that also acts on Auth or Stripe, which no transaction reaches. */
export interface SteppingDeps {
  readonly store: Store;
  readonly now: Instant;
  readonly authAdmin: AuthAdmin;
  readonly payments: Payments;
}
export type SteppingUseCase<C extends Call, Who extends Visitor> = UseCase<C, Who, SteppingDeps>;

/** Whose uses are counted against which limit. */
export interface Counted<Who extends Visitor, Input> {
  readonly limit: Limit;
  readonly subject: (caller: Who, input: Input) => string;
}

export function perPerson(limit: Limit): Counted<Visitor & { readonly uid: string }, unknown> {
  return { limit, subject: ({ uid }) => uid };
}

export function perNetwork(limit: Limit): Counted<Visitor, unknown> {
  return { limit, subject: ({ network }) => network };
}

/** Counts by something in the input, for example the address that would get a mail. */
export function perInput<Input>(limit: Limit, subject: (input: Input) => string): Counted<Visitor, Input> {
  return { limit, subject: (_, input) => subject(input) };
}

/**
 * What the same request does a second time. `same-effect`: nothing more, and the answer tells of the same state.
 * `once-a-minute`: something more, but not before a minute has passed.
 */
export type Repeat = 'same-effect' | 'once-a-minute';

export interface Terms<Who extends Visitor, Input> {
  readonly limits: readonly [Counted<Who, Input>, ...Counted<Who, Input>[]];
  readonly repeat: Repeat;
}

/** What an endpoint is given for one request. */
export interface EdgeDeps {
  readonly store: Store;
  readonly now: Instant;
  readonly newToken: NewToken;
  readonly authAdmin: AuthAdmin;
  readonly payments: Payments;
}

/** A callable with everything that the registry must know about it. */
export interface Endpoint {
  readonly call: Call;
  readonly authorization: Authorization['name'];
  readonly limits: readonly Limit[];
  readonly repeat: Repeat;
  /** @param input as it came; throws only on faults. */
  answer(identity: Identity, input: unknown, edge: EdgeDeps): Promise<Outcome<unknown>>;
}

/** Our own code answered something that its contract does not know. */
export class BrokenContract extends Error {
  constructor(call: string, what: string) {
    super(`${call} broke its contract: ${what}`);
    this.name = 'BrokenContract';
  }
}

export const callable = endpointsThat<CallDeps>(({ store, now, newToken }, work) =>
  store.transact((transaction) => work({ store: transaction, now, newToken })),
);

/** As {@link callable}, for what many want at once: see `Store.race`. */
export const racing = endpointsThat<CallDeps>(({ store, now, newToken }, work) =>
  store.race((transaction) => work({ store: transaction, now, newToken })),
);

/** As {@link callable}, for what reads much and decides nothing: without a transaction. */
export const reading = endpointsThat<ReadingDeps>(({ store, now }, work) => work({ store, now }));

/**
 * As {@link callable}, for what also acts on Auth or Stripe. It goes in steps, each a transaction or a request, and may be
 * cut off after any of them: every step can be repeated, and the next call finishes what one has begun.
 */
export const stepping = endpointsThat<SteppingDeps>(({ store, now, authAdmin, payments }, work) =>
  work({ store, now, authAdmin, payments }),
);

/** @param run hands a use-case what its kind has in its hands */
function endpointsThat<Deps>(
  run: <Answer>(edge: EdgeDeps, work: (deps: Deps) => Promise<Answer>) => Promise<Answer>,
) {
  return <C extends Call, Who extends Visitor>(
    call: C,
    authorization: Authorization<Who>,
    useCase: UseCase<C, Who, Deps>,
    { limits, repeat }: Terms<Who, InputOf<C>>,
  ): Endpoint => ({
    call,
    authorization: authorization.name,
    limits: limits.map(({ limit }) => limit),
    repeat,
    async answer(identity, unparsed, edge) {
      const { store, now } = edge;
      const admitted = authorization.admit(identity);
      if (!admitted.ok) return admitted;
      const caller = admitted.value;

      const input = parse(call, unparsed);
      if (!input.ok) return input;

      if (authorization.name !== 'anyone' && (await isEnded(store, identity)))
        return refuse('sign-in-needed');

      for (const { limit, subject } of limits) {
        const use = await takeUse(store, limit, subject(caller, input.value), now);
        if (!use.ok) return use;
      }

      return checked(call, await run(edge, (deps) => useCase(caller, input.value, deps)));
    },
  });
}

/**
 * Whether the person has ended the session since the token was made. Beside the transaction: a session that ends in this
 * very moment may have one more call through, as it would have had a moment earlier.
 */
async function isEnded(store: Store, { login }: Identity): Promise<boolean> {
  if (login === undefined) return false;
  const access = await store.read(documents.access(login.uid));
  return access !== undefined && hasEnded(access, login.signedInAt);
}

function parse<C extends Call>(call: C, input: unknown): Outcome<InputOf<C>, CommonRefusal> {
  const parsed = call.request.safeParse(input);
  if (parsed.success) return done(parsed.data as InputOf<C>);
  // The path consists of names from our schema; the code too. What the caller sent is not repeated.
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') ?? '';
  return field === '' ? refuse('bad-input') : refuse('bad-input', { field });
}

function checked<C extends Call>(call: C, outcome: OutcomeOf<C>): Outcome<unknown> {
  if (!outcome.ok) {
    const known: readonly string[] = [...call.refusals, ...commonRefusals];
    if (!known.includes(outcome.why)) throw new BrokenContract(call.name, 'an unknown refusal');
    return outcome;
  }
  // Parsing also drops what the contract does not name, so that nothing internal leaves by mistake.
  const response = call.response.safeParse(outcome.value);
  if (!response.success) throw new BrokenContract(call.name, 'a malformed answer');
  return done(response.data);
}
