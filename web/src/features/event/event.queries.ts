import { event, paths } from '@equipage/domain';
import { documentOf } from '../../data/source.ts';

/** One event: for everybody once it is published, for its organizers before that. */
export function oneEvent(eventId: string) {
  return documentOf({ document: paths.event(eventId), schema: event });
}
