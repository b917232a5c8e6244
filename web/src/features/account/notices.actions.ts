import { done, paths, refuse, type NoticeChoices, type Outcome } from '@equipage/domain';
import {
  currentSubscription,
  endSubscription,
  pushPermission,
  subscribe,
} from '../../data/push-subscription.ts';
import { readDocument } from '../../data/read.ts';
import { serverTime } from '../../data/tokens.ts';
import { commit, drop, save, set, update, type WriteRefusal } from '../../data/write.ts';
import { deviceOf } from './account.queries.ts';

export type NoticesChange =
  | { readonly noticeChoices: NoticeChoices }
  | { readonly reminderLead: number }
  | { readonly smsFromOrganizers: boolean };

/** @param late is told when the server refuses what was queued offline */
export function changeNotices(
  uid: string,
  change: NoticesChange,
  late: () => void,
): Promise<Outcome<'stored' | 'queued', WriteRefusal>> {
  return save([update(paths.account(uid), change)], late);
}

/** Whether notices of this account arrive at this browser, or why they cannot. */
export type DeviceState = 'unsupported' | 'denied' | 'off' | 'on';

export async function deviceState(uid: string): Promise<DeviceState> {
  const permission = await pushPermission();
  if (permission !== 'open') return permission;
  const subscription = await currentSubscription();
  if (subscription === undefined) return 'off';
  // It may belong to whoever was signed in before.
  const device = await readDocument(deviceOf(uid, await deviceId(subscription.endpoint)));
  return device.state === 'found' ? 'on' : 'off';
}

/** Lets notices come to this browser. `push-denied`: the person or the browser said no. */
export async function letNoticesIn(
  uid: string,
): Promise<Outcome<void, WriteRefusal | 'push-denied' | 'push-failed'>> {
  try {
    const subscription = await subscribe();
    if (subscription === undefined) return refuse('push-denied');
    const { endpoint, keys } = subscription;
    const id = await deviceId(endpoint);
    const known = await readDocument(deviceOf(uid, id));
    if (known.state === 'found') return done(undefined);
    return await commit(
      set(paths.device(uid, id), {
        endpoint,
        keys: { ...keys },
        userAgent: navigator.userAgent.slice(0, 300),
        createdAt: serverTime,
      }),
    );
  } catch {
    return refuse('push-failed');
  }
}

/** No more notices at this browser. */
export async function keepNoticesOut(uid: string): Promise<Outcome<void, WriteRefusal>> {
  const subscription = await currentSubscription();
  await endSubscription();
  if (subscription === undefined) return done(undefined);
  return commit(drop(paths.device(uid, await deviceId(subscription.endpoint))));
}

/** The same for the same browser: 20 hexadecimal digits of the endpoint's hash. */
async function deviceId(endpoint: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint));
  return Array.from(new Uint8Array(hash).slice(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
