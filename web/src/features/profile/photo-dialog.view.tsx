import { createEffect, createSignal, Match, on, onCleanup, Show, Switch, type JSX } from 'solid-js';
import Camera from '~icons/lucide/camera';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { CameraView, hasCamera } from './camera.view.tsx';
import { firstCrop, type Crop } from './crop.ts';
import { CropView } from './crop.view.tsx';
import { cutPicture, readPicture, type CutPicture } from './cut-picture.ts';

export interface PhotoDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Stores it; what went wrong in words, or undefined. */
  readonly onSave: (picture: CutPicture) => Promise<string | undefined>;
}

/** Choose or take a picture, cut a square out of it, keep it: three steps in one window. */
export function PhotoDialog(props: PhotoDialogProps): JSX.Element {
  const { t } = useI18n();
  const [picture, setPicture] = createSignal<ImageBitmap>();
  const [crop, setCrop] = createSignal<Crop>();
  const [camera, setCamera] = createSignal(false);
  const [problem, setProblem] = createSignal<() => string>();

  function startAnew() {
    picture()?.close();
    setPicture(undefined);
    setCrop(undefined);
    setCamera(false);
    setProblem(undefined);
  }
  createEffect(on(() => props.open, startAnew, { defer: true }));
  onCleanup(startAnew);

  async function take(source: ImageBitmapSource) {
    const read = await readPicture(source);
    setCamera(false);
    if (read === undefined) {
      setProblem(() => () => t('profile.photo.unreadable'));
      return;
    }
    setProblem(undefined);
    setCrop(firstCrop(read));
    setPicture(read);
  }

  async function keep() {
    const [source, square] = [picture(), crop()];
    if (source === undefined || square === undefined) return;
    const refused = await props.onSave(await cutPicture(source, square));
    if (refused === undefined) props.onClose();
    else setProblem(() => () => refused);
  }

  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={t('profile.photo.title')}
      description={picture() === undefined ? t('profile.photo.who') : undefined}
      actions={
        <Show when={picture()}>
          <Button variant="primary" onPress={keep}>
            {t('profile.photo.keep')}
          </Button>
          <Button onPress={startAnew}>{t('profile.photo.other')}</Button>
        </Show>
      }
    >
      <Show when={problem()}>{(text) => <Banner tone="danger" title={text()()} />}</Show>
      <Switch
        fallback={
          <div class="flex flex-wrap gap-3">
            <FileButton label={t('profile.photo.choose')} onFile={take} variant="primary" />
            <Show when={hasCamera()}>
              <Button icon={Camera} onPress={() => void setCamera(true)}>
                {t('profile.photo.camera')}
              </Button>
            </Show>
          </div>
        }
      >
        <Match when={picture()}>
          {(source) => (
            <CropView
              picture={source()}
              crop={crop() ?? firstCrop(source())}
              onCrop={(next) => void setCrop(next)}
            />
          )}
        </Match>
        <Match when={camera()}>
          <CameraView
            onTaken={take}
            onFailed={() => {
              setCamera(false);
              setProblem(() => () => t('profile.photo.noCamera'));
            }}
          />
        </Match>
      </Switch>
    </Dialog>
  );
}
