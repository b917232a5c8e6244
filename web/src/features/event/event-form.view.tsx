import { eventLimits, type Instant } from '@equipage/domain';
import { createMemo, For, Match, Show, Switch, type JSX } from 'solid-js';
import TriangleAlert from '~icons/lucide/triangle-alert';
import { useI18n, type I18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { CountryField } from '../../ui/country-field.tsx';
import { DateField, DateTimeField } from '../../ui/date-time-field.tsx';
import type { FormError } from '../../ui/form-errors.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { DraftField, Flaw } from './event-draft.ts';
import type { EventForm } from './event-form.ts';
import { sameClock, zonesOfCountry } from './time-zones.ts';
import { TimeZoneChoice } from './time-zone-choice.view.tsx';
import { readWallTime, type WallTime } from './wall-time.ts';

export interface EventFormProps {
  readonly form: EventForm;
  /** People see the event already. */
  readonly published: boolean;
  readonly submitLabel: string;
  readonly cancelHref: string;
  readonly now: Instant;
  readonly online: boolean;
  readonly onSubmit: () => Promise<unknown>;
}

/** What organizers enter of an event. Times are those of the event's own clock, wherever the organizer sits. */
export function EventFormView(props: EventFormProps): JSX.Element {
  const i18n = useI18n();
  const { t, format } = i18n;
  const draft = () => props.form.draft;
  const flawOf = (field: DraftField) => {
    const flaw = props.form.flaws().find((flaw) => flaw.field === field);
    return flaw && flawText(i18n, flaw);
  };
  const errors = (): FormError[] => [
    ...props.form.flaws().map((flaw) => ({ field: flaw.field, message: flawText(i18n, flaw) })),
    ...refusals(),
  ];
  const refusals = (): FormError[] => {
    const why = props.form.refusal();
    return why === undefined ? [] : [{ message: t(`refusals.${why}`) }];
  };
  const waiting = () => props.form.saving() && !props.online;

  return (
    <>
      <Form errors={errors()} onSubmit={() => props.onSubmit()}>
        <Show when={props.published}>
          <Banner tone="info">{t('eventSpace.form.publishedNote')}</Banner>
        </Show>
        <Show when={props.form.contested().length > 0}>
          <Banner tone="warning">
            {t('eventSpace.form.changedByOther', {
              fields: format.list(props.form.contested().map((field) => t(`eventSpace.form.${field}`))),
            })}
          </Banner>
        </Show>
        {/* What is on its way must not change under the eyes of who sent it. */}
        <div
          class="grid gap-10 transition-opacity duration-150"
          classList={{ 'opacity-60': props.form.saving() }}
          inert={props.form.saving()}
        >
          <Part title={t('eventSpace.form.basics')}>
            <TextField
              name="name"
              label={t('eventSpace.form.name')}
              help={t('eventSpace.form.nameHelp')}
              error={flawOf('name')}
              value={draft().name}
              onInput={(name) => props.form.change('name', name)}
            />
            <TextArea
              name="description"
              label={t('eventSpace.form.description')}
              help={t('eventSpace.form.descriptionHelp')}
              error={flawOf('description')}
              optional
              rows={5}
              maxLength={eventLimits.description}
              value={draft().description}
              onInput={(description) => props.form.change('description', description)}
            />
          </Part>
          <Part title={t('eventSpace.form.place')}>
            <TextField
              name="city"
              label={t('eventSpace.form.city')}
              error={flawOf('city')}
              value={draft().city}
              onInput={(city) => props.form.change('city', city)}
            />
            <CountryField
              name="country"
              label={t('eventSpace.form.country')}
              placeholder={t('eventSpace.form.countryPlaceholder')}
              noMatch={t('eventSpace.form.noMatch')}
              error={flawOf('country')}
              value={draft().country}
              onChange={(country) => props.form.change('country', country)}
            />
            <TextArea
              name="address"
              label={t('eventSpace.form.address')}
              help={t('eventSpace.form.addressHelp')}
              error={flawOf('address')}
              optional
              rows={2}
              maxLength={eventLimits.address}
              value={draft().address}
              onInput={(address) => props.form.change('address', address)}
            />
          </Part>
          <Part title={t('eventSpace.form.time')}>
            <TimeZoneField form={props.form} now={props.now} error={flawOf('timeZone')} />
            <MomentField form={props.form} field="startsAt" now={props.now} error={flawOf('startsAt')} />
            <MomentField form={props.form} field="endsAt" now={props.now} error={flawOf('endsAt')} />
          </Part>
          <Part title={t('eventSpace.form.contact')}>
            <TextField
              name="contactEmail"
              type="email"
              label={t('eventSpace.form.contactEmail')}
              help={t('eventSpace.form.contactEmailHelp')}
              error={flawOf('contactEmail')}
              optional
              value={draft().contactEmail}
              onInput={(email) => props.form.change('contactEmail', email)}
            />
          </Part>
          <Part title={t('eventSpace.form.places')}>
            <DateField
              name="applyUntil"
              label={t('eventSpace.form.applyUntil')}
              help={t('eventSpace.form.applyUntilHelp')}
              error={flawOf('applyUntil')}
              optional
              value={draft().applyUntil}
              onInput={(day) => props.form.change('applyUntil', day)}
            />
            <TextField
              name="capacity"
              inputmode="numeric"
              label={t('eventSpace.form.capacity')}
              help={t('eventSpace.form.capacityHelp')}
              error={flawOf('capacity')}
              optional
              value={draft().capacity}
              onInput={(places) => props.form.change('capacity', places)}
            />
            <Show when={draft().capacity.trim() !== ''}>
              <RadioGroup
                name="waitlist"
                label={t('eventSpace.form.waitlist')}
                value={draft().waitlist}
                options={(['automatic', 'manual', 'off'] as const).map((kind) => ({
                  value: kind,
                  label: t(`eventSpace.form.waitlists.${kind}`),
                  help: t(`eventSpace.form.waitlistHelp.${kind}`),
                }))}
                onChange={(kind) => props.form.change('waitlist', kind)}
              />
            </Show>
          </Part>
        </div>
        <Show when={waiting()}>
          <Banner tone="offline" title={t('eventSpace.form.waitingTitle')}>
            {t('eventSpace.form.waitingText')}
          </Banner>
        </Show>
        <FormActions>
          <Button type="submit" variant="primary">
            {props.submitLabel}
          </Button>
          <Button variant="quiet" href={props.cancelHref}>
            {t('eventSpace.form.cancel')}
          </Button>
        </FormActions>
      </Form>
      <LeaveGuard
        when={props.form.unsaved() || props.form.saving()}
        text={props.form.saving() ? t('eventSpace.form.leaveWaitingText') : t('eventSpace.form.leaveText')}
      />
    </>
  );
}

function Part(props: { title: string; children: JSX.Element }) {
  return (
    <fieldset class="grid min-w-0 gap-5">
      <legend class="mb-4 font-heading text-title font-bold tracking-[-0.015em]">{props.title}</legend>
      {props.children}
    </fieldset>
  );
}

function TimeZoneField(props: { form: EventForm; now: Instant; error: string | undefined }) {
  const { t, format } = useI18n();
  const draft = () => props.form.draft;

  /** When the name is asked for: it changes between summer and winter. */
  const at = () => {
    const reading = readWallTime(props.form.temporal, draft().startsAt.wall, draft().timeZone);
    return reading.kind === 'exact' ? reading.instant : props.now;
  };
  const foreign = () => {
    const zones = zonesOfCountry(draft().country);
    if (zones.length === 0 || draft().timeZone === '') return false;
    return !zones.some((zone) => sameClock(zone, draft().timeZone, at()));
  };

  return (
    <div class="grid gap-1.5">
      <TimeZoneChoice
        at={at()}
        country={draft().country}
        error={props.error}
        value={draft().timeZone}
        onChange={(timeZone) => props.form.change('timeZone', timeZone)}
      />
      <Warning
        text={
          foreign()
            ? t('eventSpace.form.foreignZone', { country: format.country(draft().country) })
            : undefined
        }
      />
    </div>
  );
}

function MomentField(props: {
  form: EventForm;
  field: 'startsAt' | 'endsAt';
  now: Instant;
  error: string | undefined;
}) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const moment = () => props.form.draft[props.field];
  const timeZone = () => props.form.draft.timeZone;
  const reading = createMemo(() => readWallTime(props.form.temporal, moment().wall, timeZone()));
  const skipped = () => {
    const current = reading();
    return current.kind === 'skipped' ? current : undefined;
  };
  const doubled = () => {
    const current = reading();
    return current.kind === 'doubled' ? current : undefined;
  };
  const instant = () => {
    const current = reading();
    if (current.kind === 'exact') return current.instant;
    return current.kind === 'doubled' ? current[moment().turn] : undefined;
  };
  const past = () => {
    const at = instant();
    if (at === undefined || at > props.now) return undefined;
    return props.field === 'startsAt' ? t('eventSpace.form.startsInPast') : t('eventSpace.form.endsInPast');
  };
  // Said at once, not only on saving: nobody knows these nights by heart.
  const error = () => {
    const jump = skipped();
    if (props.error !== undefined || jump === undefined) return props.error;
    return flawText(i18n, { field: props.field, why: 'skipped', from: jump.from, to: jump.to });
  };

  return (
    <div class="grid gap-3">
      <DateTimeField
        name={props.field}
        label={t(`eventSpace.form.${props.field}`)}
        error={error()}
        value={moment().wall}
        likelyDate={props.field === 'endsAt' ? props.form.draft.startsAt.wall.slice(0, 10) : undefined}
        onInput={(wall) => props.form.change(props.field, { wall, turn: 'first' })}
      />
      <Switch>
        <Match when={doubled()}>
          {(twice) => (
            <RadioGroup
              name={`${props.field}-turn`}
              label={t('eventSpace.form.doubled')}
              value={moment().turn}
              options={[
                {
                  value: 'first',
                  label: t('eventSpace.form.doubledFirst', {
                    zone: format.timeZoneName(timeZone(), twice().first),
                  }),
                },
                {
                  value: 'second',
                  label: t('eventSpace.form.doubledSecond', {
                    zone: format.timeZoneName(timeZone(), twice().second),
                  }),
                },
              ]}
              onChange={(turn) => props.form.change(props.field, { wall: moment().wall, turn })}
            />
          )}
        </Match>
        <Match when={error() === undefined}>
          <Warning text={past()} />
        </Match>
      </Switch>
    </div>
  );
}

/** Something that is allowed and most likely a slip. */
function Warning(props: { text: string | undefined }) {
  return (
    <div role="status" class="contents">
      <For each={props.text === undefined ? [] : [props.text]}>
        {(text) => (
          <p class="flex animate-appear gap-1.5 text-accent-ink">
            <TriangleAlert class="mt-0.5 shrink-0" />
            {text}
          </p>
        )}
      </For>
    </div>
  );
}

function flawText({ t, format }: I18n, flaw: Flaw): string {
  /** The time of a wall time, in the reader's form. */
  const clock = (wall: WallTime) => format.time(Date.parse(`${wall}Z`), 'UTC');
  switch (flaw.why) {
    case 'missing':
      // The others may stay empty.
      return t(`eventSpace.form.missing.${flaw.field as 'name'}`);
    case 'too-long':
      return t('eventSpace.form.tooLong', { max: format.number(flaw.max) });
    case 'not-an-address':
      return t('eventSpace.form.notAnAddress');
    case 'ends-before-start':
      return t('eventSpace.form.endsBeforeStart');
    case 'lasts-too-long':
      return t('eventSpace.form.lastsTooLong');
    case 'end-in-past':
      return t('eventSpace.form.endInPast');
    case 'after-end':
      return t('eventSpace.form.afterEnd');
    case 'no-number':
      return t('eventSpace.form.noNumber', { max: format.number(eventLimits.capacity) });
    case 'skipped':
      return t('eventSpace.form.skipped', { from: clock(flaw.from), to: clock(flaw.to) });
  }
}
