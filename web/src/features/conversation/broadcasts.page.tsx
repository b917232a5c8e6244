import { everybody, isOver, type AudienceChoice } from '@equipage/domain';
import { createEffect, createSignal, on, type JSX } from 'solid-js';
import { createLiveList } from '../../data/live.ts';
import { newDocumentId } from '../../data/new-id.ts';
import { createNow } from '../../data/now.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { toast } from '../../ui/toast.ts';
import { useEvent } from '../event/index.ts';
import { createAudienceChoices } from './audience-choices.ts';
import { countAudience, countReaders, startBroadcast } from './broadcast.actions.ts';
import { BroadcastsView, type AudienceSize } from './broadcasts.view.tsx';
import { eventBroadcasts } from './conversation.queries.ts';

/** `/events/:eventId/broadcasts`: one text to many, for organizers, and what was sent before. */
export default function BroadcastsPage(): JSX.Element {
  const i18n = useI18n();
  const now = createNow();
  const { event } = useEvent();
  const eventId = () => event().id;
  const sent = createLiveList(() => eventBroadcasts(eventId()));

  const [audience, setAudience] = createSignal<AudienceChoice>(everybody);
  const choices = createAudienceChoices(event, () => audience().missionId);
  const [size, setSize] = createSignal<AudienceSize>({ state: 'counting' });
  const [text, setText] = createSignal('');
  let broadcastId = newDocumentId();

  async function count(choice: AudienceChoice) {
    setSize({ state: 'counting' });
    const outcome = await countAudience(eventId(), choice);
    // The choice may have moved on meanwhile.
    if (audience() !== choice) return;
    setSize(outcome.ok ? { state: 'counted', people: outcome.value.people } : { state: 'failed' });
  }
  createEffect(on(audience, (choice) => void count(choice)));

  async function send(): Promise<boolean> {
    const outcome = await startBroadcast(eventId(), broadcastId, text(), audience());
    if (!outcome.ok) {
      toast.error(refusalText(i18n, outcome));
      return false;
    }
    broadcastId = newDocumentId();
    setText('');
    return true;
  }

  async function readersOf(id: string): Promise<number | undefined> {
    const outcome = await countReaders(eventId(), id);
    return outcome.ok ? outcome.value.people : undefined;
  }

  return (
    <BroadcastsView
      eventId={eventId()}
      closed={isOver(event(), now())}
      audience={audience()}
      onAudience={setAudience}
      choices={choices}
      size={size()}
      onCount={() => void count(audience())}
      text={text()}
      onText={setText}
      onSend={send}
      state={sent.state}
      broadcasts={sent.rows}
      onRetry={() => sent.retry()}
      readersOf={readersOf}
    />
  );
}
