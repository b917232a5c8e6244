import { useLocation } from '@solidjs/router';
import {
  everybody,
  isOver,
  mostTexted,
  type AudienceChoice,
  type SmsCampaign,
  type SmsState,
} from '@equipage/domain';
import type { MeasuredSms } from '@equipage/domain/sms-segments';
import {
  createEffect,
  createMemo,
  createResource,
  createSignal,
  For,
  on,
  onCleanup,
  type JSX,
} from 'solid-js';
import { addresses } from '../../addresses.ts';
import { createLiveDocument, createLiveList, createLivePages } from '../../data/live.ts';
import { newDocumentId } from '../../data/new-id.ts';
import { createNow } from '../../data/now.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { LiveView } from '../../ui/live-view.tsx';
import { MoreOf } from '../../ui/load-more.tsx';
import { toast } from '../../ui/toast.ts';
import { oneApplication } from '../application/index.ts';
import { createAudienceChoices } from '../conversation/index.ts';
import { useEvent } from '../event/index.ts';
import { organizationOf } from '../organization/index.ts';
import { previewSmsCampaign, startSmsCampaign, type ForWhom } from './sms.actions.ts';
import { eventSmsCampaigns, smsDeliveriesAt } from './sms.queries.ts';
import type { SmsPreview } from './sms-preview.view.tsx';
import { smsRefusal } from './sms-refusal.ts';
import { TextMessagesView } from './text-messages.view.tsx';

/** After the last key: somebody who types asks once for a sentence, not for each letter. In milliseconds. */
const pause = 500;

/**
 * `/events/:eventId/text-messages`: an SMS to many, and what became of those before. People who were chosen in the list
 * of applications come with the address.
 */
export default function TextMessagesPage(): JSX.Element {
  const i18n = useI18n();
  const location = useLocation<{ readonly uids?: unknown }>();
  const now = createNow();
  const { event, rights } = useEvent();
  const eventId = () => event().id;

  // Org users need not be asked; coordinators may if the organization says so.
  const organization = createLiveDocument(() =>
    rights() === 'coordinator' ? organizationOf(event().orgId) : undefined,
  );
  const may = () => (rights() === 'org-user' ? true : organization.row?.coordinatorsSendSms);
  const campaigns = createLiveList(() => (may() === true ? eventSmsCampaigns(eventId()) : undefined));

  const chosen = uidsIn(location.state?.uids);
  const [toChosen, setToChosen] = createSignal(chosen.length > 0);
  const [audience, setAudience] = createSignal<AudienceChoice>(everybody);
  const choices = createAudienceChoices(event, () => audience().missionId);
  const forWhom = createMemo((): ForWhom =>
    toChosen() ? { audience: null, uids: chosen } : { audience: audience(), uids: [] },
  );
  const [text, setText] = createSignal('');
  let campaignId = newDocumentId();

  // The tables of letters come while the reader looks at the page.
  const [measure] = createResource(async () => (await import('@equipage/domain/sms-segments')).measureSms);
  const measured = createMemo((): MeasuredSms | undefined => measure()?.(text()));

  const [preview, setPreview] = createSignal<SmsPreview>({ state: 'counting' });
  const open = () => may() === true && event().state === 'published' && !isOver(event(), now());
  let latest = 0;
  async function look() {
    const mine = ++latest;
    const outcome = await previewSmsCampaign(eventId(), text(), forWhom());
    // What was asked for may have changed meanwhile.
    if (mine !== latest) return;
    if (outcome.ok) setPreview({ state: 'known', ...outcome.value });
    else if (outcome.why === 'too-many-recipients')
      setPreview({ state: 'refused', text: smsRefusal(i18n, outcome) });
    else setPreview({ state: 'failed' });
  }
  createEffect(
    on([open, forWhom, text], ([isOpen], before) => {
      if (!isOpen) return;
      latest++;
      setPreview({ state: 'counting' });
      // A choice is answered at once, a letter when the next one does not come.
      const timer = setTimeout(() => void look(), before?.[2] === text() ? 0 : pause);
      onCleanup(() => clearTimeout(timer));
    }),
  );

  async function send(): Promise<boolean> {
    const outcome = await startSmsCampaign(eventId(), campaignId, text(), forWhom());
    if (!outcome.ok) {
      toast.error(smsRefusal(i18n, outcome));
      void look();
      return false;
    }
    campaignId = newDocumentId();
    setText('');
    return true;
  }

  return (
    <TextMessagesView
      eventId={eventId()}
      applicationsHref={addresses.applications(eventId())}
      creditsHref={rights() === 'org-user' ? addresses.licenses(event().orgId, 'sms') : undefined}
      may={may()}
      when={isOver(event(), now()) ? 'over' : event().state === 'draft' ? 'draft' : 'open'}
      chosen={chosen.length}
      toChosen={toChosen()}
      onToChosen={setToChosen}
      audience={audience()}
      onAudience={setAudience}
      choices={choices}
      text={text()}
      onText={setText}
      measured={measured()}
      preview={preview()}
      onLook={() => void look()}
      nameOf={(uid) => <PersonName eventId={eventId()} uid={uid} />}
      onSend={send}
      state={campaigns.state}
      campaigns={campaigns.rows}
      onRetry={() => campaigns.retry()}
      deliveriesOf={(campaign, state) => <Deliveries eventId={eventId()} campaign={campaign} state={state} />}
    />
  );
}

/** What another page handed on; an old entry of the history may hold anything. */
function uidsIn(given: unknown): readonly string[] {
  if (!Array.isArray(given)) return [];
  return given.filter((uid): uid is string => typeof uid === 'string').slice(0, mostTexted);
}

/** A campaign knows people by their ids alone, so that it holds nothing of them when they are gone. */
function PersonName(props: { eventId: string; uid: string }) {
  const { t } = useI18n();
  const application = createLiveDocument(() => oneApplication(props.eventId, props.uid));
  return (
    <a href={addresses.application(props.eventId, props.uid)} class="underline underline-offset-4">
      <bdi>{application.row?.person.name ?? t('sms.somebody')}</bdi>
    </a>
  );
}

function Deliveries(props: { eventId: string; campaign: SmsCampaign; state: SmsState }) {
  const { t, plural } = useI18n();
  const deliveries = createLivePages(() => smsDeliveriesAt(props.eventId, props.campaign.id, props.state));
  return (
    <LiveView
      state={deliveries.state}
      rows={deliveries.rows}
      onRetry={() => deliveries.retry()}
      empty={<p class="text-soft">{plural('sms.recipients', 0)}</p>}
    >
      {(rows) => (
        <>
          <ul role="list" class="grid gap-1">
            <For each={rows()}>
              {(delivery) => (
                <li class="flex flex-wrap gap-x-2">
                  <PersonName eventId={props.eventId} uid={delivery.uid} />
                  {delivery.why !== null && <span class="text-soft">{t(`sms.why.${delivery.why}`)}</span>}
                </li>
              )}
            </For>
          </ul>
          <MoreOf list={deliveries} />
        </>
      )}
    </LiveView>
  );
}
