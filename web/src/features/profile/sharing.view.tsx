import type { Sharing } from '@equipage/domain';
import { createSignal, lazy, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import Eye from '~icons/lucide/eye';
import ShieldCheck from '~icons/lucide/shield-check';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { OnceOpened } from '../../ui/dialog.tsx';

/** Home says what is shared; the choice comes with the first press on its button. */
const SharingDialog = lazy(() => import('./sharing-dialog.view.tsx'));

export interface SharingViewProps {
  readonly sharing: Sharing;
  /** Changes it for everybody at once; what went wrong in words, or undefined. */
  readonly onChange: (sharing: Sharing) => Promise<string | undefined>;
}

const icons = { full: Eye, restricted: ShieldCheck };

/** How much organizers see, what that means, and the way to change it. */
export function SharingView(props: SharingViewProps): JSX.Element {
  const { t } = useI18n();
  const [open, setOpen] = createSignal(false);
  return (
    <div class="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <div class="flex min-w-0 gap-3">
        <span class="mt-0.5 shrink-0 text-primary-ink">
          <Dynamic component={icons[props.sharing]} />
        </span>
        <div class="grid min-w-0 gap-0.5" aria-live="polite">
          <p class="font-semibold">{t(`profile.sharing.${props.sharing}`)}</p>
          <p class="text-small text-soft">{t(`profile.sharingMeans.${props.sharing}`)}</p>
        </div>
      </div>
      <Button onPress={() => void setOpen(true)}>{t('profile.sharingChange')}</Button>
      <OnceOpened open={open()}>
        <SharingDialog
          open={open()}
          onClose={() => void setOpen(false)}
          sharing={props.sharing}
          onChange={props.onChange}
        />
      </OnceOpened>
    </div>
  );
}
