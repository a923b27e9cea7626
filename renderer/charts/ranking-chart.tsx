import { LevelAxis } from "./axis";
import { ChartFrame, type ChartProps } from "./chart-frame";
import { ChartSvg, TEXT, Words } from "./chart-svg";
import { rankingDomain, rankingLayout, ranked, type RankingData, type RankingLayout } from "./ranking-layout";
import { readingAt, type Reading } from "./reading";
import { markerPath } from "./series-look";
import { useChartView } from "./use-chart-view";

export function RankingPlot({
  layout,
  label,
  cursor = null,
}: {
  readonly layout: RankingLayout;
  readonly label: string;
  readonly cursor?: Reading | null;
}) {
  return (
    <ChartSvg width={layout.width} height={layout.height} label={label} cursor={cursor}>
      <LevelAxis ticks={layout.ticks} top={layout.top} bottom={layout.bottom} left={0} title={layout.title} />
      <Words x={layout.changeX} y={layout.top - 8} anchor="end" colour="var(--ink-soft)">
        On base
      </Words>
      {layout.baseX === null ? null : (
        <line
          x1={layout.baseX}
          x2={layout.baseX}
          y1={layout.top}
          y2={layout.bottom}
          stroke="var(--ink)"
          strokeWidth={1.25}
          strokeDasharray="1.5 3"
          strokeLinecap="round"
        />
      )}
      {layout.rows.map((row) => (
        <g key={row.id}>
          {row.lines.map((line, at) => (
            <Words
              key={at}
              x={0}
              y={row.y + 5 + (at - (row.lines.length - 1) / 2) * 15}
              size={TEXT.label}
              strong={row.base}
              colour={row.look.colour}
            >
              {line}
            </Words>
          ))}
          {row.range === null ? null : (
            <line
              x1={row.range[0]}
              x2={row.range[1]}
              y1={row.y}
              y2={row.y}
              stroke={row.look.colour}
              strokeOpacity={0.4}
              strokeWidth={5}
              strokeLinecap="round"
            />
          )}
          {row.x === null || layout.baseX === null || row.base || row.range !== null ? null : (
            <line x1={layout.baseX} x2={row.x} y1={row.y} y2={row.y} stroke={row.look.colour} strokeWidth={1.5} />
          )}
          {row.x === null ? null : (
            <path
              d={markerPath(row.look.marker, 13)}
              transform={`translate(${row.x.toFixed(1)},${row.y.toFixed(1)})`}
              fill={row.look.marker === "ring" ? "var(--paper)" : row.look.colour}
              stroke={row.look.marker === "ring" ? row.look.colour : "var(--paper)"}
              strokeWidth={row.look.marker === "ring" ? 2.5 : 1.5}
            />
          )}
          <Words
            x={layout.figureX}
            y={row.y + 5}
            anchor="end"
            size={TEXT.label}
            strong={row.x !== null}
            colour={row.x === null ? "var(--ink-faint)" : "var(--ink)"}
          >
            {row.figure}
          </Words>
          <Words x={layout.changeX} y={row.y + 5} anchor="end" size={TEXT.label} colour="var(--ink-soft)">
            {row.change}
          </Words>
        </g>
      ))}
    </ChartSvg>
  );
}

/** Scenarios in order of one result, each against the base, with its range when it has one. */
export function RankingChart(props: ChartProps & RankingData) {
  const view = useChartView({ domain: rankingDomain(props), holding: props.holding, zoom: props.zoom });
  const layout = rankingLayout(props, view.width, view.domain);
  const base = props.items[0]?.value ?? null;
  const spread = props.items.some((item) => item.low != null);
  return (
    <ChartFrame
      {...props}
      view={view}
      readings={layout.readings}
      empty={props.items.length === 0 ? "No scenarios to rank yet. Add one on the Scenarios screen." : null}
      table={{
        caption: props.finding,
        columns: [
          { label: "Scenario" },
          { label: "Result", kind: props.kind },
          { label: "Change from base", kind: props.kind },
          ...(spread
            ? [
                { label: "Low", kind: props.kind },
                { label: "High", kind: props.kind },
              ]
            : []),
        ],
        rows: ranked(props.items, props.best).map((item) => [
          item.name,
          item.value,
          item.value === null || base === null ? null : item.value - base,
          ...(spread ? [item.low ?? null, item.high ?? null] : []),
        ]),
      }}
    >
      <RankingPlot
        layout={layout}
        label={`${props.finding} ${layout.title}`}
        cursor={readingAt(layout.readings, view.spot)}
      />
    </ChartFrame>
  );
}
