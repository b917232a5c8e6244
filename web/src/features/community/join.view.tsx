import type { calls, ResponseOf } from '@equipage/domain';
import { createMemo, Match, Show, Switch, type JSX } from 'solid-js';
import CircleCheck from '~icons/lucide/circle-check';
import CloudAlert from '~icons/lucide/cloud-alert';
import Unlink from '~icons/lucide/unlink';
import { addresses } from '../../addresses.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeading } from '../../ui/frame/page.tsx';
import { OrganizationSign } from '../../ui/organization-sign.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { JoinConsent } from './join-consent.view.tsx';

/** Whose community a link opens, as its bearer may see it. */
export type ShownCommunity = ResponseOf<typeof calls.lookAtJoinLink>;

export type JoinStep =
  | { readonly at: 'loading' | 'dead' }
  | { readonly at: 'stuck'; readonly text: string }
  /** `stranger`: nobody is signed in. */
  | { readonly at: 'stranger' | 'asked'; readonly shown: ShownCommunity }
  | { readonly at: 'member'; readonly shown: ShownCommunity; readonly joinedNow: boolean };

export interface JoinViewProps {
  readonly step: JoinStep;
  /** Agreed, and has no account yet. */
  readonly onSignUp: () => void;
  /** Agreed, and has one. */
  readonly onSignIn: () => void;
  readonly onRetry: () => void;
  /** What somebody who is signed in is asked. */
  readonly asked: (shown: ShownCommunity) => JSX.Element;
}

/** Where the link into a community leads: whose it is, what joining means, and what whoever opened it can do now. */
export function JoinView(props: JoinViewProps): JSX.Element {
  const { t } = useI18n();
  const shown = createMemo(() => ('shown' in props.step ? props.step.shown : undefined));
  const step = <At extends JoinStep['at']>(at: At) =>
    props.step.at === at && (props.step as Extract<JoinStep, { at: At }>);
  return (
    <Switch>
      <Match when={shown()}>
        {(community) => (
          <article class="grid max-w-form gap-8">
            <OrganizationSign look={community()}>
              <PageHeading
                title={t(props.step.at === 'member' ? 'join.memberTitle' : 'join.title', {
                  organization: community().name,
                })}
                class="text-headline wrap-anywhere tablet:text-display"
              />
            </OrganizationSign>
            <Switch>
              <Match when={step('member')}>
                {(member) => <Inside shown={community()} joinedNow={member().joinedNow} />}
              </Match>
              <Match when={step('asked')}>
                <Introduction shown={community()} />
                {props.asked(community())}
              </Match>
              <Match when={step('stranger')}>
                <Introduction shown={community()} />
                <JoinConsent orgName={community().name} sharing={undefined}>
                  <div class="grid gap-2">
                    <Button variant="primary" wide onPress={() => props.onSignUp()}>
                      {t('join.newAccount')}
                    </Button>
                    <Button wide onPress={() => props.onSignIn()}>
                      {t('join.haveAccount')}
                    </Button>
                  </div>
                </JoinConsent>
              </Match>
            </Switch>
          </article>
        )}
      </Match>
      <Match when={step('loading')}>
        <h1 class="sr-only">{t('join.loading')}</h1>
        <Skeleton kind="page" rows={3} />
      </Match>
      <Match when={step('dead')}>
        <h1 class="sr-only">{t('join.deadTitle')}</h1>
        <EmptyState
          icon={Unlink}
          title={t('join.deadTitle')}
          text={t('join.deadText')}
          action={<Button href={addresses.home()}>{t('ui.backHome')}</Button>}
        />
      </Match>
      <Match when={step('stuck')}>
        {(stuck) => (
          <>
            <h1 class="sr-only">{t('join.stuckTitle')}</h1>
            <EmptyState
              icon={CloudAlert}
              title={t('join.stuckTitle')}
              text={stuck().text}
              action={<Button onPress={() => props.onRetry()}>{t('ui.retry')}</Button>}
            />
          </>
        )}
      </Match>
    </Switch>
  );
}

function Introduction(props: { shown: ShownCommunity }) {
  const { t } = useI18n();
  return (
    <div class="grid max-w-text gap-3 text-large">
      <Show when={props.shown.viaName}>
        {(via) => <p>{t('join.via', { via: via(), organization: props.shown.name })}</p>}
      </Show>
      <p>{t('join.intro', { organization: props.shown.name })}</p>
    </div>
  );
}

/** Already, or since a moment: the way on is the same. */
function Inside(props: { shown: ShownCommunity; joinedNow: boolean }) {
  const { t } = useI18n();
  return (
    <div class="grid gap-6">
      <p role="status" class="flex max-w-text gap-3 text-large">
        <CircleCheck class="mt-1 shrink-0 text-primary-ink" />
        {props.joinedNow ? t('join.joinedText', { organization: props.shown.name }) : t('join.alreadyText')}
      </p>
      <div class="flex flex-wrap gap-3">
        <Button variant="primary" href={addresses.publicOrganization(props.shown.slug)}>
          {t('join.openPage')}
        </Button>
        <Button href={addresses.privacy()}>{t('join.privacy')}</Button>
      </div>
    </div>
  );
}
