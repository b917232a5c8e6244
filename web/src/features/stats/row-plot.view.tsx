import { scaleLinear } from 'd3-scale';
import { createMemo, For, Index, Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { PlotFrame, type Canvas, type PlotProps } from './plot-frame.view.tsx';

const rowHeight = 30;
const barHeight = 18;
const top = 8;
const axis = 42;
/** The names of the rows, and the numbers behind the longest bar. */
const names = 116;
const numbers = 40;
/** Between those that are known and those that are not. */
const gap = 12;

/** Bars that lie below each other, for groups of people. Those of whom it is unknown lie apart. */
export function RowPlot(props: PlotProps): JSX.Element {
  const height = () => top + props.figure.labels.length * rowHeight + gap + axis;
  return (
    <PlotFrame
      {...props}
      height={height()}
      indexAt={(_, y) => {
        const rows = props.figure.labels.length;
        const at = Math.floor((y - top) / rowHeight);
        return at >= 0 && y < height() - axis ? Math.min(at, rows - 1) : undefined;
      }}
    >
      {(canvas) => <Rows {...props} canvas={canvas} height={height()} />}
    </PlotFrame>
  );
}

function Rows(props: PlotProps & { readonly canvas: Canvas; readonly height: number }): JSX.Element {
  const { t, format } = useI18n();
  const values = () => props.figure.series[0]?.values ?? [];
  const x = createMemo(() =>
    scaleLinear()
      .domain([0, Math.max(5, ...values().map((value) => value ?? 0))])
      .nice(3)
      .range([names, props.canvas.width - numbers]),
  );
  const isUnknown = (at: number) => at === props.figure.unknownAt;
  const yOf = (at: number) => top + at * rowHeight + (isUnknown(at) ? gap : 0);
  const bottom = () => props.height - axis;
  return (
    <>
      <For each={x().ticks(3).filter(Number.isInteger)}>
        {(tick) => (
          <>
            <line x1={x()(tick)} x2={x()(tick)} y1={top} y2={bottom()} class="stroke-hairline" />
            <text x={x()(tick)} y={bottom() + 16} text-anchor="middle" class="fill-soft tabular-nums">
              {format.number(tick)}
            </text>
          </>
        )}
      </For>
      <text x={names} y={bottom() + 36} class="fill-soft">
        {props.figure.unit}
      </text>
      <Index each={props.figure.ticks}>
        {(label, at) => {
          const value = () => values()[at] ?? null;
          const wide = () => x()(value() ?? 0) - names;
          return (
            <g opacity={props.canvas.chosen === undefined || props.canvas.chosen === at ? 1 : 0.5}>
              <text x={names - 8} y={yOf(at) + 14} text-anchor="end" class="fill-ink">
                {label()}
              </text>
              <rect
                x={names}
                y={yOf(at)}
                width={wide()}
                height={barHeight}
                fill={isUnknown(at) ? props.canvas.open : undefined}
                class={isUnknown(at) ? 'stroke-primary' : 'fill-primary'}
                stroke-width={isUnknown(at) && wide() > 0 ? 1.5 : 0}
              />
              <text x={names + wide() + 6} y={yOf(at) + 14} class="fill-ink tabular-nums">
                <Show when={value() !== null} fallback={t('stats.fewerThanFive')}>
                  {format.number(value() ?? 0)}
                </Show>
              </text>
            </g>
          );
        }}
      </Index>
    </>
  );
}
