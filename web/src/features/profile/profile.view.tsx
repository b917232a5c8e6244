import { Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Card } from '../../ui/card.tsx';
import { Linkified } from '../../ui/linkified.tsx';

export interface ProfileViewProps {
  readonly name: string;
  readonly thumbnail: string | null;
  readonly words: string;
}

/** What organizers see of a person, under the person's name. */
export function ProfileView(props: ProfileViewProps): JSX.Element {
  const { t } = useI18n();
  return (
    <Card title={t('profile.wordsOf')}>
      <div class="flex flex-col gap-5 tablet:flex-row">
        <Avatar name={props.name} photo={props.thumbnail} size="large" />
        <div class="max-w-text min-w-0 grow">
          <Show when={props.words !== ''} fallback={<p class="text-soft">{t('profile.noWords')}</p>}>
            <Linkified text={props.words} />
          </Show>
        </div>
      </div>
    </Card>
  );
}
