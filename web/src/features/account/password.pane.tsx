import { createSignal, Show, type JSX } from 'solid-js';
import { createStore } from 'solid-js/store';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { createFormProblems } from '../../ui/form-problems.ts';
import { Form, FormActions } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { toast } from '../../ui/toast.ts';
import { newPasswordProblems } from './auth-problems.ts';
import { CurrentPassword } from './current-password.view.tsx';
import { ProveDialog } from './prove.dialog.tsx';
import { changePassword } from './security.actions.ts';
import { ownLoginProblems } from './security-problems.ts';

/** Another password, or the first one of somebody who came by Google or Facebook. */
export function PasswordPane(): JSX.Element {
  const { t } = useI18n();
  const [asking, setAsking] = createSignal(false);
  const hasOne = () => session.person()?.providers.includes('password') ?? false;
  return (
    <Card title={t('security.password.title')}>
      <p class="text-soft">
        {hasOne() ? t('security.password.changeText') : t('security.password.createText')}
      </p>
      <Show
        when={asking()}
        fallback={
          <div>
            <Button onPress={() => void setAsking(true)}>
              {hasOne() ? t('security.password.change') : t('security.password.create')}
            </Button>
          </div>
        }
      >
        <PasswordForm onEnd={() => setAsking(false)} />
      </Show>
    </Card>
  );
}

function PasswordForm(props: { onEnd: () => void }) {
  const i18n = useI18n();
  const { t } = i18n;
  // As it was when the form was opened: with the first password the account has one, and the form must not change.
  const hasOne = session.person()?.providers.includes('password') ?? false;
  const [values, setValues] = createStore({ password: '', newPassword: '' });
  const problems = createFormProblems<'password' | 'newPassword'>();
  const [proving, setProving] = createSignal(false);
  const set = (field: 'password' | 'newPassword') => (value: string) => {
    setValues(field, value);
    problems.forget(field);
  };

  async function submit() {
    const found = [
      ...(hasOne && values.password === ''
        ? [{ field: 'password' as const, text: () => t('security.password.currentMissing') }]
        : []),
      ...newPasswordProblems(i18n, values.newPassword).map(({ text }) => ({
        field: 'newPassword' as const,
        text,
      })),
    ];
    problems.show(found);
    if (found.length > 0) return;
    await (hasOne ? change() : create());
  }

  async function change() {
    const changed = await changePassword(values.password, values.newPassword);
    if (!changed.ok) return problems.show(problemsOf(changed.why));
    if (changed.value.othersEnded) toast.success(t('security.password.changed'));
    else toast.error(t('security.password.changedOnly'));
    props.onEnd();
  }

  async function create() {
    const created = await session.setPassword(values.newPassword);
    if (created.ok) {
      toast.success(t('security.password.created'));
      props.onEnd();
    } else if (created.why === 'sign-in-again') setProving(true);
    else problems.show(problemsOf(created.why));
  }

  function problemsOf(why: Parameters<typeof ownLoginProblems>[1]) {
    const of = ownLoginProblems(i18n, why);
    return why === 'weak-password' ? of.map(({ text }) => ({ field: 'newPassword' as const, text })) : of;
  }

  return (
    <>
      <Form onSubmit={submit} errors={problems.errors()}>
        {/* Unseen, for password managers: it tells them whose password this is. */}
        <input
          type="email"
          name="username"
          autocomplete="username"
          value={session.person()?.email ?? ''}
          readonly
          hidden
        />
        <Show when={hasOne}>
          <CurrentPassword
            value={values.password}
            onInput={set('password')}
            error={problems.of('password')}
          />
        </Show>
        <PasswordField
          name="newPassword"
          label={t('account.field.newPassword')}
          help={t('account.field.passwordHelp')}
          value={values.newPassword}
          onInput={set('newPassword')}
          error={problems.of('newPassword')}
          autocomplete="new-password"
        />
        <FormActions>
          <Button type="submit" variant="primary">
            {t('security.password.save')}
          </Button>
          <Button onPress={() => props.onEnd()}>
            {hasOne ? t('security.password.cancel') : t('ui.cancel')}
          </Button>
        </FormActions>
      </Form>
      <ProveDialog
        open={proving()}
        onClose={() => setProving(false)}
        onProven={() => {
          setProving(false);
          return create();
        }}
      />
    </>
  );
}
