import { emailChangeToken, language as languageSchema } from '@equipage/domain';
import { createEffect, createSignal, Match, on, Show, Switch, type JSX } from 'solid-js';
import CircleCheck from '~icons/lucide/circle-check';
import MailCheck from '~icons/lucide/mail-check';
import Unlink from '~icons/lucide/unlink';
import { addresses } from '../../addresses.ts';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { storedLanguage } from '../../i18n/languages.ts';
import { Button } from '../../ui/button.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { AccountFrame } from './account-frame.view.tsx';
import { emailLinkEnd, type EmailLinkEnd, type EmailLinkMode } from './email-link-end.ts';
import { MailSent } from './mail-sent.view.tsx';
import { confirmEmailChange, stopEmailChange } from './security.actions.ts';

/**
 * Where the links in mails about a change of address lead. Nothing happens before the button is pressed: mail scanners
 * open links, too.
 */
export default function EmailLink(props: {
  readonly mode: EmailLinkMode;
  readonly token: string;
  /** Of the mail. */
  readonly language: unknown;
}): JSX.Element {
  const { t, setLanguage } = useI18n();
  const [end, setEnd] = createSignal<EmailLinkEnd>();
  const [problem, setProblem] = createSignal<() => string>();
  // What the page says at the end must not change when the session here ends by it.
  const [signedInAs, setSignedInAs] = createSignal('');

  // The mail's language, in a browser where nobody chose one.
  createEffect(() => {
    const mailed = languageSchema.safeParse(props.language);
    if (mailed.success && storedLanguage() === null) void setLanguage(mailed.data);
  });

  // Another link in the same tab is another question.
  createEffect(
    on([() => props.mode, () => props.token], ([mode, token]) => {
      setProblem(undefined);
      setEnd(emailChangeToken.safeParse(token).success ? undefined : emailLinkEnd(mode, 'link-wrong'));
    }),
  );

  async function use() {
    setProblem(undefined);
    setSignedInAs(session.person()?.email ?? '');
    const { mode, token } = props;
    const used = await (mode === 'changeEmail' ? confirmEmailChange(token) : stopEmailChange(token));
    if (used.ok)
      return setEnd({ is: mode === 'changeEmail' ? 'changed' : 'stopped', email: used.value.email });
    switch (used.why) {
      case 'sign-in-needed':
      case 'email-not-verified':
      case 'not-allowed':
      case 'too-many-requests':
      case 'offline':
      case 'fault': {
        const { why } = used;
        return setProblem(() => () => t(`refusals.${why}`));
      }
      default:
        return setEnd(emailLinkEnd(mode, used.why));
    }
  }

  const problems = () => {
    const text = problem();
    return text === undefined ? [] : [{ message: text() }];
  };

  return (
    <Show when={end()} fallback={<Question mode={props.mode} problems={problems()} onUse={use} />} keyed>
      {(ended) => (
        <End
          end={ended}
          signedInAs={signedInAs()}
          onAgain={() => session.signOut().then((left) => left && setEnd(undefined))}
        />
      )}
    </Show>
  );
}

function Question(props: {
  mode: EmailLinkMode;
  problems: readonly { message: string }[];
  onUse: () => Promise<unknown>;
}) {
  const { t } = useI18n();
  const isChange = () => props.mode === 'changeEmail';
  return (
    <AccountFrame title={isChange() ? t('security.link.changeTitle') : t('security.link.stopTitle')}>
      <FormErrors errors={props.problems} />
      <p class="text-soft">{isChange() ? t('security.link.changeText') : t('security.link.stopText')}</p>
      <div>
        <Button variant="primary" onPress={() => props.onUse()}>
          {isChange() ? t('security.link.changeSubmit') : t('security.link.stopSubmit')}
        </Button>
      </div>
    </AccountFrame>
  );
}

function End(props: { end: EmailLinkEnd; signedInAs: string; onAgain: () => Promise<unknown> }) {
  const { t } = useI18n();
  const end = <Is extends EmailLinkEnd['is']>(is: Is) =>
    props.end.is === is && (props.end as Extract<EmailLinkEnd, { is: Is }>);
  return (
    <Switch>
      <Match when={end('changed')}>
        {(changed) => (
          <AccountFrame title={t('security.link.changedTitle')}>
            <MailSent icon={CircleCheck}>
              <p>{t('security.link.changed', { email: changed().email })}</p>
            </MailSent>
            <div>
              <Button variant="primary" href={addresses.signIn()}>
                {t('security.link.signIn')}
              </Button>
            </div>
          </AccountFrame>
        )}
      </Match>
      <Match when={end('stopped')}>
        {(stopped) => (
          <AccountFrame title={t('security.link.stoppedTitle')}>
            <MailSent icon={MailCheck}>
              <p>{t('security.link.stopped', { email: stopped().email })}</p>
            </MailSent>
            <div>
              <Button variant="primary" href={addresses.forgotPassword()}>
                {t('security.link.newPassword')}
              </Button>
            </div>
          </AccountFrame>
        )}
      </Match>
      <Match when={end('dead')}>
        {(dead) => (
          <AccountFrame title={t(dead().title)}>
            <MailSent icon={Unlink}>
              <p>{textOf(dead().text)}</p>
            </MailSent>
            <div>
              <Show
                when={wayOn(dead().next)}
                fallback={<Button onPress={() => props.onAgain()}>{t('security.link.signOut')}</Button>}
              >
                {(way) => <Button href={way().href}>{t(way().label)}</Button>}
              </Show>
            </div>
          </AccountFrame>
        )}
      </Match>
    </Switch>
  );

  function textOf(text: Extract<EmailLinkEnd, { is: 'dead' }>['text']) {
    return text === 'security.link.other' ? t(text, { email: props.signedInAs }) : t(text);
  }
}

/** The page that helps on; undefined when it is here, after signing out. */
function wayOn(next: Extract<EmailLinkEnd, { is: 'dead' }>['next']) {
  switch (next) {
    case 'home':
      return { href: addresses.home(), label: 'security.link.home' } as const;
    case 'account':
      return { href: addresses.account(), label: 'security.link.account' } as const;
    case 'sign-in':
      return { href: addresses.signIn(), label: 'security.link.signIn' } as const;
    case 'sign-out':
      return undefined;
  }
}
