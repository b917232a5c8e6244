import { useParams, useSearchParams } from '@solidjs/router';
import { inOrder, mostExportedByChoice, type OrgField } from '@equipage/domain';
import { createMemo, createSignal, Show, type JSX } from 'solid-js';
import Download from '~icons/lucide/download';
import FileUp from '~icons/lucide/file-up';
import Columns3 from '~icons/lucide/columns-3';
import HeartHandshake from '~icons/lucide/heart-handshake';
import SearchX from '~icons/lucide/search-x';
import TableProperties from '~icons/lucide/table-properties';
import Users from '~icons/lucide/users';
import { addresses } from '../../addresses.ts';
import { createLiveDocument, createLiveList } from '../../data/live.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { LiveView } from '../../ui/live-view.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { createChosenColumns } from './chosen-columns.ts';
import { filterOf, readCommunityAddress, writeCommunityAddress } from './community-address.ts';
import { CommunityFilters } from './community-filters.view.tsx';
import { CommunityList } from './community-list.view.tsx';
import { createCommunityRows } from './community-rows.ts';
import { eventsToFilterBy, memberTallyOf } from './community.queries.ts';
import { ExportDialog } from './export.dialog.tsx';
import { JoinLinkDialog } from './join-link.dialog.tsx';
import { createOrgInfoCells } from './org-info-cells.ts';
import { orgFieldsOf } from './org-info.queries.ts';
import { createOrgInfoReader } from './org-info-words.ts';
import { createSelection } from './selection.ts';

/** `/organizations/:orgId/community`: the direct members, live, for org users. What is looked for stands in the address. */
export default function CommunityPage(): JSX.Element {
  const { t, plural, format, language } = useI18n();
  const params = useParams<{ orgId: string }>();
  const orgId = () => params.orgId;
  const [search, setSearch] = useSearchParams();
  const address = createMemo(() => readCommunityAddress(search));
  const filter = createMemo(() => filterOf(address()), undefined, {
    equals: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  const isFiltered = () => Object.keys(filter()).length > 0;

  const list = createCommunityRows(orgId, filter, () => address().sort);
  const tally = createLiveDocument(() => memberTallyOf(orgId()));
  const selection = createSelection(() => list.rows().map(({ id }) => id));

  const allFields = createLiveList(() => orgFieldsOf(orgId()));
  const fields = createMemo(() => inOrder(allFields.rows.filter(({ archived }) => !archived)));
  const columns = createChosenColumns(orgId);
  const shownFields = createMemo(() => fields().filter(({ id }) => columns.chosen().includes(id)));
  const cells = createOrgInfoCells(orgId);
  const reader = createOrgInfoReader(() => shownFields().some(({ type }) => type === 'phone'));
  const noted = (memberId: string, field: OrgField) => {
    const info = cells.infoOf(memberId);
    return info === undefined ? undefined : reader.show(field, info?.values[field.id]?.value ?? null);
  };

  const [filtersOpen, setFiltersOpen] = createSignal(false);
  const events = createLiveList(() => (filtersOpen() ? eventsToFilterBy(orgId()) : undefined));
  const [exporting, setExporting] = createSignal(false);
  const [inviting, setInviting] = createSignal(false);

  return (
    <Page
      title={t('community.title')}
      intro={t('community.intro')}
      aside={
        <Show when={tally.row}>
          {(row) => <span class="text-soft tabular-nums">{plural('community.total', row().direct)}</span>}
        </Show>
      }
      actions={
        <>
          <Button icon={HeartHandshake} onPress={() => void setInviting(true)}>
            {t('joinLink.open')}
          </Button>
          <span class="contents max-tablet:hidden">
            <Button icon={TableProperties} href={addresses.orgInfoTable(orgId())}>
              {t('community.table')}
            </Button>
            <Button icon={FileUp} href={addresses.memberImport(orgId())}>
              {t('memberImport.action')}
            </Button>
            <Button icon={Download} onPress={() => void setExporting(true)}>
              {t('community.export')}
            </Button>
          </span>
          {/* On a phone the people come first. */}
          <span class="contents tablet:hidden">
            <Menu
              label={t('community.more')}
              entries={[
                { label: t('community.table'), icon: TableProperties, href: addresses.orgInfoTable(orgId()) },
                { label: t('memberImport.action'), icon: FileUp, href: addresses.memberImport(orgId()) },
                { label: t('community.export'), icon: Download, onSelect: () => void setExporting(true) },
              ]}
            />
          </span>
        </>
      }
    >
      <div class="grid min-w-0 gap-6">
        <CommunityFilters
          address={address()}
          events={events.rows}
          fields={fields()}
          onChange={(change) => setSearch(writeCommunityAddress(change), { replace: true })}
          onOpen={() => setFiltersOpen(true)}
        />
        <div class="flex min-h-11 flex-wrap items-center justify-between gap-3">
          <p role="status" class="text-soft tabular-nums">
            <Show when={list.state === 'live'}>
              {selection.chosen().size > 0
                ? plural('community.chosen', selection.chosen().size)
                : isFiltered()
                  ? foundText()
                  : ''}
            </Show>
          </p>
          <Show when={fields().length > 0}>
            <Menu
              label={t('community.columns')}
              icon={Columns3}
              entries={fields().map(({ id, name }) => ({
                label: name,
                checked: columns.chosen().includes(id),
                onSelect: () => columns.toggle(id),
              }))}
            />
          </Show>
        </div>
        <LiveView
          state={list.moreState === 'none' || list.stoppedAfter !== undefined ? list.state : rowsOrLoading()}
          rows={list.rows()}
          onRetry={() => list.retry()}
          empty={
            <Show
              when={isFiltered()}
              fallback={
                <EmptyState
                  icon={Users}
                  title={t('community.emptyTitle')}
                  text={t('community.emptyText')}
                  action={
                    <Button variant="primary" href={addresses.newEvent(orgId())}>
                      {t('community.newEvent')}
                    </Button>
                  }
                />
              }
            >
              <EmptyState
                icon={SearchX}
                title={t('community.nobodyTitle')}
                text={t('community.nobodyText')}
              />
            </Show>
          }
        >
          {() => (
            <CommunityList
              members={list.rows()}
              fields={shownFields()}
              noted={noted}
              selection={selection}
              total={isFiltered() ? undefined : tally.row?.direct}
              href={(memberId) => addresses.member(orgId(), memberId)}
              onShown={cells.want}
              onEnd={list.more}
            />
          )}
        </LiveView>
        <Show when={list.moreState === 'loading'}>
          <p class="grid place-items-center">
            <Spinner />
            <span class="sr-only">{t('ui.loading')}</span>
          </p>
        </Show>
        <Show when={list.stoppedAfter}>
          {(looked) => (
            <div class="grid justify-items-center gap-3">
              <p role="status" class="text-small text-soft">
                {plural('community.lookedThrough', looked())}
              </p>
              <Button onPress={() => list.goOn()}>{t('community.goOn')}</Button>
            </div>
          )}
        </Show>
      </div>
      <JoinLinkDialog open={inviting()} onClose={() => setInviting(false)} orgId={orgId()} />
      <ExportDialog
        open={exporting()}
        onClose={() => setExporting(false)}
        description={
          selection.chosen().size > 0
            ? plural('community.exportChosen', selection.chosen().size)
            : t('community.exportAll')
        }
        note={t('community.exportNote')}
        obstacle={
          selection.chosen().size > mostExportedByChoice
            ? t('community.exportTooMany', { most: format.number(mostExportedByChoice) })
            : undefined
        }
        fileName={t('community.fileName')}
        wish={() => [
          'exportMembers',
          {
            orgId: orgId(),
            filter: filter(),
            ...(selection.chosen().size > 0 && { memberIds: [...selection.chosen()] }),
            language: language(),
            timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          },
        ]}
      />
    </Page>
  );

  /** While it is still looked for, nobody found is not nobody there. */
  function rowsOrLoading() {
    return list.state === 'live' && list.rows().length === 0 ? 'loading' : list.state;
  }

  function foundText(): string {
    const found = list.rows().length;
    return list.moreState === 'none'
      ? plural('community.found', found)
      : t('community.foundSoFar', { n: format.number(found) });
  }
}
