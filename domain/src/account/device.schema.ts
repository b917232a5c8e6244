import * as z from 'zod/mini';
import { instant } from '../base/instant.ts';

/**
 * Where a browser takes push messages: an address of its maker's push service. Only public names on the usual port, so
 * that nobody makes our functions call a machine of theirs; the functions look at the numbers behind the name as well.
 */
export const pushEndpoint = z
  .string()
  .check(
    z.maxLength(1_000),
    z.regex(/^https:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,63}\/[\x21-\x7e]*$/),
  );

/**
 * `accounts/{uid}/devices/{deviceId}`: a browser that its owner allowed to show notices. The client makes
 * the id of the endpoint, so that a browser is one device however often it subscribes.
 */
export const device = z.object({
  id: z.string(),
  endpoint: pushEndpoint,
  /** The browser's public key and its secret, both base64url: messages are encrypted for it alone. */
  keys: z.object({
    p256dh: z.string().check(z.regex(/^[A-Za-z0-9_-]{87}$/)),
    auth: z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/)),
  }),
  /** How the browser calls itself: tells a person's devices apart. */
  userAgent: z.string().check(z.maxLength(300)),
  createdAt: instant,
});
export type Device = z.infer<typeof device>;
