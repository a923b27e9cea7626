import { datesOver, useChartDates, type DatedChart } from "./chart-dates";
import { ChartFrame, type ChartProps } from "./chart-frame";
import { ChartSvg, TEXT, Words } from "./chart-svg";
import { datesColumns } from "./dates-layout";
import { Fan } from "./fan";
import { fanColumns } from "./fan-shapes";
import { hatch } from "./hatch";
import { readingAt, type Reading } from "./reading";
import {
  multiplesDomain,
  multiplesLayout,
  panelsInOrder,
  type MultiplesData,
  type MultiplesLayout,
} from "./small-multiples-layout";
import { useChartView } from "./use-chart-view";

export function MultiplesPlot({
  layout,
  referenceName,
  label,
  cursor = null,
}: {
  readonly layout: MultiplesLayout;
  readonly referenceName?: string | undefined;
  readonly label: string;
  readonly cursor?: Reading | null;
}) {
  const { panel } = layout;
  const floor = panel.plotTop + panel.plotHeight;
  return (
    <ChartSvg width={layout.width} height={layout.height} label={label} cursor={cursor}>
      <Words x={0} y={13} colour="var(--ink-soft)">
        {[layout.title, layout.order].filter((part) => part !== "").join(" · ")}
      </Words>
      {layout.groups.map((group) => (
        <g key={group.name}>
          <line x1={0} x2={layout.width} y1={group.y - 18} y2={group.y - 18} stroke="var(--rule)" strokeWidth={1} />
          <Words x={0} y={group.y} size={TEXT.label} strong>
            {group.name}
          </Words>
        </g>
      ))}
      {referenceName === undefined ? null : (
        <g>
          <line
            x1={layout.width - 6}
            x2={layout.width - 34}
            y1={9}
            y2={9}
            stroke="var(--ink-faint)"
            strokeWidth={1.25}
            strokeDasharray="3 3"
          />
          <Words x={layout.width - 42} y={13} anchor="end" colour="var(--ink-soft)">
            {referenceName}
          </Words>
        </g>
      )}
      {layout.panels.map((one) => (
        <g key={one.id} transform={`translate(${one.x.toFixed(1)},${one.y.toFixed(1)})`}>
          {one.lines.map((line, index) => (
            <Words key={index} x={0} y={(index + 1 - one.lines.length) * 15} strong>
              {line}
            </Words>
          ))}
          <Words
            x={panel.width}
            y={0}
            anchor="end"
            colour={one.missing ? "var(--ink-faint)" : "var(--ink)"}
            strong={!one.missing}
          >
            {one.figure}
          </Words>
          {layout.dates.bands.map(({ left, right }) => (
            <rect
              key={left}
              x={left}
              y={panel.plotTop}
              width={right - left}
              height={panel.plotHeight}
              fill="var(--rule)"
              fillOpacity={0.4}
            />
          ))}
          {layout.dates.marks.map(({ x }) => (
            <line
              key={x}
              x1={x}
              x2={x}
              y1={panel.plotTop}
              y2={floor}
              stroke="var(--ink-faint)"
              strokeWidth={1}
              strokeDasharray="1 3"
            />
          ))}
          {layout.ticks.map((tick) => (
            <g key={tick.text}>
              <line
                x1={0}
                x2={panel.width}
                y1={tick.y}
                y2={tick.y}
                stroke={tick.zero ? "var(--ink-soft)" : "var(--grid)"}
                strokeWidth={1}
              />
              {one.first ? (
                <Words x={-8} y={tick.y + 4} anchor="end" size={TEXT.small} colour="var(--ink-soft)">
                  {tick.text}
                </Words>
              ) : null}
            </g>
          ))}
          {one.missing ? (
            <path
              d={hatch(0, panel.plotTop, panel.width, panel.plotHeight, 8)}
              stroke="var(--rule-strong)"
              strokeWidth={0.75}
              strokeOpacity={0.6}
            />
          ) : (
            <>
              {one.fan === undefined ? null : <Fan fan={one.fan} colour="var(--ink)" />}
              <path d={one.reference} fill="none" stroke="var(--ink-faint)" strokeWidth={1.25} strokeDasharray="3 3" />
              <path d={one.path} fill="none" stroke="var(--ink)" strokeWidth={2} strokeLinejoin="round" />
            </>
          )}
          {one.end === null ? null : <circle cx={one.end.x} cy={one.end.y} r={3.5} fill="var(--accent)" />}
          {one.lowest ? (
            <g>
              <Words x={0} y={floor + 16} size={TEXT.small} colour="var(--ink-soft)">
                {layout.ends[0]}
              </Words>
              {layout.ends[1] === layout.ends[0] ? null : (
                <Words x={panel.width} y={floor + 16} anchor="end" size={TEXT.small} colour="var(--ink-soft)">
                  {layout.ends[1]}
                </Words>
              )}
            </g>
          ) : null}
        </g>
      ))}
    </ChartSvg>
  );
}

/** A small line for each place, all on one axis, with one line to compare with. */
export function SmallMultiples(given: ChartProps & MultiplesData & DatedChart & { readonly rowName?: string }) {
  const plan = useChartDates();
  const props = { ...given, dates: given.dates ?? datesOver(plan, given.columns, given) };
  const view = useChartView({ domain: multiplesDomain(props), holding: props.holding, zoom: props.zoom });
  const layout = multiplesLayout(props, view.width, view.domain);
  const rows = [
    ...(props.reference ? [props.reference] : []),
    ...panelsInOrder(props)
      .flatMap(({ panels }) => panels)
      .flatMap(({ name, values, fan }) => [
        { name, values },
        ...fanColumns(fan, name).map((one) => ({ name: one.label, values: one.values })),
      ]),
  ];
  const dated = datesColumns(
    props.dates,
    props.columns.map((_, year) => ({ from: year - 1, until: year })),
  );
  return (
    <ChartFrame
      {...props}
      view={view}
      readings={layout.readings}
      empty={props.panels.length === 0 ? "No places to compare yet." : null}
      table={{
        caption: props.finding,
        columns: [{ label: props.rowName ?? "Place" }, ...props.columns.map((label) => ({ label, kind: props.kind }))],
        rows: [
          ...rows.map((row) => [row.name, ...props.columns.map((_, index) => row.values[index] ?? null)]),
          ...dated.map(({ label, cells }) => [label, ...cells]),
        ],
      }}
    >
      <MultiplesPlot
        layout={layout}
        referenceName={props.reference?.name}
        label={`${props.finding} ${layout.title}`}
        cursor={readingAt(layout.readings, view.spot)}
      />
    </ChartFrame>
  );
}
