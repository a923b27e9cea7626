import { UprightAxis } from "./axis";
import { ChartFrame, type ChartProps } from "./chart-frame";
import { ChartSvg, TEXT, Words } from "./chart-svg";
import { readingAt, type Reading } from "./reading";
import { useChartView } from "./use-chart-view";
import { stepWords, waitsDomain, waitsLayout, type WaitsData, type WaitsLayout } from "./waits-histogram-layout";

export function WaitsPlot({
  layout,
  label,
  cursor = null,
}: {
  readonly layout: WaitsLayout;
  readonly label: string;
  readonly cursor?: Reading | null;
}) {
  const { plot } = layout;
  return (
    <ChartSvg width={layout.width} height={layout.height} label={label} cursor={cursor}>
      {layout.key.map((entry) => (
        <g key={entry.id}>
          <rect x={entry.x} y={entry.y - 9} width={26} height={12} fill={entry.look.fill} />
          <line
            x1={entry.x}
            x2={entry.x + 26}
            y1={entry.y - 9}
            y2={entry.y - 9}
            stroke="var(--ink)"
            strokeWidth={1.75}
            {...(entry.look.dash === "" ? {} : { strokeDasharray: entry.look.dash })}
          />
          <Words x={entry.x + 34} y={entry.y + 2}>
            {entry.text}
          </Words>
        </g>
      ))}
      <UprightAxis ticks={layout.ticks} left={plot.left} right={plot.right} top={plot.top - 30} title={layout.title} />
      {layout.bars.map((bar) => (
        <rect
          key={`${bar.tier} ${bar.x}`}
          x={bar.x}
          y={bar.y}
          width={bar.width}
          height={bar.height}
          fill={layout.looks[bar.tier]?.fill ?? "var(--scale-5)"}
          shapeRendering="crispEdges"
        />
      ))}
      {layout.edges.map((edge) => {
        const dash = layout.looks[edge.tier]?.dash ?? "";
        return (
          <path
            key={edge.tier}
            d={edge.path}
            stroke="var(--ink)"
            strokeWidth={1.5}
            fill="none"
            {...(dash === "" ? {} : { strokeDasharray: dash })}
          />
        );
      })}
      <line x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} stroke="var(--ink-soft)" strokeWidth={1} />
      {layout.weekTicks.map((tick) => (
        <g key={tick.text}>
          <line
            x1={tick.at}
            x2={tick.at}
            y1={plot.bottom}
            y2={plot.bottom + 5}
            stroke="var(--ink-faint)"
            strokeWidth={1}
          />
          <Words x={tick.at} y={plot.bottom + 19} anchor="middle" colour="var(--ink-soft)">
            {tick.text}
          </Words>
        </g>
      ))}
      <Words x={(plot.left + plot.right) / 2} y={plot.bottom + 38} anchor="middle" colour="var(--ink-soft)">
        {layout.weeksTitle}
      </Words>
      {layout.marks.map((mark) => (
        <g key={mark.label}>
          <line
            x1={mark.x}
            x2={mark.x}
            y1={mark.labelY - 10}
            y2={plot.bottom}
            stroke="var(--accent)"
            strokeWidth={1.25}
            strokeDasharray="4 3"
          />
          <Words
            x={mark.labelX}
            y={mark.labelY}
            anchor={mark.anchor}
            size={TEXT.axis}
            strong
            colour="var(--accent)"
            rim
          >
            {mark.label}
          </Words>
        </g>
      ))}
    </ChartSvg>
  );
}

export interface WaitsHistogramProps extends ChartProps, WaitsData {
  /** The most people in any step of any week: the axis stays while the weeks pass. */
  readonly most?: number;
  readonly height?: number;
  /** Said where nobody waits. */
  readonly nobody: string;
}

/** The people on a list by how long they have waited. */
export function WaitsHistogram(props: WaitsHistogramProps) {
  const view = useChartView({ domain: waitsDomain(props, props.most), holding: props.holding, zoom: props.zoom });
  const layout = waitsLayout(props, view.width, props.height ?? 340, view.domain);
  const count = props.people[0]?.length ?? 0;
  const totals = Array.from({ length: count }, (_, step) =>
    props.people.reduce((sum, tier) => sum + (tier[step] ?? 0), 0),
  );
  return (
    <ChartFrame
      {...props}
      view={view}
      readings={layout.readings}
      empty={count === 0 || (props.most ?? 1) <= 0 ? props.nobody : null}
      table={{
        caption: props.finding,
        columns: [
          { label: layout.weeksTitle },
          ...(props.tiers.length > 1 ? props.tiers.map((tier) => ({ label: tier.label, kind: "heads" as const })) : []),
          { label: "All waiting", kind: "heads" },
        ],
        rows: totals.map((total, step) => [
          stepWords(props, step, count),
          ...(props.tiers.length > 1 ? props.people.map((tier) => tier[step] ?? 0) : []),
          total,
        ]),
      }}
    >
      <WaitsPlot
        layout={layout}
        label={`${props.finding} ${layout.title} by ${layout.weeksTitle.toLowerCase()}`}
        cursor={readingAt(layout.readings, view.spot)}
      />
    </ChartFrame>
  );
}
