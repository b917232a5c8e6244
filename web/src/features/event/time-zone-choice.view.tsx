import type { Instant } from '@equipage/domain';
import { createMemo, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Combobox, type ComboboxGroup } from '../../ui/combobox.tsx';
import { allTimeZones, placeOfZone, suggestedTimeZones } from './time-zones.ts';

const zoneAreas = [
  'Africa',
  'America',
  'Antarctica',
  'Arctic',
  'Asia',
  'Atlantic',
  'Australia',
  'Europe',
  'Indian',
  'Pacific',
] as const;

/** By whose clocks an event goes: the likely zones first, then all there are. */
export function TimeZoneChoice(props: {
  readonly value: string;
  readonly onChange: (timeZone: string) => void;
  /** Of the event; its zones are suggested. */
  readonly country: string;
  /** When the name is asked for: it changes between summer and winter. */
  readonly at: Instant;
  readonly error?: string | undefined;
}): JSX.Element {
  const { t, format } = useI18n();
  const optionOf = (timeZone: string) => {
    const { city, area } = placeOfZone(timeZone);
    const known = zoneAreas.find((one) => one === area);
    return {
      value: timeZone,
      label: city,
      detail: known === undefined ? area : t(`eventSpace.zoneArea.${known}`),
      words: timeZone,
    };
  };
  const suggested = createMemo(() => suggestedTimeZones(props.country));
  const groups = createMemo((): ComboboxGroup[] => {
    const first = new Set([...suggested(), ...(props.value === '' ? [] : [props.value])]);
    return [
      { label: t('eventSpace.form.suggested'), options: [...first].map(optionOf) },
      {
        label: t('eventSpace.form.allZones'),
        options: allTimeZones()
          .filter((zone) => !first.has(zone))
          .map(optionOf)
          .sort((one, other) => format.compare(one.label, other.label)),
      },
    ];
  });

  return (
    <Combobox
      name="timeZone"
      label={t('eventSpace.form.timeZone')}
      help={
        props.value === ''
          ? t('eventSpace.form.timeZoneHelp')
          : t('eventSpace.form.timeZoneNow', { name: format.timeZoneName(props.value, props.at) })
      }
      error={props.error}
      placeholder={t('eventSpace.form.timeZonePlaceholder')}
      noMatch={t('eventSpace.form.noZoneMatch')}
      groups={groups()}
      value={props.value}
      onChange={(timeZone) => props.onChange(timeZone)}
    />
  );
}
