import type { InvitationLinkRefusal, InvitedRole, Instant } from '@equipage/domain';
import { createMemo, Match, Show, Switch, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

/** What an invitation asks, as its bearer may see it. */
export interface ShownInvitation {
  readonly orgName: string;
  readonly event: { readonly name: string } | null;
  readonly role: InvitedRole;
  readonly inviterName: string;
  readonly maskedEmail: string;
  readonly expiresAt: Instant;
}

export type InvitationStep =
  | { readonly at: 'loading' }
  /** Nobody is signed in. */
  | { readonly at: 'stranger'; readonly shown: ShownInvitation }
  /** Signed in, but not with the address that was invited. */
  | { readonly at: 'another-address'; readonly shown: ShownInvitation; readonly ownEmail: string }
  /** Signed in with the address; the children have the way on. */
  | { readonly at: 'invited'; readonly shown: ShownInvitation }
  | { readonly at: 'inside'; readonly shown: ShownInvitation; readonly href: string }
  /** Accepted by whoever looks: `href` leads on, to the organization or one event. */
  | { readonly at: 'accepted'; readonly href: string; readonly toEvent: boolean }
  | { readonly at: 'dead'; readonly why: InvitationLinkRefusal }
  | { readonly at: 'stuck'; readonly text: string };

export interface InvitationViewProps {
  readonly step: InvitationStep;
  readonly signInHref: string;
  readonly signUpHref: string;
  readonly homeHref: string;
  /** Why accepting was refused. */
  readonly problem?: string | undefined;
  /** Around what only people with an account and a proven address may do: leads the others to where they get it. */
  readonly guard: (button: () => JSX.Element) => JSX.Element;
  readonly onAccept: () => unknown;
  readonly onSignOut: () => unknown;
  readonly onRetry: () => void;
}

/** Where the link in an invitation leads: what is asked, by whom, and what whoever opened it can do now. */
export function InvitationView(props: InvitationViewProps): JSX.Element {
  const { t } = useI18n();
  const step = <At extends InvitationStep['at']>(at: At) =>
    props.step.at === at && (props.step as Extract<InvitationStep, { at: At }>);
  const shown = createMemo(() => ('shown' in props.step ? props.step.shown : undefined));

  const title = () => {
    const { at } = props.step;
    const asked = shown();
    if (asked !== undefined)
      return t('orgUsers.invitation.title', { place: asked.event?.name ?? asked.orgName });
    if (at === 'dead') return t('orgUsers.invitation.deadTitle');
    if (at === 'stuck') return t('orgUsers.invitation.stuckTitle');
    return at === 'accepted' ? t('orgUsers.invitation.insideTitle') : t('orgUsers.invitation.loading');
  };

  return (
    <Page title={title()} width="narrow">
      <Show when={shown()}>{(invitation) => <Asked {...invitation()} />}</Show>
      <Switch>
        <Match when={step('loading')}>
          <Skeleton kind="text" />
        </Match>
        <Match when={step('stranger')}>
          {(stranger) => (
            <div class="grid gap-4">
              <p>{t('orgUsers.invitation.signInText', { email: stranger().shown.maskedEmail })}</p>
              <div class="flex flex-wrap gap-3">
                <Button variant="primary" href={props.signInHref}>
                  {t('orgUsers.invitation.signIn')}
                </Button>
                <Button href={props.signUpHref}>{t('orgUsers.invitation.signUp')}</Button>
              </div>
            </div>
          )}
        </Match>
        <Match when={step('another-address')}>
          {(other) => (
            <Banner
              tone="warning"
              title={t('orgUsers.invitation.otherTitle')}
              action={<Button onPress={() => props.onSignOut()}>{t('orgUsers.invitation.signOut')}</Button>}
            >
              {t('orgUsers.invitation.otherText', {
                own: other().ownEmail,
                email: other().shown.maskedEmail,
                inviter: other().shown.inviterName,
              })}
            </Banner>
          )}
        </Match>
        <Match when={step('invited')}>
          <div class="grid gap-4">
            <Show when={props.problem}>{(problem) => <Banner tone="danger">{problem()}</Banner>}</Show>
            {props.guard(() => (
              <div>
                <Button variant="primary" onPress={() => props.onAccept()}>
                  {t('orgUsers.invitation.accept')}
                </Button>
              </div>
            ))}
          </div>
        </Match>
        <Match when={step('inside')}>
          {(inside) => {
            const place = () => inside().shown.event?.name ?? inside().shown.orgName;
            return (
              <Banner
                tone="info"
                title={t('orgUsers.invitation.insideTitle')}
                action={
                  <Button href={inside().href}>{t('orgUsers.invitation.open', { place: place() })}</Button>
                }
              >
                {t('orgUsers.invitation.insideText', { place: place() })}
              </Banner>
            );
          }}
        </Match>
        <Match when={step('accepted')}>
          {(accepted) => (
            <div class="grid gap-4">
              <p>{t('orgUsers.invitation.usedHere')}</p>
              <div>
                <Button variant="primary" href={accepted().href}>
                  {accepted().toEvent
                    ? t('orgUsers.invitation.openEventHere')
                    : t('orgUsers.invitation.openHere')}
                </Button>
              </div>
            </div>
          )}
        </Match>
        <Match when={step('dead')}>
          {(dead) => (
            <div class="grid gap-4">
              <p>{t(`orgUsers.invitation.dead.${dead().why}`)}</p>
              <div>
                <Button href={props.homeHref}>{t('ui.backHome')}</Button>
              </div>
            </div>
          )}
        </Match>
        <Match when={step('stuck')}>
          {(stuck) => (
            <div class="grid gap-4">
              <p>{stuck().text}</p>
              <div>
                <Button variant="primary" onPress={() => props.onRetry()}>
                  {t('orgUsers.invitation.retry')}
                </Button>
              </div>
            </div>
          )}
        </Match>
      </Switch>
    </Page>
  );
}

function Asked(props: ShownInvitation) {
  const { t, format } = useI18n();
  const place = () =>
    props.event === null
      ? props.orgName
      : t('orgUsers.invitation.eventOf', { event: props.event.name, organization: props.orgName });
  return (
    <Card>
      <p class="text-large">
        {t('orgUsers.invitation.asks', { inviter: props.inviterName, place: place() })}
      </p>
      <Facts
        facts={[
          {
            label: t('orgUsers.invitation.role'),
            value: `${t(`orgUsers.role.${props.role}`)}. ${t(`orgUsers.means.${props.role}`)}`,
          },
          { label: t('orgUsers.invitation.until'), value: format.date(props.expiresAt) },
        ]}
      />
    </Card>
  );
}
