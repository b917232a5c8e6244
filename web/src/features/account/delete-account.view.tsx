import { createSignal, For, Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { createFormProblems, type FormProblem } from '../../ui/form-problems.ts';
import { Form, FormActions } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import type { AuthUser, Provider } from '../../data/session.ts';

/** How somebody proves who is here. */
export type Proof = { readonly password: string } | { readonly provider: Provider };
export type DeletionProblem = FormProblem<'password'>;

/** The last word before an account is closed: what follows, and a proof that its owner says it. */
export function DeleteAccount(props: {
  readonly providers: AuthUser['providers'];
  readonly email: string;
  /** Nothing when it was done; the page is left then. */
  readonly onDelete: (proof: Proof) => Promise<readonly DeletionProblem[]>;
}): JSX.Element {
  const { t } = useI18n();
  const [open, setOpen] = createSignal(false);
  const [password, setPassword] = createSignal('');
  const problems = createFormProblems<'password'>();
  const others = () => props.providers.filter((provider): provider is Provider => provider !== 'password');

  async function prove(proof: Proof) {
    problems.show(await props.onDelete(proof));
  }
  const submit = () =>
    password() === ''
      ? problems.show([{ field: 'password', text: () => t('privacy.passwordMissing') }])
      : prove({ password: password() });
  function close() {
    setOpen(false);
    setPassword('');
    problems.show([]);
  }

  return (
    <>
      <p>{t('privacy.deleteText')}</p>
      <ul class="grid list-disc gap-2 pl-5 marker:text-soft">
        <For each={['week', 'gone', 'applications', 'tell'] as const}>
          {(consequence) => <li>{t(`privacy.consequences.${consequence}`)}</li>}
        </For>
      </ul>
      <div>
        <Button variant="danger" onPress={() => void setOpen(true)}>
          {t('privacy.deleteOpen')}
        </Button>
      </div>
      <Dialog
        open={open()}
        onClose={close}
        title={t('privacy.dialogTitle')}
        description={t('privacy.dialogText')}
      >
        <Form onSubmit={submit} errors={problems.errors()}>
          <Show when={props.providers.includes('password')}>
            {/* Unseen, for password managers: it tells them whose password this is. */}
            <input type="email" name="username" autocomplete="username" value={props.email} readonly hidden />
            <PasswordField
              name="password"
              label={t('privacy.password')}
              help={t('privacy.forgot')}
              value={password()}
              onInput={(value) => {
                setPassword(value);
                problems.forget('password');
              }}
              error={problems.of('password')}
              autocomplete="current-password"
            />
          </Show>
          <FormActions>
            <Show when={props.providers.includes('password')}>
              <Button type="submit" variant="danger">
                {t('privacy.confirm')}
              </Button>
            </Show>
            <For each={others()}>
              {(provider) => (
                <Button variant="danger" onPress={() => prove({ provider })}>
                  {provider === 'google' ? t('privacy.confirmGoogle') : t('privacy.confirmFacebook')}
                </Button>
              )}
            </For>
            <Button onPress={close}>{t('ui.cancel')}</Button>
          </FormActions>
        </Form>
      </Dialog>
    </>
  );
}
