import { cellKey, type Member } from '@equipage/domain';
import { createSignal, For, Show, type JSX } from 'solid-js';
import NotebookPen from '~icons/lucide/notebook-pen';
import Pencil from '~icons/lucide/pencil';
import Settings from '~icons/lucide/settings';
import { addresses } from '../../addresses.ts';
import { createLiveDocument } from '../../data/live.ts';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/frame/page.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { LiveView } from '../../ui/live-view.tsx';
import { createOwnName } from './colleague-names.ts';
import { EditNotices } from './edit-notices.view.tsx';
import { createEditedInfo } from './edited-info.ts';
import { createOpenTables } from './open-tables.ts';
import { OrgFieldSettings } from './org-field-settings.pane.tsx';
import { orgInfoOf } from './org-info.queries.ts';
import { OrgValueEditor } from './org-value-editor.view.tsx';

/**
 * What the organization notes about one member, live, each value with its pencil. It is the same cells as in the table:
 * whoever has that open sees who edits here, and the other way round.
 *
 * @param props the organization and the member never change: others are another section
 */
export function OrgInfoSection(props: {
  readonly orgId: string;
  readonly member: Pick<Member, 'id' | 'name'>;
}): JSX.Element {
  const { t } = useI18n();
  // eslint-disable-next-line solid/reactivity -- keyed by the page
  const { orgId, member } = props;
  const uid = () => session.person()?.uid;
  const { people, allFields, fields, reader, editing, notices } = createEditedInfo(orgId, () => {
    const sheet = createLiveDocument(() => orgInfoOf(orgId, member.id));
    return { sheet, info: () => sheet.row, personOf: () => member.name };
  });
  const info = people.sheet;
  const [settings, setSettings] = createSignal(false);

  /** The field whose editor is open, and the number of the value that its writer saw. */
  const [edited, setEdited] = createSignal<{ readonly fieldId: string; readonly seen: number }>();
  const openTables = createOpenTables(
    () => orgId,
    createOwnName(orgId),
    () => {
      const open = edited();
      return open === undefined ? null : cellKey(member.id, open.fieldId);
    },
  );
  const whoIsIn = (fieldId: string) =>
    openTables().find(({ uid: other, cell }) => other !== uid() && cell === cellKey(member.id, fieldId))
      ?.name;

  let list: HTMLDListElement | undefined;
  /** The keyboard goes on from the pencil of the value. */
  function close(fieldId: string): void {
    setEdited(undefined);
    queueMicrotask(() => {
      if (document.activeElement === document.body)
        list?.querySelector<HTMLElement>(`[data-field="${fieldId}"] button`)?.focus();
    });
  }

  return (
    <Section
      title={t('orgInfo.title')}
      action={
        <div class="-mr-2 flex flex-wrap items-center">
          <Button variant="quiet" href={addresses.orgInfoTable(orgId)}>
            {t('orgInfo.open')}
          </Button>
          <IconButton
            icon={Settings}
            label={t('orgInfo.fields.title')}
            onPress={() => void setSettings(true)}
          />
        </div>
      }
    >
      <p class="text-soft">{t('member.orgInfoText')}</p>
      <EditNotices notices={notices()} onRestore={editing.restore} onDismiss={editing.dismiss} />
      <LiveView
        state={info.state === 'live' ? allFields.state : info.state}
        rows={info.state === 'live' || info.row !== undefined ? fields() : []}
        onRetry={() => (info.retry(), allFields.retry())}
        empty={
          <EmptyState
            icon={NotebookPen}
            title={t('orgInfo.noFieldsTitle')}
            text={t('orgInfo.noFieldsText')}
            action={<Button onPress={() => void setSettings(true)}>{t('orgInfo.newField')}</Button>}
          />
        }
      >
        {() => (
          <dl
            ref={(element) => (list = element)}
            class="divide-y divide-hairline rounded-card border border-hairline bg-surface"
          >
            <For each={fields()}>
              {(field) => {
                const value = () => editing.valueAt(member.id, field.id);
                const text = () => reader.show(field, value());
                const isOpen = () => edited()?.fieldId === field.id;
                return (
                  <div
                    data-field={field.id}
                    class="grid min-h-14 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 px-4 py-2 tablet:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto]"
                    aria-busy={editing.isSaving(member.id, field.id) ? 'true' : undefined}
                  >
                    <dt class="col-start-1 grid text-soft wrap-anywhere">
                      <bdi>{field.name}</bdi>
                      <Show when={whoIsIn(field.id)}>
                        {(name) => (
                          <span role="status" class="text-small text-accent-ink">
                            {t('orgInfo.isIn', { name: name() })}
                          </span>
                        )}
                      </Show>
                    </dt>
                    <dd class="col-start-1 min-w-0 font-semibold tablet:col-start-2">
                      <Show
                        when={isOpen()}
                        fallback={
                          <Show
                            when={text() !== ''}
                            fallback={<span class="font-normal text-soft">{t('orgInfo.none')}</span>}
                          >
                            <span class="wrap-anywhere whitespace-pre-line" dir="auto">
                              {text()}
                            </span>
                          </Show>
                        }
                      >
                        <OrgValueEditor
                          field={field}
                          value={value()}
                          reader={reader}
                          label={t('orgInfo.cellOf', { field: field.name, name: props.member.name })}
                          onEnter={(entered) => {
                            const seen = edited()?.seen;
                            editing.edit([{ memberId: member.id, fieldId: field.id, value: entered, seen }]);
                            close(field.id);
                          }}
                          onCancel={() => close(field.id)}
                          onGone={(value) =>
                            editing.edit([
                              { memberId: member.id, fieldId: field.id, value, seen: edited()?.seen },
                            ])
                          }
                        />
                      </Show>
                    </dd>
                    <dd class="col-start-2 row-span-2 row-start-1 -mr-2 tablet:col-start-3 tablet:row-span-1">
                      <Show when={!isOpen()}>
                        <IconButton
                          icon={Pencil}
                          label={t('member.editValue', { field: field.name })}
                          onPress={() =>
                            void setEdited({
                              fieldId: field.id,
                              seen: editing.seenAt(member.id, field.id),
                            })
                          }
                        />
                      </Show>
                    </dd>
                  </div>
                );
              }}
            </For>
          </dl>
        )}
      </LiveView>
      <OrgFieldSettings
        orgId={orgId}
        fields={allFields.rows}
        open={settings()}
        onClose={() => setSettings(false)}
      />
    </Section>
  );
}
