import { importLimits, type ImportedRow, type ImportedRowResult, type Outcome } from '@equipage/domain';
import { createSignal } from 'solid-js';
import { createStore } from 'solid-js/store';

/** What a run needs from outside; the real one calls a function. */
export interface ImportRunSource {
  /** People of the file that can be imported, from one on. */
  readonly people: (from: number, count: number) => Promise<readonly ImportedRow[]>;
  readonly send: (
    part: number,
    people: readonly ImportedRow[],
  ) => Promise<Outcome<{ results: readonly ImportedRowResult[] }>>;
}

export interface ImportedSoFar {
  /** People sent and answered. */
  readonly sent: number;
  readonly added: number;
  readonly present: number;
  /** Those who were refused by the server, and why. */
  readonly refused: readonly { readonly email: string; readonly why: 'value' | 'objected' }[];
}

export type ImportRunState =
  | { readonly at: 'ready' }
  | { readonly at: 'running' }
  /** Stopped by the reader. */
  | { readonly at: 'stopped' }
  /** A part was not taken; it is sent again when the run goes on. */
  | {
      readonly at: 'stuck';
      readonly why: string;
      readonly detail?: Readonly<Record<string, string | number>>;
    }
  | { readonly at: 'done' };

/**
 * Sends the people of a file part by part. Stopped or cut off, it goes on where it was: a part that came without its
 * answer is sent again and changes nothing.
 */
export function createImportRun(source: ImportRunSource, total: () => number) {
  const [state, setState] = createSignal<ImportRunState>({ at: 'ready' });
  const [soFar, setSoFar] = createStore<ImportedSoFar>({ sent: 0, added: 0, present: 0, refused: [] });
  let part = 0;
  let stopping = false;

  async function sendNext(): Promise<boolean> {
    const people = await source.people(part * importLimits.rowsAtOnce, importLimits.rowsAtOnce);
    const outcome = await source.send(part, people);
    if (!outcome.ok) {
      const { why, detail } = outcome;
      setState(detail === undefined ? { at: 'stuck', why } : { at: 'stuck', why, detail });
      return false;
    }
    const { results } = outcome.value;
    const count = (wanted: ImportedRowResult) => results.filter((one) => one === wanted).length;
    const refused = people.flatMap(({ email }, at) => {
      const why = results[at];
      return why === 'value' || why === 'objected' ? [{ email, why }] : [];
    });
    part += 1;
    setSoFar((before) => ({
      sent: before.sent + people.length,
      added: before.added + count('added'),
      present: before.present + count('present'),
      refused: [...before.refused, ...refused],
    }));
    return true;
  }

  return {
    state,
    soFar,
    /** Begins, or goes on after a stop. */
    async go(): Promise<void> {
      if (state().at === 'running' || state().at === 'done') return;
      stopping = false;
      setState({ at: 'running' });
      while (soFar.sent < total()) {
        if (stopping) {
          setState({ at: 'stopped' });
          return;
        }
        if (!(await sendNext())) return;
      }
      setState({ at: 'done' });
    },
    /** After the part that is on its way. */
    stop(): void {
      stopping = true;
    },
  };
}
