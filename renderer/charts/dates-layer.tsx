import { TEXT, Words } from "./chart-svg";
import type { DatesLayout } from "./dates-layout";

interface Upright {
  readonly top: number;
  readonly bottom: number;
}

/**
 * The times that figures are calibrated on, behind everything else.
 * @param titled says them on hover, where there is no room to name them
 */
export function SpanBands({
  dates,
  plot,
  titled = false,
}: {
  readonly dates: DatesLayout;
  readonly plot: Upright;
  readonly titled?: boolean;
}) {
  return dates.bands.map(({ left, right }) => (
    <g key={`${left} ${right}`}>
      {titled ? <title>{dates.span?.says}</title> : null}
      <rect
        x={left}
        y={plot.top}
        width={right - left}
        height={plot.bottom - plot.top}
        fill="var(--rule)"
        fillOpacity={0.3}
      />
      <path
        d={`M${left.toFixed(1)},${plot.top}V${plot.bottom}M${right.toFixed(1)},${plot.top}V${plot.bottom}`}
        stroke="var(--rule-strong)"
        strokeWidth={0.75}
        strokeOpacity={0.7}
      />
    </g>
  ));
}

/** A hairline and a small mark at each date, and words where there is room. */
export function HappeningMarks({ dates, plot }: { readonly dates: DatesLayout; readonly plot: Upright }) {
  return dates.marks.map(({ x, label, says }) => (
    <g key={says}>
      <title>{says}</title>
      <line
        x1={x}
        x2={x}
        y1={label === undefined ? plot.top : label.y + 4}
        y2={plot.bottom}
        stroke="var(--ink-faint)"
        strokeWidth={1}
        strokeDasharray="1 3"
      />
      <path
        d={`M${(x - 4).toFixed(1)},${(plot.top - 3).toFixed(1)}h8l-4,6z`}
        fill="var(--ink-soft)"
        stroke="var(--paper)"
        strokeWidth={0.75}
      />
      {label === undefined ? null : (
        <Words
          x={label.x + (label.anchor === "start" ? -1 : 1)}
          y={label.y}
          anchor={label.anchor}
          size={TEXT.small}
          colour="var(--ink-soft)"
        >
          {label.text}
        </Words>
      )}
    </g>
  ));
}

/** The name of what is shaded. */
export function SpanName({ dates, y }: { readonly dates: DatesLayout; readonly y: number }) {
  return dates.span === undefined ? null : (
    <Words x={dates.span.x} y={y} size={TEXT.small} colour="var(--ink-soft)" rim>
      {dates.span.text}
    </Words>
  );
}
