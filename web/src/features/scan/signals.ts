/** What the device says to somebody who is not looking: by sound and by touch, another for each kind of answer. */
export type Signal = 'good' | 'careful' | 'bad';

interface Tone {
  readonly pitch: number;
  readonly seconds: number;
}

const sounds: Readonly<Record<Signal, readonly Tone[]>> = {
  good: [{ pitch: 1320, seconds: 0.12 }],
  careful: [
    { pitch: 660, seconds: 0.14 },
    { pitch: 660, seconds: 0.14 },
  ],
  bad: [{ pitch: 220, seconds: 0.5 }],
};

/** Milliseconds of moving and resting. */
const touches: Readonly<Record<Signal, readonly number[]>> = {
  good: [60],
  careful: [80, 80, 80],
  bad: [400],
};

/** Makes signals. @param sound whether it may be heard; it is always felt, where the device can */
export function makeSignals(): (signal: Signal, sound: boolean) => void {
  let context: AudioContext | undefined;
  return (signal, sound) => {
    // Refused before the first touch of the page, and unknown to Safari.
    if ('vibrate' in navigator) navigator.vibrate([...touches[signal]]);
    if (!sound) return;
    context ??= new AudioContext();
    void context.resume();
    let at = context.currentTime;
    for (const { pitch, seconds } of sounds[signal]) {
      const voice = context.createOscillator();
      const volume = context.createGain();
      voice.frequency.value = pitch;
      volume.gain.setValueAtTime(0.5, at);
      volume.gain.exponentialRampToValueAtTime(0.01, at + seconds);
      voice.connect(volume).connect(context.destination);
      voice.start(at);
      voice.stop(at + seconds);
      at += seconds + 0.06;
    }
  };
}
