import { betterStep, leastAtOnce, mostAtOnce, priceOf, prices, type Unit } from '@equipage/domain';
import { createSignal, For, Show, type JSX } from 'solid-js';
import CreditCard from '~icons/lucide/credit-card';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { createFormProblems } from '../../ui/form-problems.ts';
import { Form, FormActions } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { readQuantity } from './read-quantity.ts';

export interface BuyProps {
  readonly unit: Unit;
  /** Leads to the payment, or answers why that failed. */
  readonly onBuy: (quantity: number) => Promise<string | undefined>;
}

/** How many, what they cost, and on to the payment. */
export function BuyView(props: BuyProps): JSX.Element {
  const { t, plural, format } = useI18n();
  const [text, setText] = createSignal('25');
  const problems = createFormProblems<'quantity'>();
  const quantity = () => {
    const read = readQuantity(text(), mostAtOnce);
    return read !== undefined && read >= leastAtOnce(props.unit) ? read : undefined;
  };
  const price = () => {
    const wanted = quantity();
    return wanted === undefined ? undefined : priceOf(props.unit, wanted);
  };
  const better = () => {
    const wanted = quantity();
    return wanted === undefined ? undefined : betterStep(props.unit, wanted);
  };
  const money = (cents: number) => format.number(cents / 100, { style: 'currency', currency: 'EUR' });

  async function submit() {
    const wanted = quantity();
    if (wanted === undefined) {
      const range = { least: format.number(leastAtOnce(props.unit)), most: format.number(mostAtOnce) };
      return problems.show([{ field: 'quantity', text: () => t('licenses.buy.wrongQuantity', range) }]);
    }
    const refused = await props.onBuy(wanted);
    return problems.show(refused === undefined ? [] : [{ text: () => refused }]);
  }

  return (
    <Card title={t('licenses.buy.title')}>
      <div class="grid gap-6 tablet:grid-cols-2">
        <Form onSubmit={submit} errors={problems.errors()}>
          <TextField
            name="quantity"
            inputmode="numeric"
            label={t('licenses.buy.quantity')}
            value={text()}
            onInput={(value) => {
              setText(value);
              problems.forget('quantity');
            }}
            error={problems.of('quantity')}
          />
          <div aria-live="polite" class="grid gap-1">
            <Show when={price()}>
              {(price) => (
                <>
                  <p class="font-heading text-headline leading-none font-bold tabular-nums">
                    {money(price().amount)}
                  </p>
                  <p class="text-soft">{t('licenses.buy.each', { price: money(price().each) })}</p>
                </>
              )}
            </Show>
            <Show when={better()}>
              {(step) => (
                <p class="font-semibold">
                  {t('licenses.buy.better', {
                    from: format.number(step().from),
                    price: money(step().from * step().each),
                  })}
                </p>
              )}
            </Show>
          </div>
          <FormActions>
            <Button type="submit" variant="primary" icon={CreditCard}>
              {t('licenses.buy.submit')}
            </Button>
          </FormActions>
        </Form>
        <div class="grid content-start gap-2">
          <table class="w-full border-collapse">
            <caption class="pb-2 text-left font-semibold">{t('licenses.buy.prices')}</caption>
            <thead class="text-left text-small text-soft">
              <tr>
                <th scope="col" class="py-1 font-normal">
                  {t('licenses.buy.from')}
                </th>
                <th scope="col" class="py-1 text-right font-normal">
                  {t('licenses.buy.eachColumn')}
                </th>
              </tr>
            </thead>
            <tbody class="tabular-nums">
              <For each={prices[props.unit]}>
                {(step) => (
                  <tr class="border-t border-hairline">
                    <td class="py-2">{plural('licenses.buy.step', step.from)}</td>
                    <td class="py-2 text-right font-semibold">{money(step.each)}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
          <p class="text-small text-soft">{t('licenses.buy.note')}</p>
        </div>
      </div>
    </Card>
  );
}
