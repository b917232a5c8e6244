import type { JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { PasswordField } from '../../ui/password-field.tsx';

/** The field in which somebody shows by the password that it is she. */
export function CurrentPassword(props: {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly error: string | undefined;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <PasswordField
      name="password"
      label={t('security.password.current')}
      value={props.value}
      onInput={(value) => props.onInput(value)}
      error={props.error}
      autocomplete="current-password"
    />
  );
}
