import {
  pyramidDomain,
  pyramidLayout,
  type PyramidBar,
  type PyramidData,
  type PyramidLayout,
} from "./age-pyramid-layout";
import { ChartFrame, type ChartProps } from "./chart-frame";
import { ChartSvg, TEXT, Words } from "./chart-svg";
import { present } from "./domain";
import { readingAt, type Reading } from "./reading";
import { useChartView } from "./use-chart-view";

export function AgePyramidPlot({
  layout,
  leftName,
  rightName,
  label,
  cursor = null,
}: {
  readonly layout: PyramidLayout;
  readonly leftName: string;
  readonly rightName: string;
  readonly label: string;
  readonly cursor?: Reading | null;
}) {
  const { centre, gutter, top, bottom } = layout;
  return (
    <ChartSvg width={layout.width} height={layout.height} label={label} cursor={cursor}>
      {layout.ticks.map((tick) => (
        <g key={`${tick.side} ${tick.text}`}>
          <line
            x1={tick.at}
            x2={tick.at}
            y1={top}
            y2={bottom}
            stroke={tick.zero ? "var(--ink-soft)" : "var(--grid)"}
            strokeWidth={1}
          />
          <Words x={tick.at} y={bottom + 18} anchor="middle" colour="var(--ink-soft)">
            {tick.text}
          </Words>
        </g>
      ))}
      <Words x={centre} y={bottom + 18} anchor="middle" colour="var(--ink-soft)">
        {layout.title}
      </Words>
      <Words x={centre - gutter / 2} y={top - 48} anchor="end" size={TEXT.strong} strong colour="var(--accent)">
        {leftName}
      </Words>
      <Words x={centre - gutter / 2} y={top - 30} anchor="end" colour="var(--ink-soft)">
        {layout.about.left}
      </Words>
      <Words x={centre + gutter / 2} y={top - 48} size={TEXT.strong} strong>
        {rightName}
      </Words>
      <Words x={centre + gutter / 2} y={top - 30} colour="var(--ink-soft)">
        {layout.about.right}
      </Words>
      <Words x={centre} y={top - 8} anchor="middle" colour="var(--ink-soft)">
        Age
      </Words>
      {layout.key === "" ? null : (
        <Words x={layout.width} y={top - 48} anchor="end" colour="var(--series-2)">
          {layout.key}
        </Words>
      )}
      {layout.rows.map((row) => (
        <g key={row.band}>
          <Words x={centre} y={row.y + layout.bar / 2 + 4.5} anchor="middle">
            {row.band}
          </Words>
          <PyramidMark bar={row.left} y={row.y} height={layout.bar} fill="var(--accent)" anchor="end" />
          <PyramidMark bar={row.right} y={row.y} height={layout.bar} fill="var(--ink-soft)" anchor="start" />
        </g>
      ))}
    </ChartSvg>
  );
}

function PyramidMark({
  bar,
  y,
  height,
  fill,
  anchor,
}: {
  readonly bar: PyramidBar;
  readonly y: number;
  readonly height: number;
  readonly fill: string;
  readonly anchor: "start" | "end";
}) {
  return (
    <g>
      <rect className="pyramid-bar" x={bar.x} y={y} width={bar.width} height={height} fill={fill} />
      {bar.outlineX === null ? null : (
        <rect
          x={bar.outlineX}
          y={y + 1.5}
          width={bar.outlineWidth}
          height={height - 3}
          fill="none"
          stroke="var(--series-2)"
          strokeWidth={1.75}
        />
      )}
      <Words
        x={bar.figureX}
        y={y + height / 2 + 4}
        anchor={anchor}
        size={TEXT.small}
        colour={bar.missing ? "var(--ink-faint)" : "var(--ink-soft)"}
      >
        {bar.figure}
      </Words>
    </g>
  );
}

/** How old the workforce is, by origin or in two years. */
export function AgePyramid(props: ChartProps & PyramidData) {
  const view = useChartView({ domain: pyramidDomain(props), holding: props.holding, zoom: props.zoom });
  const layout = pyramidLayout(props, view.width, view.domain);
  const columns = [props.left, props.right].flatMap((side) => [
    { label: side.name, kind: props.kind, values: side.values },
    ...(side.compare
      ? [{ label: `${side.name}, ${props.compareName ?? "compared"}`, kind: props.kind, values: side.compare }]
      : []),
  ]);
  return (
    <ChartFrame
      {...props}
      view={view}
      readings={layout.readings}
      empty={
        present([...props.left.values, ...props.right.values]).length === 0
          ? "No ages to draw: this plan says nothing about how old its staff are."
          : null
      }
      table={{
        caption: props.finding,
        columns: [{ label: "Age" }, ...columns.map(({ label, kind }) => ({ label, kind }))],
        rows: props.bands.map((band, index) => [band, ...columns.map((column) => column.values[index] ?? null)]),
      }}
    >
      <AgePyramidPlot
        layout={layout}
        leftName={props.left.name}
        rightName={props.right.name}
        label={`${props.finding} ${layout.title}`}
        cursor={readingAt(layout.readings, view.spot)}
      />
    </ChartFrame>
  );
}
