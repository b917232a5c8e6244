import type { Calendar } from '@equipage/domain';
import { createEffect, createSignal, on, Show, type JSX } from 'solid-js';
import CalendarCheck from '~icons/lucide/calendar-check';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DateTile } from '../../ui/date-tile.tsx';
import { ConfirmDialog, Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { inputClass } from '../../ui/field.tsx';
import { Page, Section } from '../../ui/frame/page.tsx';
import { KeyedFor } from '../../ui/keyed-for.tsx';
import { List, ListItem } from '../../ui/list.tsx';
import { LiveView, type LiveState } from '../../ui/live-view.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import type { OfferedShift, OtherShift, OwnShift } from './my-shifts-model.ts';
import { hoursOf, timesOf } from './shift-times.ts';

export interface MyShiftsViewProps {
  readonly state: LiveState;
  readonly coming: readonly OwnShift[];
  readonly done: readonly OwnShift[];
  readonly open: readonly OtherShift[];
  readonly offers: readonly OfferedShift[];
  /** Whether the reader is in the team of some event to come. */
  readonly inTeam: boolean;
  /** The shifts that could be wanted in return for one of the reader's. */
  readonly exchangeable: (shift: OwnShift) => readonly OtherShift[];
  readonly calendar: Pick<Calendar, 'token'> | undefined;
  readonly calendarAddress: string;
  readonly onRetry: () => void;
  readonly onTake: (shift: OtherShift) => Promise<unknown>;
  readonly onLeave: (shift: OwnShift) => Promise<unknown>;
  readonly onOffer: (shift: OwnShift, forShiftId: string | null) => Promise<unknown>;
  readonly onWithdraw: (shift: OwnShift) => Promise<unknown>;
  readonly onAccept: (shift: OfferedShift) => Promise<unknown>;
  readonly onRenewCalendar: () => Promise<unknown>;
  readonly onCopyCalendar: () => unknown;
}

/** A person's shifts, made for a phone: what comes next on top, then what could be taken. */
export function MyShiftsView(props: MyShiftsViewProps): JSX.Element {
  const { t } = useI18n();
  const [offering, setOffering] = createSignal<OwnShift>();
  const [offerOpen, setOfferOpen] = createSignal(false);

  async function offer(forShiftId: string | null) {
    const shift = offering();
    if (shift !== undefined) await props.onOffer(shift, forShiftId);
    setOfferOpen(false);
  }

  return (
    <Page title={t('myShifts.title')} intro={t('myShifts.intro')}>
      <div class="grid items-start gap-10 desktop:grid-cols-[minmax(0,1fr)_22rem]">
        <div class="grid gap-10">
          <Section title={t('myShifts.mine')}>
            <LiveView
              state={props.state}
              rows={props.coming}
              onRetry={() => props.onRetry()}
              empty={
                <EmptyState icon={CalendarCheck} title={t('myShifts.none')} text={t('myShifts.noneText')} />
              }
            >
              {(rows) => (
                <List>
                  <KeyedFor each={rows()} by={idOf}>
                    {(shift) => (
                      <OwnRow
                        shift={shift()}
                        onLeave={() => props.onLeave(shift())}
                        onWithdraw={() => props.onWithdraw(shift())}
                        onOffer={() => {
                          setOffering(shift());
                          setOfferOpen(true);
                        }}
                      />
                    )}
                  </KeyedFor>
                </List>
              )}
            </LiveView>
          </Section>
          <Show when={props.offers.length > 0}>
            <Section title={t('myShifts.offers')}>
              <List>
                <KeyedFor each={props.offers} by={({ offer }) => offer.id}>
                  {(shift) => <OfferRow shift={shift()} onAccept={() => props.onAccept(shift())} />}
                </KeyedFor>
              </List>
            </Section>
          </Show>
          <Show when={props.inTeam}>
            <Section title={t('myShifts.open')}>
              <p class="text-soft">
                {props.open.length === 0 ? t('myShifts.noOpen') : t('myShifts.openText')}
              </p>
              <Show when={props.open.length > 0}>
                <List>
                  <KeyedFor each={props.open} by={idOf}>
                    {(shift) => <OpenRow shift={shift()} onTake={() => props.onTake(shift())} />}
                  </KeyedFor>
                </List>
              </Show>
            </Section>
          </Show>
          <Show when={props.done.length > 0}>
            <Section title={t('myShifts.past')}>
              <List>
                <KeyedFor each={props.done} by={idOf}>
                  {(shift) => <DoneRow shift={shift()} />}
                </KeyedFor>
              </List>
            </Section>
          </Show>
        </div>
        <CalendarCard {...props} />
      </div>
      <OfferDialog
        open={offerOpen()}
        onClose={() => setOfferOpen(false)}
        shift={offering()}
        exchangeable={offering() === undefined ? [] : props.exchangeable(offering()!)}
        onOffer={(forShiftId) => offer(forShiftId)}
      />
    </Page>
  );
}

const idOf = ({ id }: { readonly id: string }) => id;

interface Described {
  readonly missionName: string;
  readonly place: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** How a shift is spoken of: when, and when and where. */
function createWords(shift: () => Described, timeZone: () => string) {
  const { t, format } = useI18n();
  const when = () => `${format.date(shift().startsAt, timeZone())}, ${timesOf(format, shift(), timeZone())}`;
  const whenWhere = () =>
    shift().place === '' ? when() : t('myShifts.whenWhere', { when: when(), place: shift().place });
  return { when, whenWhere, named: () => ({ mission: shift().missionName, when: when() }) };
}

function OwnRow(props: {
  shift: OwnShift;
  onLeave: () => Promise<unknown>;
  onOffer: () => void;
  onWithdraw: () => Promise<unknown>;
}) {
  const { t } = useI18n();
  const { whenWhere, named } = createWords(
    () => props.shift.assignment,
    () => props.shift.timeZone,
  );
  return (
    <ListItem
      leading={<DateTile instant={props.shift.assignment.startsAt} timeZone={props.shift.timeZone} />}
      title={<bdi>{props.shift.assignment.missionName}</bdi>}
      trailing={
        <Show when={props.shift.offer}>
          <StatusChip tone="waiting">{t('myShifts.offering')}</StatusChip>
        </Show>
      }
      detail={
        <>
          <span class="block">{whenWhere()}</span>
          <bdi class="block">{props.shift.eventName}</bdi>
        </>
      }
      action={
        <Show when={!props.shift.begun}>
          <Show
            when={props.shift.offer}
            fallback={
              <Button onPress={() => props.onOffer()}>
                <span aria-hidden="true">{t('myShifts.offer')}</span>
                <span class="sr-only">{t('myShifts.offerOf', named())}</span>
              </Button>
            }
          >
            <Button onPress={() => props.onWithdraw()}>
              <span aria-hidden="true">{t('myShifts.withdraw')}</span>
              <span class="sr-only">{t('myShifts.withdrawOf', named())}</span>
            </Button>
          </Show>
          <Show when={props.shift.leavable}>
            <Button onPress={() => props.onLeave()}>
              <span aria-hidden="true">{t('myShifts.leave')}</span>
              <span class="sr-only">{t('myShifts.leaveOf', named())}</span>
            </Button>
          </Show>
        </Show>
      }
    />
  );
}

function OpenRow(props: { shift: OtherShift; onTake: () => Promise<unknown> }) {
  const { t, plural } = useI18n();
  const { whenWhere, named } = createWords(
    () => props.shift,
    () => props.shift.timeZone,
  );
  return (
    <ListItem
      leading={<DateTile instant={props.shift.startsAt} timeZone={props.shift.timeZone} />}
      title={<bdi>{props.shift.missionName}</bdi>}
      trailing={plural('myShifts.places', props.shift.free)}
      detail={
        <>
          <span class="block">{whenWhere()}</span>
          <bdi class="block">{props.shift.eventName}</bdi>
          <Show when={props.shift.note}>
            <bdi class="block">{props.shift.note}</bdi>
          </Show>
        </>
      }
      action={
        <Button variant="primary" onPress={() => props.onTake()}>
          <span aria-hidden="true">{t('myShifts.take')}</span>
          <span class="sr-only">{t('myShifts.takeOf', named())}</span>
        </Button>
      }
    />
  );
}

function OfferRow(props: { shift: OfferedShift; onAccept: () => Promise<unknown> }) {
  const { t, format } = useI18n();
  const { whenWhere, named } = createWords(
    () => props.shift,
    () => props.shift.timeZone,
  );
  const name = () => props.shift.offer.name;
  const wish = () => {
    const { wanted, timeZone } = props.shift;
    if (wanted === undefined) return t('myShifts.offersFree', { name: name() });
    const when = `${format.date(wanted.startsAt, timeZone)}, ${timesOf(format, wanted, timeZone)}`;
    return t('myShifts.offersFor', { name: name(), mission: wanted.missionName, when });
  };
  return (
    <ListItem
      unread
      leading={<DateTile instant={props.shift.startsAt} timeZone={props.shift.timeZone} />}
      title={<bdi>{props.shift.missionName}</bdi>}
      detail={
        <>
          <span class="block">{whenWhere()}</span>
          <span class="block">{wish()}</span>
        </>
      }
      action={
        <Button variant="primary" onPress={() => props.onAccept()}>
          <span aria-hidden="true">
            {props.shift.wanted === undefined ? t('myShifts.accept') : t('myShifts.exchange')}
          </span>
          <span class="sr-only">
            {props.shift.wanted === undefined
              ? t('myShifts.acceptOf', { ...named(), name: name() })
              : t('myShifts.exchangeOf', { ...named(), name: name() })}
          </span>
        </Button>
      }
    />
  );
}

function DoneRow(props: { shift: OwnShift }) {
  const { t, format } = useI18n();
  const { whenWhere } = createWords(
    () => props.shift.assignment,
    () => props.shift.timeZone,
  );
  const worked = () => props.shift.assignment.workedMinutes;
  return (
    <ListItem
      leading={<DateTile instant={props.shift.assignment.startsAt} timeZone={props.shift.timeZone} over />}
      title={<bdi>{props.shift.assignment.missionName}</bdi>}
      trailing={
        worked() === null ? undefined : t('myShifts.worked', { hours: hoursOf(format, worked() ?? 0) })
      }
      detail={
        <>
          <span class="block">{whenWhere()}</span>
          <bdi class="block">{props.shift.eventName}</bdi>
        </>
      }
    />
  );
}

/** Whoever takes it may, or only who gives a certain shift in return. */
function OfferDialog(props: {
  open: boolean;
  onClose: () => void;
  shift: OwnShift | undefined;
  exchangeable: readonly OtherShift[];
  onOffer: (forShiftId: string | null) => Promise<unknown>;
}) {
  const { t, format } = useI18n();
  const [wish, setWish] = createSignal('');
  // What was wanted for another shift is not wanted for this one.
  createEffect(
    on(
      () => props.open,
      (open) => open && setWish(''),
    ),
  );
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={t('myShifts.swap.title', { mission: props.shift?.assignment.missionName ?? '' })}
      description={t('myShifts.swap.text', { event: props.shift?.eventName ?? '' })}
      actions={
        <Button variant="primary" onPress={() => props.onOffer(wish() === '' ? null : wish())}>
          {t('myShifts.swap.submit')}
        </Button>
      }
    >
      <RadioGroup
        name="wish"
        label={t('myShifts.swap.inReturn')}
        hideLabel
        value={wish()}
        options={[
          { value: '', label: t('myShifts.swap.forNothing') },
          ...props.exchangeable.map((shift) => ({
            value: shift.id,
            label: `${t('myShifts.swap.inReturn')} ${shift.missionName}`,
            help: `${format.date(shift.startsAt, shift.timeZone)}, ${timesOf(format, shift, shift.timeZone)}`,
          })),
        ]}
        onChange={setWish}
      />
    </Dialog>
  );
}

/** The secret address of the calendar feed. */
function CalendarCard(
  props: Pick<MyShiftsViewProps, 'calendar' | 'calendarAddress' | 'onRenewCalendar' | 'onCopyCalendar'>,
) {
  const { t } = useI18n();
  const [asking, setAsking] = createSignal(false);
  async function renew() {
    await props.onRenewCalendar();
    setAsking(false);
  }
  return (
    <Card title={t('myShifts.calendar.title')}>
      <p class="text-soft">{t('myShifts.calendar.text')}</p>
      <Show
        when={props.calendar}
        fallback={<Button onPress={() => props.onRenewCalendar()}>{t('myShifts.calendar.make')}</Button>}
      >
        <input
          readonly
          class={inputClass}
          aria-label={t('myShifts.calendar.address')}
          value={props.calendarAddress}
          onFocus={(focus) => focus.currentTarget.select()}
        />
        <div class="flex flex-wrap gap-3">
          <Button onPress={() => props.onCopyCalendar()}>{t('myShifts.calendar.copy')}</Button>
          <Button variant="quiet" onPress={() => void setAsking(true)}>
            {t('myShifts.calendar.renew')}
          </Button>
        </div>
      </Show>
      <ConfirmDialog
        open={asking()}
        onClose={() => setAsking(false)}
        title={t('myShifts.calendar.renewTitle')}
        text={t('myShifts.calendar.renewText')}
        confirmLabel={t('myShifts.calendar.renew')}
        onConfirm={renew}
      />
    </Card>
  );
}
