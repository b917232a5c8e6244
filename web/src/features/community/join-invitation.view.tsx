import { createMemo, createSignal, Match, Show, Switch, type JSX } from 'solid-js';
import CircleCheck from '~icons/lucide/circle-check';
import CloudAlert from '~icons/lucide/cloud-alert';
import Unlink from '~icons/lucide/unlink';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { Icon } from '../../ui/icon.ts';
import { Page } from '../../ui/frame/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

/** What the bearer of a link sees of the organization that has imported an address. */
export interface ShownJoinInvitation {
  readonly orgName: string;
  readonly inviterName: string;
  readonly maskedEmail: string;
}

export type JoinInvitationStep =
  | { readonly at: 'loading' | 'dead' | 'gone' | 'member' }
  | { readonly at: 'stuck'; readonly text: string }
  | { readonly at: 'stranger' | 'invited'; readonly shown: ShownJoinInvitation }
  | { readonly at: 'another-address'; readonly shown: ShownJoinInvitation; readonly ownEmail: string }
  | { readonly at: 'joined'; readonly orgName: string; readonly href: string };

export interface JoinInvitationViewProps {
  readonly step: JoinInvitationStep;
  readonly signInHref: string;
  readonly signUpHref: string;
  readonly homeHref: string;
  /** What somebody who is signed in with the address agrees to, with the button that says so. */
  readonly consent: (shown: ShownJoinInvitation) => JSX.Element;
  /** Ends when she is off the list or it is told why not. */
  readonly onDecline: () => Promise<unknown>;
  readonly onSignOut: () => unknown;
  readonly onRetry: () => void;
}

/** Where the mail to somebody who was imported leads: who did it, the way in, and the way out, which needs no account. */
export function JoinInvitationView(props: JoinInvitationViewProps): JSX.Element {
  const { t } = useI18n();
  const step = <At extends JoinInvitationStep['at']>(at: At) =>
    props.step.at === at && (props.step as Extract<JoinInvitationStep, { at: At }>);
  const shown = createMemo(() => ('shown' in props.step ? props.step.shown : undefined));
  const [asking, setAsking] = createSignal(false);

  const title = () => {
    const asked = shown();
    if (asked !== undefined) return t('joinInvitation.title', { organization: asked.orgName });
    switch (props.step.at) {
      case 'joined':
        return t('joinInvitation.joinedTitle', { organization: props.step.orgName });
      case 'dead':
        return t('joinInvitation.deadTitle');
      case 'gone':
        return t('joinInvitation.goneTitle');
      case 'member':
        return t('joinInvitation.memberTitle');
      case 'stuck':
        return t('joinInvitation.stuckTitle');
      default:
        return t('joinInvitation.loading');
    }
  };
  const end = (icon: Icon, words: string) => (
    <EmptyState
      icon={icon}
      title={title()}
      text={words}
      action={<Button href={props.homeHref}>{t('ui.backHome')}</Button>}
    />
  );

  return (
    <Page title={title()} width="narrow">
      <Show when={shown()}>
        {(asked) => (
          <p class="text-large">
            {t('joinInvitation.why', {
              inviter: asked().inviterName,
              organization: asked().orgName,
              email: asked().maskedEmail,
            })}
          </p>
        )}
      </Show>
      <Switch>
        <Match when={step('loading')}>
          <Skeleton kind="text" />
        </Match>
        <Match when={props.step.at === 'stranger' && shown()}>
          {(stranger) => (
            <div class="grid gap-4">
              <p>{t('joinInvitation.signInText', { email: stranger().maskedEmail })}</p>
              <div class="flex flex-wrap gap-3">
                <Button variant="primary" href={props.signUpHref}>
                  {t('joinInvitation.signUp')}
                </Button>
                <Button href={props.signInHref}>{t('joinInvitation.signIn')}</Button>
              </div>
            </div>
          )}
        </Match>
        <Match when={step('another-address')}>
          {(other) => (
            <Banner
              tone="warning"
              title={t('joinInvitation.otherTitle')}
              action={<Button onPress={() => props.onSignOut()}>{t('joinInvitation.signOut')}</Button>}
            >
              {t('joinInvitation.otherText', { own: other().ownEmail, email: other().shown.maskedEmail })}
            </Banner>
          )}
        </Match>
        <Match when={props.step.at === 'invited' && shown()}>{(invited) => props.consent(invited())}</Match>
        <Match when={step('joined')}>
          {(joined) => (
            <div class="grid gap-4">
              <p role="status">{t('joinInvitation.joinedText', { organization: joined().orgName })}</p>
              <div>
                <Button variant="primary" href={joined().href}>
                  {t('joinInvitation.open')}
                </Button>
              </div>
            </div>
          )}
        </Match>
        <Match when={step('member')}>{end(CircleCheck, t('joinInvitation.memberText'))}</Match>
        <Match when={step('gone')}>{end(CircleCheck, t('joinInvitation.goneText'))}</Match>
        <Match when={step('dead')}>{end(Unlink, t('joinInvitation.deadText'))}</Match>
        <Match when={step('stuck')}>
          {(stuck) => (
            <EmptyState
              icon={CloudAlert}
              title={title()}
              text={stuck().text}
              action={<Button onPress={() => props.onRetry()}>{t('ui.retry')}</Button>}
            />
          )}
        </Match>
      </Switch>
      <Show when={shown()}>
        {(asked) => (
          <>
            <div class="grid justify-items-start gap-3 border-t border-hairline pt-6">
              <p>{t('joinInvitation.outText')}</p>
              <Button onPress={() => void setAsking(true)}>{t('joinInvitation.out')}</Button>
            </div>
            <ConfirmDialog
              open={asking()}
              onClose={() => setAsking(false)}
              title={t('joinInvitation.outTitle')}
              text={t('joinInvitation.outConfirm', { organization: asked().orgName })}
              confirmLabel={t('joinInvitation.out')}
              cancelLabel={t('joinInvitation.keep')}
              danger
              onConfirm={() => props.onDecline()}
            />
          </>
        )}
      </Show>
    </Page>
  );
}
