import { For, type JSX } from 'solid-js';
import Check from '~icons/lucide/check';
import MessageCircle from '~icons/lucide/message-circle';
import WifiOff from '~icons/lucide/wifi-off';
import { useI18n } from '../../i18n/i18n.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Badge } from '../../ui/badge.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';

/**
 * Three small pictures of the product, drawn with its own parts: they follow theme and language, and weigh nothing. They
 * say nothing to screen readers; the words beside them do.
 */

/** Around what somebody else is editing. */
const ring = 'outline-2 outline-offset-2';
const sheet = 'rounded-card border border-hairline bg-surface shadow-raised';

/** A phone with an answer from the organizers. */
export function VolunteerScene(): JSX.Element {
  const { t } = useI18n();
  return (
    <div class={`absolute top-6 grid w-56 content-start gap-2.5 rounded-b-none! ${sheet} h-60 p-3`}>
      <div class="flex items-center justify-between gap-2 border-b border-hairline pb-2.5">
        <span class="flex min-w-0 items-center gap-2 font-semibold">
          <MessageCircle class="shrink-0 text-primary-ink" />
          <span class="truncate">{t('welcome.example.event')}</span>
        </span>
        <Badge count={1} silent />
      </div>
      <p class="max-w-[85%] rounded-card bg-sunk px-3 py-2 text-small">{t('welcome.example.message')}</p>
      <p class="max-w-[85%] justify-self-end rounded-card bg-primary-soft px-3 py-2 text-small text-primary-ink">
        {t('welcome.example.answer')}
      </p>
    </div>
  );
}

/** A list with two people working in it. */
export function OrganizerScene(): JSX.Element {
  const { t } = useI18n();
  const people = () =>
    [
      {
        name: t('welcome.example.first'),
        status: 'accepted',
        tone: 'good',
        editor: `${ring} outline-primary`,
      },
      { name: t('welcome.example.second'), status: 'pending', tone: 'waiting', editor: '' },
      {
        name: t('welcome.example.third'),
        status: 'accepted',
        tone: 'good',
        editor: `${ring} outline-accent`,
      },
    ] as const;
  return (
    <div class={`w-[min(100%-2.5rem,18rem)] divide-y divide-hairline ${sheet}`}>
      <For each={people()}>
        {(person) => (
          <div class="flex items-center gap-2.5 px-3 py-2.5">
            <Avatar name={person.name} size="small" />
            <span class="min-w-0 grow truncate font-semibold">{person.name}</span>
            <span class={`rounded-round ${person.editor}`}>
              <StatusChip tone={person.tone}>{t(`application.status.${person.status}`)}</StatusChip>
            </span>
          </div>
        )}
      </For>
    </div>
  );
}

/** The right sheet after a scan, without a network. */
export function GateScene(): JSX.Element {
  const { t } = useI18n();
  return (
    <div class="grid w-[min(100%-2.5rem,16rem)] gap-3">
      <p class="flex items-center gap-2 justify-self-center rounded-round bg-ink px-3 py-1 text-small font-semibold text-paper">
        <WifiOff class="shrink-0 text-accent" />
        {t('welcome.example.offline')}
      </p>
      <div class={`flex items-center gap-3 p-4 ${sheet}`}>
        <span class="grid size-12 shrink-0 place-items-center rounded-round bg-primary text-title text-on-primary">
          <Check />
        </span>
        <span class="grid min-w-0 gap-1">
          <span class="truncate font-heading text-large leading-tight font-bold">
            {t('welcome.example.third')}
          </span>
          <span class="truncate text-small text-soft">{t('welcome.example.event')}</span>
        </span>
      </div>
    </div>
  );
}
