import type { CounterRule, ScanEntry, ScanMode } from '@equipage/domain';
import { For, Match, Show, Switch, type JSX } from 'solid-js';
import Flashlight from '~icons/lucide/flashlight';
import FlashlightOff from '~icons/lucide/flashlight-off';
import Settings from '~icons/lucide/settings';
import SwitchCamera from '~icons/lucide/switch-camera';
import Volume from '~icons/lucide/volume-2';
import VolumeOff from '~icons/lucide/volume-off';
import X from '~icons/lucide/x';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { focusField } from '../../ui/form-errors.tsx';
import { PageHeading } from '../../ui/frame/page.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { List, ListItem } from '../../ui/list.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { ApplicationStatusChip } from '../application/index.ts';
import { ScanSheet, type ScanSheetProps } from './scan-sheet.view.tsx';
import { ScanStatus, type ScanStatusProps } from './scan-status.view.tsx';
import type { CameraRefusal } from './scanner.ts';

export interface ShownCounter {
  readonly id: string;
  readonly name: string;
  readonly rule: CounterRule;
}

export interface RefusedScan {
  readonly id: string;
  readonly text: string;
  readonly why: string;
}

export interface ScanViewProps {
  readonly eventName: string;
  readonly homeHref: string;
  readonly status: ScanStatusProps;
  readonly counters: readonly ShownCounter[];
  readonly counter: ShownCounter;
  readonly mode: ScanMode;
  readonly onCounter: (id: string) => void;
  readonly onMode: (mode: ScanMode) => void;
  /** Undefined for those who do not say what is counted. */
  readonly onSettings: (() => void) | undefined;
  /** Id of the element in which the picture of the camera appears. */
  readonly cameraId: string;
  readonly camera: 'starting' | 'running' | CameraRefusal;
  readonly hasTorch: boolean;
  readonly torch: boolean;
  readonly sound: boolean;
  readonly onTorch: () => void;
  readonly onSound: () => void;
  readonly onTurn: () => void;
  readonly onRetryCamera: () => void;
  readonly sheet: ScanSheetProps | undefined;
  readonly search: string;
  readonly found: readonly ScanEntry[];
  readonly pictureOf: (uid: string) => string | null;
  readonly onSearch: (text: string) => void;
  readonly onChoose: (person: ScanEntry) => void;
  readonly refused: readonly RefusedScan[];
  readonly onRetry: (id: string) => void;
  readonly onDiscard: (id: string) => void;
}

const modes = ['in', 'out', 'look'] as const;

/** The gate: what for, the camera, the answer, and the ways without camera. On a phone it is all there is. */
export function ScanView(props: ScanViewProps): JSX.Element {
  const { t } = useI18n();
  const modeLabel = (mode: ScanMode) => {
    if (mode === 'look' || props.counter.rule === 'presence') return t(`scan.modes.${mode}`);
    return t(mode === 'in' ? 'scan.give' : 'scan.takeBack');
  };
  let answer: HTMLDivElement | undefined;
  const touch = window.matchMedia?.('(pointer: coarse)').matches ?? false;
  /**
   * What is pressed here goes with its row or its answer, and the keyboard would be nowhere: it goes on to the next
   * step of the answer, and to the search when there is none, except where that would bring up the keyboard of a phone.
   */
  const andOn =
    <Given extends unknown[]>(deed: (...given: Given) => unknown) =>
    (...given: Given) => {
      deed(...given);
      queueMicrotask(() => {
        if (answer?.isConnected) answer.querySelector<HTMLElement>('[data-variant=primary]')?.focus();
        else if (!touch) focusField('search');
      });
    };
  return (
    <div
      data-bare
      // While an answer lies over the page, what the keyboard comes to scrolls into the part above it.
      // One column that a long name of an event does not widen.
      class="grid grid-cols-1 content-start gap-4 max-tablet:fixed max-tablet:inset-0 max-tablet:z-40 max-tablet:overflow-y-auto max-tablet:bg-paper max-tablet:px-4 max-tablet:pt-3 max-tablet:pb-6 max-tablet:has-data-answer:scroll-pb-[80vh] max-tablet:has-data-answer:pb-[80vh]"
    >
      <header class="flex items-center justify-between gap-2">
        <div class="min-w-0">
          <PageHeading title={t('scan.title')} class="text-title font-extrabold tablet:text-display" />
          <p class="truncate text-soft">
            <bdi>{props.eventName}</bdi>
          </p>
        </div>
        <div class="flex shrink-0">
          <Show when={props.onSettings}>
            {(open) => (
              <IconButton label={t('scan.settings.open')} icon={Settings} onPress={() => open()()} />
            )}
          </Show>
          <IconButton href={props.homeHref} label={t('ui.close')} icon={X} />
        </div>
      </header>
      <ScanStatus {...props.status} />
      <div class="grid gap-4 tablet:grid-cols-2 tablet:items-start tablet:gap-8">
        <div class="grid gap-4">
          <Camera {...props} />
          <div class="grid gap-3">
            <Select
              name="counter"
              label={t('scan.counter')}
              value={props.counter.id}
              options={props.counters.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id) => props.onCounter(id)}
            />
            <fieldset class="grid min-w-0 grid-cols-3 overflow-hidden rounded-control border border-border">
              <legend class="sr-only">{t('scan.mode')}</legend>
              <For each={modes}>
                {(mode) => (
                  <label class="grid min-h-12 cursor-pointer place-items-center border-hairline px-1 text-center font-semibold not-first-of-type:border-l has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-3 has-focus-visible:-outline-offset-4 has-focus-visible:outline-focus">
                    <input
                      type="radio"
                      name="mode"
                      class="sr-only"
                      checked={props.mode === mode}
                      onChange={() => props.onMode(mode)}
                    />
                    {modeLabel(mode)}
                  </label>
                )}
              </For>
            </fieldset>
          </div>
        </div>
        <div class="grid content-start gap-4">
          <Show when={props.sheet}>
            {(sheet) => (
              <div
                ref={(element) => (answer = element)}
                data-answer
                class="max-tablet:fixed max-tablet:inset-x-0 max-tablet:bottom-0 max-tablet:z-10 max-tablet:max-h-[78vh] max-tablet:overflow-y-auto"
              >
                <ScanSheet
                  {...sheet()}
                  onRecord={andOn(() => sheet().onRecord())}
                  onUndo={andOn(() => sheet().onUndo())}
                  onClose={andOn(() => sheet().onClose())}
                />
              </div>
            )}
          </Show>
          <Search {...props} onChoose={andOn((person) => props.onChoose(person))} />
          <Show when={props.refused.length > 0}>
            <Banner tone="danger" title={t('scan.refused.title')}>
              {t('scan.refused.text')}
            </Banner>
            <List label={t('scan.refused.title')}>
              <For each={props.refused}>
                {(one) => (
                  <ListItem
                    title={<bdi>{one.text}</bdi>}
                    detail={one.why}
                    action={
                      <div class="flex flex-wrap gap-2">
                        <Button onPress={() => props.onRetry(one.id)}>{t('scan.refused.retry')}</Button>
                        <Button variant="quiet" onPress={() => props.onDiscard(one.id)}>
                          {t('scan.refused.discard')}
                        </Button>
                      </div>
                    }
                  />
                )}
              </For>
            </List>
          </Show>
        </div>
      </div>
    </div>
  );
}

function Camera(props: ScanViewProps) {
  const { t } = useI18n();
  const running = () => props.camera === 'running';
  const refusal = () =>
    props.camera === 'starting' || props.camera === 'running' ? undefined : props.camera;
  return (
    <section aria-label={t('scan.camera.label')} class="grid gap-2">
      <div class="relative min-h-40 overflow-hidden rounded-card bg-slip text-on-slip">
        {/* Filled by the camera; its size must not depend on what stands in it. */}
        <div
          id={props.cameraId}
          class="h-[34vh] min-h-40 [&_video]:size-full! [&_video]:object-cover tablet:h-96"
          classList={{ invisible: !running() }}
        />
        <Switch>
          <Match when={props.camera === 'starting'}>
            <p role="status" class="absolute inset-0 grid place-items-center p-4 text-center">
              {t('scan.camera.starting')}
            </p>
          </Match>
          <Match when={refusal()}>
            {(why) => (
              <div
                role="alert"
                class="absolute inset-0 grid content-center justify-items-center gap-3 p-4 text-center"
              >
                <p>{t(`scan.camera.${why()}`)}</p>
                <Button onPress={() => props.onRetryCamera()}>{t('scan.camera.retry')}</Button>
              </div>
            )}
          </Match>
        </Switch>
      </div>
      <div class="flex items-center justify-between gap-2">
        <p class="text-soft">{t('scan.camera.hint')}</p>
        <div class="flex shrink-0">
          <Show when={props.hasTorch}>
            <IconButton
              label={t(props.torch ? 'scan.camera.torchOff' : 'scan.camera.torchOn')}
              icon={props.torch ? FlashlightOff : Flashlight}
              pressed={props.torch}
              onPress={() => props.onTorch()}
            />
          </Show>
          <IconButton
            label={t(props.sound ? 'scan.camera.soundOff' : 'scan.camera.soundOn')}
            icon={props.sound ? Volume : VolumeOff}
            onPress={() => props.onSound()}
          />
          <IconButton label={t('scan.camera.turn')} icon={SwitchCamera} onPress={() => props.onTurn()} />
        </div>
      </div>
    </section>
  );
}

function Search(props: ScanViewProps) {
  const { t, plural } = useI18n();
  const asked = () => props.search.trim() !== '';
  return (
    <search class="grid gap-3">
      <TextField
        name="search"
        type="search"
        label={t('scan.search.label')}
        help={t('scan.search.help')}
        value={props.search}
        onInput={(text) => props.onSearch(text)}
      />
      <p role="status" class="sr-only">
        <Show when={asked()}>{plural('scan.search.count', props.found.length)}</Show>
      </p>
      <Show when={asked()}>
        <Show when={props.found.length > 0} fallback={<p>{t('scan.search.none')}</p>}>
          <ul
            role="list"
            class="divide-y divide-hairline overflow-clip rounded-card border border-hairline bg-surface"
          >
            <For each={props.found}>
              {(person) => (
                <li>
                  <button
                    type="button"
                    class="flex min-h-16 w-full items-center gap-4 px-4 py-3 text-left hover:bg-sunk focus-visible:-outline-offset-3"
                    onClick={() => props.onChoose(person)}
                  >
                    <Avatar name={person.name} photo={props.pictureOf(person.id)} />
                    <span class="min-w-0 grow font-semibold wrap-anywhere">
                      <bdi>{person.name}</bdi>
                    </span>
                    <Show when={person.status !== 'accepted'}>
                      <ApplicationStatusChip status={person.status} />
                    </Show>
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Show>
    </search>
  );
}
