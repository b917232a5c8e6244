import type { Mission, Roster, Shift } from '@equipage/domain';
import { createMemo, createSignal, Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { KeyedFor } from '../../ui/keyed-for.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { candidatesFor, type Candidate } from './planning-model.ts';
import { StaffingChip } from './shift-card.view.tsx';
import { hoursOf, timesOf } from './shift-times.ts';

export interface AssignDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly shift: Shift | undefined;
  readonly mission: Mission | undefined;
  readonly timeZone: string;
  readonly rosters: readonly Roster[];
  readonly restOf: (missionId: string) => number;
  /**
   * The dialog stays open: a shift often needs several.
   * @param from the shift that she leaves for it
   */
  readonly onAssign: (person: Candidate, from?: string) => Promise<unknown>;
}

/** More names than anybody looks through; typing finds the others. */
const most = 30;

/** Who could take a shift, the free ones first, and what speaks against the others. The keyboard's way of dragging. */
export function AssignDialog(props: AssignDialogProps): JSX.Element {
  const { t } = useI18n();
  const [text, setText] = createSignal('');
  const candidates = createMemo(() => {
    const { shift, mission, open } = props;
    if (!open || shift === undefined || mission === undefined) return [];
    return candidatesFor(shift, mission, props.rosters, props.restOf, text()).slice(0, most);
  });
  let names!: HTMLDivElement;
  /** Whoever is given the place leaves the list with her button: the keyboard goes on from the top of everybody. */
  function assign(candidate: Candidate, from?: string) {
    setText('');
    names.focus();
    return props.onAssign(candidate, from);
  }
  function close() {
    setText('');
    props.onClose();
  }
  return (
    <Dialog
      open={props.open}
      onClose={close}
      title={t('planning.picker.title', { mission: props.mission?.name ?? '' })}
    >
      <Show when={props.shift}>
        {(shift) => (
          <>
            <ShiftLine shift={shift()} timeZone={props.timeZone} />
            <TextField
              name="findCandidate"
              type="search"
              label={t('planning.find')}
              optional="evident"
              value={text()}
              onInput={setText}
            />
          </>
        )}
      </Show>
      <div ref={names} role="group" tabindex="-1" aria-label={t('planning.people')}>
        <Show
          when={candidates().length > 0}
          fallback={
            <p class="text-soft">
              {text() === '' ? t('planning.picker.everybody') : t('planning.nobodyFound')}
            </p>
          }
        >
          <ul role="list" class="divide-y divide-hairline">
            <KeyedFor each={candidates()} by={({ uid }) => uid}>
              {(candidate) => (
                <Row
                  candidate={candidate()}
                  timeZone={props.timeZone}
                  onAssign={(from) => assign(candidate(), from)}
                />
              )}
            </KeyedFor>
          </ul>
        </Show>
      </div>
    </Dialog>
  );
}

function ShiftLine(props: { shift: Shift; timeZone: string }) {
  const { format } = useI18n();
  return (
    <p class="flex flex-wrap items-center gap-3 text-soft">
      {format.date(props.shift.startsAt, props.timeZone)}, {timesOf(format, props.shift, props.timeZone)}
      <StaffingChip shift={props.shift} />
    </p>
  );
}

function Row(props: {
  candidate: Candidate;
  timeZone: string;
  onAssign: (from?: string) => Promise<unknown>;
}) {
  const { t, format } = useI18n();
  const state = () => {
    const { state, against } = props.candidate;
    if (state === 'free' || against === undefined) return t('planning.picker.free');
    const words = { mission: against.missionName, time: timesOf(format, against, props.timeZone) };
    return state === 'overlap' ? t('planning.picker.busy', words) : t('planning.picker.tired', words);
  };
  /** The shift that she cannot do at the same time: mostly she is to do this one instead. */
  const instead = () => (props.candidate.state === 'overlap' ? props.candidate.against : undefined);
  return (
    <li class="flex items-center gap-3 py-2">
      <Avatar name={props.candidate.name} size="small" />
      <div class="grid min-w-0 grow">
        <bdi class="font-semibold wrap-anywhere">{props.candidate.name}</bdi>
        <span
          class="text-small wrap-anywhere"
          classList={{
            'text-soft': props.candidate.state === 'free',
            'text-danger-ink': props.candidate.state !== 'free',
          }}
        >
          {state()}
          {' · '}
          {t('planning.picker.planned', { hours: hoursOf(format, props.candidate.planned) })}
        </span>
      </div>
      <div class="grid shrink-0 gap-2">
        <Show when={instead()}>
          {(left) => (
            <Button onPress={() => props.onAssign(left().id)}>
              <span aria-hidden="true">{t('planning.picker.move')}</span>
              <span class="sr-only">
                {t('planning.picker.moveFrom', { name: props.candidate.name, mission: left().missionName })}
              </span>
            </Button>
          )}
        </Show>
        <Button onPress={() => props.onAssign()}>
          <span aria-hidden="true">{t('planning.assign')}</span>
          <span class="sr-only">{t('planning.picker.choose', { name: props.candidate.name })}</span>
        </Button>
      </div>
    </li>
  );
}
