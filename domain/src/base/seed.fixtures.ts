import { idAlphabet } from './ids.ts';
import type { Instant } from './instant.ts';

/** The moment at which fixtures play unless a test says otherwise. */
export const fixtureNow: Instant = Date.UTC(2026, 4, 12, 9, 30);

/** Chance that repeats: the same label gives the same throws, on every machine and in every order of use. */
export interface Dice {
  /** At least 0, below 1. */
  fraction(): number;
  /** A whole number, both ends included. */
  whole(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  shuffled<Item>(items: readonly Item[]): Item[];
}

export function diceOf(label: string): Dice {
  const next = stream(label);
  const fraction = () => next() / 2 ** 32;
  const whole = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1));
  return {
    fraction,
    whole,
    chance: (probability) => fraction() < probability,
    pick(items) {
      if (items.length === 0) throw new Error('nothing to pick from');
      return items[whole(0, items.length - 1)]!;
    },
    shuffled(items) {
      const result = [...items];
      for (let last = result.length - 1; last > 0; last--) {
        const other = whole(0, last);
        [result[last], result[other]] = [result[other]!, result[last]!];
      }
      return result;
    },
  };
}

const lettersAndDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Id of an organization or event that stays the same for a label. */
export function shortIdOf(label: string): string {
  return characters(`short:${label}`, idAlphabet, 12);
}

/** Id of any other document that stays the same for a label, such as a message. */
export function documentIdOf(label: string): string {
  return characters(`document:${label}`, lettersAndDigits, 20);
}

/** User id as Firebase Auth makes them: 28 letters and digits. */
export function uidOf(label: string): string {
  return characters(`user:${label}`, lettersAndDigits, 28);
}

/** A secret of 128 bits in base64url that stays the same for a label; its last character carries two bits. */
export function tokenOf(label: string): string {
  return (
    characters(`token:${label}`, `${lettersAndDigits}-_`, 21) + characters(`token end:${label}`, 'AQgw', 1)
  );
}

function characters(label: string, alphabet: string, length: number): string {
  const next = stream(label);
  return Array.from({ length }, () => alphabet[next() % alphabet.length]).join('');
}

/**
 * Whole numbers below 2³². The state has 128 bits (sfc32 on four mixed hashes), since ids are made from it too: with 32
 * bits, two of 50,000 people would share an id more often than not.
 */
function stream(label: string): () => number {
  let [a, b, c, d] = hashes(label);
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let warmUp = 0; warmUp < 12; warmUp++) next();
  return next;
}

function hashes(label: string): [number, number, number, number] {
  const state = [1_779_033_703, 3_144_134_277, 1_013_904_242, 2_773_480_762];
  const factors = [597_399_067, 2_869_860_233, 951_274_213, 2_716_044_179];
  for (let at = 0; at < label.length; at++) {
    const code = label.charCodeAt(at);
    for (let lane = 0; lane < 4; lane++) {
      state[lane] = state[(lane + 1) % 4]! ^ Math.imul(state[lane]! ^ code, factors[lane]!);
    }
  }
  return state.map((lane, at) => Math.imul(lane ^ (lane >>> 18), factors[at]!) | 0) as [
    number,
    number,
    number,
    number,
  ];
}
