import { scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { PlotFrame, type Canvas, type PlotProps } from './plot-frame.view.tsx';
import { edges } from './plot-space.ts';
import { ValueAxis, valueScale } from './value-axis.view.tsx';

const height = 260;
const narrowestName = 72;

/** Null where there is a gap. */
type Point = readonly [x: number, y: number] | null;

function lineThrough(points: Point[]): string {
  const path = line<Point>()
    .defined((point) => point !== null)
    .x((point) => point?.[0] ?? 0)
    .y((point) => point?.[1] ?? 0);
  return path(points) ?? '';
}

function areaThrough(points: Point[], ground: number): string {
  const path = area<Point>()
    .defined((point) => point !== null)
    .x((point) => point?.[0] ?? 0)
    .y0(ground)
    .y1((point) => point?.[1] ?? 0);
  return path(points) ?? '';
}

/** Lines over the days, for what grows and shrinks. A number that is too small to be shown leaves a gap. */
export function LinePlot(props: PlotProps): JSX.Element {
  const days = (width: number) =>
    scalePoint<number>()
      .domain(props.figure.labels.map((_, at) => at))
      .range([edges.left, width - edges.right]);
  return (
    <PlotFrame
      {...props}
      height={height}
      indexAt={(x, _, width) => {
        const last = props.figure.labels.length - 1;
        const at = last === 0 ? 0 : Math.round((x - edges.left) / days(width).step());
        return Math.min(last, Math.max(0, at));
      }}
    >
      {(canvas) => <Lines {...props} canvas={canvas} xOf={(at) => days(canvas.width)(at) ?? 0} />}
    </PlotFrame>
  );
}

function Lines(
  props: PlotProps & { readonly canvas: Canvas; readonly xOf: (at: number) => number },
): JSX.Element {
  const y = createMemo(() => {
    const values = props.figure.series.flatMap((series) => series.values.map((value) => value ?? 0));
    return valueScale(Math.max(0, ...values), height);
  });
  const pointsOf = (values: readonly (number | null)[]): Point[] =>
    values.map((value, at) => (value === null ? null : [props.xOf(at), y()(value)]));
  /** Dates below the axis, from the last one back, as many as have room. */
  const named = createMemo(() => {
    const last = props.figure.ticks.length - 1;
    const room = Math.max(1, Math.floor((props.canvas.width - edges.left - edges.right) / narrowestName));
    const step = Math.max(1, Math.ceil((last + 1) / room));
    return props.figure.ticks.map((_, at) => at).filter((at) => (last - at) % step === 0);
  });
  return (
    <>
      <ValueAxis unit={props.figure.unit} scale={y()} width={props.canvas.width} whole />
      <For each={props.figure.series}>
        {(series) => (
          <>
            <Show when={series.look === 'solid'}>
              <path d={areaThrough(pointsOf(series.values), y()(0))} class="fill-primary-soft" />
            </Show>
            <path
              d={lineThrough(pointsOf(series.values))}
              fill="none"
              class="stroke-primary"
              stroke-width="2.5"
              stroke-dasharray={series.look === 'open' ? '7 5' : undefined}
            />
            <For
              each={
                props.figure.labels.length === 1
                  ? [0]
                  : props.canvas.chosen === undefined
                    ? []
                    : [props.canvas.chosen]
              }
            >
              {(at) => (
                <Show when={series.values[at] !== null && series.values[at] !== undefined}>
                  <circle
                    cx={props.xOf(at)}
                    cy={y()(series.values[at] ?? 0)}
                    r="5"
                    class="fill-surface stroke-primary"
                    stroke-width="2.5"
                  />
                </Show>
              )}
            </For>
          </>
        )}
      </For>
      <For each={named()}>
        {(at) => (
          <text
            x={Math.min(props.xOf(at), props.canvas.width - edges.right - 18)}
            y={height - 8}
            text-anchor="middle"
            class="fill-soft"
          >
            {props.figure.ticks[at]}
          </text>
        )}
      </For>
    </>
  );
}
