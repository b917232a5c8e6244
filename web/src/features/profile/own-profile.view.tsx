import type { Sharing } from '@equipage/domain';
import type { JSX } from 'solid-js';
import ChevronRight from '~icons/lucide/chevron-right';
import { useI18n } from '../../i18n/i18n.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import type { FormProblem } from '../../ui/form-problems.ts';
import { SharingView } from './sharing.view.tsx';
import { WordsView } from './words.view.tsx';

export interface OwnProfileViewProps {
  readonly name: string;
  readonly thumbnail: string | null;
  readonly words: string;
  readonly sharing: Sharing;
  /** The words are on their way to the server. */
  readonly sending: boolean;
  /** The whole of the profile, with the photo and the events. */
  readonly href: string;
  readonly onSave: (words: string) => Promise<readonly FormProblem<'words'>[]>;
  readonly onSharing: (sharing: Sharing) => Promise<string | undefined>;
}

/** The person's own profile on the personal space, with the way to all of it. */
export function OwnProfileView(props: OwnProfileViewProps): JSX.Element {
  const { t } = useI18n();
  return (
    <section
      aria-label={t('profile.mine')}
      class="grid gap-4 rounded-card border border-hairline bg-surface p-5 tablet:p-6"
    >
      <a
        href={props.href}
        class="-m-2 flex items-center gap-4 rounded-control p-2 text-ink no-underline transition-colors duration-150 hover:bg-sunk"
      >
        <Avatar name={props.name} photo={props.thumbnail} size="large" />
        <span class="grid min-w-0 grow gap-0.5">
          <h2 class="text-large wrap-anywhere">
            <bdi>{props.name}</bdi>
          </h2>
          <span class="text-small text-soft">{t('profile.open')}</span>
        </span>
        <ChevronRight class="shrink-0 text-soft" />
      </a>
      <WordsView words={props.words} sending={props.sending} onSave={props.onSave} />
      <div class="border-t border-hairline pt-4">
        <SharingView sharing={props.sharing} onChange={props.onSharing} />
      </div>
    </section>
  );
}
