import type { JSX } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { Provider } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { createFormProblems } from '../../ui/form-problems.ts';
import { FormErrors } from '../../ui/form-errors.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AccountFrame, WordLink } from './account-frame.view.tsx';
import {
  emailProblems,
  nameProblems,
  newPasswordProblems,
  type AccountField,
  type AccountProblem,
} from './auth-problems.ts';
import { NameFields, type Names } from './name-fields.view.tsx';
import { ProviderButtons } from './provider-buttons.view.tsx';
import { createProviderWay } from './provider-way.ts';

export interface SignUpValues extends Names {
  email: string;
  password: string;
}

export interface SignUpViewProps {
  /** Somebody was sent here from a page and returns to it. */
  readonly hasWayBack: boolean;
  readonly signInHref: string;
  /** Gets values that passed the checks; answers with what else is wrong. */
  readonly onSubmit: (values: SignUpValues) => Promise<readonly AccountProblem[]>;
  readonly onProvider: (provider: Provider) => Promise<readonly AccountProblem[]>;
}

export function SignUpView(props: SignUpViewProps): JSX.Element {
  const i18n = useI18n();
  const { t } = i18n;
  const [values, setValues] = createStore<SignUpValues>({
    givenName: '',
    familyName: '',
    email: '',
    password: '',
  });
  const problems = createFormProblems<AccountField>();
  const way = createProviderWay(
    (provider) => props.onProvider(provider),
    () => problems.show([]),
  );

  const set = (field: AccountField) => (value: string) => {
    setValues(field, value);
    problems.forget(field);
  };

  async function submit() {
    way.forget();
    const found = [
      ...nameProblems(i18n, values),
      ...emailProblems(i18n, values.email),
      ...newPasswordProblems(i18n, values.password),
    ];
    problems.show(found.length > 0 ? found : await props.onSubmit({ ...values }));
  }

  return (
    <AccountFrame
      title={t('account.signUp.title')}
      intro={props.hasWayBack ? t('account.signUp.leadBack') : t('account.signUp.lead')}
      foot={
        <>
          {t('account.signUp.question')}{' '}
          <WordLink href={props.signInHref}>{t('account.signUp.signIn')}</WordLink>
        </>
      }
    >
      <FormErrors errors={way.errors()} />
      <ProviderButtons onPress={(provider) => way.take(provider)} />
      <Form onSubmit={submit} errors={problems.errors()}>
        <NameFields names={values} onInput={(field, value) => set(field)(value)} errorOf={problems.of} />
        <TextField
          name="email"
          type="email"
          label={t('account.field.email')}
          value={values.email}
          onInput={set('email')}
          error={problems.of('email')}
          autocomplete="email"
        />
        <PasswordField
          name="password"
          label={t('account.field.password')}
          help={t('account.field.passwordHelp')}
          value={values.password}
          onInput={set('password')}
          error={problems.of('password')}
          autocomplete="new-password"
        />
        <FormActions>
          <Button type="submit" variant="primary" wide>
            {t('account.signUp.submit')}
          </Button>
        </FormActions>
      </Form>
    </AccountFrame>
  );
}
