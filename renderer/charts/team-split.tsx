import { ChartFrame, type ChartProps } from "./chart-frame";
import { ChartSvg, Words } from "./chart-svg";
import { DragHandles, type DragHandlesProps } from "./drag-handles";
import { readingAt, type Reading } from "./reading";
import { teamSplitDomain, teamSplitLayout, type TeamSplitData, type TeamSplitLayout } from "./team-split-layout";
import { useChartView } from "./use-chart-view";

export function TeamSplitPlot({
  layout,
  label,
  cursor = null,
}: {
  readonly layout: TeamSplitLayout;
  readonly label: string;
  readonly cursor?: Reading | null;
}) {
  const { bar } = layout;
  return (
    <ChartSvg width={layout.width} height={layout.height} label={label} cursor={cursor}>
      {layout.parts.map((part) => (
        <g key={part.id}>
          <rect
            x={part.x}
            y={bar.top}
            width={part.width}
            height={bar.height}
            fill={part.look.fill}
            stroke="var(--ink-soft)"
            strokeWidth={1}
          />
          <path
            d={`M${(part.x + part.width / 2).toFixed(1)},${bar.top + bar.height + 2}L${part.textX.toFixed(1)},${bar.top + bar.height + 14}`}
            stroke="var(--ink-faint)"
            strokeWidth={0.75}
          />
          {part.lines.map((line, index) => (
            <Words
              key={index}
              x={part.textX}
              y={bar.top + bar.height + 30 + index * 16}
              anchor="middle"
              strong={index < part.lines.length - 1}
              colour={index < part.lines.length - 1 ? "var(--ink)" : "var(--ink-soft)"}
            >
              {line}
            </Words>
          ))}
        </g>
      ))}
    </ChartSvg>
  );
}

export interface TeamSplitProps extends ChartProps, TeamSplitData {
  /** @param wte what moves from the level on the right to the one on the left since the edge was taken, or by one key */
  readonly moving?:
    | (Pick<DragHandlesProps, "onBegin"> & {
        readonly onMove: (edge: number, wte: number, how: "drag" | "key") => void;
        readonly label: (left: string, right: string) => string;
        readonly text: (left: string, right: string, wte: readonly [number, number]) => string;
      })
    | undefined;
}

/** A key moves a tenth of a WTE; with Shift a whole one. */
const KEY_WTE = 0.1;

/** The staff of a service by level, moved from one level to another at the edges between them. */
export function TeamSplit(props: TeamSplitProps) {
  const { moving, levels } = props;
  const view = useChartView({ domain: teamSplitDomain(props), holding: props.holding, zoom: props.zoom });
  const layout = teamSplitLayout(props, view.width, view.domain);
  const of = (id: string) => levels.find((level) => level.id === id)!;
  return (
    <ChartFrame
      {...props}
      view={view}
      readings={layout.readings}
      canHold={false}
      table={{
        caption: props.finding,
        columns: [{ label: "Level" }, { label: "Team", kind: "wte" }],
        rows: levels.map((level) => [level.label, level.wte]),
      }}
    >
      <TeamSplitPlot layout={layout} label={props.finding} cursor={readingAt(layout.readings, view.spot)} />
      {moving === undefined || layout.edges.length === 0 ? null : (
        <DragHandles
          width={layout.width}
          height={layout.height}
          onBegin={moving.onBegin}
          handles={layout.edges.map((edge, index) => {
            const [left, right] = [of(edge.left), of(edge.right)];
            return {
              id: String(index),
              label: moving.label(left.label, right.label),
              x: edge.x,
              y: layout.bar.top + layout.bar.height / 2,
              moves: "left-right",
              now: Math.round(left.wte * 100) / 100,
              least: 0,
              most: Math.round((left.wte + right.wte) * 100) / 100,
              text: moving.text(left.label, right.label, [left.wte, right.wte]),
            };
          })}
          onDrag={(id, along) => moving.onMove(Number(id), along * layout.perPixel, "drag")}
          onStep={(id, steps) => moving.onMove(Number(id), steps * KEY_WTE, "key")}
        />
      )}
    </ChartFrame>
  );
}
