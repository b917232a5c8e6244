import { valueLimits, type FormQuestion } from '@equipage/domain';
import { For, Match, Switch, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { DateField } from '../../ui/date-time-field.tsx';
import { FieldSet } from '../../ui/field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Entered } from './entered-answers.ts';

/** More choices than this stand in a list that opens. */
const mostRadios = 6;

export interface QuestionFieldProps {
  readonly question: FormQuestion;
  readonly entered: Entered[string] | undefined;
  readonly error: string | undefined;
  readonly onEnter: (entered: Entered[string]) => void;
}

/** The name of a question's control, for the summary of what is wrong. */
export function fieldNameOf({ id }: Pick<FormQuestion, 'id'>): string {
  return `answer-${id}`;
}

/** A question of a form with the control of its type. */
export function QuestionField(props: QuestionFieldProps): JSX.Element {
  const { t } = useI18n();
  const field = () => ({
    name: fieldNameOf(props.question),
    label: props.question.label,
    help: props.question.help === '' ? undefined : props.question.help,
    error: props.error,
    optional: !props.question.required,
  });
  const text = () => (typeof props.entered === 'string' ? props.entered : '');
  const chosen = () => (Array.isArray(props.entered) ? props.entered : []);
  const offered = () =>
    props.question.choices.filter(
      ({ id, removed }) => !removed || id === props.entered || chosen().includes(id),
    );
  const none = () => (props.question.required ? [] : [{ value: '', label: t('registration.noAnswer') }]);
  const choices = () => [
    ...offered().map(({ id, label, removed }) => ({
      value: id,
      label: removed ? t('registration.removed', { label }) : label,
    })),
    ...none(),
  ];

  /** In the order of the form, whatever was ticked first. */
  function tick(id: string, ticked: boolean): void {
    const next = new Set(chosen());
    if (ticked) next.add(id);
    else next.delete(id);
    props.onEnter(offered().flatMap((choice) => (next.has(choice.id) ? choice.id : [])));
  }

  return (
    <Switch
      fallback={
        <TextField
          {...field()}
          type={props.question.type === 'phone' ? 'tel' : props.question.type === 'email' ? 'email' : 'text'}
          inputmode={props.question.type === 'number' ? 'decimal' : undefined}
          value={text()}
          onInput={(typed) => props.onEnter(typed)}
        />
      }
    >
      <Match when={props.question.type === 'longText'}>
        <TextArea
          {...field()}
          maxLength={valueLimits.longText}
          value={text()}
          onInput={(typed) => props.onEnter(typed)}
        />
      </Match>
      <Match when={props.question.type === 'date'}>
        <DateField {...field()} value={text()} onInput={(day) => props.onEnter(day)} />
      </Match>
      <Match when={props.question.type === 'yesNo'}>
        <RadioGroup
          {...field()}
          value={typeof props.entered === 'boolean' ? (props.entered ? 'yes' : 'no') : ''}
          options={[
            { value: 'yes', label: t('registration.yes') },
            { value: 'no', label: t('registration.no') },
            ...none(),
          ]}
          onChange={(value) => props.onEnter(value === '' ? null : value === 'yes')}
        />
      </Match>
      <Match when={props.question.type === 'choice' && choices().length > mostRadios}>
        <Select
          {...field()}
          placeholder={props.question.required ? '' : undefined}
          value={text()}
          options={choices()}
          onChange={(id) => props.onEnter(id === '' ? null : id)}
        />
      </Match>
      <Match when={props.question.type === 'choice'}>
        <RadioGroup
          {...field()}
          value={text()}
          options={choices()}
          onChange={(id) => props.onEnter(id === '' ? null : id)}
        />
      </Match>
      <Match when={props.question.type === 'choices'}>
        <FieldSet {...field()} role="group">
          <div class="grid">
            <For each={offered()}>
              {(choice) => (
                <Checkbox
                  name={`${fieldNameOf(props.question)}-${choice.id}`}
                  label={choice.removed ? t('registration.removed', { label: choice.label }) : choice.label}
                  checked={chosen().includes(choice.id)}
                  onChange={(ticked) => tick(choice.id, ticked)}
                />
              )}
            </For>
          </div>
        </FieldSet>
      </Match>
    </Switch>
  );
}
