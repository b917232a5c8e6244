import { scaleBand } from 'd3-scale';
import { createMemo, For, Index, type JSX } from 'solid-js';
import { PlotFrame, type Canvas, type PlotProps } from './plot-frame.view.tsx';
import { edges } from './plot-space.ts';
import { ValueAxis, valueScale } from './value-axis.view.tsx';

const height = 260;
/** Narrower columns have every second, third… of their names below them. */
const narrowestName = 36;

/** Columns that stand on each other, for what adds up: hours by month. */
export function ColumnPlot(props: PlotProps): JSX.Element {
  const columns = (width: number) =>
    scaleBand<number>()
      .domain(props.figure.labels.map((_, at) => at))
      .range([edges.left, width - edges.right])
      .padding(0.25);
  return (
    <PlotFrame
      {...props}
      height={height}
      indexAt={(x, _, width) => {
        const step = columns(width).step();
        const at = Math.floor((x - edges.left) / step);
        return at >= 0 && at < props.figure.labels.length ? at : undefined;
      }}
    >
      {(canvas) => <Columns {...props} canvas={canvas} columns={columns(canvas.width)} />}
    </PlotFrame>
  );
}

function Columns(
  props: PlotProps & { readonly canvas: Canvas; readonly columns: ReturnType<typeof scaleBand<number>> },
): JSX.Element {
  const sums = createMemo(() =>
    props.figure.labels.map((_, at) =>
      props.figure.series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0),
    ),
  );
  const y = createMemo(() => valueScale(Math.max(0, ...sums()), height));
  const everyNth = () => Math.ceil(narrowestName / props.columns.step());
  /** Where a part of a column begins: on the parts below it. */
  const below = (series: number, at: number) =>
    props.figure.series.slice(0, series).reduce((sum, { values }) => sum + (values[at] ?? 0), 0);
  return (
    <>
      <ValueAxis unit={props.figure.unit} scale={y()} width={props.canvas.width} />
      <For each={props.figure.series}>
        {(series, nth) => (
          <Index each={series.values}>
            {(value, at) => {
              const from = () => below(nth(), at);
              const tall = () => y()(from()) - y()(from() + (value() ?? 0));
              return (
                <rect
                  x={props.columns(at)}
                  y={y()(from() + (value() ?? 0))}
                  width={props.columns.bandwidth()}
                  height={tall()}
                  fill={series.look === 'open' ? props.canvas.open : undefined}
                  class={series.look === 'open' ? 'stroke-primary' : 'fill-primary'}
                  stroke-width={tall() > 0 && series.look === 'open' ? 1.5 : 0}
                  opacity={props.canvas.chosen === undefined || props.canvas.chosen === at ? 1 : 0.5}
                />
              );
            }}
          </Index>
        )}
      </For>
      <Index each={props.figure.ticks}>
        {(tick, at) => (
          <text
            x={(props.columns(at) ?? 0) + props.columns.bandwidth() / 2}
            y={height - 8}
            text-anchor="middle"
            class="fill-soft"
            visibility={(props.figure.ticks.length - 1 - at) % everyNth() === 0 ? 'visible' : 'hidden'}
          >
            {tick()}
          </text>
        )}
      </Index>
    </>
  );
}
