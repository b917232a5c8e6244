import { hour } from '../base/instant.ts';
import { fixtureNow } from '../base/seed.fixtures.ts';
import { anEvent } from '../event/event.fixtures.ts';
import type { Participation } from './participation.schema.ts';
import { participationOf } from './participation.ts';
import type { Photo } from './photo.schema.ts';

/** `profiles/{uid}/participations/{eventId}`: of {@link anEvent}, which began an hour ago. */
export function aParticipation(facts: Partial<Participation> = {}): Participation {
  const event = anEvent({ startsAt: fixtureNow - hour, endsAt: fixtureNow + hour });
  return { ...participationOf({ status: 'accepted' }, event, fixtureNow)!, ...facts };
}

/** `photos/{uid}`: a picture of one pixel. */
export function aPhoto(facts: Partial<Photo> = {}): Photo {
  return {
    id: 'photo',
    data: 'data:image/webp;base64,UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=',
    updatedAt: fixtureNow,
    ...facts,
  };
}
