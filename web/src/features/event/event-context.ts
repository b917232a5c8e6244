import type { ApplicationTally, Event } from '@equipage/domain';
import { createContext, useContext, type Accessor } from 'solid-js';
import type { Read } from '../../data/source.ts';
import type { EventRights } from './event-rights.ts';

/** What the layout of an event's pages hands to them: they exist only while event and rights are known. */
export interface EventContext {
  readonly event: Accessor<Read<Event>>;
  readonly rights: Accessor<Exclude<EventRights, 'none' | 'unknown'>>;
  /** Undefined until it is known, and for good when nobody has applied. */
  readonly tally: Accessor<ApplicationTally | undefined>;
  /** Messages that no organizer has read. */
  readonly unread: Accessor<number>;
}

const Context = createContext<EventContext>();

export const EventProvider = Context.Provider;

export function useEvent(): EventContext {
  const context = useContext(Context);
  if (context === undefined) throw new Error('useEvent() needs the layout of an event around it.');
  return context;
}
