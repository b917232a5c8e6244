import { createSignal, Match, onCleanup, Show, Switch, untrack, type JSX } from 'solid-js';
import MailIcon from '~icons/lucide/mail';
import MailWarning from '~icons/lucide/mail-warning';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { AccountFrame } from './account-frame.view.tsx';
import { MailSent } from './mail-sent.view.tsx';

/** Seconds before another mail may be asked for. The server counts too; this only spares people its refusal. */
const pause = 60;

export interface CheckMailViewProps {
  readonly email: string;
  /** `sent`: just now, on the way here. `failed`: it was tried, in vain. Undefined: some time ago. */
  readonly mail: 'sent' | 'failed' | undefined;
  /** Sends another one; answers with why not, if it was refused. */
  readonly onResend: () => Promise<string | undefined>;
  readonly onSignOut: () => Promise<unknown>;
}

/** Waits for the person to open the link. That it goes on by itself is the page's work, see `verification-watch.ts`. */
export function CheckMailView(props: CheckMailViewProps): JSX.Element {
  const { t, plural } = useI18n();
  const countdown = createCountdown();
  const [said, setSaid] = createSignal<{ readonly refusal?: string }>();
  // One look at the beginning: what happened on the way here is told once.
  const arrivedWith = untrack(() => props.mail);
  if (arrivedWith === 'sent') countdown.start(pause);

  async function resend() {
    setSaid(undefined);
    const refusal = await props.onResend();
    setSaid(refusal === undefined ? {} : { refusal });
    if (refusal === undefined) countdown.start(pause);
  }

  const failed = () => said()?.refusal !== undefined || (said() === undefined && arrivedWith === 'failed');

  return (
    <AccountFrame
      title={t('account.mail.title')}
      foot={
        <>
          {t('account.mail.question')}{' '}
          {/* Its words stand where the line begins, beside the question or below it. */}
          <span class="-ml-4 inline-block tablet:-ml-5">
            <Button variant="quiet" onPress={() => props.onSignOut()}>
              {t('account.mail.signOut')}
            </Button>
          </span>
        </>
      }
    >
      <MailSent icon={failed() ? MailWarning : MailIcon}>
        <Switch
          fallback={
            <>
              <p>
                {t('account.mail.sent')} <strong>{props.email}</strong>
              </p>
              <p>{t('account.mail.next')}</p>
              <p class="text-soft">{t('account.mail.spam')}</p>
            </>
          }
        >
          <Match when={said()?.refusal}>{(refusal) => <p>{refusal()}</p>}</Match>
          <Match when={failed()}>
            <p>
              <strong>{props.email}</strong>
            </p>
            <p>{t('account.mail.unsent')}</p>
          </Match>
        </Switch>
      </MailSent>
      <div class="grid gap-3">
        <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button
            disabled={countdown.left() > 0}
            variant={failed() ? 'primary' : 'secondary'}
            onPress={resend}
          >
            {t('account.mail.again')}
          </Button>
          <p role="status">
            <Show when={said() !== undefined && !failed()}>{t('account.mail.resent')}</Show>
          </p>
        </div>
        <Show when={countdown.left() > 0}>
          <p class="text-small text-soft tabular-nums">{plural('account.mail.pause', countdown.left())}</p>
        </Show>
      </div>
    </AccountFrame>
  );
}

/** Seconds that run down to 0. By the clock and not by counting ticks, which browsers slow down in the background. */
function createCountdown() {
  const [left, setLeft] = createSignal(0);
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = () => clearInterval(timer);
  onCleanup(stop);
  return {
    left,
    start(seconds: number) {
      const end = Date.now() + seconds * 1_000;
      stop();
      setLeft(seconds);
      timer = setInterval(() => {
        const rest = Math.max(0, Math.ceil((end - Date.now()) / 1_000));
        setLeft(rest);
        if (rest === 0) stop();
      }, 1_000);
    },
  };
}
