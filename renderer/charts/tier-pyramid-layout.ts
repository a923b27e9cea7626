import { scaleLinear } from "d3";
import { formatFigure, formatWithUnit, type Figure, type NumberKind } from "../words/format";
import { TEXT } from "./chart-svg";
import { niceDomain, present, type Domain } from "./domain";
import type { Readings } from "./reading";
import { spreadLabels } from "./spread-labels";
import { textWidth, wrapText } from "./text-width";
import { tierLook, type TierLook } from "./tier-look";

export interface TierPyramidData {
  /** The base of the pyramid first. */
  readonly tiers: readonly {
    readonly id: string;
    readonly label: string;
    readonly statutory: boolean;
    /** Share of referrals; null where not known. */
    readonly share: Figure;
    readonly cases: Figure;
    readonly hours: Figure;
  }[];
  /** What the width of a tier says. */
  readonly by: "cases" | "hours";
  readonly period: string;
}

export interface TierRow {
  readonly id: string;
  readonly look: TierLook;
  readonly statutory: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly missing: boolean;
  readonly name: readonly string[];
  readonly figures: string;
  readonly textX: number;
}

/** A tier's part of the column of shares. */
export interface TierShare {
  readonly id: string;
  readonly look: TierLook;
  readonly statutory: boolean;
  readonly y: number;
  readonly height: number;
  readonly text: string;
  readonly textY: number;
}

/** The edge between a tier and the next above it: moving it by `pixels` moves a share of one. */
export interface TierEdge {
  readonly below: string;
  readonly above: string;
  readonly y: number;
}

export interface TierPyramidLayout {
  readonly width: number;
  readonly height: number;
  readonly column: { readonly left: number; readonly width: number; readonly top: number; readonly height: number };
  readonly centre: number;
  readonly rows: readonly TierRow[];
  readonly shares: readonly TierShare[];
  readonly edges: readonly TierEdge[];
  /** Joins each part of the column to its tier. */
  readonly links: readonly { readonly id: string; readonly path: string }[];
  /** The sides of the pyramid between two tiers. */
  readonly sides: readonly string[];
  readonly headings: readonly { readonly x: number; readonly anchor: "start" | "middle"; readonly text: string }[];
  readonly readings: Readings;
}

const [TOP, PITCH, BAR] = [34, 66, 46];

const kindBy = (by: TierPyramidData["by"]): NumberKind => (by === "cases" ? "cases" : "hours");

export function tierPyramidDomain(data: TierPyramidData): Domain {
  return niceDomain(
    data.tiers.map((tier) => tier[data.by]),
    "always",
  );
}

/** Share of referrals as a column with edges that can be moved; beside it the tiers, as wide as their cases or hours. */
export function tierPyramidLayout(data: TierPyramidData, width: number, domain: Domain): TierPyramidLayout {
  const { tiers } = data;
  const narrow = width < 560;
  const textRoom = Math.min(250, Math.max(118, width * 0.3));
  const column = {
    left: narrow ? 44 : 56,
    width: narrow ? 34 : 46,
    top: TOP,
    height: tiers.length * PITCH - (PITCH - BAR),
  };
  const start = column.left + column.width + (narrow ? 20 : 44);
  const end = Math.max(start + 60, width - textRoom - 16);
  const centre = (start + end) / 2;
  const across = scaleLinear()
    .domain([0, domain[1]])
    .range([0, end - start])
    .clamp(true);
  const looks = tiers.map((_, tier) => tierLook(tier, tiers.length));
  const kind = kindBy(data.by);
  const most = Math.max(0, ...present(tiers.map((tier) => tier.hours)));
  const rows = tiers.map((tier, index): TierRow => {
    const value = tier[data.by];
    const y = TOP + (tiers.length - 1 - index) * PITCH;
    // A tier with next to nobody is still a line that can be seen.
    const size = value === null ? end - start : Math.max(2, across(value));
    const figures = `${tier.cases === null ? "cases not known" : formatWithUnit("cases", tier.cases)}, ${tier.hours === null ? "hours not known" : formatWithUnit("hours", tier.hours, most)}`;
    return {
      id: tier.id,
      look: looks[index]!,
      statutory: tier.statutory,
      x: centre - size / 2,
      y,
      width: size,
      height: BAR,
      missing: value === null,
      name: wrapText(tier.statutory ? `${tier.label} (by law)` : tier.label, textRoom, TEXT.label, 2, true),
      figures: tier.cases === null && tier.hours === null ? formatFigure(kind, null) : figures,
      textX: width - textRoom,
    };
  });
  const known = tiers.every((tier) => tier.share !== null);
  let top = column.top + column.height;
  const parts = known
    ? tiers.map((tier, index) => {
        const height = tier.share! * column.height;
        top -= height;
        return {
          id: tier.id,
          look: looks[index]!,
          statutory: tier.statutory,
          y: top,
          height,
          text: formatFigure("rate", tier.share),
        };
      })
    : [];
  const middles = spreadLabels(
    parts.map((part) => ({ at: part.y + part.height / 2, size: 17 })),
    column.top - 6,
    column.top + column.height + 6,
  );
  const shares = parts.map((part, index): TierShare => ({ ...part, textY: middles[index]! }));
  const right = column.left + column.width;
  return {
    width,
    height: TOP + tiers.length * PITCH,
    column,
    centre,
    rows,
    shares,
    edges: shares.slice(0, -1).map((part, index) => ({ below: part.id, above: shares[index + 1]!.id, y: part.y })),
    links: shares.map((part, index) => {
      const row = rows[index]!;
      return {
        id: part.id,
        path: `M${right},${part.y.toFixed(1)}L${start},${row.y}V${row.y + row.height}L${right},${(part.y + part.height).toFixed(1)}Z`,
      };
    }),
    sides: rows.slice(0, -1).flatMap((row, index) => {
      const above = rows[index + 1]!;
      return row.missing || above.missing
        ? []
        : [
            `M${row.x.toFixed(1)},${row.y}L${above.x.toFixed(1)},${above.y + above.height}H${(above.x + above.width).toFixed(1)}L${(row.x + row.width).toFixed(1)},${row.y}Z`,
          ];
    }),
    headings: [
      { x: 0, anchor: "start", text: narrow ? "Share" : "Share of referrals" },
      {
        x: Math.max(centre, textWidth("Share of referrals", TEXT.axis) + 70),
        anchor: "middle",
        text: `${data.by === "cases" ? "Cases" : "Hours"}, ${data.period}`,
      },
    ],
    readings: [...rows].reverse().map((row) => {
      const tier = tiers.find((one) => one.id === row.id)!;
      return [
        {
          x: centre,
          y: row.y + row.height / 2,
          text: `${tier.label}: ${tier.share === null ? "" : `${formatFigure("rate", tier.share)} of referrals, `}${formatWithUnit("cases", tier.cases)}, ${formatWithUnit("hours", tier.hours, most)}${tier.statutory ? ", may not be delayed by law" : ""}`,
        },
      ];
    }),
  };
}

/** The share that moves from one tier to the other when their edge is moved up by a number of px. */
export const shareOfPixels = (layout: Pick<TierPyramidLayout, "column">, pixels: number): number =>
  pixels / layout.column.height;
