import { statsStayFor, type Stats } from '@equipage/domain';
import { createEffect, createMemo, Show, type JSX } from 'solid-js';
import ChartColumn from '~icons/lucide/chart-column';
import RefreshCw from '~icons/lucide/refresh-cw';
import { addresses } from '../../addresses.ts';
import { createAction } from '../../data/action.ts';
import { createLiveDocument } from '../../data/live.ts';
import { createNow } from '../../data/now.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { LiveView } from '../../ui/live-view.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { toast } from '../../ui/toast.ts';
import { useOrganization } from '../organization/index.ts';
import { refreshStats } from './stats.actions.ts';
import './stats.css';
import { statsOf } from './stats.queries.ts';
import { StatsView } from './stats.view.tsx';

/**
 * `/organizations/:orgId/stats`: the numbers of an organization, all from one document. Whoever comes before they were
 * ever made has them made; else they are as old as the page says, and a button makes new ones.
 */
export default function StatsPage(): JSX.Element {
  const i18n = useI18n();
  const { t, format } = i18n;
  const space = useOrganization();
  const now = createNow();
  const document = createLiveDocument(() => statsOf(space.orgId));
  const refresh = createAction(refreshStats);
  const wereNeverMade = createMemo(() => document.state === 'live' && document.row === undefined);
  createEffect(() => {
    if (wereNeverMade()) void refresh(space.orgId);
  });
  const refusal = () => {
    const outcome = refresh.outcome();
    return outcome === undefined || outcome.ok ? undefined : outcome;
  };

  async function press(): Promise<void> {
    const refreshedAt = document.row?.refreshedAt ?? 0;
    const freshUntil = refreshedAt + statsStayFor;
    if (Date.now() < freshUntil) toast.info(t('stats.fresh', { time: format.time(freshUntil) }));
    else await refresh(space.orgId);
  }

  return (
    <Page
      title={t('stats.title')}
      intro={t('stats.intro')}
      actions={
        <Show when={document.row}>
          {(stats) => (
            <div class="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
              <span class="text-small text-soft">
                {t('stats.asOf', { when: format.relativeTime(Math.min(stats().refreshedAt, now()), now()) })}
              </span>
              <Button icon={RefreshCw} busy={refresh.busy()} onPress={press}>
                {t('stats.refresh')}
              </Button>
            </div>
          )}
        </Show>
      }
    >
      <div data-page="stats" class="grid gap-6">
        <Show when={refresh.busy()}>
          <Progress label={t('stats.refreshing')} value={undefined} />
        </Show>
        <Show when={refusal()}>
          {(refused) => (
            <Banner tone="danger" title={t('ui.failedTitle')}>
              {refusalText(i18n, refused())}
            </Banner>
          )}
        </Show>
        <LiveView
          state={document.state}
          rows={document.row === undefined ? [] : [document.row]}
          skeleton="page"
          onRetry={() => document.retry()}
          empty={
            <Show when={refusal()} fallback={<Skeleton kind="page" />}>
              <Button onPress={() => refresh(space.orgId)}>{t('stats.refresh')}</Button>
            </Show>
          }
        >
          {(rows) => (
            <Show when={rows().find((stats) => !isEmpty(stats))} fallback={<NothingToCount />}>
              {(some) => <StatsView stats={some()} />}
            </Show>
          )}
        </LiveView>
      </div>
    </Page>
  );

  function NothingToCount(): JSX.Element {
    return (
      <EmptyState
        icon={ChartColumn}
        title={t('stats.emptyTitle')}
        text={t('stats.emptyText')}
        action={<Button href={addresses.community(space.orgId)}>{t('stats.emptyAction')}</Button>}
      />
    );
  }
}

/** Nobody was ever there, and nobody has worked. */
function isEmpty({ work, sizes }: Stats): boolean {
  return (
    work.every(({ worked, planned }) => worked + planned === 0) &&
    sizes.every(({ direct, indirect }) => direct === 0 && indirect === 0)
  );
}
