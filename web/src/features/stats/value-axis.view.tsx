import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { For, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { edges, yTicks } from './plot-space.ts';

/** From nothing at the bottom of a plot to a round number at or above the greatest value. */
export function valueScale(greatest: number, height: number): ScaleLinear<number, number> {
  return scaleLinear()
    .domain([0, Math.max(yTicks, greatest)])
    .nice(yTicks)
    .range([height - edges.bottom, edges.top]);
}

/** Unit, lines and numbers of the upright axis. */
export function ValueAxis(props: {
  readonly unit: string;
  readonly scale: ScaleLinear<number, number>;
  readonly width: number;
  /** What is counted has no halves. */
  readonly whole?: boolean | undefined;
}): JSX.Element {
  const { format } = useI18n();
  const ticks = () => props.scale.ticks(yTicks).filter((tick) => !props.whole || Number.isInteger(tick));
  return (
    <>
      <text x={0} y={12} class="fill-soft">
        {props.unit}
      </text>
      <For each={ticks()}>
        {(tick) => (
          <>
            <line
              x1={edges.left}
              x2={props.width - edges.right}
              y1={props.scale(tick)}
              y2={props.scale(tick)}
              class="stroke-hairline"
            />
            <text
              x={edges.left - 6}
              y={props.scale(tick) + 4}
              text-anchor="end"
              class="fill-soft tabular-nums"
            >
              {format.number(tick)}
            </text>
          </>
        )}
      </For>
    </>
  );
}
