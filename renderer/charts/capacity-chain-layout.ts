import { scaleLinear } from "d3";
import { formatDecimal, formatFigure, MINUS, NO_FIGURE, type Figure } from "../words/format";
import { TEXT } from "./chart-svg";
import { niceDomain, type Domain } from "./domain";
import type { Readings } from "./reading";
import { textWidth, wrapText } from "./text-width";

/** A link as the model hands it over. */
export interface ChainStep {
  readonly id: string;
  readonly label: string;
  readonly says: "is" | "times" | "less share" | "less hours" | "plus hours" | "gives";
  readonly value: number;
}

export interface ChainData {
  /** Levels of staff; each has the links of the whole chain, though not every level has every link. */
  readonly levels: readonly { readonly id: string; readonly label: string; readonly links: readonly ChainStep[] }[];
}

/** One step down from hours paid for to hours for patients. */
export interface ChainFall {
  readonly id: string;
  readonly label: string;
  /** Hours left after it; null where not known. */
  readonly left: Figure;
  /** Hours taken off by it; below 0 where it puts some on. */
  readonly off: Figure;
  /** A sum reached on the way. */
  readonly total: boolean;
}

/**
 * The hours that are left after each link of a level. Shares that are taken off are shares of the hours paid for; the time
 * for patients is a share of the hours at work.
 */
export function fallsOf(links: readonly ChainStep[]): readonly ChainFall[] {
  const falls: ChainFall[] = [];
  const known = (value: number): Figure => (Number.isFinite(value) ? value : null);
  let paid = Number.NaN;
  let left = Number.NaN;
  for (const link of links) {
    if (link.says === "gives") {
      if (Number.isNaN(paid)) paid = link.value;
      left = link.value;
      falls.push({ id: link.id, label: link.label, left: known(left), off: null, total: true });
      continue;
    }
    // Staff and their contracted hours make up the first sum, and are told beside it.
    if (link.says === "is" || (link.says === "times" && Number.isNaN(paid) && falls.length === 0)) continue;
    const off =
      link.says === "less share"
        ? paid * link.value
        : link.says === "less hours"
          ? link.value
          : link.says === "plus hours"
            ? -link.value
            : left * (1 - link.value);
    left = Math.max(0, left - off);
    falls.push({
      id: link.id,
      label: link.says === "times" ? "time not for patients" : link.label,
      left: known(left),
      off: known(off),
      total: false,
    });
  }
  return falls;
}

export interface ChainCell {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly before: number;
  readonly text: string;
  readonly total: boolean;
  readonly missing: boolean;
}

export interface ChainLayout {
  readonly width: number;
  readonly height: number;
  readonly bar: number;
  readonly bands: readonly {
    readonly rows: readonly {
      readonly id: string;
      readonly lines: readonly string[];
      readonly y: number;
      readonly total: boolean;
    }[];
    readonly columns: readonly {
      readonly id: string;
      readonly name: readonly string[];
      readonly about: string;
      readonly x: number;
      readonly y: number;
      readonly cells: readonly ChainCell[];
    }[];
  }[];
  readonly columnWidth: number;
  readonly figureX: number;
  readonly readings: Readings;
}

export function chainDomain(data: ChainData): Domain {
  return niceDomain(
    data.levels.flatMap((level) => fallsOf(level.links).map((fall) => fall.left)),
    "always",
  );
}

const rowName = (fall: ChainFall): string =>
  fall.total
    ? `${fall.label.charAt(0).toUpperCase()}${fall.label.slice(1)}`
    : `${(fall.off ?? 0) < 0 ? "Plus" : "Less"} ${fall.label}`;

/** Hours a link takes off or puts on, signed. */
const changeText = (off: Figure): string =>
  off === null || Math.abs(off) < 0.05 ? "0" : `${off < 0 ? "+" : MINUS}${formatFigure("hours", Math.abs(off))}`;

const [PITCH, BAR, HEAD, NAME] = [32, 18, 58, 16];

/** Rows of links, a column for each level of staff; columns that do not fit stand below the others. */
export function chainLayout(data: ChainData, width: number, domain: Domain): ChainLayout {
  const falls = data.levels.map((level) => fallsOf(level.links));
  // A link that only some levels have, such as supervision given to others, stands where the level with most links has it.
  const longest = [...falls].sort((a, b) => b.length - a.length)[0] ?? [];
  const labelRoom = Math.min(220, Math.max(132, width * 0.26));
  const fit = Math.max(1, Math.min(data.levels.length, Math.floor((width - labelRoom) / 190)));
  const gap = 22;
  const columnWidth = Math.min(340, (width - labelRoom - gap * (fit - 1)) / fit);
  const figureRoom = Math.ceil(textWidth(`${MINUS}${formatDecimal(domain[1], 1)}`, TEXT.axis, true)) + 8;
  const x = scaleLinear()
    .domain([0, domain[1]])
    .range([0, columnWidth - figureRoom])
    .clamp(true);
  const names = data.levels.map((level) => wrapText(level.label, columnWidth, TEXT.label, 2, true));
  const nameRoom = (Math.max(1, ...names.map((lines) => lines.length)) - 1) * NAME;
  const bandHeight = HEAD + nameRoom + longest.length * PITCH + 18;
  const bands = Array.from({ length: Math.ceil(data.levels.length / fit) }, (_, band) => {
    const top = band * bandHeight;
    const rowY = (index: number): number => top + HEAD + nameRoom + index * PITCH;
    return {
      rows: longest.map((fall, index) => ({
        id: fall.id,
        lines: wrapText(rowName(fall), labelRoom - 12, TEXT.axis, 2, fall.total),
        y: rowY(index),
        total: fall.total,
      })),
      columns: data.levels.slice(band * fit, (band + 1) * fit).map((level, index) => {
        const at = labelRoom + index * (columnWidth + gap);
        const own = falls[band * fit + index]!;
        const [staff, hours] = [
          level.links.find((link) => link.says === "is")?.value ?? Number.NaN,
          level.links.find((link) => link.says === "times")?.value ?? Number.NaN,
        ];
        let before: Figure = null;
        const cells = longest.flatMap((row, place): ChainCell[] => {
          const fall = own.find((one) => one.id === row.id);
          if (fall === undefined) return [];
          const cell = {
            id: fall.id,
            x: at,
            y: rowY(place),
            left: x(fall.left ?? 0),
            before: x(fall.total ? (fall.left ?? 0) : (before ?? fall.left ?? 0)),
            text: fall.left === null ? NO_FIGURE : fall.total ? formatFigure("hours", fall.left) : changeText(fall.off),
            total: fall.total,
            missing: fall.left === null,
          };
          before = fall.left;
          return [cell];
        });
        return {
          id: level.id,
          name: names[band * fit + index]!,
          about: `${formatFigure("wte", Number.isNaN(staff) ? null : staff)} WTE at ${formatFigure("hours", Number.isNaN(hours) ? null : hours)} hours`,
          x: at,
          y: top,
          cells,
        };
      }),
    };
  });
  return {
    width,
    height: bands.length * bandHeight - 10,
    bar: BAR,
    bands,
    columnWidth,
    figureX: columnWidth,
    readings: bands.flatMap((band) =>
      band.rows.map((row) =>
        band.columns.map((column) => {
          const cell = column.cells.find((one) => one.id === row.id);
          const fall = falls[data.levels.findIndex((level) => level.id === column.id)]?.find(
            (one) => one.id === row.id,
          );
          return cell === undefined || fall === undefined
            ? null
            : {
                x: cell.x + cell.left,
                y: cell.y + BAR / 2,
                text: `${column.name.join(" ")}, ${rowName(fall).toLowerCase()}: ${fall.total ? "" : `${cell.text} hours a week, leaves `}${formatFigure("hours", fall.left)} hours a week`,
              };
        }),
      ),
    ),
  };
}
