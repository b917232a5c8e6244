import { Show, untrack, type JSX } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { Provider } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { createFormProblems } from '../../ui/form-problems.ts';
import { Form, FormActions } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AccountFrame, WordLink } from './account-frame.view.tsx';
import { emailProblems, type AccountField, type AccountProblem } from './auth-problems.ts';
import { ProviderButtons } from './provider-buttons.view.tsx';
import { createProviderWay } from './provider-way.ts';

export interface SignInViewProps {
  /** The last session on this device was ended from elsewhere. */
  readonly ended?: boolean;
  /** Somebody was sent here from a page and returns to it. */
  readonly hasWayBack: boolean;
  /** An address that is known already: of the account whose password was just changed. */
  readonly email?: string | undefined;
  readonly signUpHref: string;
  readonly forgotHref: string;
  /** Gets values that passed the checks; answers with what else is wrong. */
  readonly onSubmit: (email: string, password: string) => Promise<readonly AccountProblem[]>;
  readonly onProvider: (provider: Provider) => Promise<readonly AccountProblem[]>;
}

export function SignInView(props: SignInViewProps): JSX.Element {
  const i18n = useI18n();
  const { t } = i18n;
  const [values, setValues] = createStore({ email: untrack(() => props.email) ?? '', password: '' });
  const problems = createFormProblems<AccountField>();
  const way = createProviderWay(
    (provider) => props.onProvider(provider),
    () => problems.show([]),
  );

  const set = (field: 'email' | 'password') => (value: string) => {
    setValues(field, value);
    problems.forget(field);
  };

  async function submit() {
    way.forget();
    const found = [
      ...emailProblems(i18n, values.email),
      ...(values.password === ''
        ? [{ field: 'password' as const, text: () => t('account.flaw.passwordMissing') }]
        : []),
    ];
    problems.show(found.length > 0 ? found : await props.onSubmit(values.email, values.password));
  }

  return (
    <AccountFrame
      title={t('account.signIn.title')}
      intro={props.hasWayBack ? t('account.signIn.leadBack') : t('account.signIn.lead')}
      foot={
        <>
          {t('account.signIn.question')}{' '}
          <WordLink href={props.signUpHref}>{t('account.signIn.signUp')}</WordLink>
        </>
      }
    >
      <Show when={props.ended}>
        <Banner tone="info">{t('account.signIn.ended')}</Banner>
      </Show>
      <FormErrors errors={way.errors()} />
      <ProviderButtons onPress={(provider) => way.take(provider)} />
      <Form onSubmit={submit} errors={problems.errors()}>
        <TextField
          name="email"
          type="email"
          label={t('account.field.email')}
          value={values.email}
          onInput={set('email')}
          error={problems.of('email')}
          autocomplete="username"
        />
        <div class="grid gap-1">
          <PasswordField
            name="password"
            label={t('account.field.password')}
            value={values.password}
            onInput={set('password')}
            error={problems.of('password')}
            autocomplete="current-password"
          />
          <div>
            <WordLink href={props.forgotHref} state={{ email: values.email }}>
              {t('account.signIn.forgot')}
            </WordLink>
          </div>
        </div>
        <FormActions>
          <Button type="submit" variant="primary" wide>
            {t('account.signIn.submit')}
          </Button>
        </FormActions>
      </Form>
    </AccountFrame>
  );
}
