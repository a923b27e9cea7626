import { LevelAxis } from "./axis";
import { ChartFrame, type ChartProps } from "./chart-frame";
import { ChartSvg, TEXT, Words } from "./chart-svg";
import type { ChartTable } from "./chart-table";
import { pressed, readingAt, type Reading } from "./reading";
import { TORNADO_BAR, tornadoDomain, tornadoLayout, type TornadoData, type TornadoLayout } from "./tornado-layout";
import { useChartView } from "./use-chart-view";

export function TornadoPlot({
  layout,
  label,
  cursor = null,
  onPick,
}: {
  readonly layout: TornadoLayout;
  readonly label: string;
  readonly cursor?: Reading | null;
  readonly onPick?: (id: string) => void;
}) {
  const { width, height, top, bottom, ticks, title, stands, rows } = layout;
  return (
    <ChartSvg width={width} height={height} label={label} cursor={cursor}>
      <LevelAxis ticks={ticks} top={top} bottom={bottom} left={0} title={title} />
      <Words x={stands.x} y={16} anchor={stands.anchor}>
        {stands.text}
      </Words>
      {rows.map(({ id, lines, y, parts, labels }) => (
        <g key={id} {...pressed(id, onPick)}>
          <rect x={0} y={y - TORNADO_BAR} width={width} height={2 * TORNADO_BAR} fill="var(--paper)" fillOpacity={0} />
          {lines.map((line, at) => (
            <Words key={at} x={0} y={y + 5 + (at - (lines.length - 1) / 2) * 15} size={TEXT.label}>
              {line}
            </Words>
          ))}
          {parts.map((part, at) => (
            <rect
              key={at}
              x={part.from}
              y={y - TORNADO_BAR / 2}
              width={Math.max(1, part.to - part.from)}
              height={TORNADO_BAR}
              fill={part.low ? "var(--paper)" : "var(--series-1)"}
              stroke="var(--series-1)"
              strokeWidth={1.5}
            />
          ))}
          {labels.map((one) => (
            <Words key={one.anchor} x={one.x} y={y + 4} anchor={one.anchor} size={TEXT.small} rim>
              {one.text}
            </Words>
          ))}
        </g>
      ))}
      {[
        [22, 42],
        [top, bottom],
      ].map(([from, to]) => (
        <line
          key={from}
          x1={stands.x}
          x2={stands.x}
          y1={from}
          y2={to}
          stroke="var(--ink)"
          strokeWidth={1.25}
          pointerEvents="none"
        />
      ))}
    </ChartSvg>
  );
}

export interface TornadoChartProps extends ChartProps, TornadoData {
  /** All that was run, beside the bars drawn. */
  readonly table: ChartTable;
  readonly empty: string | null;
  /** Opens an assumption. */
  readonly onPick: (id: string) => void;
  /** What Enter then does, as people are told. */
  readonly picks: string;
}

/** What each assumption does to a result by itself: a bar from its one end to its other, the widest on top. */
export function TornadoChart(props: TornadoChartProps) {
  const view = useChartView({ domain: tornadoDomain(props), holding: props.holding, zoom: props.zoom });
  const layout = tornadoLayout(props, view.width, view.domain);
  return (
    <ChartFrame {...props} view={view} readings={layout.readings}>
      <TornadoPlot
        layout={layout}
        label={`${props.finding} ${layout.title}`}
        cursor={readingAt(layout.readings, view.spot)}
        onPick={props.onPick}
      />
    </ChartFrame>
  );
}
