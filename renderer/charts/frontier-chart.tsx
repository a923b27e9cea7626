import { UprightAxis } from "./axis";
import { ChartFrame, type ChartProps } from "./chart-frame";
import { ChartSvg, TEXT, Words } from "./chart-svg";
import { frontierDomain, frontierLayout, type FrontierData, type FrontierLayout } from "./frontier-layout";
import { readingAt, type Reading } from "./reading";
import { useChartView } from "./use-chart-view";

export function FrontierPlot({
  layout,
  across,
  up,
  label,
  cursor = null,
}: {
  readonly layout: FrontierLayout;
  readonly across: string;
  readonly up: string;
  readonly label: string;
  readonly cursor?: Reading | null;
}) {
  const { plot, now } = layout;
  // On the far side the word would run out of the picture.
  const far = now.x > (plot.left + plot.right) / 2;
  return (
    <ChartSvg width={layout.width} height={layout.height} label={label} cursor={cursor}>
      <UprightAxis ticks={layout.ticksUp} left={plot.left} right={plot.right} top={14} title={up} />
      {layout.ticksAcross.map((tick) => (
        <Words key={tick.text} x={tick.at} y={plot.bottom + 18} anchor="middle" colour="var(--ink-soft)">
          {tick.text}
        </Words>
      ))}
      <Words x={plot.right} y={plot.bottom + 40} anchor="end" size={TEXT.axis} colour="var(--ink-soft)">
        {across}
      </Words>
      <path d={layout.path} fill="none" stroke="var(--accent)" strokeWidth={2} strokeLinejoin="round" />
      {layout.dots.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={3.5} fill="var(--accent)" />
      ))}
      <circle cx={now.x} cy={now.y} r={5} fill="var(--paper)" stroke="var(--ink)" strokeWidth={2} />
      <Words
        x={now.x + (far ? -10 : 10)}
        y={now.y - 8}
        anchor={far ? "end" : "start"}
        size={TEXT.axis}
        colour="var(--ink)"
      >
        Now
      </Words>
    </ChartSvg>
  );
}

/** Two levers against each other: pairs with which a target is just met. */
export function FrontierChart(props: ChartProps & FrontierData) {
  const view = useChartView({ domain: frontierDomain(props), holding: props.holding, zoom: props.zoom });
  const layout = frontierLayout(props, view.width, view.domain);
  return (
    <ChartFrame
      {...props}
      view={view}
      readings={layout.readings}
      empty={layout.dots.length === 0 ? "No pair of values within the limits is enough." : null}
      table={{
        caption: props.finding,
        columns: [
          { label: props.across.label, kind: props.across.kind },
          { label: props.up.label, kind: props.up.kind },
        ],
        rows: props.points.map(({ across, up }) => [across, up]),
      }}
    >
      <FrontierPlot
        layout={layout}
        across={props.across.label}
        up={props.up.label}
        label={props.finding}
        cursor={readingAt(layout.readings, view.spot)}
      />
    </ChartFrame>
  );
}
