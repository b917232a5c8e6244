import {
  isBlank,
  missionColor,
  optionalLine,
  paragraphs,
  scheduleLimits,
  type Mission,
  type MissionFacts,
} from '@equipage/domain';
import { createEffect, on, Show, type JSX } from 'solid-js';
import { createStore } from 'solid-js/store';
import { useI18n } from '../../i18n/i18n.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { createFormProblems, type FormProblem } from '../../ui/form-problems.ts';
import { Form } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { PlanActions } from './plan-actions.view.tsx';
import { createReason, ReasonField } from './reason-field.view.tsx';

export interface MissionDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Undefined for a new one. */
  readonly mission: Mission | undefined;
  /** How many people have a place in its shifts. */
  readonly people: number;
  /** Each answers with a text for the reader when it was refused. */
  readonly onSave: (facts: MissionFacts, reason: string) => Promise<string | undefined>;
  readonly onCopy: (facts: MissionFacts) => Promise<string | undefined>;
  readonly onRemove: (reason: string) => Promise<string | undefined>;
}

type Field = 'name' | 'description' | 'place' | 'rest';

const empty = {
  name: '',
  description: '',
  place: '',
  color: 'green' as Mission['color'],
  rest: '0',
  selfSignUp: true,
};

/** What organizers write about a kind of work. */
export function MissionDialog(props: MissionDialogProps): JSX.Element {
  const { t, plural } = useI18n();
  const [draft, setDraft] = createStore({ ...empty });
  const problems = createFormProblems<Field>();
  const reason = createReason();
  /** Whether people have to go elsewhere by now, and are told. */
  const movesPeople = () =>
    props.people > 0 && props.mission !== undefined && draft.place.trim() !== props.mission.place;

  createEffect(
    on(
      () => props.open,
      (open) => {
        if (!open) return;
        problems.show([]);
        reason.write('');
        const { mission } = props;
        setDraft(mission === undefined ? empty : { ...mission, rest: String(mission.restMinutes / 60) });
      },
    ),
  );

  const change = (field: Field) => (value: string) => {
    problems.forget(field);
    setDraft({ [field]: value });
  };

  function facts(): MissionFacts | undefined {
    const found: FormProblem<Field>[] = [];
    const read = (field: Field, text: string | undefined, max: number) => {
      if (text === undefined) found.push({ field, text: () => t('planning.missionForm.tooLong', { max }) });
      return text ?? '';
    };
    if (isBlank(draft.name)) found.push({ field: 'name', text: () => t('planning.missionForm.missing') });
    const { missionName, missionDescription, place } = scheduleLimits;
    const restMinutes = Math.round(Number(draft.rest.replace(',', '.')) * 60);
    if (draft.rest.trim() === '' || !(restMinutes >= 0 && restMinutes <= scheduleLimits.rest))
      found.push({ field: 'rest', text: () => t('planning.missionForm.badRest') });
    const value = {
      name: read('name', optionalLine(missionName).safeParse(draft.name).data, missionName),
      description: read(
        'description',
        paragraphs(missionDescription).safeParse(draft.description).data,
        missionDescription,
      ),
      place: read('place', optionalLine(place).safeParse(draft.place).data, place),
      color: draft.color,
      restMinutes,
      selfSignUp: draft.selfSignUp,
    };
    problems.show(found);
    return found.length === 0 ? value : undefined;
  }

  async function send(how: (facts: MissionFacts, reason: string) => Promise<string | undefined>) {
    const value = facts();
    const why = movesPeople() ? reason.read() : '';
    if (value === undefined || why === undefined) return;
    const refused = await how(value, why);
    if (refused !== undefined) problems.show([{ text: () => refused }]);
  }

  async function remove(why: string) {
    const refused = await props.onRemove(why);
    if (refused !== undefined) problems.show([{ text: () => refused }]);
  }

  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={
        props.mission === undefined ? t('planning.missionForm.newTitle') : t('planning.missionForm.editTitle')
      }
    >
      <Form errors={problems.errors()} onSubmit={() => send(props.onSave)}>
        <TextField
          name="name"
          label={t('planning.missionForm.name')}
          help={t('planning.missionForm.nameHelp')}
          error={problems.of('name')}
          value={draft.name}
          onInput={change('name')}
        />
        <TextField
          name="place"
          label={t('planning.missionForm.place')}
          help={t('planning.missionForm.placeHelp')}
          error={problems.of('place')}
          optional
          value={draft.place}
          onInput={change('place')}
        />
        <Show when={movesPeople()}>
          <ReasonField name="whyElsewhere" reason={reason} />
        </Show>
        <TextArea
          name="description"
          label={t('planning.missionForm.description')}
          error={problems.of('description')}
          optional
          rows={2}
          maxLength={scheduleLimits.missionDescription}
          value={draft.description}
          onInput={change('description')}
        />
        <Select
          name="color"
          label={t('planning.missionForm.color')}
          value={draft.color}
          options={missionColor.options.map((value) => ({
            value,
            label: t(`planning.missionForm.colors.${value}`),
          }))}
          onChange={(color) => setDraft('color', color)}
        />
        <TextField
          name="rest"
          inputmode="decimal"
          label={t('planning.missionForm.rest')}
          help={t('planning.missionForm.restHelp')}
          error={problems.of('rest')}
          value={draft.rest}
          onInput={change('rest')}
        />
        <Checkbox
          name="selfSignUp"
          label={t('planning.missionForm.selfSignUp')}
          checked={draft.selfSignUp}
          onChange={(selfSignUp) => setDraft('selfSignUp', selfSignUp)}
        />
        <PlanActions
          submit={
            props.mission === undefined ? t('planning.missionForm.create') : t('planning.missionForm.save')
          }
          existing={
            props.mission && {
              copy: t('planning.missionForm.copy'),
              onCopy: () => send(props.onCopy),
              remove: t('planning.missionForm.remove'),
              question: {
                title: t('planning.missionForm.removeTitle', { name: props.mission.name }),
                text: plural('planning.missionForm.removeText', props.people),
              },
              people: props.people,
              onRemove: remove,
            }
          }
        />
      </Form>
    </Dialog>
  );
}
