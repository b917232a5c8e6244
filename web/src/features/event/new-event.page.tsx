import { useNavigate } from '@solidjs/router';
import type { EventFacts } from '@equipage/domain';
import { createResource, Show, untrack, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { network } from '../../data/network.ts';
import { newShortId } from '../../data/new-id.ts';
import { createNow } from '../../data/now.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { toast } from '../../ui/toast.ts';
import { useOrganization } from '../organization/index.ts';
import { emptyDraft } from './event-draft.ts';
import { createEventForm } from './event-form.ts';
import { EventFormView } from './event-form.view.tsx';
import { createDraft } from './event.actions.ts';
import { deviceTimeZone } from './time-zones.ts';
import { loadTemporal, type Temporal } from './wall-time.ts';

/** `/organizations/:orgId/events/new`, inside of the organization's layout. */
export default function NewEventPage(): JSX.Element {
  const { t } = useI18n();
  const [temporal] = createResource(loadTemporal);
  return (
    <Page title={t('eventSpace.form.newTitle')} intro={t('eventSpace.form.newIntro')} width="narrow">
      <Show when={temporal()} fallback={<Skeleton kind="card" />}>
        {(temporal) => <NewEvent temporal={temporal()} />}
      </Show>
    </Page>
  );
}

function NewEvent(props: { temporal: Temporal }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const space = useOrganization();
  const now = createNow();
  let eventId = newShortId();

  const form = createEventForm({
    temporal: untrack(() => props.temporal),
    initial: emptyDraft(deviceTimeZone()),
    open: () => undefined,
    async save(facts: EventFacts) {
      const orgName = space.organization?.name ?? '';
      const outcome = await createDraft(eventId, { orgId: space.orgId, orgName }, facts);
      // An id that is taken is refused like a missing right; the next attempt must not fail for that.
      if (!outcome.ok) eventId = newShortId();
      return outcome;
    },
  });

  async function submit() {
    if (!(await form.submit())) return;
    toast.success(t('eventSpace.form.created'));
    navigate(addresses.event(eventId), { replace: true });
  }

  return (
    <EventFormView
      form={form}
      published={false}
      submitLabel={t('eventSpace.form.create')}
      cancelHref={addresses.organization(space.orgId)}
      now={now()}
      online={network.online()}
      onSubmit={submit}
    />
  );
}
