import { LevelAxis } from "./axis";
import { ChartFrame, type ChartProps } from "./chart-frame";
import { ChartSvg, TEXT, Words } from "./chart-svg";
import type { ChartTable } from "./chart-table";
import { hatch } from "./hatch";
import { asksWhy, pressed, readingAt, type Reading } from "./reading";
import { useChartView } from "./use-chart-view";
import {
  waterfallDomain,
  waterfallLayout,
  waterfallSteps,
  type WaterfallData,
  type WaterfallLayout,
  type WaterfallRow,
} from "./waterfall-layout";

export function WaterfallPlot({
  layout,
  label,
  cursor = null,
  onWhy,
}: {
  readonly layout: WaterfallLayout;
  readonly label: string;
  readonly cursor?: Reading | null;
  readonly onWhy?: ((id: string) => void) | undefined;
}) {
  return (
    <ChartSvg width={layout.width} height={layout.height} label={label} cursor={cursor}>
      <LevelAxis ticks={layout.ticks} top={layout.top} bottom={layout.bottom} left={0} title={layout.title} />
      {layout.rows.map((row, index) => {
        const next = layout.rows[index + 1];
        const end = row.to >= row.from ? row.x + row.width : row.x;
        return (
          <g key={row.id} {...(row.role === "remainder" ? {} : pressed(row.id, onWhy))}>
            {row.lines.map((line, at) => (
              <Words
                key={at}
                x={layout.left - 12}
                y={row.y + layout.bar / 2 + 5 + (at - (row.lines.length - 1) / 2) * 15}
                anchor="end"
                size={TEXT.label}
                strong={row.role === "level"}
              >
                {line}
              </Words>
            ))}
            {next ? (
              <line x1={end} x2={end} y1={row.y + layout.bar} y2={next.y} stroke="var(--ink-faint)" strokeWidth={1} />
            ) : null}
            <WaterfallBar row={row} height={layout.bar} />
            <Words
              x={row.figureX}
              y={row.y + layout.bar / 2 + 5}
              anchor={row.figureAnchor}
              size={TEXT.label}
              strong={row.role === "level"}
              rim
            >
              {row.figure}
            </Words>
          </g>
        );
      })}
    </ChartSvg>
  );
}

/** Rises are solid, falls hatched, the remainder an empty outline: the three stay apart without colour. */
function WaterfallBar({ row, height }: { readonly row: WaterfallRow; readonly height: number }) {
  const { x, y, width } = row;
  if (row.mark) return <path d={`M${x.toFixed(1)},${y}v${height}`} stroke="var(--ink)" strokeWidth={4} />;
  switch (row.role) {
    case "level":
      return <rect x={x} y={y} width={width} height={height} fill="var(--ink)" />;
    case "up":
      return <rect x={x} y={y} width={width} height={height} fill="var(--series-1)" />;
    case "down":
      return (
        <g>
          <rect
            x={x}
            y={y}
            width={width}
            height={height}
            fill="var(--paper)"
            stroke="var(--series-2)"
            strokeWidth={1.5}
          />
          <path d={hatch(x, y, width, height, 5)} stroke="var(--series-2)" strokeWidth={1.5} />
        </g>
      );
    case "remainder":
      return (
        <rect
          x={x}
          y={y}
          width={width}
          height={height}
          fill="var(--paper)"
          stroke="var(--ink-soft)"
          strokeWidth={1.5}
          strokeDasharray="3 2"
        />
      );
    case "none":
      return <path d={`M${x.toFixed(1)},${y}v${height}`} stroke="var(--ink-faint)" strokeWidth={1.5} />;
  }
}

function waterfallTable(data: WaterfallData, caption: string): ChartTable {
  return {
    caption,
    columns: [{ label: "Step" }, { label: "Change", kind: data.kind }, { label: "Level reached", kind: data.kind }],
    rows: waterfallSteps(data).map((step) => [step.label, step.role === "level" ? "" : step.to - step.from, step.to]),
  };
}

/** From one level to another in steps that add up, with whatever they leave as a bar of its own. */
export function WaterfallChart(
  props: ChartProps &
    WaterfallData & {
      /** A bar was asked why: "start", "end" or the id of a step. */
      readonly onWhy?: ((id: string) => void) | undefined;
    },
) {
  const view = useChartView({ domain: waterfallDomain(props), holding: props.holding, zoom: props.zoom });
  const layout = waterfallLayout(props, view.width, view.domain);
  return (
    <ChartFrame
      {...props}
      view={view}
      readings={layout.readings}
      addsUp={layout.addsUp}
      table={waterfallTable(props, props.finding)}
      onPick={props.onWhy}
      picks={asksWhy}
    >
      <WaterfallPlot
        layout={layout}
        label={`${props.finding} ${layout.title}`}
        cursor={readingAt(layout.readings, view.spot)}
        onWhy={props.onWhy}
      />
    </ChartFrame>
  );
}
