/**
 * What home showed when it was last up to date, kept on the device: shown at once at the next visit, before auth and
 * the database have been asked, and all that there is without network.
 */
import { application } from '@equipage/domain';
import { type Accessor, createComputed, createRoot, createSignal } from 'solid-js';
import * as z from 'zod/mini';
import { type DeviceStore, deviceStore, type ShelfDescription } from '../../data/device-store.ts';
import { type Gate, gate } from '../../data/gate.ts';
import { createSignInHint, type SignInHint } from '../../data/sign-in-hint.ts';

const { id, uid, eventId, status, event } = application.shape;
const ownApplications = z.array(z.object({ id, uid, eventId, status, event }));
/** What the list of my events shows of an application. */
export type OwnApplication = z.infer<typeof ownApplications>[number];

const home = z.object({ givenName: z.string(), applications: z.readonly(ownApplications) });
type Home = z.infer<typeof home>;

const description: ShelfDescription<Home> = { name: 'home', version: 1, schema: home };
const key = 'mine';

/** Copies of what the list shows, and of nothing else. Follows each field of live rows. */
export function listedOf(rows: readonly OwnApplication[]): OwnApplication[] {
  return ownApplications.parse(rows);
}

export interface KeptHome {
  /** Undefined for whoever it does not belong to, and as long as the device has not been asked. */
  readonly home: Accessor<Home | undefined>;
  keep(person: string, shown: Home): void;
}

export function createKeptHome(
  store: DeviceStore = deviceStore,
  { person }: Pick<Gate, 'person'> = gate,
  hint: Pick<SignInHint, 'read'> = createSignInHint(),
): KeptHome {
  const [kept, setKept] = createSignal<{ readonly person: string; readonly value: Home }>();
  // Not while a sign-out that was cut off waits for its end.
  if (hint.read() === 'in') {
    void store.recall(description, key).then((found) => {
      // The device may take longer than a sign-out.
      if (person() !== null) setKept(found);
    });
  }
  createComputed(() => {
    if (person() === null) setKept(undefined);
  });
  return {
    home() {
      const [one, current] = [kept(), person()];
      return current === undefined || current === one?.person ? one?.value : undefined;
    },
    keep: (owner, shown) => void store.shelf(description, owner).put(key, shown),
  };
}

export const keptHome = createRoot(() => createKeptHome());
