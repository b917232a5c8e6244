import { minute, type Instant } from '../base/instant.ts';
import type { Presence } from './presence.schema.ts';

/** How often an open table says that somebody is there, in milliseconds. */
export const heartbeat = 4_000;

/** After two missed heartbeats and a slow network nobody is there any more. */
const presentFor = 9_000;

/** What a crashed tab has left is swept away after this. */
export const presenceKeptFor = 2 * minute;

/** The cell of a member and a field. */
export function cellKey(memberId: string, fieldId: string): string {
  return `${memberId}/${fieldId}`;
}

/**
 * Who is there now: the tabs that were heard of a moment ago.
 *
 * @param now by the server's clock, as the `at` of what is compared
 */
export function presentAt<Row extends Pick<Presence, 'at'>>(rows: readonly Row[], now: Instant): Row[] {
  return rows.filter(({ at }) => now - at < presentFor);
}
