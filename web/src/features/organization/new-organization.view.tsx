import { cleanText, isBlank, organizationDescriptionLength, organizationNameLength } from '@equipage/domain';
import type { JSX } from 'solid-js';
import { createStore } from 'solid-js/store';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { createFormProblems, type FormProblem } from '../../ui/form-problems.ts';
import { Form, FormActions } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';

type OrganizationField = 'name' | 'description';
export type OrganizationProblem = FormProblem<OrganizationField>;

export interface NewOrganizationViewProps {
  /** Gets values that passed the checks; answers with what else is wrong. */
  readonly onSubmit: (values: {
    name: string;
    description: string;
  }) => Promise<readonly OrganizationProblem[]>;
}

export function NewOrganizationView(props: NewOrganizationViewProps): JSX.Element {
  const { t, format } = useI18n();
  const [values, setValues] = createStore({ name: '', description: '' });
  const problems = createFormProblems<OrganizationField>();

  const set = (field: OrganizationField) => (value: string) => {
    setValues(field, value);
    problems.forget(field);
  };

  const tooLong = (field: OrganizationField, max: number): OrganizationProblem[] =>
    cleanText(values[field]).length > max
      ? [{ field, text: () => t('organization.form.tooLong', { max: format.number(max) }) }]
      : [];

  async function submit() {
    const found: OrganizationProblem[] = [
      ...(isBlank(values.name)
        ? [{ field: 'name' as const, text: () => t('organization.form.nameMissing') }]
        : tooLong('name', organizationNameLength)),
      ...tooLong('description', organizationDescriptionLength),
    ];
    problems.show(found.length > 0 ? found : await props.onSubmit({ ...values }));
  }

  return (
    <Form onSubmit={submit} errors={problems.errors()}>
      <TextField
        name="name"
        label={t('organization.form.name')}
        help={t('organization.form.nameHelp')}
        value={values.name}
        onInput={set('name')}
        error={problems.of('name')}
        autocomplete="organization"
      />
      <TextArea
        name="description"
        label={t('organization.form.description')}
        help={t('organization.form.descriptionHelp')}
        value={values.description}
        onInput={set('description')}
        error={problems.of('description')}
        maxLength={organizationDescriptionLength}
        rows={5}
        optional
      />
      <FormActions>
        <Button type="submit" variant="primary">
          {t('organization.form.submit')}
        </Button>
      </FormActions>
    </Form>
  );
}
