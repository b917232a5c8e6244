/**
 * This browser as a place where notices arrive. The browser's own subscription is the only thing asked here; which
 * account it belongs to stands in the account's devices.
 */

/** How this browser is reached, as `accounts/{uid}/devices` keeps it. */
export interface Subscription {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** `unsupported` also where the app has no worker: in development, in private windows, on an iPhone before installing. */
export type PushPermission = 'unsupported' | 'denied' | 'open';

const publicKey = import.meta.env.VITE_VAPID_PUBLIC_KEY as string | undefined;

export async function pushPermission(): Promise<PushPermission> {
  if (publicKey === undefined || (await manager()) === undefined) return 'unsupported';
  return Notification.permission === 'denied' ? 'denied' : 'open';
}

/** The subscription that there is; one by other keys of ours counts as none, since nothing would come by it. */
export async function currentSubscription(): Promise<Subscription | undefined> {
  const subscription = await (await manager())?.getSubscription();
  if (!subscription || !isByOurKey(subscription)) return undefined;
  return described(subscription);
}

/**
 * Asks the person, if the browser has not asked before, and subscribes. Undefined when the person said no.
 * @throws when the browser's push service is not to be had
 */
export async function subscribe(): Promise<Subscription | undefined> {
  const push = await manager();
  if (push === undefined || publicKey === undefined) return undefined;
  if ((await Notification.requestPermission()) !== 'granted') return undefined;
  const before = await push.getSubscription();
  if (before && !isByOurKey(before)) await before.unsubscribe();
  return described(await push.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey }));
}

/** Nothing arrives here any more. The push service tells our functions so, when they still try. */
export async function endSubscription(): Promise<void> {
  try {
    await (await (await manager())?.getSubscription())?.unsubscribe();
  } catch {
    // The browser has lost it by itself.
  }
}

async function manager(): Promise<PushManager | undefined> {
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window))
    return undefined;
  const registration = await navigator.serviceWorker.getRegistration();
  return registration?.active ? registration.pushManager : undefined;
}

function described(subscription: PushSubscription): Subscription | undefined {
  const { endpoint, keys } = subscription.toJSON();
  const { p256dh, auth } = keys ?? {};
  if (endpoint === undefined || p256dh === undefined || auth === undefined) return undefined;
  return { endpoint, keys: { p256dh, auth } };
}

function isByOurKey({ options }: PushSubscription): boolean {
  const key = options.applicationServerKey;
  return key !== null && base64Url(new Uint8Array(key)) === publicKey;
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
