import * as z from 'zod/mini';
import type { Outcome } from './result.ts';

/**
 * A callable as both sides know it: its name, the schema of what may be sent, the schema of what comes back and the
 * closed list of refusals. `domain/src/calls.ts` collects them all.
 */
export interface Call<
  Name extends string = string,
  Request extends z.ZodMiniType = z.ZodMiniType,
  Response extends z.ZodMiniType = z.ZodMiniType,
  Why extends string = string,
> {
  readonly name: Name;
  readonly request: Request;
  readonly response: Response;
  readonly refusals: readonly Why[];
}

export function defineCall<
  const Name extends string,
  Request extends z.ZodMiniType,
  Response extends z.ZodMiniType,
  const Why extends string,
>(call: Call<Name, Request, Response, Why>): Call<Name, Request, Response, Why> {
  return call;
}

export type RequestOf<C extends Call> = z.input<C['request']>;
export type InputOf<C extends Call> = z.output<C['request']>;
export type ResponseOf<C extends Call> = z.output<C['response']>;
export type RefusalOf<C extends Call> = C['refusals'][number] | CommonRefusal;
export type OutcomeOf<C extends Call> = Outcome<ResponseOf<C>, RefusalOf<C>>;

/** Refusals that any callable may answer, decided at the edge before the use-case runs. */
export const commonRefusals = [
  'sign-in-needed',
  'email-not-verified',
  'bad-input',
  'not-allowed',
  'too-many-requests',
] as const;
export type CommonRefusal = (typeof commonRefusals)[number];

/** What travels: one deployed function serves every call by name (ADR 0005). */
export const callEnvelope = z.strictObject({ name: z.string().check(z.maxLength(64)), input: z.unknown() });
export type CallEnvelope = z.infer<typeof callEnvelope>;

/** What comes back from the function for any call; the value is checked against the call's own response schema. */
export const callAnswer = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    why: z.string(),
    detail: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  }),
]);
