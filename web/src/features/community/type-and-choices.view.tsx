import {
  fieldTypes,
  hasChoices,
  type FieldChoice,
  type FieldType,
  type WishedChoice,
} from '@equipage/domain';
import { Show, type JSX } from 'solid-js';
import { newDocumentId } from '../../data/new-id.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Select } from '../../ui/select.tsx';
import { ChoicesEditor } from './choices-editor.view.tsx';

/** How a field is answered, as its form has it. */
export interface TypeAndChoices {
  readonly type: FieldType;
  readonly choices: readonly WishedChoice[];
}

/** The type of a field, and its choices where the type has some. */
export function TypeAndChoicesFields(
  props: TypeAndChoices & {
    /** Of the control, unique on the page. */
    readonly name: string;
    readonly label: string;
    /** Why the type cannot be changed any more; undefined while it can. */
    readonly fixed?: string | undefined;
    /** The choices as they are stored, with those that were taken away. */
    readonly before: readonly FieldChoice[];
    readonly onChange: (facts: TypeAndChoices) => void;
  },
): JSX.Element {
  const { t } = useI18n();
  // A field with choices begins with one to fill in.
  const begun = (type: FieldType) =>
    hasChoices(type) && props.choices.length === 0 ? [{ id: newDocumentId(), label: '' }] : props.choices;
  return (
    <>
      <Select
        name={props.name}
        label={props.label}
        help={props.fixed}
        disabled={props.fixed !== undefined}
        value={props.type}
        options={fieldTypes.map((one) => ({ value: one, label: t(`orgInfo.type.${one}`) }))}
        onChange={(type) => props.onChange({ type, choices: begun(type) })}
      />
      <Show when={hasChoices(props.type)}>
        <ChoicesEditor
          choices={props.choices}
          before={props.before}
          onChange={(choices) => props.onChange({ type: props.type, choices })}
        />
      </Show>
    </>
  );
}

/** What of it is kept: no choices where the type has none, and no empty ones. */
export function keptChoices({ type, choices }: TypeAndChoices): readonly WishedChoice[] {
  return hasChoices(type) ? choices.filter(({ label }) => label.trim() !== '') : [];
}
