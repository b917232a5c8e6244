import { createMemo, type JSX } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';
import { Combobox, type ComboboxGroup } from './combobox.tsx';
import { countries } from './countries.ts';
import type { FieldProps } from './field.tsx';

export interface CountryFieldProps extends FieldProps {
  /** Two letters of ISO 3166-1; `''` while nothing is chosen. */
  readonly value: string;
  readonly placeholder: string;
  /** Said when no country fits what was typed. */
  readonly noMatch: string;
  readonly onChange: (country: string) => void;
}

/** One of all countries, by its name in the reader's language and in that language's order. */
export function CountryField(props: CountryFieldProps): JSX.Element {
  const { format } = useI18n();
  const groups = createMemo((): ComboboxGroup[] => [
    {
      options: countries
        .map((code) => ({ value: code, label: format.country(code), words: code }))
        .sort((one, other) => format.compare(one.label, other.label)),
    },
  ]);
  return <Combobox {...props} groups={groups()} />;
}
