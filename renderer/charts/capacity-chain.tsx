import { chainDomain, chainLayout, fallsOf, type ChainData, type ChainLayout } from "./capacity-chain-layout";
import { ChartFrame, type ChartProps } from "./chart-frame";
import { ChartSvg, TEXT, Words } from "./chart-svg";
import { hatch } from "./hatch";
import { readingAt, type Reading } from "./reading";
import { useChartView } from "./use-chart-view";

export function CapacityChainPlot({
  layout,
  label,
  cursor = null,
}: {
  readonly layout: ChainLayout;
  readonly label: string;
  readonly cursor?: Reading | null;
}) {
  return (
    <ChartSvg width={layout.width} height={layout.height} label={label} cursor={cursor}>
      {layout.bands.map((band, index) => (
        <g key={index}>
          {band.rows.map((row) => (
            <g key={row.id}>
              {row.total ? (
                <line x1={0} x2={layout.width} y1={row.y - 7} y2={row.y - 7} stroke="var(--grid)" strokeWidth={1} />
              ) : null}
              {row.lines.map((line, at) => (
                <Words
                  key={at}
                  x={0}
                  y={row.y + layout.bar / 2 + 5 + (at - (row.lines.length - 1) / 2) * 14}
                  strong={row.total}
                  colour={row.total ? "var(--ink)" : "var(--ink-soft)"}
                >
                  {line}
                </Words>
              ))}
            </g>
          ))}
          {band.columns.map((column) => (
            <g key={column.id}>
              {column.name.map((line, at) => (
                <Words key={at} x={column.x} y={column.y + 16 + at * 16} size={TEXT.label} strong>
                  {line}
                </Words>
              ))}
              <Words x={column.x} y={column.y + 18 + column.name.length * 16} colour="var(--ink-soft)">
                {column.about}
              </Words>
              {column.cells.map((cell) => (
                <g key={cell.id}>
                  {cell.missing ? (
                    <path
                      d={hatch(cell.x, cell.y, layout.columnWidth * 0.6, layout.bar, 7)}
                      stroke="var(--rule-strong)"
                      strokeWidth={0.75}
                    />
                  ) : (
                    <>
                      <rect
                        x={cell.x}
                        y={cell.y}
                        width={cell.left}
                        height={layout.bar}
                        fill={cell.total ? "var(--accent)" : "var(--scale-2)"}
                      />
                      {cell.before - cell.left > 0.5 ? (
                        <g>
                          <rect
                            x={cell.x + cell.left}
                            y={cell.y}
                            width={cell.before - cell.left}
                            height={layout.bar}
                            fill="var(--paper)"
                            stroke="var(--series-2)"
                            strokeWidth={1}
                          />
                          <path
                            d={hatch(cell.x + cell.left, cell.y, cell.before - cell.left, layout.bar, 5)}
                            stroke="var(--series-2)"
                            strokeWidth={1}
                          />
                        </g>
                      ) : null}
                    </>
                  )}
                  <Words
                    x={cell.x + layout.figureX}
                    y={cell.y + layout.bar / 2 + 4.5}
                    anchor="end"
                    strong={cell.total}
                    colour={cell.missing ? "var(--ink-faint)" : cell.total ? "var(--ink)" : "var(--ink-soft)"}
                  >
                    {cell.text}
                  </Words>
                </g>
              ))}
            </g>
          ))}
        </g>
      ))}
    </ChartSvg>
  );
}

/** From staff to hours for patients, step by step, for every level of staff on one scale. */
export function CapacityChain(props: ChartProps & ChainData & { readonly none: string }) {
  const view = useChartView({ domain: chainDomain(props), holding: props.holding, zoom: props.zoom });
  const layout = chainLayout(props, view.width, view.domain);
  const falls = props.levels.map((level) => fallsOf(level.links));
  const longest = [...falls].sort((a, b) => b.length - a.length)[0] ?? [];
  return (
    <ChartFrame
      {...props}
      view={view}
      readings={layout.readings}
      empty={longest.length === 0 ? props.none : null}
      table={{
        caption: props.finding,
        columns: [
          { label: "Hours a week left after" },
          ...props.levels.map((level) => ({ label: level.label, kind: "hours" as const })),
        ],
        rows: longest.map((row) => [
          row.label,
          ...falls.map((own) => own.find((one) => one.id === row.id)?.left ?? null),
        ]),
      }}
    >
      <CapacityChainPlot layout={layout} label={props.finding} cursor={readingAt(layout.readings, view.spot)} />
    </ChartFrame>
  );
}
