import type { LedgerEntry, Unit } from '@equipage/domain';
import { createMemo, For, Match, Show, Switch, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { List, ListItem } from '../../ui/list.tsx';
import { ledgerLines } from './ledger-lines.ts';

export interface LedgerProps {
  /** Latest first. */
  readonly entries: readonly LedgerEntry[];
  /** What the organization has now. */
  readonly balance: Readonly<Record<Unit, number>>;
  readonly eventNameOf: (eventId: string) => string;
  readonly personNameOf: (uid: string) => string;
}

/** The book of an organization: what came and went, why, by whom, and what there was afterwards. */
export function LedgerView(props: LedgerProps): JSX.Element {
  const { t, plural, format } = useI18n();
  const lines = createMemo(() => ledgerLines(props.entries, props.balance));
  const signed = (value: number) => format.number(value, { signDisplay: 'exceptZero' });
  return (
    <List label={t('licenses.ledger.title')}>
      <For each={lines()}>
        {({ entry, change, balance }) => (
          <ListItem
            title={t(`licenses.ledger.reason.${entry.reason}`)}
            trailing={
              <Switch fallback={<span>{t('licenses.ledger.atEvent')}</span>}>
                <Match when={change !== 0}>
                  <span class="font-semibold text-ink tabular-nums">
                    {plural(`licenses.ledger.units.${entry.unit}`, Math.abs(change), {
                      signed: signed(change),
                    })}
                  </span>
                  <span class="tabular-nums">
                    {t('licenses.ledger.balance', { balance: format.number(balance) })}
                  </span>
                </Match>
                <Match when={entry.from === 'debt'}>
                  <span class="font-semibold text-ink tabular-nums">
                    {plural(`licenses.ledger.owed.${entry.unit}`, entry.quantity)}
                  </span>
                </Match>
                <Match when={entry.from === 'coupon'}>
                  <span class="font-semibold text-ink tabular-nums">
                    {plural('licenses.ledger.units.license', entry.quantity, {
                      signed: signed(entry.quantity),
                    })}
                  </span>
                  <span>{t('licenses.ledger.forEvent')}</span>
                </Match>
              </Switch>
            }
            detail={
              <>
                <Show when={entry.eventId}>
                  {(eventId) => (
                    <a href={addresses.event(eventId())} class="block">
                      <bdi>{props.eventNameOf(eventId())}</bdi>
                    </a>
                  )}
                </Show>
                <span class="block text-small">
                  {entry.by === null
                    ? t('licenses.ledger.when', { date: format.date(entry.at), time: format.time(entry.at) })
                    : t('licenses.ledger.whenBy', {
                        date: format.date(entry.at),
                        time: format.time(entry.at),
                        name: props.personNameOf(entry.by),
                      })}
                </span>
              </>
            }
          />
        )}
      </For>
    </List>
  );
}
