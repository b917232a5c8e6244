import type { Application } from '../application/application.schema.ts';
import { idAlphabet } from '../base/ids.ts';
import { day, hour, type Instant } from '../base/instant.ts';
import type { EventState } from '../event/event.schema.ts';
import type { Roster } from '../schedule/schedule.schema.ts';
import { mostShifts, type ScanEntry } from './scan-list.schema.ts';

/** How long after its end an event is still scanned at: until everybody has gone home. */
const afterwards = 12 * hour;
/** How long after its end a check-in that was made without network is still taken. */
export const lateDelivery = 30 * day;

/** From then on devices forget the people of an event, and the rules give their list to nobody. */
export function scanningUntil({ endsAt }: { readonly endsAt: Instant }): Instant {
  return endsAt + afterwards;
}

/** The rules ask the same. Finishing an event by hand does not shut a gate that people still leave by. */
export function isScannedAt(
  event: { readonly state: EventState; readonly endsAt: Instant },
  now: Instant,
): boolean {
  return (event.state === 'published' || event.state === 'finished') && now < scanningUntil(event);
}

/**
 * What the gate is told of somebody who applied.
 * @param badgeHash of the badge that is good now
 * @param roster where the person has one
 */
export function scanEntryOf(
  { status, person }: Pick<Application, 'status' | 'person'>,
  badgeHash: string | null,
  roster: Pick<Roster, 'shifts'> | undefined,
): Omit<ScanEntry, 'id' | 'changedAt'> {
  const shifts = Object.values(roster?.shifts ?? {})
    .map(({ missionName, place, startsAt, endsAt }) => ({ missionName, place, startsAt, endsAt }))
    .sort((one, other) => one.startsAt - other.startsAt || one.endsAt - other.endsAt)
    .slice(0, mostShifts);
  return { name: person.name, status, badgeHash, shifts };
}

/** The shift that somebody at the gate comes for: the one that runs, or else the next one. */
export function nextShift(
  { shifts }: Pick<ScanEntry, 'shifts'>,
  now: Instant,
): ScanEntry['shifts'][number] | undefined {
  return shifts.find(({ endsAt }) => endsAt > now);
}

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * What somebody reads out when the camera cannot read her badge: six letters and digits, the first 30 bits of its hash.
 * Two people of an event share one hardly ever; then both are shown.
 */
export function typedCodeOf(badgeHash: string): string {
  let bits = 0n;
  for (const character of badgeHash.slice(0, 5)) bits = bits * 64n + BigInt(base64url.indexOf(character));
  let code = '';
  for (let rest = 25n; rest >= 0n; rest -= 5n) code += idAlphabet[Number((bits >> rest) & 31n)];
  return code.toUpperCase();
}

/** Three and three, as people read and say it. */
export function spokenCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/** A typed code in the form of {@link typedCodeOf}, whatever was typed for letters that look alike; else undefined. */
export function codeInTyping(text: string): string | undefined {
  const code = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{6}$/.test(code) ? code : undefined;
}
