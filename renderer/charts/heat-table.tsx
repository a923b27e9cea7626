import type { NumberKind } from "../words/format";
import { datesOver, useChartDates, type DatedChart } from "./chart-dates";
import { ChartFrame, type ChartProps } from "./chart-frame";
import { ChartSvg, TEXT, Words } from "./chart-svg";
import { ColourKey } from "./colour-key";
import { datesColumns } from "./dates-layout";
import type { Domain } from "./domain";
import { hatch } from "./hatch";
import { cellId, heatDomain, heatLayout, type HeatData, type HeatLayout } from "./heat-layout";
import { asksWhy, pressed, readingAt, type Reading } from "./reading";
import { useChartView } from "./use-chart-view";

export function HeatPlot({
  layout,
  domain,
  kind,
  label,
  cursor = null,
  onWhy,
}: {
  readonly layout: HeatLayout;
  readonly domain: Domain;
  readonly kind: NumberKind;
  readonly label: string;
  readonly cursor?: Reading | null;
  readonly onWhy?: ((cell: string) => void) | undefined;
}) {
  const { cell } = layout;
  return (
    <ChartSvg width={layout.width} height={layout.height} label={label} cursor={cursor}>
      {layout.columns.map((column) =>
        column.shown ? (
          <Words key={column.text} x={column.x} y={layout.headY} anchor="middle" colour="var(--ink-soft)">
            {column.text}
          </Words>
        ) : null,
      )}
      {layout.dates.marks.map(({ x }) => (
        <path key={x} d={`M${(x - 4).toFixed(1)},${layout.headY + 4}h8l-4,6z`} fill="var(--ink-soft)" />
      ))}
      {layout.rows.map((row) => (
        <g key={row.id}>
          {row.group === null ? null : (
            <Words x={0} y={row.y - 6} strong>
              {row.group}
            </Words>
          )}
          <Words x={0} y={row.y + cell.height / 2 + 4.5}>
            {row.name}
          </Words>
          {row.cells.map((one) => (
            <g key={one.id} {...pressed(one.id, onWhy)}>
              <rect
                x={one.x + 0.5}
                y={row.y + 0.5}
                width={cell.width - 1}
                height={cell.height - 1}
                fill={one.step?.fill ?? "none"}
              />
              {one.step === null ? (
                <path
                  d={hatch(one.x + 0.5, row.y + 0.5, cell.width - 1, cell.height - 1)}
                  stroke="var(--ink-faint)"
                  strokeWidth={0.75}
                  strokeOpacity={0.7}
                />
              ) : null}
              {one.text === "" ? null : (
                <Words
                  x={one.x + cell.width / 2}
                  y={row.y + cell.height / 2 + 4.5}
                  anchor="middle"
                  size={TEXT.small}
                  colour={one.step?.ink ?? "var(--ink)"}
                >
                  {one.text}
                </Words>
              )}
            </g>
          ))}
        </g>
      ))}
      <ColourKey x={layout.left} y={layout.keyY} domain={domain} kind={kind} missing={layout.missing} />
    </ChartSvg>
  );
}

/** Places by years: colour to find the pattern, the number to say it, a hatch where nobody has a figure. */
export function HeatTable(
  given: ChartProps &
    HeatData &
    DatedChart & {
      readonly rowName?: string;
      /** A cell was asked why. */
      readonly onWhy?: ((row: string, column: string) => void) | undefined;
    },
) {
  const plan = useChartDates();
  const props = { ...given, dates: given.dates ?? datesOver(plan, given.columns, given) };
  const dated = datesColumns(
    props.dates,
    props.columns.map((_, year) => ({ from: year - 1, until: year })),
  );
  const view = useChartView({ domain: heatDomain(props), holding: props.holding, zoom: props.zoom });
  const layout = heatLayout(props, view.width, view.domain);
  const { onWhy } = props;
  const cells = new Map(
    props.rows.flatMap((row) => props.columns.map((column) => [cellId(row.id, column), [row.id, column] as const])),
  );
  const ask = onWhy && ((cell: string) => onWhy(...cells.get(cell)!));
  const { span } = layout.dates;
  return (
    <ChartFrame
      {...props}
      note={
        span === undefined ? (
          props.note
        ) : (
          <>
            {props.note} {span.says}.
          </>
        )
      }
      onPick={ask}
      picks={asksWhy}
      view={view}
      readings={layout.readings}
      empty={props.rows.length === 0 || props.columns.length === 0 ? "No places to compare yet." : null}
      table={{
        caption: props.finding,
        columns: [{ label: props.rowName ?? "Place" }, ...props.columns.map((label) => ({ label, kind: props.kind }))],
        rows: [
          ...props.rows.map((row) => [row.name, ...props.columns.map((_, index) => row.values[index] ?? null)]),
          ...dated.map(({ label, cells: said }) => [label, ...said]),
        ],
      }}
    >
      <HeatPlot
        layout={layout}
        domain={view.domain}
        kind={props.kind}
        label={props.finding}
        cursor={readingAt(layout.readings, view.spot)}
        onWhy={ask}
      />
    </ChartFrame>
  );
}
