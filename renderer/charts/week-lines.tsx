import { UprightAxis } from "./axis";
import { datesOver, useChartDates, type DatedChart } from "./chart-dates";
import { tableOverTime } from "./chart-table";
import { ChartFrame, type ChartProps } from "./chart-frame";
import { ChartSvg, TEXT, Words } from "./chart-svg";
import { HappeningMarks, SpanBands, SpanName } from "./dates-layer";
import { datesColumns } from "./dates-layout";
import type { Domain } from "./domain";
import { Fan, noteWithFan } from "./fan";
import { fanColumns } from "./fan-shapes";
import { asksWhy, pressed, readingAt, type Reading } from "./reading";
import { useChartView } from "./use-chart-view";
import {
  weekLinesDomain,
  weekLinesLayout,
  yearsOf,
  type WeekLinesData,
  type WeekLinesLayout,
} from "./week-lines-layout";

export function WeekLinesPlot({
  layout,
  label,
  cursor = null,
  onWhy,
}: {
  readonly layout: WeekLinesLayout;
  readonly label: string;
  readonly cursor?: Reading | null;
  readonly onWhy?: ((id: string) => void) | undefined;
}) {
  const { plot } = layout;
  return (
    <ChartSvg width={layout.width} height={layout.height} label={label} cursor={cursor}>
      <SpanBands dates={layout.dates} plot={plot} />
      <UprightAxis ticks={layout.ticks} left={plot.left} right={plot.right} top={12} title={layout.title} />
      <HappeningMarks dates={layout.dates} plot={plot} />
      {layout.years.map((year) => (
        <g key={year.name}>
          <line
            x1={year.x}
            x2={year.x}
            y1={plot.bottom}
            y2={plot.bottom + 6}
            stroke="var(--ink-faint)"
            strokeWidth={1}
          />
          {year.shown ? (
            <Words x={year.middle} y={plot.bottom + 20} anchor="middle" colour="var(--ink-soft)">
              {year.name}
            </Words>
          ) : null}
        </g>
      ))}
      {layout.aim === null ? null : (
        <g>
          <line
            x1={plot.left}
            x2={plot.right}
            y1={layout.aim.y}
            y2={layout.aim.y}
            stroke="var(--accent)"
            strokeWidth={1.25}
            strokeDasharray="4 3"
          />
          <Words
            x={layout.aim.atStart ? plot.left + 4 : plot.right - 4}
            y={layout.aim.y - 5}
            anchor={layout.aim.atStart ? "start" : "end"}
            size={TEXT.small}
            colour="var(--accent)"
            rim
          >
            {layout.aim.label}
          </Words>
        </g>
      )}
      {layout.at === null ? null : (
        <line x1={layout.at} x2={layout.at} y1={plot.top} y2={plot.bottom} stroke="var(--ink-faint)" strokeWidth={1} />
      )}
      {layout.paths.map((one) =>
        one.fan === undefined ? null : <Fan key={one.id} fan={one.fan} colour={one.colour} />,
      )}
      {[...layout.paths].reverse().map((one) => (
        <path
          key={one.id}
          d={one.path}
          fill="none"
          stroke={one.colour}
          strokeWidth={one.thin ? 1.25 : 2.25}
          strokeLinejoin="round"
          {...(one.dash === "" ? {} : { strokeDasharray: one.dash })}
        />
      ))}
      {layout.paths.flatMap((one) =>
        one.marks.map(({ x, y }) => (
          <circle key={`${one.id} ${x}`} cx={x.toFixed(1)} cy={y.toFixed(1)} r={2.75} fill={one.colour} />
        )),
      )}
      <SpanName dates={layout.dates} y={layout.spanY} />
      {layout.labels.map((one) => {
        const top = one.y - (one.lines.length * 16) / 2;
        return (
          <g key={one.id}>
            {Math.abs(one.y - one.from) > 8 || one.x - one.fromX > 24 ? (
              <path
                d={`M${(one.fromX + 3).toFixed(1)},${one.from.toFixed(1)}L${(one.x - 3).toFixed(1)},${one.y.toFixed(1)}`}
                stroke={one.colour}
                strokeWidth={0.75}
                fill="none"
              />
            ) : null}
            {one.lines.map((text, index) => (
              <Words
                key={index}
                x={one.x}
                y={top + index * 16 + 12}
                strong={index < one.lines.length - 1}
                colour={index < one.lines.length - 1 ? one.colour : "var(--ink-soft)"}
              >
                {text}
              </Words>
            ))}
          </g>
        );
      })}
      {onWhy === undefined || cursor?.id === undefined ? null : (
        <circle {...pressed(cursor.id, onWhy)} cx={cursor.x} cy={cursor.y} r={9} fillOpacity={0} />
      )}
    </ChartSvg>
  );
}

export interface WeekLinesProps extends ChartProps, WeekLinesData, DatedChart {
  readonly height?: number;
  /** The axis shared with a picture beside this one. */
  readonly sharedDomain?: Domain | undefined;
  /** Said where there is no line to draw. */
  readonly none: string;
  /** A mark was asked why it is where it is: the line's id, and which moment. */
  readonly onWhy?: ((line: string, moment: number) => void) | undefined;
  /** What a moment is, over the first column of the table; a week where left out. */
  readonly moment?: string | undefined;
}

/** Measures of a service by week. */
export function WeekLines(given: WeekLinesProps) {
  const plan = useChartDates();
  const years = given.years.map(({ name }) => name);
  const props = { ...given, dates: given.dates ?? datesOver(plan, years, given) };
  const view = useChartView({
    domain: props.sharedDomain ?? weekLinesDomain(props),
    holding: props.holding,
    zoom: props.zoom,
  });
  const layout = weekLinesLayout(props, view.width, props.height ?? 280, view.domain);
  const columns = props.lines.flatMap((one) => [
    { label: one.name, values: one.values },
    ...fanColumns(one.fan, one.name),
  ]);
  const { onWhy } = props;
  const ask =
    onWhy === undefined
      ? undefined
      : (id: string) => onWhy(id.slice(0, id.lastIndexOf(" ")), Number(id.slice(id.lastIndexOf(" ") + 1)));
  const dated = datesColumns(
    props.dates,
    props.weeks.map((_, index) => ({ from: yearsOf(props.years, index - 1), until: yearsOf(props.years, index) })),
  );
  return (
    <ChartFrame
      {...props}
      note={noteWithFan(props.note, props.lines)}
      onPick={ask}
      picks={asksWhy}
      view={view}
      readings={layout.readings}
      empty={props.lines.some((one) => one.values.some((value) => value !== null)) ? null : props.none}
      table={tableOverTime({
        caption: props.finding,
        time: props.moment ?? "Week",
        times: props.weeks,
        kind: props.kind,
        numbers: columns,
        said: dated,
      })}
    >
      <WeekLinesPlot
        layout={layout}
        label={`${props.finding} ${layout.title}`}
        cursor={readingAt(layout.readings, view.spot)}
        onWhy={ask}
      />
    </ChartFrame>
  );
}
