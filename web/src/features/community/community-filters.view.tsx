import {
  applicationStatus,
  communitySorts,
  type CommunitySort,
  type Event,
  type OrgField,
} from '@equipage/domain';
import { createMemo, createSignal, onCleanup, onMount, Show, type JSX } from 'solid-js';
import SlidersHorizontal from '~icons/lucide/sliders-horizontal';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-time-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { CommunityAddress } from './community-address.ts';

export interface CommunityFiltersProps {
  readonly address: CommunityAddress;
  readonly events: readonly Pick<Event, 'id' | 'name'>[];
  readonly fields: readonly OrgField[];
  readonly onChange: (change: Partial<CommunityAddress>) => void;
  /** The controls are open, so that their choices are needed. */
  readonly onOpen: () => void;
}

/** A pause in typing after which is searched. */
const typingPause = 120;

/** Search and order in one line, and everything else on request. */
export function CommunityFilters(props: CommunityFiltersProps): JSX.Element {
  const { t, format } = useI18n();
  const asked = createMemo(() => {
    const { event, status, field, choice, from, to } = props.address;
    return [event, status, field !== '' && choice, from || to].filter(Boolean).length;
  });
  const [open, setOpen] = createSignal(asked() > 0);
  onMount(() => {
    if (open()) props.onOpen();
  });

  // What is being typed is ahead of the address.
  const [typed, setTyped] = createSignal<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  function type(text: string): void {
    setTyped(text);
    clearTimeout(timer);
    timer = setTimeout(() => {
      props.onChange({ q: text });
      setTyped(undefined);
    }, typingPause);
  }

  const field = () => props.fields.find(({ id }) => id === props.address.field);
  const choices = () =>
    field()?.type === 'yesNo'
      ? [
          { value: 'yes', label: t('orgInfo.yes') },
          { value: 'no', label: t('orgInfo.no') },
        ]
      : (field()?.choices ?? []).map(({ id, label, removed }) => ({
          value: id,
          label: removed ? t('orgInfo.removedChoice', { label }) : label,
        }));

  /** Of a field without choices there is one thing to ask, which then is asked. */
  function askOf(id: string): void {
    const type = props.fields.find((one) => one.id === id)?.type;
    const hasChoices = type === undefined || ['choice', 'choices', 'yesNo'].includes(type);
    props.onChange({ field: id, choice: hasChoices ? '' : 'some' });
  }

  return (
    <search class="grid gap-4">
      <div class="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3 max-tablet:*:first:col-span-2 tablet:grid-cols-[minmax(16rem,1fr)_14rem_auto]">
        <TextField
          name="q"
          type="search"
          optional="evident"
          label={t('community.search')}
          value={typed() ?? props.address.q}
          onInput={type}
        />
        <Select
          name="sort"
          optional="evident"
          label={t('community.sortBy')}
          value={props.address.sort}
          options={communitySorts.map((sort) => ({ value: sort, label: t(`community.sort.${sort}`) }))}
          onChange={(sort: CommunitySort) => props.onChange({ sort })}
        />
        <Button
          icon={SlidersHorizontal}
          onPress={() => {
            setOpen(!open());
            if (open()) props.onOpen();
          }}
        >
          {asked() === 0 ? t('community.filters') : t('community.filtersOn', { n: format.number(asked()) })}
        </Button>
      </div>
      <Show when={open()}>
        <div class="grid items-end gap-3 rounded-card bg-sunk p-4 tablet:grid-cols-3">
          <Select
            name="event"
            optional="evident"
            label={t('community.event')}
            value={props.address.event}
            options={[
              { value: '', label: t('community.anyEvent') },
              ...props.events.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event: string) => props.onChange({ event })}
          />
          <Select
            name="status"
            optional="evident"
            label={props.address.event === '' ? t('community.lastStatus') : t('community.status')}
            value={props.address.status}
            options={[
              { value: '', label: t('community.anyStatus') },
              ...applicationStatus.options.map((status) => ({
                value: status as string,
                label: t(`application.status.${status}`),
              })),
            ]}
            onChange={(status: string) => props.onChange({ status })}
          />
          <div class="hidden tablet:block" />
          <Show when={props.fields.length > 0}>
            <Select
              name="field"
              optional="evident"
              label={t('community.field')}
              value={props.address.field}
              options={[
                { value: '', label: t('community.anyField') },
                ...props.fields.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={askOf}
            />
            <Show when={field()}>
              <Select
                name="choice"
                optional="evident"
                label={t('community.choice')}
                value={props.address.choice}
                options={[
                  { value: '', label: t('community.anyChoice') },
                  { value: 'some', label: t('community.noted') },
                  ...choices(),
                ]}
                onChange={(choice: string) => props.onChange({ choice })}
              />
            </Show>
            <div class="hidden tablet:block" classList={{ 'tablet:col-span-2': field() === undefined }} />
          </Show>
          <DateField
            name="from"
            optional="evident"
            label={t('community.from')}
            value={props.address.from}
            onInput={(from) => props.onChange({ from })}
          />
          <DateField
            name="to"
            optional="evident"
            label={t('community.to')}
            value={props.address.to}
            onInput={(to) => props.onChange({ to })}
          />
          <Button
            variant="quiet"
            onPress={() => props.onChange({ event: '', status: '', field: '', choice: '', from: '', to: '' })}
          >
            {t('community.clear')}
          </Button>
        </div>
      </Show>
    </search>
  );
}
