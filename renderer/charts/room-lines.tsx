import { useEffect, useState } from "react";
import { datesOver, useChartDates } from "./chart-dates";
import { HappeningMarks, SpanBands } from "./dates-layer";
import type { Domain } from "./domain";
import { ChartSvg, InPlot, Words } from "./chart-svg";
import { markerPath } from "./series-look";
import { roomLinesLayout, type RoomLine, type RoomLinesData } from "./room-lines-layout";

/** A mark of a date can be met by a finger and by Tab: what happens then is said over the picture, as large as all words. */
const MARK = 44;

const strokes = { base: 3, shown: 5, before: 3 } as const;

function Stroke({ line }: { readonly line: RoomLine }) {
  const { id, path, look, end } = line;
  const ghost = id === "before";
  return (
    <g>
      <path
        d={path}
        fill="none"
        stroke={look.colour}
        strokeWidth={strokes[id]}
        strokeLinejoin="round"
        {...(look.dash === "" ? {} : { strokeDasharray: look.dash })}
      />
      {end === null || ghost ? null : (
        <path
          d={markerPath(look.marker, id === "shown" ? 18 : 12)}
          transform={`translate(${end.x.toFixed(1)},${end.y.toFixed(1)})`}
          fill={look.marker === "ring" ? "var(--paper)" : look.colour}
          stroke={look.marker === "ring" ? look.colour : "var(--paper)"}
          strokeWidth={2}
        />
      )}
    </g>
  );
}

/**
 * The picture of a room: it fills its box, its words are as large as those around it, and its axis is given.
 * @param text size of its words, px
 */
export function RoomLines({
  data,
  domain,
  text,
  label,
}: {
  readonly data: RoomLinesData;
  readonly domain: Domain;
  readonly text: number;
  readonly label: string;
}) {
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const [size, setSize] = useState({ width: 720, height: 270 });
  useEffect(() => {
    if (element === null) return undefined;
    const observer = new ResizeObserver((entries) => {
      const box = entries.at(-1)?.contentRect;
      if (box !== undefined && box.width > 0 && box.height > 0)
        setSize({ width: Math.floor(box.width), height: Math.floor(box.height) });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  const [said, setSaid] = useState<string>();
  const plan = useChartDates();
  const dates = datesOver(plan, data.times);
  const layout = roomLinesLayout({ ...data, dates }, size.width, size.height, text, domain);
  const { plot } = layout;
  return (
    <div className="room-picture" ref={setElement} data-axis={domain.join(" ")}>
      <ChartSvg width={layout.width} height={layout.height} label={label}>
        <SpanBands dates={layout.dates} plot={plot} titled />
        <HappeningMarks dates={layout.dates} plot={plot} />
        {layout.ticks.map((tick) => (
          <g key={tick.text}>
            <line
              x1={plot.left}
              x2={plot.right}
              y1={tick.at}
              y2={tick.at}
              stroke={tick.zero ? "var(--ink-soft)" : "var(--grid)"}
              strokeWidth={tick.zero ? 2 : 1.5}
            />
            <Words x={plot.left - 10} y={tick.at + text * 0.34} size={text} anchor="end" colour="var(--ink-soft)">
              {tick.text}
            </Words>
          </g>
        ))}
        {layout.times.map((time) => (
          <Words
            key={time.text}
            x={time.x}
            y={layout.height - text * 0.3}
            size={text}
            anchor={time.anchor}
            colour="var(--ink-soft)"
          >
            {time.text}
          </Words>
        ))}
        <InPlot plot={plot} over={10} beyond={12}>
          {layout.lines.map(({ id, fan, look }) =>
            fan === undefined ? null : (
              <g key={id}>
                {fan.bands.map(({ level, path }) => (
                  <path key={level} d={path} fill={look.colour} fillOpacity={0.16} />
                ))}
              </g>
            ),
          )}
          {[...layout.lines].reverse().map((line) => (
            <Stroke key={line.id} line={line} />
          ))}
        </InPlot>
        {layout.span === undefined ? null : (
          <Words x={layout.span.x} y={layout.span.y} size={text} colour="var(--ink-soft)" rim>
            {layout.span.text}
          </Words>
        )}
        {layout.lines.map(({ id, label: named, look }) =>
          named === null ? null : (
            <Words key={id} x={plot.right + 16} y={named.y} size={text} strong={id === "shown"} colour={look.colour}>
              {named.text}
            </Words>
          ),
        )}
      </ChartSvg>
      {layout.dates.marks.map(({ x, says }) => (
        <button
          key={says}
          type="button"
          className="room-mark"
          style={{ insetInlineStart: x - MARK / 2 }}
          aria-label={says}
          onFocus={() => setSaid(says)}
          onBlur={() => setSaid(undefined)}
          onPointerEnter={() => setSaid(says)}
          onPointerLeave={() => setSaid(undefined)}
        />
      ))}
      {said === undefined ? null : (
        <p className="room-date" aria-hidden="true">
          {said}
        </p>
      )}
    </div>
  );
}
