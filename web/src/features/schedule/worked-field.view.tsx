import { scheduleLimits } from '@equipage/domain';
import { createSignal, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Hours that somebody worked: what is typed is recorded when the field is left. */
export function WorkedField(props: {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  /** Null while nothing is recorded. */
  readonly minutes: number | null;
  /** Null: nothing is said any more. Answers with a text for the reader when it was refused. */
  readonly onHours: (minutes: number | null) => Promise<string | undefined>;
}): JSX.Element {
  const { t } = useI18n();
  const stored = () => (props.minutes === null ? '' : String(Math.round((props.minutes / 60) * 100) / 100));
  const [typed, setTyped] = createSignal<string>();
  const [problem, setProblem] = createSignal<string>();

  async function record() {
    const text = typed()?.trim();
    if (text === undefined || text === stored()) return;
    const minutes = text === '' ? null : Math.round(Number(text.replace(',', '.')) * 60);
    if (minutes !== null && !(minutes >= 0 && minutes <= scheduleLimits.worked)) {
      setProblem(t('planning.shiftForm.badHours'));
      return;
    }
    setProblem(await props.onHours(minutes));
    setTyped(undefined);
  }

  return (
    <TextField
      name={props.name}
      inputmode="decimal"
      label={props.label}
      help={props.help}
      error={problem()}
      optional="evident"
      value={typed() ?? stored()}
      onInput={(value) => {
        setProblem(undefined);
        setTyped(value);
      }}
      onBlur={() => void record()}
    />
  );
}
