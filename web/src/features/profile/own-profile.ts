import { createRoot } from 'solid-js';
import { createLiveDocument } from '../../data/live.ts';
import { session } from '../../data/session.ts';
import { profileOf } from './profile.queries.ts';

/** The signed-in person's own profile: one subscription for everything on the page that asks. */
export const ownProfile = createRoot(() =>
  createLiveDocument(() => {
    const person = session.person();
    return person && profileOf(person.uid);
  }),
);
