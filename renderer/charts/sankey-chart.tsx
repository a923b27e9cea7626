import { ChartFrame, type ChartProps } from "./chart-frame";
import { ChartSvg, TEXT, Words } from "./chart-svg";
import { asksWhy, pressed, readingAt, type Reading } from "./reading";
import { linkId, sankeyDomain, sankeyLayout, type SankeyData, type SankeyLayout } from "./sankey-layout";
import { useChartView } from "./use-chart-view";

const fills = { in: "var(--series-1)", stock: "var(--ink-faint)", out: "var(--series-2)" } as const;

export function SankeyPlot({
  layout,
  label,
  cursor = null,
  onWhy,
}: {
  readonly layout: SankeyLayout;
  readonly label: string;
  readonly cursor?: Reading | null;
  readonly onWhy?: ((link: string) => void) | undefined;
}) {
  return (
    <ChartSvg width={layout.width} height={layout.height} label={label} cursor={cursor}>
      {layout.columns.map((column) => (
        <Words key={column.text} x={column.x} y={14} anchor={column.anchor} colour="var(--ink-soft)">
          {column.text}
        </Words>
      ))}
      {layout.links.map((link) => (
        <path
          key={linkId(link)}
          {...pressed(linkId(link), onWhy)}
          d={link.path}
          fill={fills[link.role]}
          fillOpacity={link.role === "stock" ? 0.22 : 0.34}
        />
      ))}
      {layout.nodes.map((node) => (
        <g key={node.id}>
          <rect
            x={node.x}
            y={node.y}
            width={layout.nodeWidth}
            height={Math.max(1, node.height)}
            fill={node.role === "in" ? fills.in : node.role === "out" ? fills.out : "var(--ink)"}
          />
          {node.lines.map((line, index) => (
            <Words
              key={index}
              x={node.labelX}
              y={node.labelY + (index - (node.lines.length - 1) / 2) * 15 + 4.5}
              anchor={node.labelAnchor}
              rim
              strong={index < node.lines.length - 1}
              size={TEXT.axis}
              colour={index === node.lines.length - 1 ? "var(--ink-soft)" : "var(--ink)"}
            >
              {line}
            </Words>
          ))}
        </g>
      ))}
    </ChartSvg>
  );
}

/** A year's moves: from pools and outside, through the levels, to where people go. */
export function SankeyChart(
  props: ChartProps &
    SankeyData & {
      readonly height?: number;
      /** A ribbon was asked why: its id by `linkId`. */
      readonly onWhy?: ((link: string) => void) | undefined;
    },
) {
  const view = useChartView({ domain: sankeyDomain(props), holding: props.holding, zoom: props.zoom });
  const layout = sankeyLayout(props, view.width, props.height ?? 440, view.domain);
  const name = new Map(props.nodes.map((node) => [node.id, node.label]));
  return (
    <ChartFrame
      {...props}
      view={view}
      readings={layout.readings}
      addsUp={layout.addsUp}
      empty={layout.links.length === 0 ? "Nobody moved in this year, so there is nothing to draw." : null}
      onPick={props.onWhy}
      picks={asksWhy}
      table={{
        caption: props.finding,
        columns: [{ label: "From" }, { label: "To" }, { label: "Moved", kind: props.kind }],
        rows: props.links.map((link) => [name.get(link.from) ?? link.from, name.get(link.to) ?? link.to, link.value]),
      }}
    >
      <SankeyPlot
        layout={layout}
        label={props.finding}
        cursor={readingAt(layout.readings, view.spot)}
        onWhy={props.onWhy}
      />
    </ChartFrame>
  );
}
