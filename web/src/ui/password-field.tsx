import { createSignal, type JSX } from 'solid-js';
import Eye from '~icons/lucide/eye';
import EyeOff from '~icons/lucide/eye-off';
import { useI18n } from '../i18n/i18n.tsx';
import { Field, inputClass, type FieldProps } from './field.tsx';
import { IconButton } from './icon-button.tsx';

export interface PasswordFieldProps extends FieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  /** Tells a password manager whether to fill one in or to offer a new one. */
  readonly autocomplete: 'current-password' | 'new-password';
}

/** A password, hidden until the reader asks to see it. */
export function PasswordField(props: PasswordFieldProps): JSX.Element {
  const { t } = useI18n();
  const [shown, setShown] = createSignal(false);
  return (
    <Field {...props}>
      {(control) => (
        <div class="relative">
          <input
            {...control()}
            type={shown() ? 'text' : 'password'}
            class={`${inputClass} pr-12`}
            value={props.value}
            autocomplete={props.autocomplete}
            autocapitalize="none"
            spellcheck={false}
            onInput={(input) => props.onInput(input.currentTarget.value)}
            onBlur={() => props.onBlur?.()}
          />
          <div class="absolute inset-y-0 right-0 grid place-items-center">
            <IconButton
              label={shown() ? t('ui.hidePassword') : t('ui.showPassword')}
              icon={shown() ? EyeOff : Eye}
              disabled={props.disabled ?? false}
              onPress={() => void setShown(!shown())}
            />
          </div>
        </div>
      )}
    </Field>
  );
}
