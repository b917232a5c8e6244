/** What a device keeps of gates, and how it forgets them. */
import { checkInKind, counter, event, scanEntry } from '@equipage/domain';
import { createEffect, on } from 'solid-js';
import * as z from 'zod/mini';
import { deviceStore, type DeviceStore, type ShelfDescription } from '../../data/device-store.ts';
import { session as ownSession, type Session } from '../../data/session.ts';
import { gateRights } from './gate-rights.ts';

const keptDesk = z.object({
  event,
  people: z.array(scanEntry),
  counters: z.array(counter),
  /** Of each person what was counted, the latest first: id of the check-in, counter, kind, moment. */
  marks: z.array(z.tuple([z.string(), z.array(z.tuple([z.string(), z.string(), checkInKind, z.int()]))])),
  /** How far each list was followed, by the server's clock. */
  followed: z.object({ people: z.int(), checkIns: z.int(), pictures: z.int() }),
  asOf: z.int(),
});
export type KeptDesk = z.infer<typeof keptDesk>;

/** By the id of the event. */
export const desks: ShelfDescription<KeptDesk> = {
  name: 'scan-desk',
  version: 2,
  schema: keptDesk,
  // At first only the last of each counter was kept, without its id: all are asked for again.
  upgrade: (value) => {
    const { followed, ...desk } = value as KeptDesk;
    return { ...desk, marks: [], followed: { ...followed, checkIns: 0 } };
  },
};

const keptPictures = z.object({
  eventId: z.string(),
  pictures: z.array(z.tuple([z.string(), z.nullable(z.string())])),
});

/** Pictures come in bundles, because thousands of single ones are slow to write and to clear away. */
export const bundles: ShelfDescription<z.infer<typeof keptPictures>> = {
  name: 'scan-pictures',
  version: 1,
  schema: keptPictures,
};

/** Takes the people of an event and their pictures off the device. @param person who scanned there */
export async function forgetDesk(
  eventId: string,
  person: string,
  store: Pick<DeviceStore, 'shelf'> = deviceStore,
): Promise<void> {
  const pictures = store.shelf(bundles, person);
  const mine = (await pictures.all()).filter(({ value }) => value.eventId === eventId);
  await Promise.all([
    store.shelf(desks, person).remove(eventId),
    ...mine.map(({ key }) => pictures.remove(key)),
  ]);
}

type Rights = Pick<Session, 'person' | 'rights' | 'roleInOrg' | 'roleInEvent'>;

/**
 * Takes off the device what the person may no longer see, whatever page is open: as soon as her rights are known, and
 * when they change. For the time that the owner lives.
 */
export function createDeskClearing(
  session: Rights = ownSession,
  store: Pick<DeviceStore, 'shelf'> = deviceStore,
): void {
  const known = () => JSON.stringify([session.rights.state, session.rights.row]);
  createEffect(
    on([() => session.person()?.uid, known], ([uid]) => {
      if (uid !== undefined) void clearDesks(uid, session, store);
    }),
  );
}

/** Forgets the gates at which somebody has no role any more, by what is known of her rights now. */
export async function clearDesks(
  person: string,
  session: Rights,
  store: Pick<DeviceStore, 'shelf'>,
): Promise<void> {
  for (const { key, value } of await store.shelf(desks, person).all()) {
    // Somebody else's rights say nothing of these.
    if (session.person()?.uid !== person) return;
    if (gateRights(session, value.event) === 'none') await forgetDesk(key, person, store);
  }
}
