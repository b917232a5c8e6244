import { sharing, type Participation, type Profile, type Sharing } from '@equipage/domain';
import { createMemo, createSignal, Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Select } from '../../ui/select.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { ProfileBody } from './profile.view.tsx';

export interface PreviewViewProps {
  readonly profile: Pick<Profile, 'words' | 'sharing'>;
  /** All of the person's events. */
  readonly participations: readonly Participation[];
}

/** How organizers see the profile at each level, before anything is changed. */
export function PreviewView(props: PreviewViewProps): JSX.Element {
  const { t } = useI18n();
  const [level, setLevel] = createSignal<Sharing>();
  return (
    <section class="grid gap-4 rounded-card border-2 border-dashed border-hairline p-5 tablet:p-6">
      <h2 class="text-large">{t('profile.preview')}</h2>
      <Tabs
        label={t('profile.preview')}
        value={level() ?? props.profile.sharing}
        onChange={(next) => void setLevel(next)}
        tabs={sharing.options.map((key) => ({ key, label: t(`profile.sharingLevel.${key}`) }))}
      >
        {(key) => <Preview {...props} level={key} />}
      </Tabs>
    </section>
  );
}

function Preview(props: PreviewViewProps & { level: Sharing }) {
  const { t, format } = useI18n();
  const [chosen, setChosen] = createSignal<string>();
  /** The organizations that know the person, as far as the events tell. */
  const organizations = createMemo(() =>
    [...new Map(props.participations.map(({ orgId, orgName }) => [orgId, orgName]))]
      .map(([value, label]) => ({ value, label }))
      .sort((one, other) => format.compare(one.label, other.label)),
  );
  const organization = () => chosen() ?? organizations()[0]?.value;
  const seen = () =>
    props.level === 'full'
      ? props.participations
      : props.participations.filter(({ orgId }) => orgId === organization());
  return (
    <div class="grid gap-6 pt-2">
      <Show when={props.level === 'restricted' && organizations().length > 1}>
        <Select
          name="preview-organization"
          label={t('profile.previewFor')}
          value={organization() ?? ''}
          options={organizations()}
          onChange={(orgId) => void setChosen(orgId)}
        />
      </Show>
      <ProfileBody
        words={props.profile.words}
        sharing={props.level}
        participations={{
          rows: seen(),
          state: 'live',
          moreState: 'none',
          more: () => undefined,
          retry: () => undefined,
        }}
      />
    </div>
  );
}
