import { aPerson, nameOf } from '../account/account.fixtures.ts';
import { documentIdOf, fixtureNow } from '../base/seed.fixtures.ts';
import { everybody } from './broadcast.ts';
import type { Broadcast } from './broadcast.schema.ts';

/** `events/{eventId}/broadcasts/{broadcastId}`: by `aPerson()` to everybody, just begun. The id follows from the text. */
export function aBroadcast(facts: Partial<Broadcast> = {}): Broadcast {
  const text = facts.text ?? 'The gates open at nine. Please be there half an hour before.';
  return {
    id: documentIdOf(text),
    byUid: aPerson().uid,
    byName: nameOf(aPerson()),
    text,
    audience: everybody,
    startedAt: fixtureNow,
    state: 'sending',
    stopped: null,
    total: null,
    sent: 0,
    cursor: '',
    progressAt: fixtureNow,
    ...facts,
  };
}
