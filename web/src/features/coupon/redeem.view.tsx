import type { Event } from '@equipage/domain';
import { createSignal, Match, Show, Switch, type JSX } from 'solid-js';
import CalendarPlus from '~icons/lucide/calendar-plus';
import CircleCheck from '~icons/lucide/circle-check';
import CloudAlert from '~icons/lucide/cloud-alert';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { createFormProblems } from '../../ui/form-problems.ts';
import { Form, FormActions } from '../../ui/form.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { CodeField, isCode } from './code-field.view.tsx';

/** What came of a code. */
export interface Redemption {
  readonly event: Event;
  readonly licenses: number;
  /** The organization that gave them. */
  readonly supporter: string;
}

/** Why a code was not redeemed. */
export interface RedeemProblem {
  readonly text: () => string;
  /** It is about what stands in the field. */
  readonly ofCode: boolean;
  /** The coupon is for somebody else, or for the same person by another address. */
  readonly anotherAddress: boolean;
}

export type RedeemStep =
  | { readonly at: 'loading' }
  | { readonly at: 'stranger'; readonly signUpHref: string; readonly signInHref: string }
  | {
      readonly at: 'choose';
      /** As it was opened; empty when somebody came by herself. */
      readonly code: string;
      /** Published ones; at least one. */
      readonly events: readonly Event[];
      readonly onRedeem: (event: Event, code: string) => Promise<RedeemProblem | undefined>;
      /** Signs out, so that the right person can come in. */
      readonly onLeave: () => unknown;
    }
  /** All that there is, and it is not published. */
  | { readonly at: 'draft'; readonly name: string; readonly href: string }
  | { readonly at: 'no-event'; readonly href: string; readonly hasOrganization: boolean }
  | { readonly at: 'redeemed'; readonly redemption: Redemption; readonly href: string }
  | { readonly at: 'stuck'; readonly text: string; readonly onRetry: () => void };

/** Where the link of a coupon leads: what it is, and what whoever opened it can do with it. */
export function RedeemView(props: { readonly step: RedeemStep }): JSX.Element {
  const { t, plural } = useI18n();
  const step = <At extends RedeemStep['at']>(at: At) =>
    props.step.at === at && (props.step as Extract<RedeemStep, { at: At }>);
  return (
    <Page title={t('coupons.opened.title')} intro={t('coupons.opened.intro')} width="narrow">
      <Switch>
        <Match when={step('loading')}>
          <Skeleton kind="card" />
        </Match>
        <Match when={step('stranger')}>
          {(stranger) => (
            <div class="grid gap-4">
              <p>{t('coupons.opened.stranger')}</p>
              <div class="flex flex-wrap gap-3">
                <Button variant="primary" href={stranger().signUpHref}>
                  {t('coupons.opened.signUp')}
                </Button>
                <Button href={stranger().signInHref}>{t('coupons.opened.signIn')}</Button>
              </div>
            </div>
          )}
        </Match>
        <Match when={step('choose')}>{(choose) => <Choose {...choose()} />}</Match>
        <Match when={step('draft')}>
          {(draft) => (
            <EmptyState
              icon={CalendarPlus}
              title={t('coupons.opened.draftTitle')}
              text={t('coupons.opened.draftText', { event: draft().name })}
              action={
                <Button variant="primary" href={draft().href}>
                  {t('coupons.opened.toDraft')}
                </Button>
              }
            />
          )}
        </Match>
        <Match when={step('no-event')}>
          {(none) => (
            <EmptyState
              icon={CalendarPlus}
              title={t('coupons.opened.noEventTitle')}
              text={t(`coupons.opened.${none().hasOrganization ? 'noEventText' : 'noOrganizationText'}`)}
              action={
                <Button variant="primary" href={none().href}>
                  {t(`coupons.opened.${none().hasOrganization ? 'newEvent' : 'newOrganization'}`)}
                </Button>
              }
            />
          )}
        </Match>
        <Match when={step('redeemed')}>
          {(redeemed) => (
            <div class="grid gap-6">
              <p role="status" class="flex max-w-text gap-3 text-large">
                <CircleCheck class="mt-1 shrink-0 text-primary-ink" />
                {plural('coupons.opened.done', redeemed().redemption.licenses, {
                  supporter: redeemed().redemption.supporter,
                  event: redeemed().redemption.event.name,
                })}
              </p>
              <div>
                <Button variant="primary" href={redeemed().href}>
                  {t('coupons.opened.toEvent')}
                </Button>
              </div>
            </div>
          )}
        </Match>
        <Match when={step('stuck')}>
          {(stuck) => (
            <EmptyState
              icon={CloudAlert}
              title={t('coupons.opened.stuckTitle')}
              text={stuck().text}
              action={<Button onPress={() => stuck().onRetry()}>{t('ui.retry')}</Button>}
            />
          )}
        </Match>
      </Switch>
    </Page>
  );
}

function Choose(props: Extract<RedeemStep, { at: 'choose' }>) {
  const { t, format } = useI18n();
  const [typed, setTyped] = createSignal<string>();
  const [chosen, setChosen] = createSignal<string>();
  const [wrongPerson, setWrongPerson] = createSignal(false);
  const problems = createFormProblems<'code' | 'event'>();
  const code = () => typed() ?? props.code;
  // Where there is one, nobody has to choose it.
  const eventId = () => chosen() ?? (props.events.length === 1 ? props.events[0]?.id : undefined);

  async function submit() {
    setWrongPerson(false);
    const event = props.events.find(({ id }) => id === eventId());
    const found = [
      ...(isCode(code()) ? [] : [{ field: 'code' as const, text: () => t('coupons.redeem.malformed') }]),
      ...(event === undefined
        ? [{ field: 'event' as const, text: () => t('coupons.opened.chooseOne') }]
        : []),
    ];
    if (found.length > 0 || event === undefined) return problems.show(found);
    const problem = await props.onRedeem(event, code());
    if (problem === undefined) return undefined;
    setWrongPerson(problem.anotherAddress);
    return problems.show([problem.ofCode ? { field: 'code', text: problem.text } : { text: problem.text }]);
  }

  return (
    <Form onSubmit={submit} errors={problems.errors()}>
      <Show when={wrongPerson()}>
        <Banner
          tone="warning"
          action={<Button onPress={() => props.onLeave()}>{t('coupons.opened.signOut')}</Button>}
        >
          {t('coupons.opened.anotherAddress')}
        </Banner>
      </Show>
      <CodeField
        value={code()}
        onInput={(value) => {
          setTyped(value);
          problems.forget('code');
        }}
        error={problems.of('code')}
      />
      <RadioGroup
        name="event"
        label={t('coupons.opened.event')}
        value={eventId()}
        options={props.events.map(({ id, name, orgName, startsAt, endsAt, timeZone }) => ({
          value: id,
          label: name,
          help: t('coupons.opened.eventFacts', {
            organization: orgName,
            dates: format.dateRange(startsAt, endsAt, timeZone),
          }),
        }))}
        onChange={(id) => {
          setChosen(id);
          problems.forget('event');
        }}
        error={problems.of('event')}
      />
      <p class="text-small text-soft">{t('coupons.redeem.promise')}</p>
      <FormActions>
        <Button type="submit" variant="primary">
          {t('coupons.redeem.submit')}
        </Button>
      </FormActions>
    </Form>
  );
}
