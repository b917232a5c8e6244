import type { JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface Names {
  givenName: string;
  familyName: string;
}

export interface NameFieldsProps {
  readonly names: Readonly<Names>;
  readonly onInput: (field: keyof Names, value: string) => void;
  /** What is wrong with a field, from the form around. */
  readonly errorOf: (field: keyof Names) => string | undefined;
  /** Under the last field. */
  readonly help?: string | undefined;
}

/** Given and family name, beside each other where there is room: the same at sign-up, at the door and in the settings. */
export function NameFields(props: NameFieldsProps): JSX.Element {
  const { t } = useI18n();
  return (
    <div class="grid gap-6 tablet:grid-cols-2 tablet:gap-4">
      <TextField
        name="givenName"
        label={t('account.field.givenName')}
        value={props.names.givenName}
        onInput={(value) => props.onInput('givenName', value)}
        error={props.errorOf('givenName')}
        autocomplete="given-name"
      />
      <TextField
        name="familyName"
        label={t('account.field.familyName')}
        help={props.help}
        value={props.names.familyName}
        onInput={(value) => props.onInput('familyName', value)}
        error={props.errorOf('familyName')}
        autocomplete="family-name"
      />
    </div>
  );
}
