import { sharing, type Sharing } from '@equipage/domain';
import { createEffect, createSignal, on, Show, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import Eye from '~icons/lucide/eye';
import ShieldCheck from '~icons/lucide/shield-check';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';

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
      <SharingDialog
        open={open()}
        onClose={() => void setOpen(false)}
        sharing={props.sharing}
        onChange={props.onChange}
      />
    </div>
  );
}

function SharingDialog(props: SharingViewProps & { open: boolean; onClose: () => void }) {
  const { t } = useI18n();
  const [chosen, setChosen] = createSignal<Sharing>();
  const [problem, setProblem] = createSignal<string>();
  createEffect(
    on(
      () => props.open,
      () => {
        setChosen(undefined);
        setProblem(undefined);
      },
      { defer: true },
    ),
  );
  const level = () => chosen() ?? props.sharing;

  async function change() {
    const refused = level() === props.sharing ? undefined : await props.onChange(level());
    setProblem(refused);
    if (refused === undefined) props.onClose();
  }

  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={t('profile.sharingTitle')}
      description={t('profile.sharingWho')}
      actions={
        <>
          <Button variant="primary" onPress={change}>
            {t('profile.sharingSave')}
          </Button>
          <Button onPress={() => props.onClose()}>{t('profile.cancel')}</Button>
        </>
      }
    >
      <Show when={problem()}>{(text) => <Banner tone="danger" title={text()} />}</Show>
      <RadioGroup
        name="sharing"
        label={t('profile.sharingTitle')}
        hideLabel
        value={level()}
        onChange={(value) => void setChosen(value)}
        options={sharing.options.map((value) => ({
          value,
          label: t(`profile.sharingLevel.${value}`),
          help: t(`profile.sharingExplained.${value}`),
        }))}
      />
      <p class="text-small text-soft">{t('profile.sharingAlways')}</p>
    </Dialog>
  );
}
