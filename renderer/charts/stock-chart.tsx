import { asksWhy, pressed, type Reading } from "./reading";
import { UprightAxis, YearAxis } from "./axis";
import { datesOver, useChartDates, type DatedChart } from "./chart-dates";
import { ChartFrame, type ChartProps } from "./chart-frame";
import { ChartSvg, InPlot, TEXT, Words } from "./chart-svg";
import { tableOverTime, type ChartTable } from "./chart-table";
import { HappeningMarks, SpanBands, SpanName } from "./dates-layer";
import { datesColumns } from "./dates-layout";
import { present } from "./domain";
import { Fan, noteWithFan } from "./fan";
import { fanColumns } from "./fan-shapes";
import type { StockData } from "./stock-data";
import { goesOnOver, withHistory } from "./stock-history";
import { markerPath } from "./series-look";
import {
  askedIn,
  stockDomain,
  stockLayout,
  type StockAsked,
  type StockLabel,
  type StockLayout,
  type StockLine,
} from "./stock-layout";
import { useChartView } from "./use-chart-view";

/** The picture alone; the frame and the reports use the same one. */
export function StockPlot({
  layout,
  label,
  cursor = null,
  onWhy,
}: {
  readonly layout: StockLayout;
  readonly label: string;
  readonly cursor?: Reading | null;
  readonly onWhy?: ((id: string) => void) | undefined;
}) {
  const { plot } = layout;
  return (
    <ChartSvg width={layout.width} height={layout.height} label={label} cursor={cursor}>
      <SpanBands dates={layout.dates} plot={plot} />
      <UprightAxis ticks={layout.ticks} left={plot.left} right={plot.right} top={14} title={layout.title} />
      <HappeningMarks dates={layout.dates} plot={plot} />
      <InPlot plot={plot} over={6} beyond={8}>
        {layout.short === "" ? null : <path d={layout.short} fill="var(--short)" fillOpacity={0.55} />}
        {layout.over === "" ? null : <path d={layout.over} fill="var(--over)" fillOpacity={0.7} />}
        {layout.lines.map((one) =>
          one.fan === undefined ? null : <Fan key={one.id} fan={one.fan} colour={one.look.colour} />,
        )}
        {layout.history.map(({ id, path, goesOn, dots, breaks }) => (
          <g key={id} stroke="var(--ink-soft)">
            <path d={path} fill="none" strokeWidth={1.5} />
            {goesOn === "" ? null : <path d={goesOn} fill="none" strokeWidth={1.25} strokeDasharray="5 3" />}
            {breaks.map(({ x, y }) => (
              <path key={x} d={`M${(x - 15).toFixed(1)},${(y + 7).toFixed(1)}l5,-14m3,14l5,-14`} strokeWidth={1.25} />
            ))}
            {dots.map(({ x, y }) => (
              <circle key={x} cx={x} cy={y} r={2.5} fill="var(--paper)" strokeWidth={1.5} />
            ))}
          </g>
        ))}
        {[...layout.lines].reverse().map((one) => (
          <StockStroke key={one.id} line={one} />
        ))}
      </InPlot>
      {layout.crossings.map(({ x, y, text, label: words }) => (
        <g key={text}>
          <line
            x1={x}
            x2={x}
            y1={words.y < y ? y - 6 : y + 6}
            y2={words.y < y ? words.y - 11 : words.y + 3}
            stroke="var(--ink-faint)"
            strokeWidth={1}
          />
          <circle cx={x.toFixed(1)} cy={y.toFixed(1)} r={6} fill="none" stroke="var(--ink)" strokeWidth={1.5} />
          <Words x={words.x} y={words.y} anchor={words.anchor} size={TEXT.small} rim>
            {text}
          </Words>
        </g>
      ))}
      {layout.history.map(({ id, label: { x, y, text }, breaks }) => (
        <g key={id}>
          <Words x={x} y={y} colour="var(--ink-soft)">
            {text}
          </Words>
          {breaks.map((one) => (
            <Words key={one.x} x={one.x - 4} y={one.y + 24} anchor="end" size={TEXT.axis} colour="var(--ink-soft)">
              {one.text}
            </Words>
          ))}
        </g>
      ))}
      <SpanName dates={layout.dates} y={layout.spanY} />
      {layout.gapLabel === null ? null : (
        <Words x={layout.gapLabel.x} y={layout.gapLabel.y} anchor="end" strong>
          {layout.gapLabel.text}
        </Words>
      )}
      <YearAxis years={layout.yearNames} at={layout.years} y={plot.bottom} width={plot.right - plot.left} />
      {layout.labels.map((one) => (
        <StockEnd key={one.id} label={one} />
      ))}
      {onWhy === undefined
        ? null
        : layout.readings
            .flat()
            .map((mark) =>
              mark?.id === undefined ? null : (
                <circle key={mark.id} {...pressed(mark.id, onWhy)} cx={mark.x} cy={mark.y} r={9} fillOpacity={0} />
              ),
            )}
    </ChartSvg>
  );
}

const strokes = { staff: 2.5, posts: 1.5, kept: 1.25 } as const;

function StockStroke({ line }: { readonly line: StockLine }) {
  const mark = markerPath(line.look.marker, line.of === "staff" ? 9 : 6);
  return (
    <g>
      {/* Posts are a thin dotted line in the scenario's colour: they are decided, not predicted. */}
      <path
        d={line.path}
        fill="none"
        stroke={line.look.colour}
        strokeWidth={strokes[line.of]}
        strokeLinejoin="round"
        {...(line.of === "posts"
          ? { strokeDasharray: "1.5 4", strokeLinecap: "round" as const }
          : line.look.dash === ""
            ? {}
            : { strokeDasharray: line.look.dash })}
      />
      {line.alone.map((at) => (
        <path
          key={at.x}
          d={mark}
          transform={`translate(${at.x.toFixed(1)},${at.y.toFixed(1)})`}
          fill={line.look.colour}
        />
      ))}
      {line.end === null || line.of !== "staff" ? null : (
        <path
          d={mark}
          transform={`translate(${line.end.x.toFixed(1)},${line.end.y.toFixed(1)})`}
          fill={line.look.marker === "ring" ? "var(--paper)" : line.look.colour}
          stroke={line.look.marker === "ring" ? line.look.colour : "var(--paper)"}
          strokeWidth={line.look.marker === "ring" ? 2 : 1}
        />
      )}
    </g>
  );
}

function StockEnd({ label }: { readonly label: StockLabel }) {
  const top = label.y - (label.lines.length * 17) / 2;
  const moved = label.inSight && (Math.abs(label.y - label.from) > 7 || label.x - label.fromX > 24);
  return (
    <g>
      {moved ? (
        <path
          d={`M${(label.fromX + 7).toFixed(1)},${label.from.toFixed(1)}L${(label.x - 3).toFixed(1)},${label.y.toFixed(1)}`}
          stroke={label.colour}
          strokeWidth={0.75}
          fill="none"
        />
      ) : null}
      {label.lines.map((line, index) => (
        <Words
          key={index}
          x={label.x}
          y={top + index * 17 + 13}
          size={index === label.lines.length - 1 ? TEXT.axis : TEXT.label}
          strong={label.of === "staff" && index < label.lines.length - 1}
          colour={index === label.lines.length - 1 ? "var(--ink-soft)" : label.colour}
        >
          {line}
        </Words>
      ))}
    </g>
  );
}

/** The table behind it: a row a year, a column for each line, and for each scenario its change from the base. */
export function stockTable(given: StockData, caption: string): ChartTable {
  const data = withHistory(given);
  const staffName = data.staffName ?? "Staff in post";
  const postsName = data.establishmentName ?? "Establishment";
  const several = data.series.length > 1;
  const base = data.series[0];
  const change = (value: number | null, from: number | null): number | null =>
    value === null || from === null ? null : value - from;
  const lines = data.history?.lines ?? [];
  const counted = lines.flatMap((one) => [
    { label: one.name, values: one.values },
    ...(one.goesOn === undefined || data.history === undefined
      ? []
      : [{ label: `${one.name}, as the plan has them`, values: goesOnOver(data.history, one) }]),
  ]);
  const broken = lines.filter(({ breaks }) => breaks.some((text) => text !== undefined));
  const ofSeries = data.series.flatMap((one, index) => [
    { label: several ? `${one.name}, ${staffName.toLowerCase()}` : staffName, values: one.staff },
    ...fanColumns(one.fan, several ? one.name : staffName),
    ...(one.establishment
      ? [{ label: several ? `${one.name}, ${postsName.toLowerCase()}` : postsName, values: one.establishment }]
      : []),
    ...(one.establishment
      ? [
          {
            label: several ? `${one.name}, gap` : "Gap",
            values: data.years.map((_, year) => change(one.establishment?.[year] ?? null, one.staff[year] ?? null)),
          },
        ]
      : []),
    ...(index > 0
      ? [
          {
            label: `${one.name}, change from ${data.baseName ?? "base"}`,
            values: data.years.map((_, year) => change(one.staff[year] ?? null, base?.staff[year] ?? null)),
          },
        ]
      : []),
  ]);
  const kept = (data.history?.kept ?? []).map(({ name, values }) => ({ label: name, values }));
  const dated = datesColumns(
    data.dates,
    data.years.map((_, year) => ({ from: year - 1, until: year })),
  );
  return tableOverTime({
    caption,
    time: data.periodName ?? "Year to 31 March",
    times: data.years,
    kind: data.kind,
    numbers: [...counted, ...kept, ...ofSeries],
    said: [...broken.map(({ name, breaks }) => ({ label: `${name}: breaks`, cells: breaks })), ...dated],
  });
}

export interface StockChartProps extends ChartProps, StockData, DatedChart {
  readonly height?: number;
  /** A mark was asked why it is where it is. */
  readonly onWhy?: ((asked: StockAsked) => void) | undefined;
}

/** Staff in post against establishment by year: gap shaded for the base, every scenario named at the end of its line. */
export function StockChart(given: StockChartProps) {
  const plan = useChartDates();
  const props = { ...given, dates: given.dates ?? datesOver(plan, given.years, given) };
  const view = useChartView({ domain: stockDomain(props), holding: props.holding, zoom: props.zoom });
  const layout = stockLayout(props, view.width, props.height ?? 400, view.domain);
  const drawn = present(props.series.flatMap((one) => [...one.staff, ...(one.establishment ?? [])])).length > 0;
  const spot = view.spot === null ? null : (layout.readings[view.spot.row]?.[view.spot.column] ?? null);
  const { onWhy } = props;
  const ask = onWhy === undefined ? undefined : (id: string) => onWhy(askedIn(id));
  return (
    <ChartFrame
      {...props}
      note={noteWithFan(props.note, props.series)}
      onPick={ask}
      picks={asksWhy}
      view={view}
      readings={layout.readings}
      table={stockTable(props, props.finding)}
      empty={
        drawn
          ? null
          : "Nothing to draw yet: this plan has no staff in post. Enter the opening staff on the Assumptions screen."
      }
    >
      <StockPlot layout={layout} label={`${props.finding} ${layout.title}`} cursor={spot} onWhy={ask} />
    </ChartFrame>
  );
}
