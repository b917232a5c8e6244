/**
 * The signed-in person's own badge, as it is on the server and as it is kept on the device. To load this file is to keep
 * the badge: signed-in.tsx does so at leisure, so that one visit with network is enough for a gate without.
 */
import { badgeToken } from '@equipage/domain';
import { createComputed, createEffect, createMemo, createRoot, createSignal, on } from 'solid-js';
import * as z from 'zod/mini';
import { deviceStore, type ShelfDescription } from '../../data/device-store.ts';
import { createLiveDocument } from '../../data/live.ts';
import { session } from '../../data/session.ts';
import { ownProfile } from '../profile/index.ts';
import { badgeOf } from './badge.queries.ts';

const shownBadge = z.object({ token: badgeToken, name: z.string(), thumbnail: z.nullable(z.string()) });
/** All that stands on the card. */
export type ShownBadge = z.infer<typeof shownBadge>;

const description: ShelfDescription<ShownBadge> = { name: 'badge', version: 1, schema: shownBadge };
const key = 'mine';

/**
 * `fresh`: as the server says. `kept`: from this device, while the server cannot be asked. `none`: the server says that
 * there is no badge yet. `unreachable`: nothing is kept here, and the server cannot be asked.
 */
export type BadgeState = 'loading' | 'fresh' | 'kept' | 'none' | 'unreachable';

export const ownBadge = createRoot(() => {
  const uid = createMemo(() => session.person()?.uid);
  const live = createLiveDocument(() => {
    const person = uid();
    return person === undefined ? undefined : badgeOf(person);
  });

  /** Undefined until the device was asked, null when it has nothing. */
  const [kept, setKept] = createSignal<ShownBadge | null>();
  createComputed(
    on(uid, async (person) => {
      setKept(undefined);
      if (person === undefined) return;
      const found = await deviceStore.shelf(description, person).get(key);
      if (uid() === person) setKept(found ?? null);
    }),
  );

  const fresh = createMemo<ShownBadge | undefined>(() => {
    const token = live.row?.token;
    const profile = ownProfile.row;
    return token === undefined || profile === undefined
      ? undefined
      : { token, name: profile.name, thumbnail: profile.thumbnail };
  });
  createEffect(() => {
    const person = uid();
    const badge = fresh();
    if (person !== undefined && badge !== undefined)
      void deviceStore.shelf(description, person).put(key, badge);
  });

  const shown = createMemo<ShownBadge | undefined>(() => fresh() ?? kept() ?? undefined);
  const state = createMemo<BadgeState>(() => {
    if (fresh() !== undefined) return 'fresh';
    if (live.state === 'live' && live.row === undefined) return 'none';
    if (kept()) return 'kept';
    const given = live.state === 'cached' || live.state === 'failed' || live.state === 'denied';
    return given && kept() === null ? 'unreachable' : 'loading';
  });
  return { shown, state, retry: () => live.retry() };
});
