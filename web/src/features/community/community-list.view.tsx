import type { Member } from '@equipage/domain';
import { For, Show, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { ApplicationStatusChip } from '../application/index.ts';

/**
 * People of a community: a table where there is room, a list of two lines where there is not. One set of elements for
 * both, so that what is live is drawn once.
 */
export function CommunityList(props: { readonly members: readonly Member[] }): JSX.Element {
  const { t, format } = useI18n();
  return (
    <table class="block w-full overflow-clip rounded-card border border-hairline bg-surface text-left tablet:table">
      <caption class="sr-only">{t('community.label')}</caption>
      <thead class="sr-only tablet:not-sr-only tablet:table-header-group">
        <tr class="border-b border-hairline text-small text-soft">
          <th scope="col" class="px-4 py-3 font-normal">
            {t('community.person')}
          </th>
          <th scope="col" class="px-4 py-3 font-normal">
            {t('community.lastEvent')}
          </th>
          <th scope="col" class="px-4 py-3 font-normal whitespace-nowrap">
            {t('community.joined')}
          </th>
        </tr>
      </thead>
      <tbody class="block divide-y divide-hairline tablet:table-row-group">
        <For each={props.members}>
          {(member) => (
            <tr class="relative grid gap-x-3 px-4 py-3 transition-colors duration-150 hover:bg-sunk tablet:table-row tablet:p-0">
              <th scope="row" class="min-w-0 font-normal tablet:px-4 tablet:py-3">
                <span class="flex items-center gap-3">
                  <Avatar name={member.name} photo={member.thumbnail} />
                  <span class="grid min-w-0">
                    <a
                      href={addresses.profile(member.id)}
                      class="font-semibold wrap-anywhere text-ink no-underline after:absolute after:inset-0"
                    >
                      <bdi>{member.name}</bdi>
                    </a>
                    <span class="truncate text-small text-soft">{member.email}</span>
                  </span>
                </span>
              </th>
              <td class="pl-13 tablet:px-4 tablet:py-3">
                <Show when={member.last} fallback={<span class="text-soft">{t('community.byLink')}</span>}>
                  {(last) => (
                    <span class="flex flex-wrap items-center gap-x-3 gap-y-1">
                      <span class="wrap-anywhere">
                        <bdi>{last().eventName}</bdi>
                      </span>
                      <ApplicationStatusChip status={last().status} />
                    </span>
                  )}
                </Show>
              </td>
              <td class="pl-13 text-small text-soft tabular-nums tablet:px-4 tablet:py-3 tablet:whitespace-nowrap">
                <span class="tablet:hidden">
                  {t('community.joinedAt', { date: format.shortDate(member.joinedAt) })}
                </span>
                <span class="hidden tablet:inline">{format.shortDate(member.joinedAt)}</span>
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
