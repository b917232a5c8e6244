import { createSignal, For, Show, type JSX } from 'solid-js';
import { session, type OwnLoginRefusal, type Provider } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { createFormProblems } from '../../ui/form-problems.ts';
import { Form, FormActions } from '../../ui/form.tsx';
import { CurrentPassword } from './current-password.view.tsx';
import { FacebookMark, GoogleMark } from './provider-marks.tsx';
import { ownLoginProblems, type SecurityProblem } from './security-problems.ts';

export interface ProveDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The person has proven it; the caller closes the dialog and does again what was refused as `sign-in-again`. */
  readonly onProven: () => unknown;
}

/** Asks once more who is at the device, by whichever way in the account has: for steps that an open session must not take alone. */
export function ProveDialog(props: ProveDialogProps): JSX.Element {
  const i18n = useI18n();
  const { t } = i18n;
  const [password, setPassword] = createSignal('');
  const problems = createFormProblems<'password'>();
  const hasPassword = () => session.person()?.providers.includes('password') ?? false;
  const providers = () =>
    (['google', 'facebook'] as const).filter((provider) => session.person()?.providers.includes(provider));

  async function prove(by: { password: string } | { provider: Provider }) {
    const proven = await session.prove(by);
    problems.show(proven.ok ? [] : problemsOf(proven.why));
    if (!proven.ok) return;
    setPassword('');
    await props.onProven();
  }

  function problemsOf(why: OwnLoginRefusal): readonly SecurityProblem[] {
    return ownLoginProblems(i18n, why);
  }

  async function submit() {
    if (password() === '') {
      problems.show([{ field: 'password', text: () => t('security.password.currentMissing') }]);
      return;
    }
    await prove({ password: password() });
  }

  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={t('security.prove.title')}
      description={t('security.prove.text')}
    >
      <Show
        when={hasPassword()}
        fallback={
          <div class="grid gap-3">
            <FormErrors errors={problems.errors()} />
            <For each={providers()}>
              {(provider) => (
                <Button
                  wide
                  icon={provider === 'google' ? GoogleMark : FacebookMark}
                  onPress={() => prove({ provider })}
                >
                  {t(`security.prove.${provider}`)}
                </Button>
              )}
            </For>
          </div>
        }
      >
        <Form onSubmit={submit} errors={problems.errors()}>
          <CurrentPassword
            value={password()}
            onInput={(value) => {
              setPassword(value);
              problems.forget('password');
            }}
            error={problems.of('password')}
          />
          <FormActions>
            <Button type="submit" variant="primary">
              {t('security.prove.submit')}
            </Button>
          </FormActions>
        </Form>
      </Show>
    </Dialog>
  );
}
