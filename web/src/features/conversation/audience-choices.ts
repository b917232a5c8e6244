import type { Event, Mission, Shift } from '@equipage/domain';
import { createMemo, createSignal } from 'solid-js';
import { createLiveList } from '../../data/live.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { LiveState } from '../../ui/live-view.tsx';
import { eventNotes, tagsOf } from '../application/index.ts';
import { eventMissions, missionShifts } from '../schedule/index.ts';

/** What an audience can be narrowed to. */
export interface AudienceChoices {
  /** Off until they are asked for. */
  readonly state: LiveState;
  /** Those that organizers have given. */
  readonly tags: readonly string[];
  readonly missions: readonly Mission[];
  /** Those of the mission that is chosen, in their order; none as long as none is. */
  readonly shifts: readonly Shift[];
  /** The clock of the event, by which shifts are named. */
  readonly timeZone: string;
  /** Asks for them, also anew. */
  readonly load: () => void;
}

/**
 * The tags, missions and shifts of an event, once somebody wants to choose among them: tags stand in notes, of which there are
 * as many as people, and most messages are for a group as a whole.
 *
 * @param missionId of the choice: its shifts are read, and not those of all
 */
export function createAudienceChoices(
  event: () => Pick<Event, 'id' | 'timeZone'>,
  missionId: () => string | null,
): AudienceChoices {
  const { format } = useI18n();
  const [asked, setAsked] = createSignal(false);
  const notes = createLiveList(() => (asked() ? eventNotes(event().id) : undefined));
  const missions = createLiveList(() => (asked() ? eventMissions(event().id) : undefined));
  const shifts = createLiveList(() => {
    const mission = missionId();
    return asked() && mission !== null ? missionShifts(event().id, mission) : undefined;
  });
  const inOrder = createMemo(() => [...shifts.rows].sort((one, other) => one.startsAt - other.startsAt));
  const tags = createMemo(() => tagsOf(notes.rows, format.compare));
  return {
    get state() {
      if (notes.state !== 'live') return notes.state;
      return shifts.state === 'failed' ? 'failed' : missions.state;
    },
    get tags() {
      return tags();
    },
    get missions() {
      return missions.rows;
    },
    get shifts() {
      return inOrder();
    },
    get timeZone() {
      return event().timeZone;
    },
    load() {
      setAsked(true);
      for (const list of [notes, missions, shifts]) if (list.state === 'failed') list.retry();
    },
  };
}
