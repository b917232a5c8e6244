import { createSignal, Show, untrack, type JSX } from 'solid-js';
import MailCheck from '~icons/lucide/mail-check';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { createFormProblems } from '../../ui/form-problems.ts';
import { Form, FormActions } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AccountFrame, WordLink } from './account-frame.view.tsx';
import { emailProblems, type AccountField, type AccountProblem } from './auth-problems.ts';
import { MailSent } from './mail-sent.view.tsx';

export interface ForgotPasswordViewProps {
  /** What was typed into the sign-in form. */
  readonly email?: string | undefined;
  readonly signInHref: string;
  /** Gets an address that looks like one; answers with what is wrong. The answer never tells whether it has an account. */
  readonly onSubmit: (email: string) => Promise<readonly AccountProblem[]>;
}

export function ForgotPasswordView(props: ForgotPasswordViewProps): JSX.Element {
  const i18n = useI18n();
  const { t } = i18n;
  const [email, setEmail] = createSignal(untrack(() => props.email) ?? '');
  const [sentTo, setSentTo] = createSignal<string>();
  const problems = createFormProblems<AccountField>();

  async function submit() {
    const address = email().trim();
    const wrong = emailProblems(i18n, address);
    const found = wrong.length > 0 ? wrong : await props.onSubmit(address);
    problems.show(found);
    if (found.length === 0) setSentTo(address);
  }

  const back = () => <WordLink href={props.signInHref}>{t('account.forgot.back')}</WordLink>;
  return (
    <Show
      when={sentTo()}
      fallback={
        <AccountFrame title={t('account.forgot.title')} intro={t('account.forgot.lead')} foot={back()}>
          <Form onSubmit={submit} errors={problems.errors()}>
            <TextField
              name="email"
              type="email"
              label={t('account.field.email')}
              value={email()}
              onInput={(value) => {
                setEmail(value);
                problems.forget('email');
              }}
              error={problems.of('email')}
              autocomplete="username"
            />
            <FormActions>
              <Button type="submit" variant="primary" wide>
                {t('account.forgot.submit')}
              </Button>
            </FormActions>
          </Form>
        </AccountFrame>
      }
    >
      {(address) => (
        <AccountFrame title={t('account.forgot.sentTitle')} foot={back()}>
          <MailSent icon={MailCheck}>
            <p>{t('account.forgot.sent', { email: address() })}</p>
            <p class="text-soft">{t('account.forgot.sentHint')}</p>
          </MailSent>
          <div>
            <Button onPress={() => void setSentTo(undefined)}>{t('account.forgot.other')}</Button>
          </div>
        </AccountFrame>
      )}
    </Show>
  );
}
