import { fieldTarget, type ImportColumns, type ImportTarget, type OrgField } from '@equipage/domain';
import { Index, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Select, type Option } from '../../ui/select.tsx';
import { columnName } from './import-problem-text.ts';
import type { OpenedFile } from './import-worker-contract.ts';

const plainTargets = ['none', 'name', 'givenName', 'familyName', 'email'] as const;

export interface ImportColumnsViewProps {
  readonly file: OpenedFile;
  readonly columns: ImportColumns;
  /** Fields that values can go into, left to right. */
  readonly fields: readonly OrgField[];
  readonly disabled: boolean;
  readonly onChange: (column: number, target: ImportTarget) => void;
}

/** One row for each column of the file: its name, what stands in it, and what it is. */
export function ImportColumnsView(props: ImportColumnsViewProps): JSX.Element {
  const { t, format } = useI18n();
  const options = (): Option<ImportTarget>[] => [
    ...plainTargets.map((value) => ({ value, label: t(`memberImport.targets.${value}`) })),
    ...props.fields.map(({ id, name }) => ({ value: fieldTarget(id), label: name })),
  ];
  const sample = (column: number) => {
    const values = props.file.sample
      .map((cells) => (cells[column] ?? '').trim())
      .filter((text) => text !== '');
    return values.length === 0
      ? t('memberImport.sampleEmpty')
      : t('memberImport.sample', { values: format.list(values.map(short)) });
  };
  return (
    <fieldset
      disabled={props.disabled}
      class="grid grid-cols-[repeat(auto-fill,minmax(min(18rem,100%),1fr))] items-start gap-x-6 gap-y-5"
    >
      <legend class="sr-only">{t('memberImport.columns')}</legend>
      <Index each={props.file.head}>
        {(_, column) => (
          <Select<ImportTarget>
            name={`column-${column + 1}`}
            label={columnName({ t }, props.file.head, column)}
            help={sample(column)}
            value={props.columns[column] ?? 'none'}
            options={options()}
            onChange={(target) => props.onChange(column, target)}
          />
        )}
      </Index>
    </fieldset>
  );
}

function short(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
