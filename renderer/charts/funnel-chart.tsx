import { UprightAxis } from "./axis";
import { ChartFrame, type ChartProps } from "./chart-frame";
import { ChartSvg, TEXT, Words } from "./chart-svg";
import { standing } from "./control-limits";
import { commonRate, funnelDomain, funnelLayout, known, type FunnelData, type FunnelLayout } from "./funnel-layout";
import { readingAt, type Reading } from "./reading";
import { markerPath } from "./series-look";
import { spreadLabels } from "./spread-labels";
import { useChartView } from "./use-chart-view";

export function FunnelPlot({
  layout,
  label,
  cursor = null,
}: {
  readonly layout: FunnelLayout;
  readonly label: string;
  readonly cursor?: Reading | null;
}) {
  const { plot } = layout;
  const named = layout.limits.filter((limit) => limit.label !== "");
  const ends = [
    { text: layout.meanText, y: layout.meanY, strong: true },
    ...named.map((limit) => ({ text: `${limit.label} limit`, y: limit.y, strong: false })),
  ];
  const middles = spreadLabels(
    ends.map((end) => ({ at: end.y, size: 16 })),
    plot.top - 10,
    plot.bottom + 8,
  );
  return (
    <ChartSvg width={layout.width} height={layout.height} label={label} cursor={cursor}>
      <UprightAxis ticks={layout.ticks} left={plot.left} right={plot.right} top={14} title={layout.title} />
      {layout.sizes.map((size) => (
        <Words key={size.text} x={size.x} y={plot.bottom + 18} anchor="middle" colour="var(--ink-soft)">
          {size.text}
        </Words>
      ))}
      <Words x={plot.left} y={plot.bottom + 38} colour="var(--ink-soft)">
        {layout.sizeTitle}
      </Words>
      {layout.mean === null ? null : (
        <line
          x1={plot.left}
          x2={plot.right}
          y1={layout.meanY}
          y2={layout.meanY}
          stroke="var(--ink)"
          strokeWidth={1.25}
        />
      )}
      {layout.limits.map((limit) => (
        <path
          key={limit.id}
          d={limit.path}
          fill="none"
          stroke="var(--ink-soft)"
          strokeWidth={1.25}
          strokeDasharray={limit.outer ? "6 3" : "1.5 3"}
        />
      ))}
      {layout.mean === null
        ? null
        : ends.map((end, index) => (
            <Words
              key={end.text}
              x={plot.right + 6}
              y={middles[index]! + 4}
              size={TEXT.small}
              strong={end.strong}
              colour={end.strong ? "var(--ink)" : "var(--ink-soft)"}
            >
              {end.text}
            </Words>
          ))}
      {layout.points.map((point) =>
        point.label === null || point.label.leader === null ? null : (
          <path key={point.id} d={point.label.leader} stroke="var(--ink-soft)" strokeWidth={0.75} fill="none" />
        ),
      )}
      {layout.points.map((point) => {
        const away = point.standing !== "within";
        return (
          <path
            key={point.id}
            d={markerPath(
              point.standing === "beyond 99.8" ? "diamond" : "circle",
              point.standing === "beyond 99.8" ? 12 : 9,
            )}
            transform={`translate(${point.x.toFixed(1)},${point.y.toFixed(1)})`}
            fill={away ? "var(--series-2)" : "var(--paper)"}
            stroke={away ? "var(--paper)" : "var(--ink-soft)"}
            strokeWidth={away ? 1 : 1.5}
          />
        );
      })}
      {layout.points.map((point) =>
        point.label === null ? null : (
          <Words
            key={point.id}
            x={point.label.x}
            y={point.label.y}
            anchor={point.label.anchor}
            size={TEXT.small}
            rim
            strong={point.standing === "beyond 99.8"}
          >
            {point.label.text}
          </Words>
        ),
      )}
    </ChartSvg>
  );
}

/** Names those beyond the limits whose marks have no room for a name, by the numbers that stand there. */
function unnamedSays(unnamed: FunnelLayout["unnamed"]): string {
  const numbered = unnamed.flatMap(({ name, number }) => (number === undefined ? [] : [`${number} ${name}`]));
  const others = unnamed.flatMap(({ name, number }) => (number === undefined ? [name] : []));
  return [
    numbered.length === 0 ? "" : `Beyond the limits, by number in the picture: ${numbered.join("; ")}.`,
    others.length === 0
      ? ""
      : `Also beyond the limits, where the picture has no room: ${new Intl.ListFormat("en-GB").format(others)}.`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

const against = { within: "within chance", "beyond 95": "beyond 95%", "beyond 99.8": "beyond 99.8%" } as const;

/** Rate against size: marks the places that differ from the rest by more than chance, and only those. */
export function FunnelChart(
  props: ChartProps &
    FunnelData & {
      readonly height?: number;
      /** What the table says of a place that is not drawn. */
      readonly notPlaced: string;
    },
) {
  const view = useChartView({ domain: funnelDomain(props), holding: props.holding, zoom: props.zoom });
  const layout = funnelLayout(props, view.width, props.height ?? 420, view.domain);
  const rate = commonRate(props);
  const placed = new Map(known(props).map((place) => [place.id, place]));
  return (
    <ChartFrame
      {...props}
      note={
        layout.unnamed.length === 0 ? (
          props.note
        ) : (
          <>
            {unnamedSays(layout.unnamed)} {props.note}
          </>
        )
      }
      view={view}
      readings={layout.readings}
      empty={layout.points.length === 0 ? "No place has a figure for this rate, so there is nothing to compare." : null}
      table={{
        caption: props.finding,
        columns: [
          { label: "Place" },
          { label: props.sizeName, kind: props.sizeKind },
          { label: props.rateName, kind: "rate" },
          { label: "Against chance" },
        ],
        rows: props.places.map(({ id, name, size }) => {
          const place = placed.get(id);
          if (place === undefined || rate === null) return [name, size, null, props.notPlaced];
          return [name, size, place.events / place.size, against[standing(place.events, place.size, rate)]];
        }),
      }}
    >
      <FunnelPlot
        layout={layout}
        label={`${props.finding} ${layout.title}`}
        cursor={readingAt(layout.readings, view.spot)}
      />
    </ChartFrame>
  );
}
