import { useNavigate } from '@solidjs/router';
import { eventSlug, type CopyWish, type Outcome, type Refusal } from '@equipage/domain';
import { createSignal, Show, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { newShortId } from '../../data/new-id.ts';
import { createNow } from '../../data/now.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import type { RefusalCode } from '../../i18n/refusals.en.ts';
import { toast } from '../../ui/toast.ts';
import { EventLicensesPane } from '../billing/index.ts';
import { SupportersPane } from '../coupon/index.ts';
import { useEvent } from './event-context.ts';
import { EventHomeView } from './event-home.view.tsx';
import { DuplicateEventDialog } from './duplicate-event.dialog.tsx';
import {
  archiveEvent,
  deleteDraft,
  duplicateEvent,
  finishEvent,
  publishEvent,
  unarchiveEvent,
} from './event.actions.ts';
import { loadTemporal, type Temporal } from './wall-time.ts';

/** `/events/:eventId`: where its organizers see how an event stands. */
export default function EventHomePage(): JSX.Element {
  const i18n = useI18n();
  const { t } = i18n;
  const navigate = useNavigate();
  const { event, rights, tally, unread } = useEvent();
  const now = createNow();
  const publicUrl = () => new URL(addresses.publicEvent(eventSlug(event())), location.origin).href;

  /** The live event shows the new state by itself; what is left to say is that it worked, or why not. */
  async function change(
    work: Promise<Outcome<unknown, RefusalCode | 'not-finished'>>,
    said: () => string,
    action?: { readonly label: string; readonly onSelect: () => void },
  ) {
    const outcome = await work;
    if (outcome.ok) toast.success(said(), { action });
    else if (outcome.why === 'not-finished') toast.error(t('eventLife.archive.refused'));
    else toast.error(refusalText(i18n, outcome as Refusal<RefusalCode>));
  }
  const unarchive = () => change(unarchiveEvent(event().id), () => t('eventLife.archive.undone'));
  const archive = () =>
    change(archiveEvent(event().id), () => t('eventLife.archive.done'), {
      label: t('eventLife.archive.undo'),
      onSelect: () => void unarchive(),
    });

  const [copying, setCopying] = createSignal(false);
  const [temporal, setTemporal] = createSignal<Temporal>();
  // One id for one dialog: pressing twice, or again after a cut line, makes one copy.
  let copyId = newShortId();
  async function askForCopy() {
    try {
      const loaded = await loadTemporal();
      copyId = newShortId();
      setTemporal(() => loaded);
      setCopying(true);
    } catch {
      toast.error(t('refusals.offline'));
    }
  }

  async function duplicate(wish: Omit<CopyWish, 'copyId'>): Promise<string | undefined> {
    const outcome = await duplicateEvent(event().id, { copyId, ...wish });
    if (!outcome.ok) return refusalText(i18n, outcome);
    setCopying(false);
    toast.success(t('eventLife.duplicate.done'));
    navigate(addresses.event(outcome.value.eventId));
    return undefined;
  }

  async function remove() {
    const { orgId, id } = event();
    // Away first: the draft is gone from this page the moment its deletion begins.
    navigate(addresses.organization(orgId), { replace: true });
    const refused = ({ why }: { why: RefusalCode }) => toast.error(t(`refusals.${why}`));
    const outcome = await deleteDraft(id, refused);
    if (!outcome.ok) refused(outcome);
    else toast.success(t(outcome.value === 'queued' ? 'eventSpace.remove.queued' : 'eventSpace.remove.done'));
  }

  async function copyLink() {
    try {
      await navigator.clipboard.writeText(publicUrl());
      toast.success(t('eventSpace.home.copied'));
    } catch {
      // Refused by the browser, or the page is not served securely; the address can be selected beside the button.
      toast.error(t('eventSpace.home.copyFailed'));
    }
  }

  return (
    <>
      <EventHomeView
        event={event()}
        sending={event().sending}
        rights={rights()}
        now={now()}
        tally={tally()}
        unread={unread()}
        licenses={<EventLicensesPane event={event()} isOrgUser={rights() === 'org-user'} />}
        supporters={<SupportersPane event={event()} isOrgUser={rights() === 'org-user'} />}
        publicUrl={publicUrl()}
        onCopyLink={copyLink}
        onPublish={() => change(publishEvent(event().id), () => t('eventSpace.publish.done'))}
        onFinish={() => change(finishEvent(event().id), () => t('eventSpace.finish.done'))}
        onDelete={remove}
        onArchive={archive}
        onUnarchive={unarchive}
        onDuplicate={() => void askForCopy()}
      />
      <Show when={temporal()}>
        {(clocks) => (
          <DuplicateEventDialog
            open={copying()}
            onClose={() => setCopying(false)}
            event={event()}
            temporal={clocks()}
            now={now()}
            onDuplicate={duplicate}
          />
        )}
      </Show>
    </>
  );
}
