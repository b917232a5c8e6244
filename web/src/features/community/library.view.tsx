import { offeredChoices, type SharedField } from '@equipage/domain';
import { For, Show, type JSX } from 'solid-js';
import Pencil from '~icons/lucide/pencil';
import { useI18n } from '../../i18n/i18n.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';

export interface LibraryProps {
  /** In the order to show. */
  readonly fields: readonly SharedField[];
  readonly eventHref: (eventId: string) => string;
  readonly onEdit: (field: SharedField) => void;
}

/** The questions of the library: what is asked, how it is answered, and which events ask it. */
export function Library(props: LibraryProps): JSX.Element {
  const { t, format } = useI18n();
  return (
    <ul
      role="list"
      aria-label={t('library.title')}
      class="divide-y divide-hairline overflow-clip rounded-card border border-hairline bg-surface"
    >
      <For each={props.fields}>
        {(field) => (
          <li class="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 px-4 py-3 tablet:grid-cols-[minmax(0,3fr)_minmax(0,2fr)_auto] tablet:gap-x-8">
            <div class="grid min-w-0 content-start gap-1">
              <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
                <h2 class="min-w-0 font-sans text-body font-semibold wrap-anywhere">
                  <bdi>{field.label}</bdi>
                </h2>
                <Show when={field.archived}>
                  <StatusChip tone="off">{t('library.archived')}</StatusChip>
                </Show>
              </div>
              <p class="text-small text-soft">{t(`orgInfo.type.${field.type}`)}</p>
              <Show when={offeredChoices(field.choices).length > 0}>
                <p class="line-clamp-2 text-small text-soft">
                  {format.list(offeredChoices(field.choices).map(({ label }) => label))}
                </p>
              </Show>
              <Show when={field.help}>
                <p class="max-w-text text-soft wrap-anywhere whitespace-pre-line">{field.help}</p>
              </Show>
            </div>
            <div class="col-span-2 row-start-2 grid min-w-0 content-start gap-1 pt-2 tablet:col-span-1 tablet:col-start-2 tablet:row-start-1 tablet:pt-0">
              <Show
                when={usesOf(field).length > 0}
                fallback={<p class="text-small text-soft">{t('library.unused')}</p>}
              >
                <p class="text-small text-soft">{t('library.usedIn')}</p>
                <ul role="list" class="grid gap-x-4 wrap-anywhere">
                  <For each={usesOf(field)}>
                    {([eventId, use]) => (
                      <li>
                        <a
                          href={props.eventHref(eventId)}
                          class="inline-flex min-h-6 items-center text-primary-ink underline underline-offset-4 hover:decoration-2"
                        >
                          <bdi>{use.eventName}</bdi>
                        </a>{' '}
                        <span class="text-small whitespace-nowrap text-soft tabular-nums">
                          {format.shortDate(use.startsAt)}
                        </span>
                      </li>
                    )}
                  </For>
                </ul>
              </Show>
            </div>
            <div class="col-start-2 row-start-1 -mt-1 -mr-2 tablet:col-start-3">
              <IconButton
                icon={Pencil}
                label={t('library.edit', { label: field.label })}
                onPress={() => props.onEdit(field)}
              />
            </div>
          </li>
        )}
      </For>
    </ul>
  );
}

/** The latest event first. */
function usesOf({ usedIn }: SharedField) {
  return Object.entries(usedIn).sort(([, one], [, other]) => other.startsAt - one.startsAt);
}
