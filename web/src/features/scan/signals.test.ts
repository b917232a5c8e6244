import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeSignals } from './signals.ts';

interface Tone {
  readonly pitch: number;
  readonly from: number;
  until: number;
}

/** What the loudspeaker plays, by the one context that a page should open. */
let tones: Tone[];
let contexts: { readonly resume: () => void }[];
const vibrate = vi.fn(() => true);

class Speaker {
  currentTime = 10;
  destination = {};
  resume = vi.fn();
  constructor() {
    contexts.push(this);
  }
  createOscillator() {
    const frequency = { value: 440 };
    let tone: Tone | undefined;
    return {
      frequency,
      connect: (next: unknown) => next,
      start: (from: number) => void tones.push((tone = { pitch: frequency.value, from, until: Infinity })),
      stop: (until: number) => void (tone!.until = until),
    };
  }
  createGain() {
    const gain = { setValueAtTime: () => undefined, exponentialRampToValueAtTime: () => undefined };
    return { gain, connect: (next: unknown) => next };
  }
}

beforeEach(() => {
  tones = [];
  contexts = [];
  vi.stubGlobal('AudioContext', Speaker);
  Object.assign(navigator, { vibrate });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vibrate.mockClear();
  Reflect.deleteProperty(navigator, 'vibrate');
});

describe('a signal', () => {
  test('is another one to the ear and to the hand for each kind of answer', () => {
    const signal = makeSignals();
    const told = (['good', 'careful', 'bad'] as const).map((kind) => {
      tones = [];
      signal(kind, true);
      return [tones.map(({ pitch }) => pitch), vibrate.mock.lastCall];
    });
    expect(told).toEqual([
      [[1320], [[60]]],
      [[660, 660], [[80, 80, 80]]],
      [[220], [[400]]],
    ]);
  });

  test('of two tones is two, one after the other, and every tone ends', () => {
    makeSignals()('careful', true);
    const [first, second] = tones;
    expect(first!.from).toBe(10);
    expect(first!.until).toBeGreaterThan(first!.from);
    expect(second!.from).toBeGreaterThan(first!.until);
    expect(second!.until).toBeLessThan(11);
  });

  test('without sound is felt, and opens no loudspeaker', () => {
    makeSignals()('bad', false);
    expect(vibrate).toHaveBeenCalledOnce();
    expect(contexts).toEqual([]);
  });

  test('is heard where the device cannot be felt', () => {
    Reflect.deleteProperty(navigator, 'vibrate');
    makeSignals()('good', true);
    expect(tones).toHaveLength(1);
  });

  test('wakes the one loudspeaker of the page, which browsers put to sleep', () => {
    const signal = makeSignals();
    signal('good', true);
    signal('good', true);
    expect(contexts).toHaveLength(1);
    expect(contexts[0]!.resume).toHaveBeenCalledTimes(2);
  });
});
