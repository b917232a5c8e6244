import type { CallName, Instant, Outcome } from '@equipage/domain';
import type { StandInSession } from '@equipage/tools/stripe/stand-in.ts';
import type { Sent } from './mortal-ports.ts';
import type { World } from './world.ts';

/** What somebody asked for, however often, and every answer that came through. */
export interface Asked {
  readonly by: string;
  readonly name: CallName;
  readonly input: object;
  readonly outcomes: Outcome<unknown>[];
}

/** What is known of a simulation from outside of the database. */
export interface Truth {
  readonly world: World;
  /** When everything was over. */
  readonly now: Instant;
  /** Payments, as Stripe knows them. */
  readonly sessions: readonly StandInSession[];
  readonly asked: readonly Asked[];
  readonly sent: Sent;
  /** Mails whose worker was cut off while it sent them: only those may have gone out twice. */
  readonly interruptedMails: ReadonlySet<string>;
}
