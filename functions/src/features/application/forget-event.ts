import type { Deps } from '../../edge/deps.ts';
import { returnLicenses } from '../billing/index.ts';
import { forgetEventUsers } from '../event/index.ts';
import { forgetPlanning } from '../schedule/index.ts';
import { forgetForm } from './settle-forms.ts';

/** What follows when an event is no more. Of one that is there, each step leaves everything as it is. */
export async function forgetEvent(deps: Deps, eventId: string): Promise<void> {
  await forgetForm(deps, eventId);
  await returnLicenses(deps, eventId);
  await forgetPlanning(deps, eventId);
  await forgetEventUsers(deps, eventId);
}
