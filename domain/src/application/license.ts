import type { Instant } from '../base/instant.ts';
import type { ApplicationStatus } from './application-status.ts';
import type { Application } from './application.schema.ts';

/** What a change of status does to the licenses of the event. */
export type LicenseStep = 'take' | 'give-back' | 'none';

/**
 * Who is accepted has a license. Whoever is not accepted any more gives it back, unless the event has started; then it
 * was used, and accepting the same person again takes no second one. Whoever was accepted without one owes none.
 */
export function licenseStep(
  { licensed }: Pick<Application, 'licensed'>,
  to: ApplicationStatus,
  { startsAt }: { readonly startsAt: Instant },
  now: Instant,
): LicenseStep {
  if (to === 'accepted') return licensed ? 'none' : 'take';
  return licensed && now < startsAt ? 'give-back' : 'none';
}
