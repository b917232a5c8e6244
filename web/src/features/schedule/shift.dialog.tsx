import {
  placeIn,
  scheduleLimits,
  type Mission,
  type Roster,
  type Shift,
  type ShiftFacts,
} from '@equipage/domain';
import { createEffect, For, on, Show, type JSX } from 'solid-js';
import { createStore } from 'solid-js/store';
import { useI18n } from '../../i18n/i18n.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DateTimeField } from '../../ui/date-time-field.tsx';
import { createFormProblems } from '../../ui/form-problems.ts';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Temporal } from '../event/index.ts';
import { PlanActions } from './plan-actions.view.tsx';
import { hoursOfShift } from './shift-times.ts';
import { WorkedField } from './worked-field.view.tsx';
import {
  newShiftDraft,
  readShiftDraft,
  shiftDraftOf,
  type ShiftDraft,
  type ShiftField,
  type ShiftFlaw,
} from './shift-draft.ts';

export interface ShiftDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly mission: Mission | undefined;
  /** Undefined for a new one, which begins on `day`. */
  readonly shift: Shift | undefined;
  readonly day: string;
  readonly timeZone: string;
  readonly temporal: Temporal;
  /** Those who have a place in it. */
  readonly people: readonly Roster[];
  /** The event is over: hours alone can be recorded. */
  readonly closed: boolean;
  /** Each answers with a text for the reader when it was refused. */
  readonly onSave: (shifts: readonly ShiftFacts[]) => Promise<string | undefined>;
  readonly onCopy: () => Promise<string | undefined>;
  readonly onRemove: (reason: string) => Promise<string | undefined>;
  readonly onHours: (uid: string, minutes: number | null) => Promise<string | undefined>;
}

/** When a shift is and how many people it takes; who came, and for how long. */
export function ShiftDialog(props: ShiftDialogProps): JSX.Element {
  const { t, plural, format } = useI18n();
  const [draft, setDraft] = createStore<ShiftDraft>(newShiftDraft('2026-01-01'));
  const problems = createFormProblems<ShiftField>();

  createEffect(
    on(
      () => props.open,
      (open) => {
        if (!open) return;
        problems.show([]);
        const { shift, timeZone, temporal } = props;
        setDraft(shift === undefined ? newShiftDraft(props.day) : shiftDraftOf(shift, timeZone, temporal));
      },
    ),
  );

  const words = (flaw: ShiftFlaw) => {
    if (flaw.why === 'text') return t('planning.missionForm.tooLong', { max: scheduleLimits.note });
    if (flaw.why === 'badNeed') return t('planning.shiftForm.badNeed', { max: scheduleLimits.need });
    return t(`planning.shiftForm.${flaw.why}`);
  };
  const change = (field: ShiftField) => (value: string) => {
    problems.forget(field);
    setDraft({ [field]: value });
  };

  async function submit() {
    const read = readShiftDraft(draft, props.timeZone, props.temporal);
    if ('flaws' in read) {
      problems.show(read.flaws.map((flaw) => ({ field: flaw.field, text: () => words(flaw) })));
      return;
    }
    settle(await props.onSave(read.shifts));
  }
  async function remove(reason: string) {
    settle(await props.onRemove(reason));
  }
  async function attempt(work: () => Promise<string | undefined>) {
    settle(await work());
  }
  function settle(refused: string | undefined) {
    if (refused !== undefined) problems.show([{ text: () => refused }]);
  }
  const name = () => ({ mission: props.mission?.name ?? '' });

  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={
        props.shift === undefined
          ? t('planning.shiftForm.newTitle', name())
          : t('planning.shiftForm.editTitle', name())
      }
      description={t('planning.shiftForm.clock', {
        zone: format.timeZoneName(props.timeZone, props.shift?.startsAt ?? Date.now()),
      })}
    >
      <Show when={!props.closed}>
        <Form errors={problems.errors()} onSubmit={submit}>
          <DateTimeField
            name="starts"
            label={t('planning.shiftForm.starts')}
            error={problems.of('starts')}
            value={draft.starts}
            onInput={change('starts')}
          />
          <DateTimeField
            name="ends"
            label={t('planning.shiftForm.ends')}
            error={problems.of('ends')}
            value={draft.ends}
            likelyDate={draft.starts.slice(0, 10)}
            onInput={change('ends')}
          />
          <TextField
            name="need"
            inputmode="numeric"
            label={t('planning.shiftForm.need')}
            error={problems.of('need')}
            value={draft.need}
            onInput={change('need')}
          />
          <TextField
            name="note"
            label={t('planning.shiftForm.note')}
            error={problems.of('note')}
            optional
            value={draft.note}
            onInput={change('note')}
          />
          <Show
            when={props.shift === undefined}
            fallback={
              <Show when={props.people.length > 0}>
                <TextField
                  name="reason"
                  label={t('planning.shiftForm.reason')}
                  help={t('planning.shiftForm.reasonHelp')}
                  error={problems.of('reason')}
                  optional
                  value={draft.reason}
                  onInput={change('reason')}
                />
              </Show>
            }
          >
            <TextField
              name="repeat"
              inputmode="numeric"
              label={t('planning.shiftForm.repeat')}
              help={t('planning.shiftForm.repeatHelp')}
              error={problems.of('repeat')}
              value={draft.repeat}
              onInput={change('repeat')}
            />
          </Show>
          <PlanActions
            submit={props.shift === undefined ? t('planning.shiftForm.create') : t('planning.shiftForm.save')}
            existing={
              props.shift && {
                copy: t('planning.shiftForm.copy'),
                onCopy: () => attempt(props.onCopy),
                remove: t('planning.shiftForm.remove'),
                question: {
                  title: t('planning.shiftForm.removeTitle'),
                  text: plural('planning.shiftForm.removeText', props.people.length),
                },
                people: props.people.length,
                onRemove: remove,
              }
            }
          />
        </Form>
      </Show>
      <Show when={props.shift}>
        {(shift) => (
          <section class="grid gap-3">
            <h3 class="text-large">{t('planning.shiftForm.people')}</h3>
            <For each={props.people} fallback={<p class="text-soft">{t('planning.shiftForm.nobody')}</p>}>
              {(roster) => (
                <Worked
                  roster={roster}
                  shift={shift()}
                  onHours={(minutes) => props.onHours(roster.uid, minutes)}
                />
              )}
            </For>
          </section>
        )}
      </Show>
    </Dialog>
  );
}

/** The hours of one person in this shift. */
function Worked(props: {
  roster: Roster;
  shift: Shift;
  onHours: (minutes: number | null) => Promise<string | undefined>;
}) {
  const { t, format } = useI18n();
  const held = () => placeIn(props.roster, props.shift.id);
  const source = () => {
    const how = held()?.source;
    return how === 'self' || how === 'swap' ? ` · ${t(`planning.shiftForm.source.${how}`)}` : '';
  };
  return (
    <WorkedField
      name={`worked-${props.roster.uid}`}
      label={t('planning.shiftForm.worked', { name: props.roster.person.name })}
      help={`${t('planning.shiftForm.workedHelp', { hours: t('planning.hours', { hours: hoursOfShift(format, props.shift) }) })}${source()}`}
      minutes={held()?.workedMinutes ?? null}
      onHours={(minutes) => props.onHours(minutes)}
    />
  );
}
