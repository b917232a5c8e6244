import { sharedAnswersOf } from '../application/answers.ts';
import type { Application } from '../application/application.schema.ts';
import type { LastValues } from './last-values.schema.ts';

/**
 * The latest answer to each question of the shared library, made anew from all applications: in whatever order they
 * come, the same stands there. An answer that was taken back is none, and hides the ones before it.
 *
 * @param applications of one person to events of one organization
 */
export function lastValuesOf(
  applications: Iterable<Pick<Application, 'eventId' | 'event' | 'answers' | 'answeredAt' | 'appliedAt'>>,
): LastValues['values'] {
  const last = new Map<string, LastValues['values'][string]>();
  for (const application of applications) {
    const { eventId, event } = application;
    for (const { fieldId, value, at } of sharedAnswersOf(application)) {
      const before = last.get(fieldId);
      const isLater =
        before === undefined || at > before.at || (at === before.at && eventId > before.eventId);
      if (isLater) last.set(fieldId, { value, eventId, eventName: event.name, at });
    }
  }
  return Object.fromEntries(
    [...last].filter(([, { value }]) => value !== null).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
