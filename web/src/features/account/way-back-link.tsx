import { createSignal, Match, Show, Switch, type JSX } from 'solid-js';
import CircleCheck from '~icons/lucide/circle-check';
import Unlink from '~icons/lucide/unlink';
import { addresses } from '../../addresses.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { AccountFrame } from './account-frame.view.tsx';
import { MailSent } from './mail-sent.view.tsx';
import { comeBack } from './privacy.actions.ts';

/**
 * Where the link in the mail about a closed account leads, whoever is signed in. It asks before it does anything: mail
 * programs open links too, and they shall not keep what somebody wants to be rid of.
 */
export default function WayBackLink(props: { readonly token: string }): JSX.Element {
  const i18n = useI18n();
  const { t } = i18n;
  const [step, setStep] = createSignal<'ask' | 'kept' | 'dead'>('ask');
  const [problem, setProblem] = createSignal<() => string>();

  async function keep() {
    setProblem(undefined);
    const outcome = await comeBack(props.token);
    if (outcome.ok) return void setStep('kept');
    const { why } = outcome;
    // Half a link does not pass the schema, and is as dead as an old one.
    if (why === 'link-wrong' || why === 'bad-input') return void setStep('dead');
    return void setProblem(() => () => refusalText(i18n, { ...outcome, why }));
  }

  return (
    <Switch>
      <Match when={step() === 'ask'}>
        <AccountFrame title={t('privacy.keepTitle')} intro={t('privacy.keepText')}>
          <Show when={problem()}>{(text) => <Banner tone="danger">{text()()}</Banner>}</Show>
          <div>
            <Button variant="primary" onPress={keep}>
              {t('privacy.keep')}
            </Button>
          </div>
        </AccountFrame>
      </Match>
      <Match when={step() === 'kept'}>
        <AccountFrame title={t('privacy.keptTitle')}>
          <MailSent icon={CircleCheck}>
            <p>{t('privacy.kept')}</p>
          </MailSent>
          <div class="flex flex-wrap gap-3">
            <Button variant="primary" href={addresses.signIn()}>
              {t('privacy.signIn')}
            </Button>
            <Button href={addresses.forgotPassword()}>{t('privacy.newPassword')}</Button>
          </div>
        </AccountFrame>
      </Match>
      <Match when={step() === 'dead'}>
        <AccountFrame title={t('privacy.linkDeadTitle')}>
          <MailSent icon={Unlink}>
            <p>{t('privacy.linkDead')}</p>
          </MailSent>
          <div>
            <Button href={addresses.signIn()}>{t('privacy.signIn')}</Button>
          </div>
        </AccountFrame>
      </Match>
    </Switch>
  );
}
