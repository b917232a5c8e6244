import { choiceLimits, fold, type FieldChoice, type WishedChoice } from '@equipage/domain';
import { Index, type JSX } from 'solid-js';
import Plus from '~icons/lucide/plus';
import X from '~icons/lucide/x';
import { newDocumentId } from '../../data/new-id.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { inputClass } from '../../ui/field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';

/** The choices of a field, in order: typed one by one, or pasted as a list. */
export function ChoicesEditor(props: {
  readonly choices: readonly WishedChoice[];
  /** As they are stored, with those that were taken away: such a label typed again is that choice again. */
  readonly before: readonly FieldChoice[];
  readonly onChange: (choices: readonly WishedChoice[]) => void;
}): JSX.Element {
  const { t } = useI18n();
  let list: HTMLOListElement | undefined;

  function choiceOf(label: string): WishedChoice {
    const known = props.before.find((one) => one.removed && fold(one.label) === fold(label));
    return { id: known?.id ?? newDocumentId(), label };
  }

  /** @param instead how many of the choices from there on give way */
  function add(at: number, labels: readonly string[], instead = 0): void {
    props.onChange(props.choices.toSpliced(at, instead, ...labels.map(choiceOf)));
    queueMicrotask(() => list?.querySelectorAll('input')[at + labels.length - 1]?.focus());
  }

  return (
    <fieldset class="grid gap-2">
      <legend class="mb-1.5 font-semibold">{t('orgInfo.fields.choices')}</legend>
      <ol ref={(element) => (list = element)} class="grid gap-2">
        <Index each={props.choices}>
          {(choice, at) => (
            <li class="flex items-center gap-1">
              <input
                class={inputClass}
                aria-label={t('orgInfo.fields.choiceNumber', { place: at + 1 })}
                maxlength={choiceLimits.label}
                value={choice().label}
                onInput={(input) =>
                  props.onChange(props.choices.with(at, { ...choice(), label: input.currentTarget.value }))
                }
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || event.isComposing) return;
                  event.preventDefault();
                  add(at + 1, ['']);
                }}
                onPaste={(event) => {
                  const labels = (event.clipboardData?.getData('text/plain') ?? '')
                    .split(/[\r\n\t]+/)
                    .map((label) => label.trim())
                    .filter((label) => label !== '');
                  if (labels.length < 2) return;
                  event.preventDefault();
                  if (choice().label === '') add(at, labels, 1);
                  else add(at + 1, labels);
                }}
              />
              <IconButton
                icon={X}
                label={t('orgInfo.fields.removeChoice', { label: choice().label })}
                onPress={() => props.onChange(props.choices.toSpliced(at, 1))}
              />
            </li>
          )}
        </Index>
      </ol>
      <p class="text-small text-soft">{t('orgInfo.fields.choicesHelp')}</p>
      <div>
        <Button
          variant="quiet"
          icon={Plus}
          disabled={props.choices.length >= choiceLimits.offered}
          onPress={() => add(props.choices.length, [''])}
        >
          {t('orgInfo.fields.addChoice')}
        </Button>
      </div>
    </fieldset>
  );
}
