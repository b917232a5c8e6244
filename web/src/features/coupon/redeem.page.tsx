import { noAccess, type Event } from '@equipage/domain';
import { useLocation, useNavigate } from '@solidjs/router';
import { createEffect, createSignal, Show, untrack, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { createAsked } from '../../data/asked.ts';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { Guard } from '../account/index.ts';
import { carriedCode, carryCode } from './carried-code.ts';
import { couponRefusal } from './coupon-refusal.ts';
import { redeemCoupon } from './coupon.actions.ts';
import { readOwnEvents } from './own-events.ts';
import { RedeemView, type Redemption, type RedeemStep } from './redeem.view.tsx';

/**
 * `/redeem#<code>`, for everybody: where the link of a coupon leads. Whoever has an event chooses it here; strangers are
 * led through sign-up and back.
 */
export default function RedeemPage(): JSX.Element {
  const location = useLocation<{ code?: unknown }>();
  const navigate = useNavigate();
  // Out of the address at once, which may be looked at, copied and taken along as the way back. It goes with the entry of
  // the history instead, where a reload finds it.
  createEffect(() => {
    const opened = location.hash.slice(1);
    const kept = location.state?.code;
    if (opened !== '') carryCode(opened);
    else if (typeof kept === 'string') return void carryCode(kept);
    const code = untrack(carriedCode);
    if (code !== '') navigate(addresses.redeem(), { replace: true, state: { code } });
  });
  return (
    <Show when={location.hash === ''}>
      <Show when={session.state() !== 'signed-out'} fallback={<Stranger />}>
        <Guard verified>
          <Inside />
        </Guard>
      </Show>
    </Show>
  );
}

function Stranger() {
  const back = { next: addresses.redeem() };
  return (
    <RedeemView
      step={{ at: 'stranger', signUpHref: addresses.signUp(back), signInHref: addresses.signIn(back) }}
    />
  );
}

function Inside() {
  const i18n = useI18n();
  const navigate = useNavigate();
  const [redeemed, setRedeemed] = createSignal<Redemption>();
  const rights = () => session.rights.row ?? (session.rights.state === 'live' ? noAccess : undefined);
  const { answer, ask } = createAsked(
    () => {
      const { orgs, events } = rights() ?? {};
      return orgs && JSON.stringify([orgs, events]);
    },
    () => readOwnEvents(rights() ?? noAccess, Date.now()),
  );

  const step = (): RedeemStep => {
    const redemption = redeemed();
    if (redemption !== undefined) {
      return { at: 'redeemed', redemption, href: addresses.event(redemption.event.id) };
    }
    const read = answer();
    const { state } = session.rights;
    if (rights() === undefined && (state === 'denied' || state === 'failed'))
      return {
        at: 'stuck',
        text: refusalText(i18n, { why: 'fault' }),
        onRetry: () => session.rights.retry(),
      };
    if (read === undefined) return { at: 'loading' };
    if (read.state !== 'found') {
      const why = read.state === 'offline' ? 'offline' : 'fault';
      return { at: 'stuck', text: refusalText(i18n, { why }), onRetry: () => void ask() };
    }
    const published = read.events.filter(({ state }) => state === 'published');
    if (published.length > 0)
      return { at: 'choose', code: carriedCode(), events: published, onRedeem, onLeave };
    const [draft] = read.events;
    if (draft !== undefined) return { at: 'draft', name: draft.name, href: addresses.event(draft.id) };
    const [orgId] = Object.keys(rights()?.orgs ?? {});
    return {
      at: 'no-event',
      href: orgId === undefined ? addresses.newOrganization() : addresses.newEvent(orgId),
      hasOrganization: orgId !== undefined,
    };
  };

  async function onRedeem(event: Event, code: string) {
    const outcome = await redeemCoupon(event.id, code);
    if (!outcome.ok) {
      const { why } = outcome;
      const text = () => couponRefusal(i18n, outcome);
      return { text, ofCode: why === 'code-wrong', anotherAddress: why === 'another-address' };
    }
    setRedeemed({ event, ...outcome.value });
    carryCode('');
    navigate(addresses.redeem(), { replace: true });
    return undefined;
  }

  async function onLeave() {
    await session.signOut();
  }

  return <RedeemView step={step()} />;
}
