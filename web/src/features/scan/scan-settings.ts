import { createEffect, createSignal, on, onMount, type Accessor, type Setter } from 'solid-js';
import type { ScanMode } from '@equipage/domain';
import * as z from 'zod/mini';
import { deviceStore, type ShelfDescription } from '../../data/device-store.ts';
import type { CameraSide } from './scanner.ts';

const keptSettings = z.object({
  counter: z.string(),
  mode: z.enum(['in', 'out', 'look']),
  sound: z.boolean(),
  side: z.enum(['environment', 'user']),
});
const settingsShelf: ShelfDescription<z.infer<typeof keptSettings>> = {
  name: 'scan-settings',
  version: 1,
  schema: keptSettings,
};

/** How somebody has set up the gate on this device. */
export interface ScanSettings {
  readonly counterId: Accessor<string>;
  readonly setCounterId: Setter<string>;
  readonly mode: Accessor<ScanMode>;
  readonly setMode: Setter<ScanMode>;
  readonly sound: Accessor<boolean>;
  readonly setSound: Setter<boolean>;
  readonly side: Accessor<CameraSide>;
  readonly setSide: Setter<CameraSide>;
  /** Whether what the device has kept is known by now. */
  readonly settled: Accessor<boolean>;
}

/** The gate as its operator has left it, kept on the device with every change. */
export function createScanSettings(uid: string): ScanSettings {
  const [counterId, setCounterId] = createSignal('entry');
  const [mode, setMode] = createSignal<ScanMode>('in');
  const [sound, setSound] = createSignal(true);
  const [side, setSide] = createSignal<CameraSide>('environment');
  const [settled, setSettled] = createSignal(false);
  const shelf = deviceStore.shelf(settingsShelf, uid);
  createEffect(
    on([counterId, mode, sound, side, settled], ([counter, mode, sound, side, settled]) => {
      if (settled) void shelf.put('mine', { counter, mode, sound, side });
    }),
  );
  onMount(async () => {
    const kept = await shelf.get('mine');
    if (kept !== undefined) {
      setCounterId(kept.counter);
      setMode(kept.mode);
      setSound(kept.sound);
      setSide(kept.side);
    }
    setSettled(true);
  });
  return { counterId, setCounterId, mode, setMode, sound, setSound, side, setSide, settled };
}
