import type { Mission } from '@equipage/domain';
import { createMemo, createSignal } from 'solid-js';
import { createLiveList } from '../../data/live.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { LiveState } from '../../ui/live-view.tsx';
import { eventNotes, tagsOf } from '../application/index.ts';
import { eventMissions } from '../schedule/index.ts';

/** What an audience can be narrowed to. */
export interface AudienceChoices {
  /** Off until they are asked for. */
  readonly state: LiveState;
  /** Those that organizers have given. */
  readonly tags: readonly string[];
  readonly missions: readonly Mission[];
  /** Asks for them, also anew. */
  readonly load: () => void;
}

/**
 * The tags and missions of an event, once somebody wants to choose among them: tags stand in notes, of which there are
 * as many as people, and most messages are for a group as a whole.
 */
export function createAudienceChoices(eventId: () => string): AudienceChoices {
  const { format } = useI18n();
  const [asked, setAsked] = createSignal(false);
  const notes = createLiveList(() => (asked() ? eventNotes(eventId()) : undefined));
  const missions = createLiveList(() => (asked() ? eventMissions(eventId()) : undefined));
  const tags = createMemo(() => tagsOf(notes.rows, format.compare));
  return {
    get state() {
      return notes.state === 'live' ? missions.state : notes.state;
    },
    get tags() {
      return tags();
    },
    get missions() {
      return missions.rows;
    },
    load() {
      setAsked(true);
      for (const list of [notes, missions]) if (list.state === 'failed') list.retry();
    },
  };
}
