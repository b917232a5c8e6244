import { useParams } from '@solidjs/router';
import { inLibraryOrder, type Outcome, type SharedField, type SharedFieldRefusal } from '@equipage/domain';
import { createMemo, createSignal, type JSX } from 'solid-js';
import LibraryBig from '~icons/lucide/library-big';
import Plus from '~icons/lucide/plus';
import { addresses } from '../../addresses.ts';
import { createLiveList } from '../../data/live.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import type { RefusalCode } from '../../i18n/refusals.en.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { LiveView } from '../../ui/live-view.tsx';
import { toast } from '../../ui/toast.ts';
import { Library } from './library.view.tsx';
import * as actions from './shared-field.actions.ts';
import { SharedFieldDialog, type SharedFieldActions } from './shared-field.dialog.tsx';
import { sharedFieldsOf } from './shared-field.queries.ts';

/** `/organizations/:orgId/library`, for org users: the questions that the events have in common. */
export default function LibraryPage(): JSX.Element {
  const i18n = useI18n();
  const { t, language } = i18n;
  const params = useParams<{ orgId: string }>();
  const list = createLiveList(() => sharedFieldsOf(params.orgId));
  const fields = createMemo(() =>
    inLibraryOrder(
      list.rows.filter(({ deleting }) => !deleting),
      language(),
    ),
  );
  /** A question, a new one, or none. */
  const [edited, setEdited] = createSignal<SharedField | 'new'>();
  const [open, setOpen] = createSignal(false);

  function edit(what: SharedField | 'new'): void {
    setEdited(what);
    setOpen(true);
  }

  const fieldActions: SharedFieldActions = {
    save: async (wish) => refused(await actions.saveSharedField(params.orgId, wish)),
    archive: async (field, archived) =>
      refused(await actions.archiveSharedField(params.orgId, field.id, archived)),
    remove: async (field) => refused(await actions.deleteSharedField(params.orgId, field.id)),
    async count(field) {
      const outcome = await actions.countLastValues(params.orgId, field.id);
      if (outcome.ok) return outcome.value.values;
      toast.error(refusalText(i18n, outcome));
      return undefined;
    },
  };
  function refused(
    outcome: Outcome<unknown, RefusalCode | SharedFieldRefusal | 'field-in-use'>,
  ): string | undefined {
    if (outcome.ok) return undefined;
    const { why } = outcome;
    return isOwn(why) ? t(`library.refusal.${why}`) : refusalText(i18n, { ...outcome, why });
  }

  const add = (variant: 'primary') => (
    <Button variant={variant} icon={Plus} onPress={() => edit('new')}>
      {t('library.add')}
    </Button>
  );

  return (
    <Page
      title={t('library.title')}
      intro={t('library.intro')}
      actions={fields().length > 0 ? add('primary') : undefined}
    >
      <LiveView
        state={list.state}
        rows={fields()}
        onRetry={() => list.retry()}
        empty={
          <EmptyState
            icon={LibraryBig}
            title={t('library.noneTitle')}
            text={t('library.noneText')}
            action={add('primary')}
          />
        }
      >
        {() => <Library fields={fields()} eventHref={addresses.event} onEdit={edit} />}
      </LiveView>
      <SharedFieldDialog
        open={open()}
        onClose={() => setOpen(false)}
        field={edited()}
        actions={fieldActions}
      />
    </Page>
  );
}

const ownRefusals: readonly string[] = [
  'same-name',
  'same-choice',
  'choices-needed',
  'too-many-choices',
  'too-many-fields',
  'type-fixed',
  'field-gone',
  'field-in-use',
] satisfies (SharedFieldRefusal | 'field-in-use')[];
function isOwn(why: string): why is SharedFieldRefusal | 'field-in-use' {
  return ownRefusals.includes(why);
}
