import {
  createEffect,
  createMemo,
  createSignal,
  createUniqueId,
  onCleanup,
  onMount,
  Show,
  type JSX,
} from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import type { Figure } from './figures.ts';

/** What every kind of plot is given. */
export interface PlotProps {
  readonly figure: Figure;
  /** Hands out the picture, for whoever wants to keep it. */
  readonly onPicture?: ((picture: SVGSVGElement) => void) | undefined;
}

/** What a plot draws with. */
export interface Canvas {
  /** In pixels of the page, so that words in the plot are as large as those around it. */
  readonly width: number;
  /** The value that is pointed at, by its place among the labels. */
  readonly chosen: number | undefined;
  /** The fill of series that are open; a pattern, so that they are told apart without colour. */
  readonly open: string;
}

interface PlotFrameProps extends PlotProps {
  readonly height: number;
  /** The value at a point of the canvas. */
  readonly indexAt: (x: number, y: number, width: number) => number | undefined;
  readonly children: (canvas: Canvas) => JSX.Element;
}

/** Drawn before the width of the page is known, and where there is no page. */
const usualWidth = 640;

/**
 * The picture of a plot with what all kinds have in common: it is as wide as its place, one value after the other is
 * reached with the arrow keys, and the one that is pointed at is written below. To assistive technology it is a slider
 * over the values, because that is what it does; all of them at once are in the table.
 */
export function PlotFrame(props: PlotFrameProps): JSX.Element {
  const { t } = useI18n();
  const pattern = createUniqueId();
  const [width, setWidth] = createSignal(usualWidth);
  const [chosen, choose] = createSignal<number>();
  let place!: HTMLDivElement;
  let picture!: SVGSVGElement;

  onMount(() => {
    props.onPicture?.(picture);
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => {
      const wide = Math.round(entry?.contentRect.width ?? 0);
      if (wide > 0) setWidth(wide);
    });
    observer.observe(place);
    onCleanup(() => observer.disconnect());
  });
  const last = () => props.figure.labels.length - 1;
  // Other filters, other values: what was chosen is not there any more.
  createEffect(() => {
    if ((chosen() ?? 0) > last()) choose(undefined);
  });
  const words = createMemo(() => {
    const at = chosen() ?? last();
    const { labels, series, shown } = props.figure;
    const values = series.map(({ label, values: all }) =>
      series.length === 1 ? shown(all[at] ?? null) : `${shown(all[at] ?? null)} ${label}`,
    );
    return `${labels[at] ?? ''}: ${values.join(', ')}`;
  });

  function onKeyDown(press: KeyboardEvent): void {
    const at = chosen() ?? last();
    const next = {
      ArrowRight: Math.min(last(), at + 1),
      ArrowDown: Math.min(last(), at + 1),
      ArrowLeft: Math.max(0, at - 1),
      ArrowUp: Math.max(0, at - 1),
      Home: 0,
      End: last(),
    }[press.key];
    if (next === undefined) return;
    press.preventDefault();
    choose(next);
  }

  return (
    <div ref={place} class="grid gap-2">
      <svg
        ref={picture}
        role="slider"
        tabindex="0"
        aria-label={props.figure.title}
        aria-valuemin={0}
        aria-valuemax={last()}
        aria-valuenow={chosen() ?? last()}
        aria-valuetext={words()}
        viewBox={`0 0 ${width()} ${props.height}`}
        width={width()}
        height={props.height}
        class="h-auto max-w-full touch-pan-y rounded-control font-text text-small"
        onKeyDown={onKeyDown}
        onFocus={() => choose(chosen() ?? last())}
        onBlur={() => choose(undefined)}
        onPointerMove={(move) => {
          const { left, top } = picture.getBoundingClientRect();
          choose(props.indexAt(move.clientX - left, move.clientY - top, width()));
        }}
        onPointerLeave={() => choose(undefined)}
      >
        <defs>
          <pattern
            id={pattern}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line x1="0" y1="0" x2="0" y2="6" class="stroke-primary" stroke-width="3" />
          </pattern>
        </defs>
        {props.children({
          get width() {
            return width();
          },
          get chosen() {
            return chosen();
          },
          open: `url(#${pattern})`,
        })}
      </svg>
      {/* The slider says it already. */}
      <p aria-hidden="true" class="min-h-[1.5em] text-small text-soft tabular-nums print:hidden">
        <Show when={chosen() !== undefined} fallback={t('stats.choose')}>
          <span class="text-ink">{words()}</span>
        </Show>
      </p>
    </div>
  );
}
