import {
  applicationStatus,
  everybody,
  type ApplicationStatus,
  type AudienceChoice,
  type Mission,
} from '@equipage/domain';
import { Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';

export interface AudienceFieldsProps {
  readonly audience: AudienceChoice;
  readonly onAudience: (audience: AudienceChoice) => void;
  /** Those that organizers have given. */
  readonly tags: readonly string[];
  readonly missions: readonly Mission[];
}

type Group = 'everybody' | ApplicationStatus;
const groups: readonly Group[] = ['everybody', ...applicationStatus.options];
/** A choice of none; no id and no tag is like it. */
const any = '';

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
      <Show when={props.tags.length > 0}>
        <Select
          name="tag"
          label={t('broadcast.tag')}
          value={props.audience.tag ?? any}
          options={[
            { value: any, label: t('broadcast.anyTag') },
            ...props.tags.map((tag) => ({ value: tag, label: tag })),
          ]}
          onChange={(tag) => change({ tag: tag === any ? null : tag })}
        />
      </Show>
      <Show when={props.missions.length > 0}>
        <Select
          name="mission"
          label={t('broadcast.mission')}
          value={props.audience.missionId ?? any}
          options={[
            { value: any, label: t('broadcast.anyMission') },
            ...props.missions.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => change({ missionId: id === any ? null : id })}
        />
      </Show>
      <Checkbox
        name="unanswered"
        label={t('broadcast.unanswered')}
        checked={props.audience.unanswered}
        onChange={(unanswered) => change({ unanswered })}
      />
    </>
  );
}
