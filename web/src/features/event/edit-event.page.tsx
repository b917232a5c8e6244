import { useNavigate } from '@solidjs/router';
import { done, isOver, type EventFacts } from '@equipage/domain';
import { createEffect, createMemo, createResource, Match, on, Switch, untrack, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { network } from '../../data/network.ts';
import { createNow } from '../../data/now.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { toast } from '../../ui/toast.ts';
import { useEvent } from './event-context.ts';
import { changedFacts, checkDraft, draftOf } from './event-draft.ts';
import { createEventForm } from './event-form.ts';
import { EventFormView } from './event-form.view.tsx';
import { changeEvent } from './event.actions.ts';
import { loadTemporal, type Temporal } from './wall-time.ts';

/** `/events/:eventId/edit`, for org users and coordinators, as long as the event is not over. */
export default function EditEventPage(): JSX.Element {
  const { t } = useI18n();
  const [temporal] = createResource(loadTemporal);
  const { event } = useEvent();
  const now = createNow();
  const editable = () =>
    event().state === 'draft' || (event().state === 'published' && !isOver(event(), now()));
  return (
    <Page title={t('eventSpace.form.editTitle')} width="narrow">
      <Switch fallback={<Skeleton kind="card" />}>
        <Match when={!editable()}>
          <Banner
            tone="info"
            title={t('eventSpace.form.closedTitle')}
            action={<Button href={addresses.event(event().id)}>{t('eventSpace.form.backToEvent')}</Button>}
          >
            {t('eventSpace.form.closedText')}
          </Banner>
        </Match>
        <Match when={temporal()}>{(temporal) => <EditEvent temporal={temporal()} />}</Match>
      </Switch>
    </Page>
  );
}

function EditEvent(props: { temporal: Temporal }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const { event } = useEvent();
  const now = createNow();
  const published = () => event().state === 'published';
  const stored = createMemo(() => draftOf(event(), props.temporal));

  const form = createEventForm({
    temporal: untrack(() => props.temporal),
    initial: untrack(stored),
    open: () => (published() ? { now: Date.now() } : undefined),
    save(facts: EventFacts) {
      // Compared as the form reads them, so that an untouched time is never written, however it was stored.
      const before = checkDraft(stored(), props.temporal).facts ?? event();
      const changed = changedFacts(before, facts);
      return Object.keys(changed).length === 0
        ? Promise.resolve(done(undefined))
        : changeEvent(event().id, changed);
    },
  });
  // What is still on its way from here is not news from somebody else.
  createEffect(
    on(
      [stored, () => event().sending, form.saving],
      ([theirs, sending, saving]) => sending || saving || form.follow(theirs),
      { defer: true },
    ),
  );

  async function submit() {
    if (!(await form.submit())) return;
    toast.success(t('eventSpace.form.saved'));
    navigate(addresses.event(event().id));
  }

  return (
    <EventFormView
      form={form}
      published={published()}
      submitLabel={t('eventSpace.form.save')}
      cancelHref={addresses.event(event().id)}
      now={now()}
      online={network.online()}
      onSubmit={submit}
    />
  );
}
