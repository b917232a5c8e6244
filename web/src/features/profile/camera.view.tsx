import { createSignal, onCleanup, onMount, type JSX } from 'solid-js';
import Camera from '~icons/lucide/camera';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';

/** Only a page from a safe address is given a camera; elsewhere the browser does not even know the word. */
export function hasCamera(): boolean {
  return 'mediaDevices' in navigator;
}

export interface CameraViewProps {
  readonly onTaken: (frame: ImageBitmapSource) => unknown;
  /** The person said no, or there is no camera. */
  readonly onFailed: () => void;
}

/** What the camera at the front sees, as in a mirror, and a button. The camera goes off with the view. */
export function CameraView(props: CameraViewProps): JSX.Element {
  const { t } = useI18n();
  const [ready, setReady] = createSignal(false);
  let video!: HTMLVideoElement;
  let stream: MediaStream | undefined;
  let gone = false;

  const off = () => stream?.getTracks().forEach((track) => track.stop());
  onMount(() => void start());
  onCleanup(() => {
    gone = true;
    off();
  });

  async function start() {
    try {
      stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: 'user', width: { ideal: 1_280 }, height: { ideal: 1_280 } },
      });
    } catch {
      if (!gone) props.onFailed();
      return;
    }
    if (gone) {
      off();
      return;
    }
    video.srcObject = stream;
  }

  return (
    <div class="grid justify-items-center gap-4">
      <video
        ref={video}
        autoplay
        muted
        playsinline
        aria-label={t('profile.photo.cameraView')}
        class="aspect-square w-full max-w-80 -scale-x-100 rounded-card bg-sunk object-cover"
        onLoadedData={() => void setReady(true)}
      />
      <Button variant="primary" icon={Camera} disabled={!ready()} onPress={() => props.onTaken(video)}>
        {t('profile.photo.take')}
      </Button>
    </div>
  );
}
