import { useParams } from '@solidjs/router';
import {
  event,
  inLibraryOrder,
  isOver,
  paths,
  type QuestionWish,
  type Refusal,
  type RegistrationForm,
} from '@equipage/domain';
import { createEffect, createSignal, Match, on, Switch, untrack, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { createLiveDocument, createLiveList } from '../../data/live.ts';
import { createNow } from '../../data/now.ts';
import { documentOf } from '../../data/source.ts';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import type { RefusalCode } from '../../i18n/refusals.en.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { LiveView } from '../../ui/live-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { toast } from '../../ui/toast.ts';
import { sharedFieldsOf } from '../community/index.ts';
import { saveForm } from './application.actions.ts';
import { eventForm, eventTally } from './application.queries.ts';
import { FormBuilderView } from './form-builder.view.tsx';
import { draftOfForm, previewOf, wishOfDraft } from './form-draft.ts';
import { tallyTotal } from './tally-total.ts';

/** `/events/:eventId/form`, for org users and coordinators: what people are asked when they apply. */
export default function FormBuilderPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams();
  const now = createNow();
  const eventId = () => params['eventId'] ?? '';
  const current = createLiveDocument(() => documentOf({ document: paths.event(eventId()), schema: event }));
  const form = createLiveDocument(() => eventForm(eventId()));

  return (
    <Page title={t('formBuilder.title')} intro={t('formBuilder.intro')} width="narrow">
      <Switch fallback={<Skeleton kind="card" />}>
        <Match when={[current, form].find(({ state }) => state === 'failed')}>
          {(failed) => (
            <LiveView state="failed" rows={[]} empty={undefined} onRetry={() => failed().retry()}>
              {() => undefined}
            </LiveView>
          )}
        </Match>
        <Match when={current.row && isOver(current.row, now())}>
          <Banner
            tone="info"
            action={<Button href={addresses.event(eventId())}>{t('eventSpace.form.backToEvent')}</Button>}
          >
            {t('formBuilder.over')}
          </Banner>
        </Match>
        <Match when={current.row && (form.row !== undefined || form.state === 'live')}>
          <Builder eventId={eventId()} orgId={current.row!.orgId} stored={form.row} />
        </Match>
      </Switch>
    </Page>
  );
}

function Builder(props: {
  readonly eventId: string;
  readonly orgId: string;
  readonly stored: RegistrationForm | undefined;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  const [draft, setDraft] = createSignal<readonly QuestionWish[]>(untrack(() => draftOfForm(props.stored)));
  /** What the draft was made from. */
  const [base, setBase] = createSignal(untrack(() => props.stored));
  const [refused, setRefused] = createSignal<Refusal>();
  const [saving, setSaving] = createSignal(false);

  const role = () => session.roleInOrg(props.orgId);
  const library = createLiveList(() =>
    role() === 'owner' || role() === 'manager' ? sharedFieldsOf(props.orgId) : undefined,
  );
  const tally = createLiveDocument(() => eventTally(props.eventId));
  const unsaved = () =>
    JSON.stringify(wishOfDraft(draft())) !== JSON.stringify(wishOfDraft(draftOfForm(base())));
  const overtaken = () => !saving() && (props.stored?.version ?? 0) !== (base()?.version ?? 0) && unsaved();

  function take(): void {
    setBase(props.stored);
    setDraft(draftOfForm(props.stored));
    setRefused(undefined);
  }
  // Whoever has changed nothing simply sees what is there now.
  createEffect(
    on(
      () => props.stored,
      () => saving() || unsaved() || take(),
      { defer: true },
    ),
  );

  async function save(): Promise<void> {
    setRefused(undefined);
    setSaving(true);
    const outcome = await saveForm(props.eventId, wishOfDraft(draft()), base()?.version ?? 0);
    if (outcome.ok) {
      const { version } = outcome.value;
      const before = base();
      const saved = { ...before, version, questions: previewOf(draft()) } as RegistrationForm;
      setBase(saved);
      toast.success(t('formBuilder.saved'));
    } else setRefused(outcome);
    setSaving(false);
  }

  return (
    <FormBuilderView
      draft={draft()}
      onChange={(next) => {
        setDraft(next);
        setRefused(undefined);
      }}
      stored={props.stored}
      library={inLibraryOrder(library.rows, i18n.language())}
      mayPick={role() === 'owner' || role() === 'manager'}
      answered={tallyTotal(tally.row) > 0}
      unsaved={unsaved()}
      overtaken={overtaken()}
      refused={refused()}
      refusalText={(refusal) => refusalText(i18n, refusal as Refusal<RefusalCode>)}
      onTake={take}
      onSave={save}
    />
  );
}
