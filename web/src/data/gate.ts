import { type Accessor, createSignal } from 'solid-js';

/**
 * The gate that all reading and writing of Firestore passes. The session opens it for one person and closes it at
 * sign-out; everything live hangs on it, so that a sign-out ends every subscription without knowing any of them.
 */
export interface Gate {
  /** Uid of the signed-in person; `null` signed out; `undefined` not known yet. */
  readonly person: Accessor<string | null | undefined>;
  enter(uid: string): void;
  close(): void;
  /** Says that the person's rights may have grown, which is a reason to ask again for what was denied. */
  renew(): void;
  /** Calls back at each {@link renew}. Returns the way to stop. */
  whenRenewed(callback: () => void): () => void;
}

export function createGate(): Gate {
  const [person, setPerson] = createSignal<string | null | undefined>(undefined);
  const listeners = new Set<() => void>();
  return {
    person,
    enter: (uid) => void setPerson(uid),
    close: () => void setPerson(null),
    renew() {
      for (const listener of [...listeners]) listener();
    },
    whenRenewed(callback) {
      listeners.add(callback);
      return () => void listeners.delete(callback);
    },
  };
}

export const gate = createGate();
