import { UprightAxis } from "./axis";
import { ChartFrame, type ChartProps } from "./chart-frame";
import { ChartSvg, TEXT, Words } from "./chart-svg";
import { hatch } from "./hatch";
import { monthBarsDomain, monthBarsLayout, type MonthBarsData, type MonthBarsLayout } from "./month-bars-layout";
import { readingAt, type Reading } from "./reading";
import { useChartView } from "./use-chart-view";

const HEIGHT = 320;

export function MonthBarsPlot({
  layout,
  label,
  cursor = null,
}: {
  readonly layout: MonthBarsLayout;
  readonly label: string;
  readonly cursor?: Reading | null;
}) {
  const { plot, barWidth } = layout;
  const gap = barWidth > 6 ? 1 : 0.5;
  return (
    <ChartSvg width={layout.width} height={layout.height} label={label} cursor={cursor}>
      <UprightAxis ticks={layout.ticks} left={plot.left} right={plot.right} top={14} title={layout.title} />
      {layout.key.map((one) => (
        <g key={one.text}>
          {one.shade === "missing" ? (
            <path d={hatch(one.x - 18, 3, 12, 12, 4)} stroke="var(--ink-faint)" strokeWidth={0.75} />
          ) : (
            <rect
              x={one.x - 18}
              y={3}
              width={12}
              height={12}
              fill={one.shade === "picked" ? "var(--ink)" : "var(--scale-3)"}
            />
          )}
          <Words x={one.x} y={14} colour="var(--ink-soft)">
            {one.text}
          </Words>
        </g>
      ))}
      {layout.groups.map((group) => (
        <g key={group.id}>
          {group.bars.map((bar, column) =>
            bar.missing ? (
              <path
                key={column}
                d={hatch(bar.x + gap, bar.y, Math.max(1, barWidth - 2 * gap), bar.height, 4)}
                stroke="var(--ink-faint)"
                strokeWidth={0.75}
              />
            ) : (
              <rect
                key={column}
                x={bar.x + gap}
                y={bar.y}
                width={Math.max(1, barWidth - 2 * gap)}
                height={bar.height}
                fill={bar.picked ? "var(--ink)" : "var(--scale-3)"}
              />
            ),
          )}
          {group.figure === null ? null : (
            <Words x={group.figure.x} y={group.figure.y} anchor="middle" size={TEXT.label} strong rim>
              {group.figure.text}
            </Words>
          )}
          {group.lines.map((line, at) => (
            <Words key={at} x={group.middle} y={plot.bottom + 18 + at * 16} anchor="middle" colour="var(--ink-soft)">
              {line}
            </Words>
          ))}
        </g>
      ))}
    </ChartSvg>
  );
}

export interface MonthBarsProps extends ChartProps, MonthBarsData {
  /** What the groups are, over their column in the table. */
  readonly groupName: string;
  /** Said in place of the picture when there is nothing to draw. */
  readonly empty: string;
}

/** One place's figures in groups, month beside month. */
export function MonthBars(props: MonthBarsProps) {
  const view = useChartView({ domain: monthBarsDomain(props), holding: props.holding, zoom: props.zoom });
  const layout = monthBarsLayout(props, view.width, HEIGHT, view.domain);
  const drawn = props.values.some((group) => group.some((value) => value !== null));
  return (
    <ChartFrame
      {...props}
      view={view}
      readings={layout.readings}
      empty={drawn ? null : props.empty}
      table={{
        caption: props.finding,
        columns: [{ label: props.groupName }, ...props.columns.map((label) => ({ label, kind: props.kind }))],
        rows: props.groups.map((group, number) => [
          group.label,
          ...props.columns.map((_, column) => props.values[number]?.[column] ?? null),
        ]),
      }}
    >
      <MonthBarsPlot
        layout={layout}
        label={`${props.finding} ${layout.title}`}
        cursor={readingAt(layout.readings, view.spot)}
      />
    </ChartFrame>
  );
}
