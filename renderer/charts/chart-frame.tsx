import { roundedNote } from "../../model";
import { use, useId, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { aboutLine, ChartFindingContext, useChartAbout } from "./chart-about";
import { ChartMenu, type ChartTool } from "./chart-menu";
import { ChartTableView } from "./chart-table-view";
import { tableAsText, type ChartTable } from "./chart-table";
import { pictureOf, pngOf } from "./picture";
import { moveReading, nearestReading, readingAt, type Readings } from "./reading";
import type { ChartView } from "./use-chart-view";

/** What a chart hands over: a PNG as a blob, an SVG or tab-separated numbers as text. */
export type ChartExport =
  | { readonly kind: "png"; readonly name: string; readonly data: Blob }
  | { readonly kind: "svg" | "numbers"; readonly name: string; readonly data: string }
  | { readonly kind: "failed"; readonly name: string; readonly data: string };

/** What every chart takes beside its data. */
export interface ChartProps {
  /** What the picture shows, as a sentence; it is the heading. */
  readonly finding: string;
  /** Level of that heading on its page. */
  readonly level?: 2 | 3 | 4;
  /** A line under the picture: what is shaded, what was left out, where the figures are from. */
  readonly note?: ReactNode;
  /** Where the figures were published, as a sentence; without it they are the plan's own. */
  readonly source?: string | undefined;
  /** The place of the figures, where it is not the one the screen shows. */
  readonly ofPlace?: string | undefined;
  /** Name for files, without ending: `staff-in-post`. */
  readonly name: string;
  /** Receives pictures and numbers; the shell puts them on the clipboard or in a file. Without it there is nothing to copy. */
  readonly onExport?: ((handed: ChartExport) => void) | undefined;
  /** True while a control is dragged: axes stay where they are. */
  readonly holding?: boolean | undefined;
  /** Show the table from the start. */
  readonly tableOpen?: boolean | undefined;
  /** 1 at a desk, about 1.5 in a room. */
  readonly zoom?: number | undefined;
}

export interface ChartFrameProps extends ChartProps {
  readonly view: ChartView;
  readonly readings: Readings;
  readonly table: ChartTable;
  /** Said in place of the picture when there is nothing to draw. */
  readonly empty?: string | null;
  /** False for charts whose scale cannot run away: a share, a map. */
  readonly canHold?: boolean;
  /** Enter on a mark that can be picked; a plot calls the same thing when it is pressed. */
  readonly onPick?: ((id: string) => void) | undefined;
  /** What Enter then does, as people are told. */
  readonly picks?: string;
  /** False where figures drawn as a sum do not come to it as they are written. */
  readonly addsUp?: boolean;
  readonly children: ReactNode;
}

/** The frame of every chart: finding, menu, picture, reading line, table, note. */
export function ChartFrame({
  finding,
  level = 3,
  note,
  source,
  ofPlace,
  name,
  onExport,
  tableOpen = false,
  view,
  readings,
  table,
  empty = null,
  canHold = true,
  onPick,
  picks = "picks",
  addsUp = true,
  children,
}: ChartFrameProps) {
  const { plot, element, width, held, setHeld, spot, setSpot } = view;
  const heading = useId();
  const shown = useChartAbout();
  const told = use(ChartFindingContext);
  const about =
    shown === undefined ? undefined : { ...shown, place: ofPlace ?? shown.place, source: source ?? shown.source };
  const [open, setOpen] = useState(tableOpen);
  const [spoken, setSpoken] = useState("");
  const Heading = `h${level}` as const;
  const reading = readingAt(readings, spot);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if ((event.key === "Enter" || event.key === " ") && onPick !== undefined && reading?.id !== undefined) {
      event.preventDefault();
      onPick(reading.id);
      return;
    }
    const next = moveReading(readings, spot, event.key);
    if (next === undefined || (next === null && spot === null)) return;
    event.preventDefault();
    setSpot(next);
    setSpoken(readingAt(readings, next)?.text ?? "");
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const drawing = event.currentTarget.querySelector("svg");
    if (drawing === null) return;
    const box = drawing.getBoundingClientRect();
    const times = box.width / width;
    setSpot(nearestReading(readings, (event.clientX - box.left) / times, (event.clientY - box.top) / times, 48));
  };
  const hand = async (kind: "png" | "svg" | "numbers" | "every-digit"): Promise<void> => {
    if (kind === "numbers" || kind === "every-digit") {
      onExport?.({ kind: "numbers", name, data: tableAsText(table, about, kind === "every-digit") });
      return;
    }
    const drawing = element?.querySelector("svg");
    if (!drawing) return;
    // How the picture is read stands beside it on the screen, as words; it goes with it.
    const key = [...(element?.closest(".chart")?.querySelectorAll(":scope > .chart-note") ?? [])].map(
      (one) => one.textContent,
    );
    const svg = pictureOf(drawing, { title: finding, key, foot: about === undefined ? undefined : aboutLine(about) });
    if (kind === "svg") {
      onExport?.({ kind, name, data: svg });
      return;
    }
    try {
      const [across = 0, down = 0] = ["width", "height"].map((side) =>
        Number(/<svg[^>]*>/.exec(svg)?.[0].match(new RegExp(` ${side}="([\\d.]+)"`))?.[1]),
      );
      onExport?.({ kind, name, data: await pngOf(svg, across, down) });
    } catch (problem) {
      onExport?.({
        kind: "failed",
        name,
        data: problem instanceof Error ? problem.message : "The picture could not be made.",
      });
    }
  };

  const copies: readonly ChartTool[] =
    onExport === undefined
      ? []
      : [
          { label: "Copy picture", onPress: () => void hand("png") },
          { label: "Save as SVG", onPress: () => void hand("svg") },
          { label: "Copy numbers", onPress: () => void hand("numbers") },
          ...(open ? [{ label: "Copy with every digit", onPress: () => void hand("every-digit") }] : []),
        ];
  const tools: readonly ChartTool[] = [
    { label: "Table", pressed: open, onPress: () => setOpen(!open) },
    ...(canHold ? [{ label: "Hold the axes", pressed: held, onPress: () => setHeld(!held) }] : []),
    ...copies,
  ];

  return (
    <figure className="chart" aria-labelledby={heading}>
      <Heading className="chart-finding" id={heading}>
        <span>{told(finding)}</span>
      </Heading>
      {empty === null ? <ChartMenu of={finding} tools={tools} /> : null}
      {empty !== null ? (
        <p className="chart-empty">{empty}</p>
      ) : (
        <>
          <div
            className="chart-plot"
            ref={plot}
            tabIndex={0}
            role="application"
            aria-roledescription="chart"
            aria-label={`${finding} Arrow keys read the values, ${onPick === undefined ? "" : `Enter ${picks}, `}Escape stops.`}
            onKeyDown={onKeyDown}
            onPointerMove={onPointerMove}
            onPointerLeave={() => {
              setSpot(null);
            }}
            onBlur={() => {
              setSpot(null);
            }}
          >
            {children}
          </div>
          <div className="visually-hidden" role="status">
            {spoken}
          </div>
          <p className="chart-reading" aria-hidden="true" {...(reading ? { "data-live": "" } : {})}>
            {reading?.text ?? "Point at the chart, or use the arrow keys, to read a value."}
          </p>
          {open ? <ChartTableView table={table} /> : null}
        </>
      )}
      {note === undefined ? null : <p className="chart-note">{note}</p>}
      {addsUp || empty !== null ? null : <p className="chart-note">{roundedNote}</p>}
    </figure>
  );
}
