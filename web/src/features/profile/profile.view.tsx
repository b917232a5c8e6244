import { Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Card } from '../../ui/card.tsx';
import { PageHeading } from '../../ui/frame/page.tsx';
import { Linkified } from '../../ui/linkified.tsx';

export interface ProfileViewProps {
  readonly name: string;
  readonly thumbnail: string | null;
  readonly words: string;
}

/** What organizers see of a person. */
export function ProfileView(props: ProfileViewProps): JSX.Element {
  const { t } = useI18n();
  return (
    <div class="grid max-w-text gap-8">
      <header class="flex items-center gap-5">
        <Avatar name={props.name} photo={props.thumbnail} size="large" />
        <PageHeading title={props.name} class="min-w-0 text-headline wrap-anywhere tablet:text-display" />
      </header>
      <Card title={t('profile.wordsOf')}>
        <Show when={props.words !== ''} fallback={<p class="text-soft">{t('profile.noWords')}</p>}>
          <Linkified text={props.words} />
        </Show>
      </Card>
    </div>
  );
}
