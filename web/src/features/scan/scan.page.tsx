import {
  builtInCounters,
  displayName,
  isScannedAt,
  scanningUntil,
  tokenInBadgeCode,
  type CheckInKind,
  type Counter,
  type ScanEntry,
} from '@equipage/domain';
import { useParams } from '@solidjs/router';
import {
  createEffect,
  createMemo,
  createSignal,
  createUniqueId,
  Match,
  onMount,
  Show,
  Switch,
  type JSX,
} from 'solid-js';
import { addresses } from '../../addresses.ts';
import { deviceStore } from '../../data/device-store.ts';
import { network } from '../../data/network.ts';
import { createNow } from '../../data/now.ts';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import type { RefusalCode } from '../../i18n/refusals.en.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { NoAccessPage } from '../../ui/frame/problem-pages.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { toast } from '../../ui/toast.ts';
import { ownAccount } from '../account/index.ts';
import { createWakeLock, hashOfBadge } from '../badge/index.ts';
import { CountersDialog } from './counters.dialog.tsx';
import {
  answerBadge,
  answerByNow,
  answerPerson,
  isNewerBadge,
  recordedOf,
  signalOf,
  subjectOf,
  type ScanAnswer,
} from './scan-answer.ts';
import { gateRights } from './gate-rights.ts';
import { createScanDesk, type ScanDesk } from './scan-desk.ts';
import { createScanCamera } from './scan-camera.ts';
import { createScanSettings } from './scan-settings.ts';
import type { ScanSheetProps, ShownCheckIn } from './scan-sheet.view.tsx';
import { addCounter, archiveCounter } from './scan.actions.ts';
import { ScanView, type ShownCounter } from './scan.view.tsx';
import { keepCodeReader } from './scanner.ts';
import { makeSignals } from './signals.ts';
import { unsentCheckIns } from './unsent-check-ins.ts';

/** `/events/:eventId/scan`: the gate. For organizers and scanners of the event, with network and without. */
export default function ScanPage(): JSX.Element {
  const params = useParams();
  onMount(() => void keepCodeReader());
  return (
    // Another event or another person is another desk.
    <Show when={`${params['eventId']} ${session.person()?.uid}`} keyed>
      <Show when={session.person()?.uid}>
        {(uid) => <Gate eventId={params['eventId'] ?? ''} uid={uid()} />}
      </Show>
    </Show>
  );
}

function Gate(props: { readonly eventId: string; readonly uid: string }) {
  const { t } = useI18n();
  // The page above makes a new one for another event or person.
  // eslint-disable-next-line solid/reactivity
  const desk = createScanDesk(props.eventId, props.uid);
  const now = createNow();
  const rights = createMemo(() => {
    const event = desk.event();
    return event === undefined ? 'unknown' : gateRights(session, event);
  });
  const isOver = () => {
    const event = desk.event();
    return event !== undefined && event.state !== 'draft' && !isScannedAt(event, now());
  };
  // What a person may no longer see does not stay on her device.
  createEffect(() => {
    if (rights() === 'none' || isOver()) void desk.forget();
  });

  return (
    <Switch fallback={<Skeleton kind="page" />}>
      <Match when={rights() === 'none' || (desk.event() === undefined && desk.isDenied())}>
        <NoAccessPage
          homeHref={addresses.home()}
          personName={ownAccount.row && displayName(ownAccount.row)}
        />
      </Match>
      <Match when={isOver()}>
        <Note title={t('scan.over.title')} text={t('scan.over.text')}>
          <Show when={unsentCheckIns.items.length > 0}>
            <p>{t('scan.over.waiting')}</p>
          </Show>
        </Note>
      </Match>
      <Match when={desk.event()?.state === 'draft'}>
        <Note title={t('scan.draft.title')} text={t('scan.draft.text')} />
      </Match>
      <Match when={desk.event() !== undefined}>
        <Scanning desk={desk} uid={props.uid} isOrganizer={rights() === 'organizer'} />
      </Match>
      <Match when={desk.opened() && !network.online()}>
        <Note title={t('scan.away.title')} text={t('scan.away.text')} />
      </Match>
    </Switch>
  );
}

function Note(props: { readonly title: string; readonly text: string; readonly children?: JSX.Element }) {
  const { t } = useI18n();
  return (
    <Page title={props.title} intro={props.text}>
      {props.children}
      <div>
        <Button variant="primary" href={addresses.home()}>
          {t('ui.backHome')}
        </Button>
      </div>
    </Page>
  );
}

/** The same code counts once while it stays before the camera, and this long after it was gone, in milliseconds. */
const sameCode = 2_500;

function Scanning(props: { readonly desk: ScanDesk; readonly uid: string; readonly isOrganizer: boolean }) {
  const i18n = useI18n();
  const { t } = i18n;
  const now = createNow();
  const cameraId = createUniqueId();
  const event = () => props.desk.event()!;
  const signal = makeSignals();
  createWakeLock();

  // The page above makes a new one for another person.
  // eslint-disable-next-line solid/reactivity
  const kept = createScanSettings(props.uid);
  const { counterId, setCounterId, mode, setMode, sound, setSound, ...operator } = kept;
  const counters = createMemo((): ShownCounter[] => [
    ...builtInCounters.map(({ id, rule }) => ({ id, rule, name: t(`scan.counters.${id}`) })),
    ...props.desk.counters().filter(({ archived }) => !archived),
  ]);
  const counter = () => counters().find(({ id }) => id === counterId()) ?? counters()[0]!;
  const counterOf = (id: string) => [...counters(), ...props.desk.counters()].find((one) => one.id === id);
  const nameOf = (id: string) => counterOf(id)?.name ?? '–';
  const ruleOf = (id: string) => counterOf(id)?.rule ?? 'presence';

  const settings = () => {
    const { id, rule } = counter();
    return { counter: id, rule, mode: mode(), timeZone: event().timeZone };
  };

  const [given, setAnswer] = createSignal<ScanAnswer>();
  const answer = createMemo(() => {
    const current = given();
    return current && answerByNow(props.desk, current, settings(), now());
  });
  const [search, setSearch] = createSignal('');
  const found = createMemo(() => props.desk.find(search()));

  function show(next: ScanAnswer) {
    setAnswer(next);
    signal(signalOf(next), sound());
  }

  let seen = { text: '', at: 0 };
  async function read(text: string): Promise<void> {
    const at = Date.now();
    const isSame = text === seen.text && at - seen.at < sameCode;
    seen = { text, at };
    if (isSame) return;
    const token = tokenInBadgeCode(text);
    if (token === undefined) return show({ is: isNewerBadge(text) ? 'newer' : 'foreign' });
    const hash = await hashOfBadge(token);
    show(answerBadge(props.desk, hash, settings(), at));
  }

  function choose(person: ScanEntry) {
    setSearch('');
    show(answerPerson(props.desk, person, null, settings(), Date.now()));
  }

  function record(counter: string, kind: CheckInKind) {
    const current = answer();
    if (current?.is !== 'person' && current?.is !== 'unknown') return undefined;
    const person = current.is === 'person' ? current.person : undefined;
    const at = props.desk.record({
      uid: person?.id ?? null,
      badgeHash: current.badgeHash,
      name: person?.name ?? t('scan.refused.unknown'),
      counter,
      kind,
    });
    return { ...current, recorded: { at, counter, kind } };
  }

  function recordNow() {
    const wanted = mode();
    const recorded = wanted === 'look' ? undefined : record(counter().id, wanted);
    if (recorded === undefined) return;
    setAnswer(recorded);
    signal('good', sound());
  }

  function undo() {
    const recorded = recordedOf(answer());
    if (recorded === undefined) return;
    record(recorded.counter, recorded.kind === 'out' ? 'in' : 'out');
    setAnswer(undefined);
    toast.info(t('scan.answer.undone'));
  }

  const camera = createScanCamera({
    elementId: cameraId,
    side: operator.side,
    ready: operator.settled,
    onText: (text) => void read(text),
  });

  function turn() {
    operator.setSide(operator.side() === 'user' ? 'environment' : 'user');
    void camera.start();
  }

  const here = () => unsentCheckIns.items.filter(({ payload }) => payload.eventId === event().id);
  const refused = createMemo(() =>
    here()
      .filter(({ state }) => state === 'refused')
      .map(({ id, payload, why }) => ({
        id,
        text: t('scan.refused.item', {
          name: payload.name,
          counter: nameOf(payload.counter),
          time: i18n.format.time(payload.at, event().timeZone),
        }),
        why: refusalText(i18n, { why: (why ?? 'fault') as RefusalCode }),
      })),
  );
  /** Of whoever is on the sheet; kept, so that its rows are not drawn anew when the clock ticks. */
  const checkIns = createMemo((): readonly ShownCheckIn[] => {
    const current = answer();
    if (current?.is !== 'person') return [];
    return props.desk.marksOf(current.person.id).map((mark) => ({
      id: mark.id,
      counterName: nameOf(mark.counter),
      rule: ruleOf(mark.counter),
      kind: mark.kind,
      at: mark.at,
    }));
  });
  const sheet = (): ScanSheetProps | undefined => {
    const current = answer();
    if (current === undefined) return undefined;
    const uid = current.is === 'person' ? current.person.id : undefined;
    const subject = subjectOf(current, settings());
    return {
      answer: current,
      counterName: nameOf(subject.counter),
      rule: ruleOf(subject.counter),
      mode: subject.mode,
      picture: uid === undefined ? null : props.desk.pictureOf(uid),
      checkIns: checkIns(),
      timeZone: event().timeZone,
      now: now(),
      fresh: props.desk.isFresh(),
      asOf: props.desk.asOf(),
      contactHref:
        uid !== undefined && props.isOrganizer ? addresses.application(event().id, uid) : undefined,
      onRecord: recordNow,
      onUndo: undo,
      onClose: () => void setAnswer(undefined),
    };
  };

  const [setting, setSetting] = createSignal(false);
  async function add(name: string, rule: Counter['rule']): Promise<string | undefined> {
    const outcome = await addCounter(event().id, name, rule);
    return outcome.ok ? undefined : refusalText(i18n, outcome);
  }
  async function archive(one: Counter, archived: boolean): Promise<void> {
    const outcome = await archiveCounter(event().id, one, archived);
    if (!outcome.ok) toast.error(refusalText(i18n, outcome));
  }

  return (
    <>
      <ScanView
        eventName={event().name}
        homeHref={props.isOrganizer ? addresses.event(event().id) : addresses.home()}
        status={{
          online: network.online(),
          fresh: props.desk.isFresh(),
          asOf: props.desk.asOf(),
          people: props.desk.size(),
          waiting: here().filter(({ state }) => state !== 'refused').length,
          inMemory: deviceStore.keeping() === 'memory',
          timeZone: event().timeZone,
          now: Math.min(now(), scanningUntil(event())),
        }}
        counters={counters()}
        counter={counter()}
        mode={mode()}
        onCounter={setCounterId}
        onMode={setMode}
        onSettings={props.isOrganizer ? () => void setSetting(true) : undefined}
        cameraId={cameraId}
        camera={camera.state()}
        hasTorch={camera.hasTorch()}
        torch={camera.torch()}
        sound={sound()}
        onTorch={() => camera.toggleTorch()}
        onSound={() => void setSound(!sound())}
        onTurn={turn}
        onRetryCamera={() => void camera.start()}
        sheet={sheet()}
        search={search()}
        found={found()}
        pictureOf={(uid) => props.desk.pictureOf(uid)}
        onSearch={setSearch}
        onChoose={choose}
        refused={refused()}
        onRetry={(id) => unsentCheckIns.retry(id)}
        onDiscard={(id) => unsentCheckIns.discard(id)}
      />
      <CountersDialog
        open={setting()}
        counters={props.desk.counters()}
        onClose={() => setSetting(false)}
        onAdd={add}
        onArchive={archive}
      />
    </>
  );
}
