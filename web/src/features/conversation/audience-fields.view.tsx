import {
  applicationStatus,
  everybody,
  type ApplicationStatus,
  type AudienceChoice,
  type Shift,
} from '@equipage/domain';
import { Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { LiveView } from '../../ui/live-view.tsx';
import { Select, type Option } from '../../ui/select.tsx';
import type { AudienceChoices } from './audience-choices.ts';

export interface AudienceFieldsProps {
  readonly audience: AudienceChoice;
  readonly onAudience: (audience: AudienceChoice) => void;
  readonly choices: AudienceChoices;
}

type Group = 'everybody' | ApplicationStatus;
const groups: readonly Group[] = ['everybody', ...applicationStatus.options];

/** Whom something is for that goes to many. */
export function AudienceFields(props: AudienceFieldsProps): JSX.Element {
  const { t } = useI18n();
  const group = (): Group => (props.audience.statuses.length > 1 ? 'everybody' : props.audience.statuses[0]!);
  const change = (wish: Partial<AudienceChoice>) => props.onAudience({ ...props.audience, ...wish });
  return (
    <>
      <Select<Group>
        name="group"
        label={t('broadcast.group')}
        value={group()}
        options={groups.map((value) => ({ value, label: t(`broadcast.groups.${value}`) }))}
        onChange={(value) => change({ statuses: value === 'everybody' ? everybody.statuses : [value] })}
      />
      <Checkbox
        name="unanswered"
        label={t('broadcast.unanswered')}
        checked={props.audience.unanswered}
        onChange={(unanswered) => change({ unanswered })}
      />
      <Narrowing {...props} />
    </>
  );
}

/** Those of the group with a tag, in a mission or in one of its shifts, which few messages are for. */
function Narrowing(props: AudienceFieldsProps) {
  const { t, format } = useI18n();
  const change = (wish: Partial<AudienceChoice>) => props.onAudience({ ...props.audience, ...wish });
  const missions = () => props.choices.missions;
  const nameOf = ({ startsAt, endsAt }: Shift) =>
    format.dateTimeRange(startsAt, endsAt, props.choices.timeZone);
  // What is chosen stands there also when the fields are put away.
  const chosen = () =>
    [
      props.audience.tag,
      missions().find(({ id }) => id === props.audience.missionId)?.name,
      ...props.choices.shifts.filter(({ id }) => id === props.audience.shiftId).map(nameOf),
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <details
      onToggle={(toggle) => {
        if (toggle.currentTarget.open) props.choices.load();
      }}
    >
      <summary class="ml-5 min-h-11 cursor-pointer list-outside py-2.5 wrap-anywhere">
        {chosen() === '' ? t('broadcast.narrow') : t('broadcast.narrowed', { to: chosen() })}
      </summary>
      <div class="grid gap-5 pt-2">
        <LiveView
          state={props.choices.state}
          rows={[...props.choices.tags, ...missions()]}
          skeleton="text"
          onRetry={() => props.choices.load()}
          empty={<p class="text-soft">{t('broadcast.nothingToNarrow')}</p>}
        >
          {() => (
            <>
              <Among
                name="tag"
                label={t('broadcast.tag')}
                any={t('broadcast.anyTag')}
                chosen={props.audience.tag}
                options={props.choices.tags.map((tag) => ({ value: tag, label: tag }))}
                onChoose={(tag) => change({ tag })}
              />
              <Among
                name="mission"
                label={t('broadcast.mission')}
                any={t('broadcast.anyMission')}
                chosen={props.audience.missionId}
                options={missions().map(({ id, name }) => ({ value: id, label: name }))}
                onChoose={(missionId) => change({ missionId, shiftId: null })}
              />
              <Among
                name="shift"
                label={t('broadcast.shift')}
                any={t('broadcast.anyShift')}
                chosen={props.audience.shiftId}
                options={props.choices.shifts.map((shift) => ({ value: shift.id, label: nameOf(shift) }))}
                onChoose={(shiftId) => change({ shiftId })}
              />
            </>
          )}
        </LiveView>
      </div>
    </details>
  );
}

/** A choice of none; no id and no tag is like it. */
const none = '';

/** One of several, or whichever; nothing where there is none to choose. */
function Among(props: {
  readonly name: string;
  readonly label: string;
  /** In words, that it need not be one of them. */
  readonly any: string;
  readonly chosen: string | null;
  readonly options: readonly Option[];
  readonly onChoose: (value: string | null) => void;
}) {
  return (
    <Show when={props.options.length > 0}>
      <Select
        name={props.name}
        label={props.label}
        value={props.chosen ?? none}
        options={[{ value: none, label: props.any }, ...props.options]}
        onChange={(value) => props.onChoose(value === none ? null : value)}
      />
    </Show>
  );
}
