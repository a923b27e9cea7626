import { unitOf } from "../words/format";
import { attritionDomain, attritionLayout, type AttritionData, type AttritionLayout } from "./attrition-layout";
import { ChartFrame, type ChartProps } from "./chart-frame";
import { ChartSvg, TEXT, Words } from "./chart-svg";
import { hatch } from "./hatch";
import { readingAt, type Reading } from "./reading";
import { useChartView } from "./use-chart-view";

export function AttritionPlot({
  layout,
  unit,
  label,
  cursor = null,
}: {
  readonly layout: AttritionLayout;
  readonly unit: string;
  readonly label: string;
  readonly cursor?: Reading | null;
}) {
  const start = layout.figureX + 12;
  return (
    <ChartSvg width={layout.width} height={layout.height} label={label} cursor={cursor}>
      <Words x={layout.figureX} y={13} anchor="end" colour="var(--ink-soft)">
        {unit}
      </Words>
      <Words x={layout.shareX} y={13} anchor="end" colour="var(--ink-soft)">
        Of those who started
      </Words>
      {layout.rows.map((row) => {
        const middle = row.y + layout.bar / 2 + 5;
        return (
          <g key={row.id}>
            {row.lines.map((line, at) => (
              <Words key={at} x={0} y={middle + (at - (row.lines.length - 1) / 2) * 15} size={TEXT.label}>
                {line}
              </Words>
            ))}
            <Words
              x={layout.figureX}
              y={middle}
              anchor="end"
              size={row.missing ? TEXT.axis : TEXT.strong}
              strong={!row.missing}
              colour={row.missing ? "var(--ink-faint)" : "var(--ink)"}
            >
              {row.figure}
            </Words>
            {row.missing ? (
              <path
                d={hatch(start, row.y, layout.shareX - 70 - start, layout.bar, 7)}
                stroke="var(--rule-strong)"
                strokeWidth={0.75}
              />
            ) : (
              <>
                <rect
                  x={Math.min(start, row.here)}
                  y={row.y}
                  width={Math.abs(row.here - start)}
                  height={layout.bar}
                  fill="var(--accent)"
                />
                {row.before > row.here ? (
                  <g>
                    <rect
                      x={row.here}
                      y={row.y}
                      width={row.before - row.here}
                      height={layout.bar}
                      fill="var(--paper)"
                      stroke="var(--series-2)"
                      strokeWidth={1}
                    />
                    <path
                      d={hatch(row.here, row.y, row.before - row.here, layout.bar, 5)}
                      stroke="var(--series-2)"
                      strokeWidth={1.25}
                    />
                  </g>
                ) : null}
              </>
            )}
            {row.lost === "" ? null : (
              <Words x={start} y={row.y + layout.bar + 14} size={TEXT.small} colour="var(--ink-soft)">
                {row.lost}
              </Words>
            )}
            <Words x={layout.shareX} y={middle} anchor="end" size={TEXT.label}>
              {row.share}
            </Words>
          </g>
        );
      })}
    </ChartSvg>
  );
}

/** From training place to post: who is still there at each stage, and who was lost on the way to it. */
export function AttritionChart(props: ChartProps & AttritionData) {
  const view = useChartView({ domain: attritionDomain(props), holding: props.holding, zoom: props.zoom });
  const layout = attritionLayout(props, view.width, view.domain);
  const first = props.stages[0]?.value ?? null;
  return (
    <ChartFrame
      {...props}
      view={view}
      readings={layout.readings}
      addsUp={layout.addsUp}
      empty={
        props.stages.some((stage) => stage.value !== null)
          ? null
          : "Nothing to draw yet: no training places have been entered."
      }
      table={{
        caption: props.finding,
        columns: [
          { label: "Stage" },
          { label: "Still there", kind: props.kind },
          { label: "Of those who started", kind: "rate" },
        ],
        rows: props.stages.map((stage) => [
          stage.label,
          stage.value,
          first === null || first === 0 || stage.value === null ? null : stage.value / first,
        ]),
      }}
    >
      <AttritionPlot
        layout={layout}
        unit={unitOf(props.kind)}
        label={props.finding}
        cursor={readingAt(layout.readings, view.spot)}
      />
    </ChartFrame>
  );
}
