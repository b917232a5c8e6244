import { betterStep, leastAtOnce, mostAtOnce, priceOf, prices, unit, type Unit } from '@equipage/domain';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { createStore } from 'solid-js/store';
import CreditCard from '~icons/lucide/credit-card';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { createFormProblems } from '../../ui/form-problems.ts';
import { Form, FormActions } from '../../ui/form.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { readQuantity } from './read-quantity.ts';

export interface BuyProps {
  /** What is wanted when the page opens. */
  readonly first: Unit;
  /** Leads to the payment, or answers why that failed. */
  readonly onBuy: (unit: Unit, quantity: number) => Promise<string | undefined>;
}

/** What, how many, what they cost, and on to the payment. */
export function BuyView(props: BuyProps): JSX.Element {
  const { t, format } = useI18n();
  const [chosen, setChosen] = createSignal<Unit>();
  const wantedUnit = () => chosen() ?? props.first;
  // Each by itself, so that looking at the other price costs nobody what was typed.
  const [texts, setTexts] = createStore<Record<Unit, string>>({ license: '25', sms: '500' });
  const text = () => texts[wantedUnit()];
  const problems = createFormProblems<'quantity'>();
  const quantity = () => {
    const read = readQuantity(text(), mostAtOnce);
    return read !== undefined && read >= leastAtOnce(wantedUnit()) ? read : undefined;
  };
  const price = () => {
    const wanted = quantity();
    return wanted === undefined ? undefined : priceOf(wantedUnit(), wanted);
  };
  const better = () => {
    const wanted = quantity();
    return wanted === undefined ? undefined : betterStep(wantedUnit(), wanted);
  };
  const money = (cents: number) => format.number(cents / 100, { style: 'currency', currency: 'EUR' });

  async function submit() {
    const wanted = quantity();
    if (wanted === undefined) {
      const range = { least: format.number(leastAtOnce(wantedUnit())), most: format.number(mostAtOnce) };
      return problems.show([{ field: 'quantity', text: () => t('licenses.buy.wrongQuantity', range) }]);
    }
    const refused = await props.onBuy(wantedUnit(), wanted);
    return problems.show(refused === undefined ? [] : [{ text: () => refused }]);
  }

  return (
    <Card title={t('licenses.buy.title')}>
      <Form onSubmit={submit} errors={problems.errors()}>
        <RadioGroup
          name="unit"
          label={t('licenses.buy.what')}
          optional="evident"
          value={wantedUnit()}
          options={unit.options.map((value) => ({
            value,
            label: t(`licenses.buy.unit.${value}.name`),
            help: t(`licenses.buy.unit.${value}.means`),
          }))}
          onChange={(value) => {
            setChosen(value);
            problems.forget('quantity');
          }}
        />
        <div class="grid gap-6 tablet:grid-cols-2">
          <div class="grid content-start gap-4">
            <TextField
              name="quantity"
              inputmode="numeric"
              label={t('licenses.buy.quantity')}
              value={text()}
              onInput={(value) => {
                setTexts(wantedUnit(), value);
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
          </div>
          <PriceTable unit={wantedUnit()} money={money} />
        </div>
        <FormActions>
          <Button type="submit" variant="primary" icon={CreditCard}>
            {t('licenses.buy.submit')}
          </Button>
        </FormActions>
        <p class="text-small text-soft">{t('licenses.buy.note')}</p>
      </Form>
    </Card>
  );
}

function PriceTable(props: { readonly unit: Unit; readonly money: (cents: number) => string }) {
  const { t, plural } = useI18n();
  return (
    <table class="w-full border-collapse self-start">
      <caption class="pb-2 text-left font-semibold">{t(`licenses.buy.prices.${props.unit}`)}</caption>
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
              <td class="py-2">{plural(`licenses.buy.step.${props.unit}`, step.from)}</td>
              <td class="py-2 text-right font-semibold">{props.money(step.each)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
