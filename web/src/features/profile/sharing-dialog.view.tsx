import { sharing, type Sharing } from '@equipage/domain';
import { createEffect, createSignal, on, Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import type { SharingViewProps } from './sharing.view.tsx';

export interface SharingDialogProps extends SharingViewProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The choice how much organizers see, with what each level means. */
export default function SharingDialog(props: SharingDialogProps): JSX.Element {
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
