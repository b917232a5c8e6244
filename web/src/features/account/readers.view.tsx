import { eventSlug, type calls, type ResponseOf } from '@equipage/domain';
import { For, Show, type JSX } from 'solid-js';
import Eye from '~icons/lucide/eye';
import { addresses } from '../../addresses.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List, ListItem } from '../../ui/list.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';

export type Readers = ResponseOf<typeof calls.listReaders>;

/** Who can see what of a person, said plainly: the level in a sentence, then each organization with what is its own. */
export function ReadersView(props: { readonly readers: Readers; readonly changeHref: string }): JSX.Element {
  const { t, plural, format } = useI18n();
  return (
    <Show
      when={props.readers.organizations.length > 0}
      fallback={<EmptyState icon={Eye} title={t('privacy.nobodyTitle')} text={t('privacy.nobody')} />}
    >
      <p class="max-w-text">{t('privacy.readersWhat')}</p>
      <div class="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-card border border-hairline bg-surface p-5">
        <div class="grid min-w-0 flex-1 basis-64 justify-items-start gap-2">
          <StatusChip tone={props.readers.sharing === 'full' ? 'good' : 'waiting'}>
            {t(`privacy.${props.readers.sharing}`)}
          </StatusChip>
          <p>{t(`privacy.${props.readers.sharing}Text`)}</p>
        </div>
        <Button href={props.changeHref}>{t('privacy.change')}</Button>
      </div>
      <List label={t('privacy.readersTitle')}>
        <For each={props.readers.organizations}>
          {(organization) => (
            <ListItem
              title={organization.name}
              trailing={
                <Show when={organization.since > 0}>
                  {t('privacy.since', { date: format.date(organization.since) })}
                </Show>
              }
              detail={
                <Show when={organization.events.length > 0} fallback={t('privacy.readerNoEvents')}>
                  <details>
                    <summary class="min-h-11 cursor-pointer content-center">
                      {plural('privacy.readerEvents', organization.events.length)}
                    </summary>
                    <ul class="grid gap-1 pb-2" role="list" aria-label={t('privacy.showEvents')}>
                      <For each={organization.events}>
                        {(event) => (
                          <li>
                            <a
                              href={addresses.publicEvent(eventSlug(event))}
                              class="inline-block py-1.5 text-primary-ink underline underline-offset-4 wrap-anywhere hover:decoration-2"
                            >
                              {event.name}
                            </a>{' '}
                            <span class="text-soft">{format.date(event.startsAt, event.timeZone)}</span>
                          </li>
                        )}
                      </For>
                    </ul>
                  </details>
                </Show>
              }
            />
          )}
        </For>
      </List>
    </Show>
  );
}
