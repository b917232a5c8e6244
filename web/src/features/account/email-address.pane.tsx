import { createSignal, Match, Show, Switch, type JSX } from 'solid-js';
import { createStore } from 'solid-js/store';
import MailCheck from '~icons/lucide/mail-check';
import { addresses } from '../../addresses.ts';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { createFormProblems } from '../../ui/form-problems.ts';
import { Form, FormActions } from '../../ui/form.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { emailFlaw } from './account-checks.ts';
import { CurrentPassword } from './current-password.view.tsx';
import { MailSent } from './mail-sent.view.tsx';
import { requestEmailChange } from './security.actions.ts';
import { ownLoginProblems } from './security-problems.ts';

/** The address of the account, and the way to another one. */
export function EmailAddressPane(): JSX.Element {
  const { t } = useI18n();
  const [step, setStep] = createSignal<'shown' | 'asking' | { readonly sentTo: string }>('shown');
  const verified = () => session.person()?.emailVerified ?? false;
  const hasPassword = () => session.person()?.providers.includes('password') ?? false;
  const sentTo = () => {
    const now = step();
    return typeof now === 'object' && now.sentTo;
  };
  return (
    <Card title={t('security.email.title')}>
      <div class="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
        <p class="min-w-0 font-semibold wrap-anywhere">{session.person()?.email}</p>
        <StatusChip tone={verified() ? 'good' : 'waiting'}>
          {verified() ? t('settings.confirmed') : t('settings.unconfirmed')}
        </StatusChip>
      </div>
      <Switch>
        <Match when={!verified()}>
          <div>
            <Button href={addresses.checkMail({ next: addresses.account() })}>{t('settings.confirm')}</Button>
          </div>
        </Match>
        <Match when={!hasPassword()}>
          <p class="text-soft">{t('security.email.needsPassword')}</p>
        </Match>
        <Match when={sentTo()}>
          {(email) => (
            <MailSent icon={MailCheck}>
              <p class="font-semibold">{t('security.email.sentTitle')}</p>
              <p>{t('security.email.sent', { email: email() })}</p>
              <p class="text-soft">{t('security.email.sentNotice')}</p>
            </MailSent>
          )}
        </Match>
        <Match when={step() === 'asking'}>
          <EmailForm onSent={(email) => setStep({ sentTo: email })} onCancel={() => setStep('shown')} />
        </Match>
      </Switch>
      <Show when={verified() && hasPassword() && step() !== 'asking'}>
        <div>
          <Button onPress={() => void setStep('asking')}>{t('security.email.change')}</Button>
        </div>
      </Show>
    </Card>
  );
}

function EmailForm(props: { onSent: (email: string) => void; onCancel: () => void }) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const [values, setValues] = createStore({ newEmail: '', password: '' });
  const problems = createFormProblems<'newEmail' | 'password'>();
  const set = (field: 'newEmail' | 'password') => (value: string) => {
    setValues(field, value);
    problems.forget(field);
  };

  async function submit() {
    const flaw = emailFlaw(values.newEmail);
    if (flaw !== undefined || values.password === '') {
      problems.show([
        ...(flaw === undefined
          ? []
          : [{ field: 'newEmail' as const, text: () => t(`account.flaw.email.${flaw}`) }]),
        ...(values.password === ''
          ? [{ field: 'password' as const, text: () => t('security.password.currentMissing') }]
          : []),
      ]);
      return;
    }
    const sent = await requestEmailChange(values.newEmail, values.password, language());
    if (sent.ok) return props.onSent(values.newEmail.trim());
    switch (sent.why) {
      case 'same-address':
        return problems.show([{ field: 'newEmail', text: () => t('security.email.same') }]);
      case 'no-password':
        return problems.show([{ text: () => t('security.email.needsPassword') }]);
      case 'email-not-verified':
      case 'bad-input':
      case 'not-allowed': {
        const { why } = sent;
        return problems.show([{ text: () => t(`refusals.${why}`) }]);
      }
      default:
        return problems.show(ownLoginProblems(i18n, sent.why));
    }
  }

  return (
    <Form onSubmit={submit} errors={problems.errors()}>
      <TextField
        name="newEmail"
        type="email"
        label={t('security.email.newEmail')}
        help={t('security.email.help')}
        value={values.newEmail}
        onInput={set('newEmail')}
        error={problems.of('newEmail')}
        autocomplete="email"
      />
      <CurrentPassword value={values.password} onInput={set('password')} error={problems.of('password')} />
      <FormActions>
        <Button type="submit" variant="primary">
          {t('security.email.submit')}
        </Button>
        <Button onPress={() => props.onCancel()}>{t('security.email.cancel')}</Button>
      </FormActions>
    </Form>
  );
}
