import {
  copyDay,
  eventLimits,
  isBlank,
  movedPeriod,
  moveToDay,
  optionalLine,
  timeZone as knownTimeZone,
  type CopyWish,
  type Event,
  type Instant,
} from '@equipage/domain';
import { createEffect, createMemo, on, Show, type JSX } from 'solid-js';
import { createStore } from 'solid-js/store';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-time-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { createFormProblems, type FormProblem } from '../../ui/form-problems.ts';
import { Form, FormActions } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { proposedDay } from './copy-day.ts';
import { TimeZoneChoice } from './time-zone-choice.view.tsx';
import type { Temporal } from './wall-time.ts';

type Wish = Omit<CopyWish, 'copyId'>;
type Field = keyof Wish;

/** Where and for when an event is copied; says at once what days that makes. */
export function DuplicateEventDialog(props: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly event: Event;
  readonly temporal: Temporal;
  readonly now: Instant;
  /** Answers with a text for the reader when it was refused. */
  readonly onDuplicate: (wish: Wish) => Promise<string | undefined>;
}): JSX.Element {
  const { t, format } = useI18n();
  const [draft, setDraft] = createStore<Record<Field, string>>({ name: '', startsOn: '', timeZone: '' });
  const problems = createFormProblems<Field>();

  createEffect(
    on(
      () => props.open,
      (open) => {
        if (!open) return;
        problems.show([]);
        const { event, temporal, now } = props;
        setDraft({ name: event.name, startsOn: proposedDay(temporal, event, now), timeZone: event.timeZone });
      },
    ),
  );
  const change = (field: Field) => (value: string) => {
    problems.forget(field);
    setDraft(field, value);
  };

  const period = createMemo(() => {
    const { startsOn, timeZone } = draft;
    if (!copyDay.safeParse(startsOn).success || !knownTimeZone.safeParse(timeZone).success) return undefined;
    const move = moveToDay(props.temporal, props.event, startsOn, timeZone);
    return movedPeriod(props.temporal, props.event, move, eventLimits.duration);
  });

  async function submit() {
    const found: FormProblem<Field>[] = [];
    const name = optionalLine(eventLimits.name).safeParse(draft.name).data;
    if (isBlank(draft.name)) found.push({ field: 'name', text: () => t('eventSpace.form.missing.name') });
    else if (name === undefined)
      found.push({ field: 'name', text: () => t('eventSpace.form.tooLong', { max: eventLimits.name }) });
    if (!copyDay.safeParse(draft.startsOn).success)
      found.push({ field: 'startsOn', text: () => t('eventLife.duplicate.missingDay') });
    if (!knownTimeZone.safeParse(draft.timeZone).success)
      found.push({ field: 'timeZone', text: () => t('eventSpace.form.missing.timeZone') });
    problems.show(found);
    if (found.length > 0 || name === undefined) return;
    const refused = await props.onDuplicate({ name, startsOn: draft.startsOn, timeZone: draft.timeZone });
    if (refused !== undefined) problems.show([{ text: () => refused }]);
  }

  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={t('eventLife.duplicate.title')}
      description={t('eventLife.duplicate.text')}
    >
      <Form errors={problems.errors()} onSubmit={submit}>
        <TextField
          name="name"
          label={t('eventSpace.form.name')}
          help={t('eventSpace.form.nameHelp')}
          error={problems.of('name')}
          value={draft.name}
          onInput={change('name')}
        />
        <DateField
          name="startsOn"
          label={t('eventLife.duplicate.startsOn')}
          help={t('eventLife.duplicate.startsOnHelp')}
          error={problems.of('startsOn')}
          min="2000-01-01"
          max="2199-12-31"
          value={draft.startsOn}
          onInput={change('startsOn')}
        />
        <TimeZoneChoice
          at={period()?.startsAt ?? props.event.startsAt}
          country={props.event.country}
          error={problems.of('timeZone')}
          value={draft.timeZone}
          onChange={change('timeZone')}
        />
        <div aria-live="polite">
          <Show when={period()}>
            {(dates) => (
              <p class="rounded-control bg-sunk px-3 py-2">
                {t('eventLife.duplicate.dates', {
                  dates: format.dateRange(dates().startsAt, dates().endsAt, draft.timeZone),
                })}
              </p>
            )}
          </Show>
        </div>
        <FormActions>
          <Button type="submit" variant="primary">
            {t('eventLife.duplicate.submit')}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
