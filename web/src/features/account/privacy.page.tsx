import { eventSlug, personalParts } from '@equipage/domain';
import { useNavigate } from '@solidjs/router';
import { createMemo, createSignal, Match, Show, Switch, type JSX } from 'solid-js';
import Download from '~icons/lucide/download';
import { addresses } from '../../addresses.ts';
import { createAction } from '../../data/action.ts';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Page, Section } from '../../ui/frame/page.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { toast } from '../../ui/toast.ts';
import { DeleteAccount } from './delete-account.view.tsx';
import {
  gatherMyData,
  leaveCommunity,
  listReaders,
  requestDeletion,
  type DownloadProgress,
} from './privacy.actions.ts';
import { ProveDialog } from './prove.dialog.tsx';
import { ReadersView, type Readers, type StayReason } from './readers.view.tsx';
import { saveAsFile } from '../../ui/save-as-file.ts';

/** `/account/privacy`: who sees my data, a copy of it, and the end of the account. */
export default function PrivacyPage(): JSX.Element {
  const { t } = useI18n();
  return (
    <Page
      title={t('privacy.title')}
      intro={t('privacy.intro')}
      parents={[{ label: t('settings.title'), href: addresses.account() }]}
      width="narrow"
    >
      <Section title={t('privacy.readersTitle')}>
        <ReadersPart />
      </Section>
      <Section title={t('privacy.downloadTitle')}>
        <DownloadPart />
      </Section>
      <Section title={t('privacy.deleteTitle')}>
        <Card>
          <DeletePart />
        </Card>
      </Section>
    </Page>
  );
}

function ReadersPart() {
  const i18n = useI18n();
  const { t } = i18n;
  // Not a resource: the rest of the page shall not wait for the list.
  const load = createAction(listReaders);
  void load();
  // While it is asked for once more the one before stays.
  const readers = createMemo<Readers | undefined>((before) => {
    const outcome = load.outcome();
    return outcome?.ok ? outcome.value : before;
  });

  async function leave(orgId: string): Promise<StayReason | undefined> {
    const name = readers()?.organizations.find(({ id }) => id === orgId)?.name ?? '';
    const outcome = await leaveCommunity(orgId);
    if (outcome.ok) {
      toast.success(t('privacy.left', { organization: name }));
      await load();
      return undefined;
    }
    const { why, detail = {} } = outcome;
    if (why !== 'open-application') return { text: refusalText(i18n, { why, detail }) };
    const event = { id: String(detail['eventId']), name: String(detail['name']) };
    return {
      text: t('privacy.leaveOpen', { event: event.name }),
      eventHref: addresses.publicEvent(eventSlug(event)),
    };
  }
  return (
    <Switch fallback={<Skeleton kind="list" />}>
      <Match when={readers()}>
        {(known) => <ReadersView readers={known()} changeHref={addresses.ownProfile()} onLeave={leave} />}
      </Match>
      <Match when={load.outcome()?.ok === false}>
        <p>{t('privacy.readersFailed')}</p>
        <div>
          <Button onPress={() => load()}>{t('ui.retry')}</Button>
        </div>
      </Match>
    </Switch>
  );
}

function DownloadPart() {
  const i18n = useI18n();
  const { t, plural } = i18n;
  const [progress, setProgress] = createSignal<DownloadProgress>();
  const download = createAction(async () => {
    const gathered = await gatherMyData(setProgress);
    setProgress(undefined);
    if (gathered.ok) {
      const { name, text } = gathered.value;
      saveAsFile({ name, content: new Blob([text], { type: 'application/json' }) });
    } else toast.error(refusalText(i18n, gathered));
    return gathered;
  });
  const name = () => {
    const outcome = download.outcome();
    return outcome?.ok ? outcome.value.name : undefined;
  };
  return (
    <Card>
      <p>{t('privacy.downloadText')}</p>
      <Show when={progress()}>
        {(come) => (
          <div class="grid gap-2">
            <Progress label={t('privacy.downloading')} value={come().parts} max={personalParts.length} />
            <p class="text-soft tabular-nums">{plural('privacy.documents', come().documents)}</p>
          </div>
        )}
      </Show>
      <p role="status" class="wrap-anywhere empty:hidden">
        {name() === undefined ? undefined : t('privacy.downloaded', { name: name() ?? '' })}
      </p>
      <div>
        <Button icon={Download} busy={download.busy()} onPress={() => download()}>
          {t('privacy.download')}
        </Button>
      </div>
    </Card>
  );
}

function DeletePart() {
  const i18n = useI18n();
  const { t, format } = i18n;
  const navigate = useNavigate();
  const [proving, setProving] = createSignal(false);
  const [problem, setProblem] = createSignal<() => string>();

  async function deleteAccount() {
    const requested = await requestDeletion();
    setProving(false);
    if (requested.ok) {
      // The account says no more to a session that has ended. Whoever signs out is led home, so this page comes after that.
      await session.end();
      navigate(addresses.accountClosed(requested.value.dueAt));
      return;
    }
    const { why, detail = {} } = requested;
    if (why === 'last-owner') {
      const names = format.list(Object.values(detail).map(String));
      setProblem(() => () => t('privacy.lastOwner', { names }));
    } else if (why === 'sign-in-again') setProblem(() => () => t('privacy.signInAgain'));
    else setProblem(() => () => refusalText(i18n, { why, detail }));
  }

  return (
    <>
      <DeleteAccount
        problem={problem()?.()}
        onConfirmed={() => {
          setProblem(undefined);
          setProving(true);
        }}
      />
      <ProveDialog open={proving()} onClose={() => setProving(false)} onProven={deleteAccount} />
    </>
  );
}
