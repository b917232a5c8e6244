import { createSignal, type JSX } from 'solid-js';
import Ticket from '~icons/lucide/ticket';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, preloadDialog } from '../../ui/dialog.tsx';
import { createFormProblems } from '../../ui/form-problems.ts';
import { Form, FormActions } from '../../ui/form.tsx';
import { toast } from '../../ui/toast.ts';
import { CodeField, isCode } from './code-field.view.tsx';
import { couponRefusal } from './coupon-refusal.ts';
import { redeemCoupon } from './coupon.actions.ts';

/** The button at the licenses of an event by which its organizers use a code that somebody gave them. */
export function RedeemCode(props: { readonly eventId: string }): JSX.Element {
  const { t } = useI18n();
  const [open, setOpen] = createSignal(false);
  return (
    <>
      <span class="contents" onPointerEnter={preloadDialog}>
        <Button icon={Ticket} onPress={() => void setOpen(true)}>
          {t('coupons.redeem.open')}
        </Button>
      </span>
      <Dialog
        open={open()}
        onClose={() => setOpen(false)}
        title={t('coupons.redeem.title')}
        description={t('coupons.redeem.text')}
      >
        <RedeemForm eventId={props.eventId} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

/** In the window, so that it begins anew each time that this opens. */
function RedeemForm(props: { readonly eventId: string; readonly onClose: () => void }) {
  const i18n = useI18n();
  const { t, plural } = i18n;
  const [code, setCode] = createSignal('');
  const problems = createFormProblems<'code'>();

  async function submit() {
    if (!isCode(code())) return problems.show([{ field: 'code', text: () => t('coupons.redeem.malformed') }]);
    const outcome = await redeemCoupon(props.eventId, code());
    if (!outcome.ok) return problems.show([{ field: 'code', text: () => couponRefusal(i18n, outcome) }]);
    const { licenses, supporter } = outcome.value;
    toast.success(plural('coupons.redeem.done', licenses, { supporter }));
    props.onClose();
    return undefined;
  }

  return (
    <Form onSubmit={submit} errors={problems.errors()}>
      <CodeField
        value={code()}
        onInput={(value) => {
          setCode(value);
          problems.forget('code');
        }}
        error={problems.of('code')}
      />
      <p class="text-small text-soft">{t('coupons.redeem.promise')}</p>
      <FormActions>
        <Button type="submit" variant="primary">
          {t('coupons.redeem.submit')}
        </Button>
        <Button onPress={() => props.onClose()}>{t('ui.cancel')}</Button>
      </FormActions>
    </Form>
  );
}
