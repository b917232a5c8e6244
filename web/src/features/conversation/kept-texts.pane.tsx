import { For, Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { unsentMessages } from './unsent-messages.ts';

/**
 * What somebody wrote for an event and was refused because the right to write had gone meanwhile. The conversation is
 * shut to this person, and the words are still hers.
 */
export function KeptTexts(props: { readonly eventId: string }): JSX.Element {
  const { t } = useI18n();
  const kept = () =>
    unsentMessages.items.filter(
      ({ state, payload }) => state === 'refused' && payload.conversationId.startsWith(`${props.eventId}_`),
    );
  return (
    <Show when={kept().length > 0}>
      <Card title={t('conversation.kept.title')}>
        <p class="text-soft">{t('conversation.kept.text')}</p>
        <ul role="list" class="grid gap-3">
          <For each={kept()}>
            {({ id, payload }) => (
              <li class="grid gap-2 rounded-control bg-sunk p-4">
                <p dir="auto" class="whitespace-pre-wrap wrap-anywhere">
                  {payload.text}
                </p>
                <div>
                  <Button variant="quiet" onPress={() => unsentMessages.discard(id)}>
                    {t('conversation.kept.discard')}
                  </Button>
                </div>
              </li>
            )}
          </For>
        </ul>
      </Card>
    </Show>
  );
}
