import { inOrder } from '@equipage/domain';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { createLiveDocument, createLiveList } from '../../data/live.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { orgFieldsOf, orgInfoOf } from './org-info.queries.ts';
import { createOrgInfoReader } from './org-info-words.ts';

/**
 * What the organization notes about a person, for its org users, on the contact sheet of an event. It asks for itself,
 * so that whoever may not read it is not even asked for: only org users get this pane.
 */
export default function OrgInfoPane(props: {
  readonly orgId: string;
  readonly memberId: string;
}): JSX.Element {
  const { t } = useI18n();
  const allFields = createLiveList(() => orgFieldsOf(props.orgId));
  const info = createLiveDocument(() => orgInfoOf(props.orgId, props.memberId));
  const reader = createOrgInfoReader(() => false);
  const noted = createMemo(() =>
    inOrder(allFields.rows.filter(({ archived }) => !archived))
      .map((field) => ({ field, text: reader.show(field, info.row?.values[field.id]?.value ?? null) }))
      .filter(({ text }) => text !== ''),
  );
  const isThere = () => allFields.state === 'live' && info.state === 'live';

  return (
    <section class="grid gap-2">
      <h3 class="text-body">{t('orgInfo.title')}</h3>
      <Show when={isThere()} fallback={<Skeleton kind="text" />}>
        <Show when={noted().length > 0} fallback={<p class="text-soft">{t('member.nothingNoted')}</p>}>
          <dl class="grid gap-x-6 gap-y-2 tablet:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
            <For each={noted()}>
              {({ field, text }) => (
                <>
                  <dt class="text-soft wrap-anywhere">
                    <bdi>{field.name}</bdi>
                  </dt>
                  <dd class="font-semibold wrap-anywhere whitespace-pre-line" dir="auto">
                    {text}
                  </dd>
                </>
              )}
            </For>
          </dl>
        </Show>
      </Show>
    </section>
  );
}
