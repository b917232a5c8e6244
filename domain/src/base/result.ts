/**
 * What a decision or a call answers. A refusal is an ordinary value with a code that the screen explains in the
 * reader's language; only faults (a bug, an outage) are thrown.
 */
export type Outcome<Value, Why extends string = string> = Done<Value> | Refusal<Why>;

export interface Done<Value> {
  readonly ok: true;
  readonly value: Value;
}

export interface Refusal<Why extends string = string> {
  readonly ok: false;
  readonly why: Why;
  /** Facts for the text of the refusal, for example `{ limit: 20 }`. Never another person's data. */
  readonly detail?: Readonly<Record<string, string | number>>;
}

export function done<Value>(value: Value): Done<Value> {
  return { ok: true, value };
}

export function refuse<const Why extends string>(
  why: Why,
  detail?: Readonly<Record<string, string | number>>,
): Refusal<Why> {
  return detail === undefined ? { ok: false, why } : { ok: false, why, detail };
}
