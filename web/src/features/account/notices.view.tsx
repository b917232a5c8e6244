import {
  channel as channels,
  chosenKind,
  type Channel,
  type ChosenKind,
  type NoticeChoices,
} from '@equipage/domain';
import { For, Match, Show, Switch as Choose, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Switch } from '../../ui/switch.tsx';
import type { DeviceState } from './notices.actions.ts';

/** There is no number, or it is of a country to which no SMS are sent. */
export type SmsFlaw = 'noPhone' | 'noSmsThere';

export interface NoticesViewProps {
  readonly choices: NoticeChoices;
  /** Minutes before a shift. */
  readonly reminderLead: number;
  /** Organizers may text her. */
  readonly smsFromOrganizers: boolean;
  /** Why no SMS can reach her; undefined when one can. */
  readonly smsFlaw: SmsFlaw | undefined;
  /** Where the phone number is entered. */
  readonly phoneHref: string;
  /** Undefined until it is known. */
  readonly device: DeviceState | undefined;
  readonly onChoice: (kind: ChosenKind, channel: Channel, on: boolean) => void;
  readonly onSmsFromOrganizers: (on: boolean) => void;
  readonly onLead: (minutes: number) => void;
  readonly onAllow: () => Promise<void>;
  readonly onStop: () => Promise<void>;
}

/** What most people want; another that was chosen before is offered beside them. */
const leads = [30, 60, 120, 180, 720, 1_440, 2_880, 10_080];

export function NoticesView(props: NoticesViewProps): JSX.Element {
  const { t, plural } = useI18n();

  const leadText = (minutes: number) => {
    if (minutes % 1_440 === 0) return plural('notices.days', minutes / 1_440);
    if (minutes % 60 === 0) return plural('notices.hours', minutes / 60);
    return plural('notices.minutes', minutes);
  };
  const leadOptions = () =>
    [...new Set([...leads, props.reminderLead])]
      .sort((a, b) => a - b)
      .map((minutes) => ({ value: String(minutes), label: leadText(minutes) }));

  return (
    <>
      <Card>
        <p class="text-soft">{t('notices.text')}</p>
        {/* One table that lies down on a phone: each kind a heading with its three switches under it. */}
        <table class="block w-full tablet:table" aria-label={t('notices.title')}>
          <thead class="sr-only tablet:not-sr-only">
            <tr>
              <th scope="col" class="pb-2 text-left align-bottom text-small font-semibold text-soft">
                {t('notices.what')}
              </th>
              <For each={channels.options}>
                {(way) => (
                  <th
                    scope="col"
                    class="w-24 px-2 pb-2 text-center align-bottom text-small font-semibold text-soft"
                  >
                    {t(`notices.channel.${way}`)}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody class="block tablet:table-row-group">
            <For each={chosenKind.options}>
              {(kind) => (
                <tr class="grid border-t border-hairline py-3 tablet:table-row">
                  <th scope="row" class="text-left font-normal tablet:py-3 tablet:pr-4">
                    <span class="block font-semibold">{t(`notices.kind.${kind}`)}</span>
                    <span class="block text-small text-soft">{t(`notices.kindHelp.${kind}`)}</span>
                  </th>
                  <For each={channels.options}>
                    {(way) => (
                      <td class="flex items-center justify-between gap-4 tablet:table-cell tablet:px-2 tablet:text-center">
                        <span class="tablet:hidden" aria-hidden="true">
                          {t(`notices.channel.${way}`)}
                        </span>
                        <div class="tablet:inline-grid">
                          <Switch
                            name={`${kind}-${way}`}
                            label={t('notices.choice', {
                              kind: t(`notices.kind.${kind}`),
                              channel: t(`notices.channel.${way}`),
                            })}
                            hideLabel
                            checked={props.choices[kind][way]}
                            disabled={
                              way === 'sms' && props.smsFlaw !== undefined && !props.choices[kind].sms
                            }
                            onChange={(on) => props.onChoice(kind, way, on)}
                          />
                        </div>
                      </td>
                    )}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <NoSms flaw={props.smsFlaw} phoneHref={props.phoneHref} />
      </Card>

      <Card>
        <Switch
          name="smsFromOrganizers"
          label={t('notices.organizers')}
          help={t('notices.organizersHelp')}
          checked={props.smsFromOrganizers}
          onChange={(on) => props.onSmsFromOrganizers(on)}
        />
        <Show when={props.smsFromOrganizers}>
          <NoSms flaw={props.smsFlaw} phoneHref={props.phoneHref} />
        </Show>
      </Card>

      <Card>
        <Select
          name="reminderLead"
          label={t('notices.lead')}
          help={t('notices.leadHelp')}
          value={String(props.reminderLead)}
          options={leadOptions()}
          onChange={(minutes) => props.onLead(Number(minutes))}
        />
      </Card>

      <Card title={t('notices.deviceTitle')}>
        <Show when={props.device} fallback={<Skeleton kind="text" />}>
          {(state) => (
            <>
              <p aria-live="polite">{t(`notices.device.${state()}`)}</p>
              <Choose>
                <Match when={state() === 'off'}>
                  <div>
                    <Button variant="primary" onPress={() => props.onAllow()}>
                      {t('notices.allow')}
                    </Button>
                  </div>
                </Match>
                <Match when={state() === 'on'}>
                  <div>
                    <Button onPress={() => props.onStop()}>{t('notices.stop')}</Button>
                  </div>
                </Match>
              </Choose>
            </>
          )}
        </Show>
      </Card>
    </>
  );
}

/** What keeps every SMS from her, whatever she chooses, and where she can change it. */
function NoSms(props: { readonly flaw: SmsFlaw | undefined; readonly phoneHref: string }) {
  const { t } = useI18n();
  return (
    <Show when={props.flaw}>
      {(flaw) => (
        <p class="text-soft">
          {t(`notices.${flaw()}`)}{' '}
          <a href={props.phoneHref} class="text-primary-ink underline underline-offset-4 hover:decoration-2">
            {t(flaw() === 'noPhone' ? 'notices.addPhone' : 'notices.changePhone')}
          </a>
        </p>
      )}
    </Show>
  );
}
