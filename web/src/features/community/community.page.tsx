import { useParams } from '@solidjs/router';
import { createResource, Show, type JSX } from 'solid-js';
import TableProperties from '~icons/lucide/table-properties';
import Users from '~icons/lucide/users';
import { addresses } from '../../addresses.ts';
import { createLivePages } from '../../data/live.ts';
import { count } from '../../data/read.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { LiveView } from '../../ui/live-view.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { CommunityList } from './community-list.view.tsx';
import { membersByName } from './community.queries.ts';

/** The direct members of an organization, live, for its org users. */
export default function CommunityPage(): JSX.Element {
  const { t, plural } = useI18n();
  const params = useParams<{ orgId: string }>();
  const members = createLivePages(() => membersByName(params.orgId));
  // Asked again when the list in view changes its length, which is when somebody new has come.
  const [total] = createResource(
    () => (members.state === 'live' ? { orgId: params.orgId, shown: members.rows.length } : undefined),
    async ({ orgId }) => {
      const answer = await count(membersByName(orgId));
      return answer.state === 'found' ? answer : undefined;
    },
  );
  const exact = () => (total.latest?.capped === false ? total.latest.count : undefined);
  return (
    <Page
      title={t('community.title')}
      intro={t('community.intro')}
      actions={
        <Button icon={TableProperties} href={addresses.orgInfoTable(params.orgId)}>
          {t('orgInfo.open')}
        </Button>
      }
      aside={
        <Show when={total.latest}>
          {(answer) => (
            <span class="text-soft tabular-nums">
              {answer().capped
                ? plural('community.atLeast', answer().count)
                : plural('community.total', answer().count)}
            </span>
          )}
        </Show>
      }
    >
      <LiveView
        state={members.state}
        rows={members.rows}
        onRetry={() => members.retry()}
        empty={
          <EmptyState
            icon={Users}
            title={t('community.emptyTitle')}
            text={t('community.emptyText')}
            action={
              <Button variant="primary" href={addresses.newEvent(params.orgId)}>
                {t('community.newEvent')}
              </Button>
            }
          />
        }
      >
        {(rows) => (
          <div>
            <CommunityList members={rows} />
            <LoadMore
              shown={rows.length}
              total={exact()}
              more={members.moreState !== 'none'}
              loading={members.moreState === 'loading'}
              onMore={() => members.more()}
            />
          </div>
        )}
      </LiveView>
    </Page>
  );
}
