import {
  nextShift,
  type CheckInKind,
  type CounterRule,
  type Instant,
  type ScanEntry,
  type ScanMode,
} from '@equipage/domain';
import { createMemo, For, Match, Show, Switch, type JSX } from 'solid-js';
import Ban from '~icons/lucide/ban';
import CircleCheckBig from '~icons/lucide/circle-check-big';
import CircleHelp from '~icons/lucide/circle-question-mark';
import Eye from '~icons/lucide/eye';
import TriangleAlert from '~icons/lucide/triangle-alert';
import type { Icon } from '../../ui/icon.ts';
import { Dynamic } from 'solid-js/web';
import { useI18n } from '../../i18n/i18n.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { ApplicationStatusChip } from '../application/index.ts';
import { recordedOf, type ScanAnswer } from './scan-answer.ts';
import { createWhen } from './scan-status.view.tsx';

export interface ScanSheetProps {
  readonly answer: ScanAnswer;
  /** What it was scanned for: what was recorded, and before that what is set. */
  readonly counterName: string;
  readonly rule: CounterRule;
  readonly mode: ScanMode;
  readonly picture: string | null;
  /** What was counted of the person here, the latest first, as far as this device knows. */
  readonly checkIns: readonly ShownCheckIn[];
  readonly timeZone: string;
  readonly now: Instant;
  /** Whether the list follows the server: then a badge that is not in it belongs to nobody of this event. */
  readonly fresh: boolean;
  readonly asOf: Instant | undefined;
  /** The contact sheet, for those who may read it. */
  readonly contactHref: string | undefined;
  readonly onRecord: () => void;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

export interface ShownCheckIn {
  readonly id: string;
  readonly counterName: string;
  readonly rule: CounterRule;
  readonly kind: CheckInKind;
  readonly at: Instant;
}

interface Look {
  readonly tone: 'good' | 'careful' | 'bad' | 'unknown';
  readonly icon: Icon;
  readonly word: string;
  readonly text: string | undefined;
}

/**
 * The answer to a scan, for somebody tired at night in the rain: one colour, one shape and one word that are told apart
 * at arm's length, then the face and the name.
 */
export function ScanSheet(props: ScanSheetProps): JSX.Element {
  const { t, format } = useI18n();
  const when = createWhen(() => props);
  const presence = () => props.rule === 'presence';
  const person = () => (props.answer.is === 'person' ? props.answer.person : undefined);
  const recordedAt = () => recordedOf(props.answer)?.at;
  const mayRecord = () => {
    const { answer, mode } = props;
    if (mode === 'look' || recordedAt() !== undefined) return false;
    return answer.is === 'unknown' || answer.is === 'person';
  };

  const look = (): Look => {
    const { answer } = props;
    if (answer.is === 'newer' || answer.is === 'foreign') {
      return {
        tone: 'bad',
        icon: Ban,
        word: t(`scan.answer.${answer.is}`),
        text: t(`scan.answer.${answer.is}Text`),
      };
    }
    if (answer.is === 'unknown') return { tone: 'unknown', icon: CircleHelp, ...unknown() };
    const { verdict } = answer;
    if (recordedAt() !== undefined) {
      const word = props.mode === 'out' ? (presence() ? 'out' : 'takenBack') : presence() ? 'in' : 'given';
      return { tone: 'good', icon: CircleCheckBig, word: t(`scan.answer.${word}`), text: undefined };
    }
    switch (verdict.is) {
      case 'look':
        return { tone: 'good', icon: Eye, word: t('scan.answer.found'), text: undefined };
      case 'fine':
        return { tone: 'good', icon: Eye, word: t('scan.answer.ready'), text: undefined };
      case 'not-in':
        return {
          tone: 'careful',
          icon: TriangleAlert,
          word: t('scan.answer.notIn'),
          text: t('scan.answer.notInText'),
        };
      case 'not-accepted':
        return {
          tone: 'bad',
          icon: Ban,
          word: t('scan.answer.notAccepted'),
          text: t(`scan.answer.status.${verdict.status}`),
        };
      case 'perhaps-accepted':
        return {
          tone: 'careful',
          icon: TriangleAlert,
          word: t('scan.answer.perhaps'),
          text:
            props.asOf === undefined
              ? t('scan.answer.perhapsEmpty')
              : t('scan.answer.perhapsText', { when: when(props.asOf) }),
        };
      case 'again': {
        const word = props.mode === 'out' ? 'againOut' : presence() ? 'againIn' : 'againGiven';
        return {
          tone: 'careful',
          icon: TriangleAlert,
          word: t(`scan.answer.${word}`),
          text: t('scan.answer.since', { time: when(verdict.since) }),
        };
      }
    }
  };

  function unknown(): Pick<Look, 'word' | 'text'> {
    const word = t('scan.answer.unknown');
    if (recordedAt() !== undefined) return { word, text: t('scan.answer.unknownRecorded') };
    if (props.asOf === undefined) return { word, text: t('scan.answer.unknownEmpty') };
    if (props.fresh) return { word, text: t('scan.answer.unknownFresh') };
    return { word, text: t('scan.answer.unknownStale', { when: when(props.asOf) }) };
  }

  return (
    <section
      role="alert"
      data-tone={look().tone}
      class="group grid content-start overflow-hidden rounded-card border border-hairline bg-surface shadow-raised max-tablet:rounded-b-none"
    >
      <header class="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 p-5 group-data-[tone=bad]:bg-danger group-data-[tone=bad]:text-on-danger group-data-[tone=careful]:bg-accent group-data-[tone=careful]:text-on-accent group-data-[tone=good]:bg-primary group-data-[tone=good]:text-on-primary group-data-[tone=unknown]:bg-info-soft group-data-[tone=unknown]:text-info-ink">
        <Dynamic component={look().icon} class="size-16" />
        <div class="grid gap-1">
          <h2 class="text-poster font-extrabold wrap-anywhere">{look().word}</h2>
          <Show when={look().text}>{(text) => <p class="text-large">{text()}</p>}</Show>
        </div>
      </header>
      <div class="grid gap-4 p-5">
        <Show when={person()}>
          {(shown) => (
            <div class="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-4">
              <Avatar name={shown().name} photo={props.picture} size="large" />
              <div class="grid gap-1">
                <p class="text-display font-extrabold wrap-anywhere">
                  <bdi>{shown().name}</bdi>
                </p>
                <p>
                  <ApplicationStatusChip status={shown().status} />
                </p>
                <Shifts person={shown()} timeZone={props.timeZone} now={props.now} />
              </div>
            </div>
          )}
        </Show>
        <Show when={person() && props.checkIns.length > 0}>
          <CheckIns checkIns={props.checkIns} timeZone={props.timeZone} now={props.now} />
        </Show>
        <Show when={props.mode !== 'look' && 'recorded' in props.answer}>
          <p class="text-soft">
            {props.counterName}
            {'. '}
            <Show when={recordedAt()} fallback={t('scan.answer.notRecorded')}>
              {(at) => t('scan.answer.recorded', { time: format.time(at(), props.timeZone) })}
            </Show>
          </p>
        </Show>
        <div class="flex flex-wrap gap-3">
          <Switch>
            <Match when={mayRecord() && look().tone === 'good'}>
              <Button variant="primary" onPress={() => props.onRecord()}>
                {t('scan.answer.record')}
              </Button>
            </Match>
            <Match when={mayRecord()}>
              <Button onPress={() => props.onRecord()}>{t('scan.answer.anyway')}</Button>
            </Match>
            <Match when={recordedAt() !== undefined && person()}>
              <Button onPress={() => props.onUndo()}>{t('scan.answer.undo')}</Button>
            </Match>
          </Switch>
          <Show when={person() && props.contactHref}>
            {(href) => (
              <Button variant="quiet" href={href()}>
                {t('scan.answer.contact')}
              </Button>
            )}
          </Show>
          <Button
            variant={mayRecord() && look().tone === 'good' ? 'secondary' : 'primary'}
            onPress={() => props.onClose()}
          >
            {t('scan.answer.close')}
          </Button>
        </div>
      </div>
    </section>
  );
}

/** What was counted of the person, so that nobody has to ask her whether she has eaten. */
function CheckIns(props: Pick<ScanSheetProps, 'checkIns' | 'timeZone' | 'now'>) {
  const { t } = useI18n();
  const when = createWhen(() => props);
  const word = ({ rule, kind }: ShownCheckIn) =>
    rule === 'presence' ? (kind === 'in' ? 'in' : 'out') : kind === 'in' ? 'given' : 'takenBack';
  return (
    <section class="grid gap-1">
      <h3 class="font-semibold">{t('scan.answer.checkIns')}</h3>
      <ul role="list" class="divide-y divide-hairline">
        <For each={props.checkIns}>
          {(one) => (
            <li class="grid grid-cols-[minmax(0,1fr)_auto_auto] gap-x-4 py-1">
              <span class="wrap-anywhere">
                <bdi>{one.counterName}</bdi>
              </span>
              <span>{t(`scan.answer.${word(one)}`)}</span>
              <span class="text-soft tabular-nums">{when(one.at)}</span>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}

/** What the person comes for, and what else she does here. */
function Shifts(props: { readonly person: ScanEntry; readonly timeZone: string; readonly now: Instant }) {
  const { t, format } = useI18n();
  const next = createMemo(() => nextShift(props.person, props.now));
  const missions = () => [...new Set(props.person.shifts.map(({ missionName }) => missionName))].join(', ');
  return (
    <>
      <Show when={next()}>
        {(shift) => (
          <p class="text-large">
            {t('scan.answer.shift', {
              mission: [shift().missionName, shift().place].filter((part) => part !== '').join(', '),
              time: format.dateTimeRange(shift().startsAt, shift().endsAt, props.timeZone),
            })}
          </p>
        )}
      </Show>
      <Show when={missions() !== ''}>
        <p class="text-soft">{t('scan.answer.missions', { missions: missions() })}</p>
      </Show>
    </>
  );
}
