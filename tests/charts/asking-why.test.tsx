/** Marks that stand for a number can be asked why: by pressing them, and with Enter on their reading. */
import type { ReactElement, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { HeatTable, linkId, SankeyChart, WaterfallChart } from "../../renderer/charts";
import { heatDomain, heatLayout } from "../../renderer/charts/heat-layout";
import { HeatPlot } from "../../renderer/charts/heat-table";
import type { Readings } from "../../renderer/charts/reading";
import { SankeyPlot } from "../../renderer/charts/sankey-chart";
import { sankeyDomain, sankeyLayout } from "../../renderer/charts/sankey-layout";
import { WaterfallPlot } from "../../renderer/charts/waterfall-chart";
import { StockPlot } from "../../renderer/charts/stock-chart";
import { askedIn, stockDomain, stockLayout } from "../../renderer/charts/stock-layout";
import { waterfallDomain, waterfallLayout } from "../../renderer/charts/waterfall-layout";
import { heat, sankey, stockDated, waterfall } from "./samples";

interface MarkProps {
  readonly children?: ReactNode;
  readonly "data-pick"?: string;
  readonly onClick?: () => void;
}

/** Every mark of a drawing that can be pressed. */
function marksIn(node: ReactNode): MarkProps[] {
  if (Array.isArray(node)) return node.flatMap(marksIn);
  if (typeof node !== "object" || node === null || !("props" in node)) return [];
  const { props } = node as ReactElement<MarkProps>;
  return [...(props["data-pick"] === undefined ? [] : [props]), ...marksIn(props.children)];
}

const idsOf = (readings: Readings): string[] => readings.flat().flatMap((one) => one?.id ?? []);

const waterfallAt = waterfallLayout(waterfall, 860, waterfallDomain(waterfall));
const sankeyAt = sankeyLayout(sankey, 860, 460, sankeyDomain(sankey));
const stockAt = stockLayout(stockDated, 860, 400, stockDomain(stockDated));
const heatAt = heatLayout(heat, 860, heatDomain(heat));

const charts = [
  {
    name: "bars of a waterfall",
    plot: (onWhy?: (id: string) => void) => WaterfallPlot({ layout: waterfallAt, label: "Gap", onWhy }),
    readings: waterfallAt.readings,
    ids: ["start", ...waterfall.steps.map((step) => step.id), "end"],
  },
  {
    name: "ribbons of a Sankey",
    plot: (onWhy?: (id: string) => void) => SankeyPlot({ layout: sankeyAt, label: "Moves", onWhy }),
    readings: sankeyAt.readings,
    ids: sankey.links.map(linkId),
  },
  {
    name: "marks of a stock chart",
    plot: (onWhy?: (id: string) => void) => StockPlot({ layout: stockAt, label: "Staff", onWhy }),
    readings: stockAt.readings,
    ids: stockAt.readings.flat().flatMap((mark) => mark?.id ?? []),
  },
  {
    name: "cells of a heat table",
    plot: (onWhy?: (id: string) => void) =>
      HeatPlot({ layout: heatAt, domain: heatDomain(heat), kind: heat.kind, label: "Heat", onWhy }),
    readings: heatAt.readings,
    ids: heat.rows.flatMap((row) => heat.columns.map((column) => `${row.id} ${column}`)),
  },
];

describe.each(charts)("$name", ({ plot, readings, ids }) => {
  it("say which was pressed, each once", () => {
    const onWhy = vi.fn<(id: string) => void>();
    for (const mark of marksIn(plot(onWhy))) mark.onClick?.();
    expect(onWhy.mock.calls.map(([id]) => id).sort()).toEqual([...ids].sort());
  });

  it("have a reading each, on which Enter asks the same", () => {
    expect(idsOf(readings).sort()).toEqual([...ids].sort());
  });

  it("cannot be pressed where nobody answers", () => {
    expect(marksIn(plot())).toEqual([]);
  });
});

it("what the steps leave over has no sum, and cannot be asked", () => {
  const rest = { ...waterfall, end: { ...waterfall.end, value: waterfall.end.value + 500 } };
  const layout = waterfallLayout(rest, 860, waterfallDomain(rest));
  expect(layout.rows.some((row) => row.role === "remainder")).toBe(true);
  expect(idsOf(layout.readings)).not.toContain("remainder");
  expect(marksIn(WaterfallPlot({ layout, label: "Gap", onWhy: () => undefined }))).toHaveLength(layout.rows.length - 1);
});

it("a chart says that Enter asks why, where it does", () => {
  const said = (chart: ReactElement): string =>
    /aria-label="([^"]*Arrow keys[^"]*)"/.exec(renderToStaticMarkup(chart))![1]!;
  const about = { finding: "The gap closes.", name: "gap", onWhy: () => undefined };
  for (const chart of [
    <WaterfallChart key="w" {...about} {...waterfall} />,
    <SankeyChart key="s" {...about} {...sankey} />,
    <HeatTable key="h" {...about} {...heat} />,
  ])
    expect(said(chart)).toBe("The gap closes. Arrow keys read the values, Enter asks why, Escape stops.");
  expect(said(<HeatTable finding="Heat." name="heat" {...heat} />)).not.toContain("Enter");
});

it("a mark of a stock chart asks of its own line and year, the opening of the first", () => {
  const asked = stockAt.readings.flat().flatMap((mark) => (mark?.id === undefined ? [] : [askedIn(mark.id)]));
  expect(asked.slice(0, 2)).toEqual([
    { of: "staff", series: "base", year: -1 },
    { of: "staff", series: "base", year: 0 },
  ]);
  expect(new Set(asked.map(({ of, series }) => `${of} ${series}`))).toEqual(
    new Set([
      "staff base",
      "posts base",
      ...["apprentices", "retain", "both"].map((id) => `staff ${id}`),
      "posts both",
    ]),
  );
  expect(Math.max(...asked.map(({ year }) => year))).toBe(stockDated.years.length - 1);
});
