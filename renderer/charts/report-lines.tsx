import { UprightAxis } from "./axis";
import { datesOver, useChartDates, type DatedChart } from "./chart-dates";
import { tableOverTime } from "./chart-table";
import { ChartFrame, type ChartProps } from "./chart-frame";
import { ChartSvg, TEXT, Words } from "./chart-svg";
import { HappeningMarks, SpanBands, SpanName } from "./dates-layer";
import { datesColumns } from "./dates-layout";
import { readingAt, type Reading } from "./reading";
import {
  reportLinesDomain,
  reportLinesLayout,
  type ReportLinesData,
  type ReportLinesLayout,
} from "./report-lines-layout";
import { markerPath } from "./series-look";
import { useChartView } from "./use-chart-view";

function ReportLinesPlot({
  layout,
  label,
  cursor = null,
}: {
  readonly layout: ReportLinesLayout;
  readonly label: string;
  readonly cursor?: Reading | null;
}) {
  const { plot } = layout;
  return (
    <ChartSvg width={layout.width} height={layout.height} label={label} cursor={cursor}>
      <SpanBands dates={layout.dates} plot={plot} />
      <UprightAxis ticks={layout.ticks} left={plot.left} right={plot.right} top={12} title={layout.title} />
      <HappeningMarks dates={layout.dates} plot={plot} />
      {layout.times.map(({ name, x, shown }) =>
        shown ? (
          <Words key={name} x={x} y={plot.bottom + 20} anchor="middle" colour="var(--ink-soft)">
            {name}
          </Words>
        ) : null,
      )}
      {layout.paths.map(({ id, look, band }) =>
        band === "" ? null : <path key={id} d={band} fill={look.colour} fillOpacity={0.12} />,
      )}
      {layout.target === null ? null : (
        <g>
          <line
            x1={plot.left}
            x2={plot.right}
            y1={layout.target.y}
            y2={layout.target.y}
            stroke="var(--accent)"
            strokeWidth={1.25}
            strokeDasharray="4 3"
          />
          <Words x={plot.left + 4} y={layout.target.y - 5} size={TEXT.small} colour="var(--accent)" rim>
            {layout.target.label}
          </Words>
        </g>
      )}
      {[...layout.paths].reverse().map(({ id, look, path, marks }) => (
        <g key={id}>
          <path
            d={path}
            fill="none"
            stroke={look.colour}
            strokeWidth={2.25}
            strokeLinejoin="round"
            {...(look.dash === "" ? {} : { strokeDasharray: look.dash })}
          />
          {marks.map(({ x, y }) => (
            <path
              key={x}
              d={markerPath(look.marker, 8)}
              transform={`translate(${x.toFixed(1)},${y.toFixed(1)})`}
              fill={look.marker === "ring" ? "var(--paper)" : look.colour}
              stroke={look.marker === "ring" ? look.colour : "none"}
              strokeWidth={1.5}
            />
          ))}
        </g>
      ))}
      <SpanName dates={layout.dates} y={layout.spanY} />
      {layout.names.map(({ id, colour, lines, y, from }) => (
        <g key={id}>
          {Math.abs(y - from) > 8 ? (
            <path
              d={`M${plot.right - 6},${from.toFixed(1)}L${plot.right + 6},${y.toFixed(1)}`}
              stroke={colour}
              strokeWidth={0.75}
              fill="none"
            />
          ) : null}
          {lines.map((text, at) => (
            <Words key={at} x={plot.right + 10} y={y + 5 + (at - (lines.length - 1) / 2) * 15} strong colour={colour}>
              {text}
            </Words>
          ))}
        </g>
      ))}
    </ChartSvg>
  );
}

/** Lines of a report over its times, as documents draw them. */
export function ReportLines(given: ChartProps & ReportLinesData & DatedChart & { readonly alternative: string }) {
  const plan = useChartDates();
  const props = { ...given, dates: given.dates ?? datesOver(plan, given.times, given) };
  const view = useChartView({ domain: reportLinesDomain(props), holding: props.holding, zoom: props.zoom });
  const layout = reportLinesLayout(props, view.width, view.domain);
  const columns = props.lines.flatMap(({ label, values, band }) => [
    { label, values },
    ...(band === undefined
      ? []
      : [
          { label: `${label}, low`, values: band.low },
          { label: `${label}, high`, values: band.high },
        ]),
  ]);
  const dated = datesColumns(
    props.dates,
    props.times.map((_, year) => ({ from: year - 1, until: year })),
  );
  return (
    <ChartFrame
      {...props}
      view={view}
      readings={layout.readings}
      table={tableOverTime({
        caption: props.finding,
        time: "Time",
        times: props.times,
        kind: props.kind,
        numbers: columns,
        said: dated,
      })}
    >
      <ReportLinesPlot layout={layout} label={props.alternative} cursor={readingAt(layout.readings, view.spot)} />
    </ChartFrame>
  );
}
