import { createSignal, Match, Switch, type JSX } from 'solid-js';
import CircleCheck from '~icons/lucide/circle-check';
import CloudOff from '~icons/lucide/cloud-off';
import Unlink from '~icons/lucide/unlink';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { createFormProblems } from '../../ui/form-problems.ts';
import { Form, FormActions } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { AccountFrame } from './account-frame.view.tsx';
import { newPasswordProblems, type AccountField, type AccountProblem } from './auth-problems.ts';
import { MailSent } from './mail-sent.view.tsx';

/** How far a link from a mail has come. */
export type LinkStep =
  | { readonly at: 'working' }
  /** `here`: in the browser where the person is signed in, so that it can go on. */
  | { readonly at: 'verified'; readonly here: boolean }
  | { readonly at: 'choose-password'; readonly email: string }
  | { readonly at: 'password-chosen'; readonly email: string }
  /** Used or too old. */
  | { readonly at: 'dead'; readonly purpose: 'verify-email' | 'reset-password' }
  /** Not a link of ours, or half of one. */
  | { readonly at: 'broken' }
  | { readonly at: 'stuck'; readonly why: 'offline' | 'fault' | 'too-many-requests' };

export interface MailedLinkViewProps {
  readonly step: LinkStep;
  readonly wayOn: {
    readonly next: string;
    readonly signIn: string;
    readonly forgotPassword: string;
    readonly home: string;
  };
  readonly onPassword: (password: string) => Promise<readonly AccountProblem[]>;
  readonly onRetry: () => void;
}

/** What somebody sees who opens a link from one of our mails: signed in, signed out, or on another device. */
export function MailedLinkView(props: MailedLinkViewProps): JSX.Element {
  const { t } = useI18n();
  const step = <At extends LinkStep['at']>(at: At) =>
    props.step.at === at && (props.step as Extract<LinkStep, { at: At }>);
  return (
    <Switch>
      <Match when={step('working')}>
        <AccountFrame title={t('account.link.working')} intro={t('account.link.verifying')}>
          <Skeleton kind="text" />
        </AccountFrame>
      </Match>
      <Match when={step('verified')}>
        {(verified) => (
          <AccountFrame title={t('account.link.verifiedTitle')}>
            <MailSent icon={CircleCheck}>
              <p>{verified().here ? t('account.link.verified') : t('account.link.verifiedElsewhere')}</p>
            </MailSent>
            <div>
              <Button variant="primary" href={verified().here ? props.wayOn.next : props.wayOn.signIn}>
                {verified().here ? t('account.link.goOn') : t('account.link.signIn')}
              </Button>
            </div>
          </AccountFrame>
        )}
      </Match>
      <Match when={step('choose-password')}>
        {(choose) => <ChoosePassword email={choose().email} onPassword={props.onPassword} />}
      </Match>
      <Match when={step('password-chosen')}>
        <AccountFrame title={t('account.link.changedTitle')}>
          <MailSent icon={CircleCheck}>
            <p>{t('account.link.changed')}</p>
          </MailSent>
          <div>
            <Button variant="primary" href={props.wayOn.signIn}>
              {t('account.link.signIn')}
            </Button>
          </div>
        </AccountFrame>
      </Match>
      <Match when={step('dead')}>
        {(dead) => (
          <AccountFrame title={t('account.link.deadTitle')}>
            <MailSent icon={Unlink}>
              <p>
                {dead().purpose === 'verify-email'
                  ? t('account.link.deadVerify')
                  : t('account.link.deadReset')}
              </p>
            </MailSent>
            <div>
              <Button
                variant="primary"
                href={dead().purpose === 'verify-email' ? props.wayOn.signIn : props.wayOn.forgotPassword}
              >
                {dead().purpose === 'verify-email' ? t('account.link.signIn') : t('account.link.deadResetGo')}
              </Button>
            </div>
          </AccountFrame>
        )}
      </Match>
      <Match when={step('broken')}>
        <AccountFrame title={t('account.link.brokenTitle')}>
          <MailSent icon={Unlink}>
            <p>{t('account.link.broken')}</p>
          </MailSent>
          <div>
            <Button href={props.wayOn.home}>{t('ui.backHome')}</Button>
          </div>
        </AccountFrame>
      </Match>
      <Match when={step('stuck')}>
        {(stuck) => (
          <AccountFrame
            title={stuck().why === 'offline' ? t('account.link.offlineTitle') : t('account.link.faultTitle')}
          >
            <MailSent icon={CloudOff}>
              <p>{stuckText(stuck().why)}</p>
            </MailSent>
            <div>
              <Button variant="primary" onPress={() => props.onRetry()}>
                {t('account.link.again')}
              </Button>
            </div>
          </AccountFrame>
        )}
      </Match>
    </Switch>
  );

  function stuckText(why: Extract<LinkStep, { at: 'stuck' }>['why']) {
    if (why === 'offline') return t('account.link.offline');
    return why === 'fault' ? t('account.link.fault') : t('refusals.too-many-requests');
  }
}

function ChoosePassword(props: {
  email: string;
  onPassword: (password: string) => Promise<readonly AccountProblem[]>;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  const [password, setPassword] = createSignal('');
  const problems = createFormProblems<AccountField>();

  async function submit() {
    const found = newPasswordProblems(i18n, password());
    problems.show(found.length > 0 ? found : await props.onPassword(password()));
  }

  return (
    <AccountFrame
      title={t('account.link.resetTitle')}
      intro={t('account.link.resetFor', { email: props.email })}
    >
      <Form onSubmit={submit} errors={problems.errors()}>
        {/* Unseen, for password managers: it tells them whose password this is. */}
        <input type="email" name="username" autocomplete="username" value={props.email} readonly hidden />
        <PasswordField
          name="password"
          label={t('account.field.newPassword')}
          help={t('account.field.passwordHelp')}
          value={password()}
          onInput={(value) => {
            setPassword(value);
            problems.forget('password');
          }}
          error={problems.of('password')}
          autocomplete="new-password"
        />
        <FormActions>
          <Button type="submit" variant="primary" wide>
            {t('account.link.resetSubmit')}
          </Button>
        </FormActions>
      </Form>
    </AccountFrame>
  );
}
