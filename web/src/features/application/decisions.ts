import {
  isErased,
  type Application,
  type ApplicationStatus,
  type Decision,
  type Outcome,
  type Refusal,
} from '@equipage/domain';
import { createStore } from 'solid-js/store';
import type { RefusalCode } from '../../i18n/refusals.en.ts';
import type { LicenseRefusal } from '../billing/index.ts';

/** Decisions on several people at once, each of them made once. */
export interface Decisions {
  /** What is being decided on this person at the moment. */
  underWay(uid: string): Decision | undefined;
  /** What was decided here, for rows that a filter no longer follows. */
  decided(uid: string): ApplicationStatus | undefined;
  /** Decides; while one is under way for the same person another press does nothing. */
  decide(person: { readonly uid: string; readonly name: string }, decision: Decision): Promise<void>;
}

export interface DecisionPorts {
  readonly decide: (
    uid: string,
    decision: Decision,
  ) => Promise<Outcome<{ status: ApplicationStatus }, RefusalCode | LicenseRefusal>>;
  readonly onDone: (name: string, decision: Decision) => void;
  readonly onRefused: (name: string, refusal: Refusal<RefusalCode | LicenseRefusal>) => void;
}

export function createDecisions(ports: DecisionPorts): Decisions {
  const [state, setState] = createStore<{
    underWay: Record<string, Decision | undefined>;
    decided: Record<string, ApplicationStatus | undefined>;
  }>({ underWay: {}, decided: {} });

  return {
    underWay: (uid) => state.underWay[uid],
    decided: (uid) => state.decided[uid],
    async decide({ uid, name }, decision) {
      if (state.underWay[uid] !== undefined) return;
      setState('underWay', uid, decision);
      const outcome = await ports.decide(uid, decision);
      setState('underWay', uid, undefined);
      if (outcome.ok) {
        setState('decided', uid, outcome.value.status);
        ports.onDone(name, decision);
      } else ports.onRefused(name, outcome);
    },
  };
}

/**
 * Whether a decision is asked about first. Each one mails the applicant at once, and a second mail that takes it back
 * does not undo the first: so instead of an "undo" afterwards there is one question before, and only where something is
 * taken from the person. Accepting and the waiting list give, and can be changed later without hurting anybody.
 */
export function asksFirst(from: ApplicationStatus, decision: Decision): boolean {
  return decision === 'declined' || (decision === 'waitlisted' && from === 'accepted');
}

/** The decisions that change something, the most wanted first. The applicant alone takes up a canceled application. */
export function possibleDecisions(status: ApplicationStatus): readonly Decision[] {
  if (status === 'canceled') return [];
  return (['accepted', 'waitlisted', 'declined'] as const).filter((decision) => decision !== status);
}

/** The user ids of those on whom something can be decided. */
export function decidable(rows: readonly Pick<Application, 'uid' | 'person' | 'status'>[]): string[] {
  return rows
    .filter(({ person, status }) => !isErased(person) && possibleDecisions(status).length > 0)
    .map(({ uid }) => uid);
}
