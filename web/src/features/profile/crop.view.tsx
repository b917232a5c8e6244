import { createEffect, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { largestZoom, movedTo, zoomedTo, zoomOf, type Crop } from './crop.ts';

export interface CropViewProps {
  readonly picture: ImageBitmap;
  readonly crop: Crop;
  readonly onCrop: (crop: Crop) => void;
}

/** Twice the size on the screen, so that it is sharp on phones. */
const canvasSide = 640;

/**
 * The square of a picture that will be the photo. It is dragged with a finger or a mouse, or moved by three sliders,
 * which the keyboard and screen readers know.
 */
export function CropView(props: CropViewProps): JSX.Element {
  const { t } = useI18n();
  let canvas!: HTMLCanvasElement;
  let grip:
    { readonly pointer: number; readonly x: number; readonly y: number; readonly from: Crop } | undefined;

  createEffect(() => {
    const { x, y, side } = props.crop;
    canvas.getContext('2d')?.drawImage(props.picture, x, y, side, side, 0, 0, canvasSide, canvasSide);
  });

  function drag(event: PointerEvent) {
    if (grip?.pointer !== event.pointerId) return;
    const scale = grip.from.side / canvas.clientWidth;
    const x = grip.from.x - (event.clientX - grip.x) * scale;
    const y = grip.from.y - (event.clientY - grip.y) * scale;
    props.onCrop(movedTo(grip.from, x, y, props.picture));
  }

  const spareX = () => props.picture.width - props.crop.side;
  const spareY = () => props.picture.height - props.crop.side;

  return (
    <div class="grid justify-items-center gap-4">
      <canvas
        ref={canvas}
        width={canvasSide}
        height={canvasSide}
        role="img"
        aria-label={t('profile.photo.preview')}
        class="aspect-square w-full max-w-80 cursor-grab touch-none rounded-round border border-hairline bg-sunk active:cursor-grabbing"
        onPointerDown={(event) => {
          canvas.setPointerCapture(event.pointerId);
          grip = { pointer: event.pointerId, x: event.clientX, y: event.clientY, from: props.crop };
        }}
        onPointerMove={drag}
        onPointerUp={() => (grip = undefined)}
        onPointerCancel={() => (grip = undefined)}
        onWheel={(event) => {
          event.preventDefault();
          const zoom = zoomOf(props.crop, props.picture) * Math.exp(-event.deltaY / 500);
          props.onCrop(zoomedTo(props.crop, zoom, props.picture));
        }}
      />
      <p class="text-small text-soft">{t('profile.photo.drag')}</p>
      <div class="grid w-full max-w-80 gap-3">
        <Slider
          label={t('profile.photo.zoom')}
          value={(zoomOf(props.crop, props.picture) - 1) / (largestZoom - 1)}
          onChange={(value) =>
            props.onCrop(zoomedTo(props.crop, 1 + value * (largestZoom - 1), props.picture))
          }
        />
        <Slider
          label={t('profile.photo.sideways')}
          value={spareX() === 0 ? 0.5 : props.crop.x / spareX()}
          disabled={spareX() < 1}
          onChange={(value) =>
            props.onCrop(movedTo(props.crop, value * spareX(), props.crop.y, props.picture))
          }
        />
        <Slider
          label={t('profile.photo.upAndDown')}
          value={spareY() === 0 ? 0.5 : props.crop.y / spareY()}
          disabled={spareY() < 1}
          onChange={(value) =>
            props.onCrop(movedTo(props.crop, props.crop.x, value * spareY(), props.picture))
          }
        />
      </div>
    </div>
  );
}

function Slider(props: {
  label: string;
  /** From 0 to 1. */
  value: number;
  disabled?: boolean;
  onChange: (value: number) => void;
}) {
  return (
    <label class="grid gap-1 text-small font-semibold">
      {props.label}
      <input
        type="range"
        min="0"
        max="100"
        step="1"
        value={Math.round(props.value * 100)}
        disabled={props.disabled}
        class="h-11 w-full accent-primary disabled:opacity-55"
        onInput={(input) => props.onChange(Number(input.currentTarget.value) / 100)}
      />
    </label>
  );
}
