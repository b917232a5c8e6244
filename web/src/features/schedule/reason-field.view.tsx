import { optionalLine, scheduleLimits } from '@equipage/domain';
import { createSignal, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** What an organizer gives as reason for a change; people are told it with the change. */
export function createReason() {
  const [text, setText] = createSignal('');
  const [isTooLong, setTooLong] = createSignal(false);
  const write = (value: string) => {
    setTooLong(false);
    setText(value);
  };
  return {
    text,
    isTooLong,
    write,
    /** Undefined when it is too long, which the field says then. */
    read(): string | undefined {
      const read = optionalLine(scheduleLimits.reason).safeParse(text()).data;
      setTooLong(read === undefined);
      return read;
    },
  };
}

export function ReasonField(props: {
  readonly name: string;
  readonly reason: ReturnType<typeof createReason>;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <TextField
      name={props.name}
      label={t('planning.reason.label')}
      help={t('planning.reason.help')}
      error={
        props.reason.isTooLong()
          ? t('planning.missionForm.tooLong', { max: scheduleLimits.reason })
          : undefined
      }
      optional
      value={props.reason.text()}
      onInput={props.reason.write}
    />
  );
}
