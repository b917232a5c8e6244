import type { Coupon } from '@equipage/domain';
import { createSignal, type JSX } from 'solid-js';
import Ticket from '~icons/lucide/ticket';
import TicketPlus from '~icons/lucide/ticket-plus';
import { addresses } from '../../addresses.ts';
import { createLiveDocument, createLivePages } from '../../data/live.ts';
import { newDocumentId } from '../../data/new-id.ts';
import { createNow } from '../../data/now.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { preloadDialog } from '../../ui/dialog.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { MoreOf } from '../../ui/load-more.tsx';
import { toast } from '../../ui/toast.ts';
import { orgWalletOf } from '../billing/index.ts';
import { useOrganization } from '../organization/index.ts';
import { couponRefusal } from './coupon-refusal.ts';
import { cancelCoupon, createCoupons, type WantedCoupons } from './coupon.actions.ts';
import { couponsOf } from './coupon.queries.ts';
import { CouponsView } from './coupons.view.tsx';
import { endOfLife, MakeCouponsDialog } from './make-coupons.dialog.tsx';

/** `/organizations/:orgId/coupons`: licenses that the organization gives to events of others. */
export default function CouponsPage(): JSX.Element {
  const i18n = useI18n();
  const { t, plural } = i18n;
  const space = useOrganization();
  const coupons = createLivePages(() => couponsOf(space.orgId));
  const [making, setMaking] = createSignal(false);
  const wallet = createLiveDocument(() => (making() ? orgWalletOf(space.orgId) : undefined));
  const now = createNow();

  // The same wish is one batch, also when the answer to the first press was lost.
  let batch = { id: newDocumentId(), wish: '', expiresAt: 0 };
  async function make({
    lifeInDays,
    ...wanted
  }: Omit<WantedCoupons, 'expiresAt'> & { readonly lifeInDays: number }) {
    const wish = JSON.stringify([lifeInDays, wanted]);
    if (batch.wish !== wish)
      batch = { id: newDocumentId(), wish, expiresAt: endOfLife(Date.now(), lifeInDays) };
    const outcome = await createCoupons(space.orgId, batch.id, { ...wanted, expiresAt: batch.expiresAt });
    if (!outcome.ok) return { refused: couponRefusal(i18n, outcome) };
    batch = { id: newDocumentId(), wish: '', expiresAt: 0 };
    return { codes: outcome.value.coupons.map(({ code }) => code) };
  }

  async function cancel({ id, licenses }: Coupon) {
    const outcome = await cancelCoupon(space.orgId, id);
    if (outcome.ok) toast.success(plural('coupons.cancel.done', licenses));
    else toast.error(couponRefusal(i18n, outcome));
  }

  return (
    <Page
      title={t('coupons.title')}
      intro={t('coupons.intro')}
      actions={
        <>
          <span class="contents" onPointerEnter={preloadDialog}>
            <Button variant="primary" icon={TicketPlus} onPress={() => void setMaking(true)}>
              {t('coupons.make.open')}
            </Button>
          </span>
          <Button icon={Ticket} href={addresses.licenses(space.orgId)}>
            {t('coupons.toLicenses')}
          </Button>
        </>
      }
    >
      <CouponsView
        coupons={coupons.rows}
        state={coupons.state}
        now={now()}
        onCancel={cancel}
        onRetry={() => coupons.retry()}
      />
      <MoreOf list={coupons} />
      <MakeCouponsDialog
        open={making()}
        onClose={() => setMaking(false)}
        left={wallet.row?.licenses}
        onMake={make}
      />
    </Page>
  );
}
