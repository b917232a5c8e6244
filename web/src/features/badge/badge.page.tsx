import { badgeCodeOf, spokenCode, typedCodeOf } from '@equipage/domain';
import { createEffect, createMemo, createResource, on, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { createAction } from '../../data/action.ts';
import { network } from '../../data/network.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { toast } from '../../ui/toast.ts';
import { hashOfBadge } from './badge-hash.ts';
import { renewBadge } from './badge.actions.ts';
import { BadgeView } from './badge.view.tsx';
import { ownBadge } from './own-badge.ts';
import { drawQrCode } from './qr-drawing.ts';
import { createWakeLock } from './wake-lock.ts';

/** My code: what a person shows at a gate. */
export default function BadgePage(): JSX.Element {
  const { t } = useI18n();
  createWakeLock();

  const token = createMemo(() => ownBadge.shown()?.token);
  const [drawing] = createResource(token, (shown) => drawQrCode(badgeCodeOf(shown)));
  const [spoken] = createResource(token, async (shown) => spokenCode(typedCodeOf(await hashOfBadge(shown))));
  const card = () => {
    const shown = ownBadge.shown();
    // `latest`: while another code is being drawn the one before stays, and the page does not blink.
    return (
      shown && {
        name: shown.name,
        thumbnail: shown.thumbnail,
        code: drawing.latest,
        spoken: spoken.latest,
      }
    );
  };

  const renewal = createAction(renewBadge);
  // Accounts from before there were badges get theirs when it is first looked for.
  createEffect(on(ownBadge.state, (state) => state === 'none' && void renewal(null)));
  const problem = () => {
    const outcome = renewal.outcome();
    if (ownBadge.state() !== 'none' || outcome === undefined || outcome.ok) return undefined;
    return t(`refusals.${outcome.why}`);
  };

  async function renew() {
    const outcome = await renewal(token() ?? null);
    if (outcome === undefined) return undefined;
    if (!outcome.ok) return t(`refusals.${outcome.why}`);
    toast.success(t('badge.renewed'));
    return undefined;
  }

  return (
    <BadgeView
      card={card()}
      kept={ownBadge.state() === 'kept' && !network.online()}
      unreachable={ownBadge.state() === 'unreachable'}
      problem={problem()}
      homeHref={addresses.home()}
      onRetry={() => (ownBadge.state() === 'none' ? void renewal(null) : ownBadge.retry())}
      onRenew={renew}
      onPrint={() => print()}
    />
  );
}
