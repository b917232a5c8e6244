import { useParams } from '@solidjs/router';
import type { OrgInfo } from '@equipage/domain';
import {
  createComputed,
  createEffect,
  createMemo,
  createSignal,
  For,
  mapArray,
  Show,
  type JSX,
} from 'solid-js';
import Redo2 from '~icons/lucide/redo-2';
import Settings from '~icons/lucide/settings';
import TableProperties from '~icons/lucide/table-properties';
import Undo2 from '~icons/lucide/undo-2';
import Users from '~icons/lucide/users';
import { addresses } from '../../addresses.ts';
import { createLiveList, createLivePages } from '../../data/live.ts';
import { network } from '../../data/network.ts';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { LiveView } from '../../ui/live-view.tsx';
import { toast } from '../../ui/toast.ts';
import type { Turned } from './co-editing.ts';
import { createOwnName } from './colleague-names.ts';
import { membersByName } from './community.queries.ts';
import { EditNotices } from './edit-notices.view.tsx';
import { createEditedInfo } from './edited-info.ts';
import { createOpenTables } from './open-tables.ts';
import { OrgFieldSettings } from './org-field-settings.pane.tsx';
import { membersAtOnce, orgInfoOfSome } from './org-info.queries.ts';
import { colorOf, OrgTable, type PasteReport } from './org-table.view.tsx';

/** `/organizations/:orgId/community/table`, for org users: what is noted about people, edited by several at once. */
export default function OrgTablePage(): JSX.Element {
  const params = useParams<{ orgId: string }>();
  return (
    <Show when={params.orgId} keyed>
      {(orgId) => <Table orgId={orgId} />}
    </Show>
  );
}

/** @param props `orgId` never changes: another organization is another table. */
function Table(props: { readonly orgId: string }): JSX.Element {
  const { t, plural, format } = useI18n();
  // eslint-disable-next-line solid/reactivity -- keyed by the page
  const { orgId } = props;
  const uid = () => session.person()?.uid;
  const { people, allFields, fields, reader, editing, notices } = createEditedInfo(orgId, () =>
    createPeople(orgId),
  );
  const { members, infos } = people;

  const [cell, setCell] = createSignal<string | null>(null);
  const openTables = createOpenTables(() => orgId, createOwnName(orgId), cell);
  const others = () => openTables().filter((other) => other.uid !== uid());
  const names = createMemo(() => [...new Map(others().map((other) => [other.uid, other])).values()]);

  function sayTurned(turned: Turned | undefined, key: 'orgInfo.undone' | 'orgInfo.redone'): void {
    if (turned === undefined) return;
    if (turned.turned > 0) toast.info(plural(key, turned.turned));
    if (turned.left > 0) toast.info(plural('orgInfo.left', turned.left));
  }
  const undo = () => sayTurned(editing.undo(), 'orgInfo.undone');
  const redo = () => sayTurned(editing.redo(), 'orgInfo.redone');

  function sayPasted({ pasted, unread, rowsLeft, columnsLeft }: PasteReport): void {
    if (pasted > 0) {
      toast.success(plural('orgInfo.pasted', pasted), {
        action: { label: t('orgInfo.undo'), onSelect: undo },
      });
    }
    if (unread.length > 0) {
      const examples = format.list(new Set(unread.slice(0, 3).map((text) => `“${text}”`)));
      toast.error(plural('orgInfo.unread', unread.length, { examples }));
    }
    if (rowsLeft > 0) toast.info(plural('orgInfo.rowsLeft', rowsLeft));
    if (columnsLeft) toast.info(t('orgInfo.columnsLeft'));
  }

  const [awaited, setAwaited] = createSignal<{ readonly rows: number; readonly come: () => void }>();
  createEffect(() => {
    const one = awaited();
    if (one === undefined) return;
    if (members.rows.length < one.rows) {
      if (members.moreState === 'ready') return members.more();
      if (members.moreState === 'loading') return;
    }
    if (!infos.areKnown()) return;
    setAwaited(undefined);
    one.come();
  });

  function showRows(rows: number): Promise<void> {
    const note = toast.info(t('orgInfo.fetching'));
    // Whoever waited before goes on with what has come by now.
    awaited()?.come();
    return new Promise<void>((come) => setAwaited({ rows, come })).finally(() => toast.dismiss(note));
  }

  const [settings, setSettings] = createSignal(false);

  return (
    <Page
      title={t('orgInfo.title')}
      intro={t('orgInfo.intro')}
      parents={[{ label: t('orgInfo.back'), href: addresses.community(orgId) }]}
      actions={
        <>
          <IconButton icon={Undo2} label={t('orgInfo.undo')} disabled={!editing.canUndo()} onPress={undo} />
          <IconButton icon={Redo2} label={t('orgInfo.redo')} disabled={!editing.canRedo()} onPress={redo} />
          <Button icon={Settings} onPress={() => void setSettings(true)}>
            {t('orgInfo.settings')}
          </Button>
        </>
      }
    >
      <div class="grid min-w-0 gap-4">
        <p class="flex min-h-7 flex-wrap items-center gap-2 text-small text-soft" role="status">
          <Show when={names().length > 0}>
            <span class="sr-only">
              {t('orgInfo.here', { names: format.list(names().map(({ name }) => name)) })}
            </span>
            <For each={names()}>
              {(other) => (
                <span aria-hidden="true" class={`rounded-round px-3 py-0.5 ${colorOf(other.uid)}`}>
                  {other.name}
                </span>
              )}
            </For>
          </Show>
        </p>
        <EditNotices notices={notices()} onRestore={editing.restore} onDismiss={editing.dismiss} />
        <LiveView
          state={members.state === 'live' ? allFields.state : members.state}
          rows={fields().length === 0 ? [] : members.rows}
          onRetry={() => (members.retry(), allFields.retry())}
          empty={
            <Show
              when={fields().length === 0}
              fallback={
                <EmptyState
                  icon={Users}
                  title={t('orgInfo.noPeopleTitle')}
                  text={t('orgInfo.noPeopleText')}
                />
              }
            >
              <EmptyState
                icon={TableProperties}
                title={t('orgInfo.noFieldsTitle')}
                text={t('orgInfo.noFieldsText')}
                action={
                  <Button variant="primary" onPress={() => void setSettings(true)}>
                    {t('orgInfo.newField')}
                  </Button>
                }
              />
            </Show>
          }
        >
          {() => (
            <div class="grid min-w-0 gap-3">
              <OrgTable
                members={members.rows}
                fields={fields()}
                editing={editing}
                reader={reader}
                others={others()}
                memberHref={(memberId) => addresses.member(orgId, memberId)}
                onCell={setCell}
                onPasted={sayPasted}
                onUndo={undo}
                onRedo={redo}
                onEnd={() => members.moreState === 'ready' && members.more()}
                showRows={showRows}
              />
              <p id="org-table-keys" class="text-small text-soft max-tablet:sr-only">
                {t('orgInfo.keys')}
              </p>
              <Show when={members.moreState !== 'none'}>
                <div>
                  <Button busy={members.moreState === 'loading'} onPress={() => members.more()}>
                    {t('orgInfo.moreRows')}
                  </Button>
                </div>
              </Show>
            </div>
          )}
        </LiveView>
      </div>
      <OrgFieldSettings
        orgId={orgId}
        fields={allFields.rows}
        open={settings()}
        onClose={() => setSettings(false)}
      />
    </Page>
  );
}

/** The people of the table, and what is noted of them. */
function createPeople(orgId: string) {
  const members = createLivePages(() => membersByName(orgId));
  const infos = createInfos(orgId, () => members.rows.map(({ id }) => id));
  const known = new Map<string, { readonly name: string }>();
  // Row by row, as they come: a list with thousands is not gone through for each page of it.
  createComputed(
    mapArray(
      () => members.rows,
      (member) => void known.set(member.id, member),
    ),
  );
  return {
    members,
    infos,
    info: infos.of,
    personOf: (memberId: string) => known.get(memberId)?.name ?? '',
  };
}

interface Infos {
  readonly of: (memberId: string) => OrgInfo | undefined;
  /** Whether what is noted has come for everybody, as far as it can come. */
  readonly areKnown: () => boolean;
}

/**
 * What is noted of all people in the list, live, by some at a time. Whoever comes is added as a question of its own:
 * asking anew for those that are shown already would make their values blink.
 */
function createInfos(orgId: string, ids: () => string[]): Infos {
  const groups = createMemo<readonly (readonly string[])[]>((before) => {
    const known = new Set(before.flat());
    const fresh = ids().filter((id) => !known.has(id));
    if (fresh.length === 0) return before;
    const added = Array.from({ length: Math.ceil(fresh.length / membersAtOnce) }, (_, at) =>
      fresh.slice(at * membersAtOnce, (at + 1) * membersAtOnce),
    );
    return [...before, ...added];
  }, []);
  const lists = mapArray(groups, (group) => createLiveList(() => orgInfoOfSome(orgId, group)));
  const infos = createMemo(() => new Map(lists().flatMap((list) => list.rows.map((row) => [row.id, row]))));
  return {
    of: (memberId) => infos().get(memberId),
    areKnown: () =>
      !network.online() || lists().every(({ state }) => state !== 'loading' && state !== 'cached'),
  };
}
