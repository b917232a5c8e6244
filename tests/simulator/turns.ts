import type { Dice } from '@equipage/domain/fixtures';

/**
 * What happens to a worker at one step. `before`: it dies and the step is not made. `after`: the step is made, and nobody
 * hears of it. `echo`: the database has made it and the answer was lost, so that the SDK makes it again.
 */
export type Fate = 'none' | 'before' | 'after' | 'echo';

/** How often each happens, from 0 to 1, and how often at most. */
export interface Misfortune {
  readonly death: number;
  readonly echo: number;
  readonly mostDeaths: number;
}

/** One run of a function by one instance: it may die, and is then run again by another. */
export interface Life {
  readonly name: string;
  isDead: boolean;
  /** Tells whoever waits for it that it has died. */
  readonly onDeath: () => void;
  /** Mails that it has handed over and whose sending it may not have written down yet. */
  readonly carried: Set<string>;
}

interface Waiting {
  readonly go: () => void;
}

/**
 * Makes many workers take turns: each request to the outside is a step, one step is made at a time, and chance decides
 * whose is next. So the same seed gives the same order of everything, however quick the machine is.
 */
export function turnsBy(dice: Dice, misfortune: Misfortune, trace: (line: string) => void) {
  const waiting: Waiting[] = [];
  let handBack: () => void = () => undefined;
  let deaths = 0;
  let echoes = 0;
  let steps = 0;
  let isCalm = false;

  function fateOf(kind: 'read' | 'write'): Fate {
    if (isCalm) return 'none';
    // Dying between two reads is the same as dying before the next write; a few are enough.
    const weight = kind === 'read' ? 0.15 : 1;
    if (deaths < misfortune.mostDeaths && dice.chance(misfortune.death * weight)) {
      deaths += 1;
      return dice.chance(0.6) ? 'after' : 'before';
    }
    if (kind === 'write' && dice.chance(misfortune.echo)) {
      echoes += 1;
      return 'echo';
    }
    return 'none';
  }

  /** Waits for a turn. @returns what becomes of the step; the turn is over when `release` is called */
  async function take(life: Life, what: string, kind: 'read' | 'write'): Promise<Fate> {
    await new Promise<void>((go) => waiting.push({ go }));
    steps += 1;
    if (life.isDead) {
      release();
      return await nothingMore();
    }
    const fate = fateOf(kind);
    trace(`${life.name}: ${what}${fate === 'none' ? '' : ` — ${fate}`}`);
    return fate;
  }

  function release(): void {
    const end = handBack;
    handBack = () => undefined;
    end();
  }

  function die(life: Life): Promise<never> {
    life.isDead = true;
    life.onDeath();
    release();
    return nothingMore();
  }

  return {
    take,
    release,
    fateOf,

    /** A whole step: waits for a turn, makes it, ends the turn. */
    async step<T>(life: Life, what: string, kind: 'read' | 'write', make: () => Promise<T>): Promise<T> {
      const fate = await take(life, what, kind);
      try {
        if (fate === 'before') return await die(life);
        const made = await make();
        if (fate === 'after') return await die(life);
        return fate === 'echo' ? await make() : made;
      } finally {
        release();
      }
    },

    /** Ends a life: the code that waits for this never goes on, and whatever it holds in its hands is gone. */
    die,

    isAnybodyWaiting: () => waiting.length > 0,

    /** Lets one of those who wait make its step, and returns when it is made and everybody waits again. */
    async next(): Promise<void> {
      const [one] = waiting.splice(dice.whole(0, waiting.length - 1), 1);
      if (one === undefined) return;
      await new Promise<void>((resolve) => {
        handBack = resolve;
        one.go();
      });
      await settled();
    },

    /** From now on nobody dies any more. */
    calm(): void {
      isCalm = true;
    },

    counts: () => ({ steps, deaths, echoes }),
  };
}

export type Turns = ReturnType<typeof turnsBy>;

/** What the code of a dead worker waits for: it is not even cleaned up after. */
function nothingMore(): Promise<never> {
  return new Promise(() => undefined);
}

/** After everything that follows without a further request: promises go on before this does. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
