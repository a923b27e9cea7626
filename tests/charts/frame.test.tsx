import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { StockChart, TileMap } from "../../renderer/charts";
import { cellText, tableAsText, type ChartTable } from "../../renderer/charts/chart-table";
import { paintTokens } from "../../renderer/charts/picture";
import { moveReading, nearestReading, type Readings } from "../../renderer/charts/reading";
import { stock, stockEmpty, tilesIcs } from "./samples";

const mark = (x: number, y: number) => ({ x, y, text: `${x},${y}` });
const readings: Readings = [[mark(0, 0), null, mark(20, 0)], [], [null, mark(10, 30)]];

describe("reading with the keyboard", () => {
  it("lands on the first mark, steps over gaps, stops at edges and leaves on Escape", () => {
    expect(moveReading(readings, null, "ArrowRight")).toEqual({ row: 0, column: 0 });
    expect(moveReading(readings, { row: 0, column: 0 }, "ArrowRight")).toEqual({ row: 0, column: 2 });
    expect(moveReading(readings, { row: 0, column: 2 }, "ArrowRight")).toEqual({ row: 0, column: 2 });
    expect(moveReading(readings, { row: 0, column: 2 }, "ArrowDown")).toEqual({ row: 2, column: 1 });
    expect(moveReading(readings, { row: 0, column: 2 }, "Home")).toEqual({ row: 0, column: 0 });
    expect(moveReading(readings, { row: 0, column: 0 }, "End")).toEqual({ row: 0, column: 2 });
    expect(moveReading(readings, { row: 0, column: 0 }, "Escape")).toBeNull();
  });

  it("leaves other keys to the page, and an empty chart alone", () => {
    expect(moveReading(readings, null, "Tab")).toBeUndefined();
    expect(moveReading([[], [null]], null, "ArrowDown")).toBeNull();
  });

  it("finds the mark under the pointer only when one is near", () => {
    expect(nearestReading(readings, 18, 3, 48)).toEqual({ row: 0, column: 2 });
    expect(nearestReading(readings, 300, 300, 48)).toBeNull();
  });
});

const table: ChartTable = {
  caption: "Vacancies",
  columns: [{ label: "Place" }, { label: "Posts", kind: "wte" }, { label: "Rate", kind: "rate" }],
  rows: [
    ["Devon", 1234.5, 0.036],
    ["=cmd\tx", null, null],
  ],
};

describe("the table behind a chart", () => {
  it("is copied as bare numbers with the unit in the heading, and as no figure where there is none", () => {
    expect(tableAsText(table)).toBe("Place\tPosts (WTE)\tRate (%)\nDevon\t1234.5\t3.6\n'=cmd x\t\t\n");
  });

  it("says missing in words", () => {
    expect(cellText({ label: "Posts", kind: "wte" }, null)).toBe("no figure");
  });
});

describe("the frame", () => {
  it("has the finding as its heading, the picture in an application region, and tools that are words", () => {
    const html = renderToStaticMarkup(
      <StockChart finding="Staff fall short." name="stock" level={2} tableOpen onExport={() => undefined} {...stock} />,
    );
    expect(html).toMatch(/<h2 class="chart-finding" id="[^"]+">Staff fall short\.<\/h2>/);
    expect(html).toContain('aria-label="Staff fall short. Arrow keys read the values, Escape stops."');
    for (const tool of ["Table", "Hold the axes", "Copy picture", "Save as SVG", "Copy numbers"])
      expect(html).toContain(`>${tool}</button>`);
    expect(html).toContain("Bands: 50, 80 and 95 in 100 futures");
    expect(html).toContain('<th scope="row">2024/25</th>');
    expect(html).not.toMatch(/Series \d/);
  });

  it("offers nothing to copy to a page that cannot copy, and a sentence where there is nothing to draw", () => {
    const html = renderToStaticMarkup(<StockChart finding="No staff yet." name="stock" {...stockEmpty} />);
    expect(html).toContain("Nothing to draw yet");
    expect(html).not.toContain("<svg");
    expect(renderToStaticMarkup(<TileMap finding="Map." name="map" {...tilesIcs} />)).not.toContain("Copy picture");
  });
});

it("paints a picture with the values of its tokens and leaves none unpainted", () => {
  const painted = paintTokens(
    '<text font-family="var(--font)" fill="var(--ink)" stroke="var(--lost)"/>',
    (token) => ({ "--ink": "#111111", "--font": '"Source Sans 3", Arial' })[token] ?? "",
  );
  expect(painted).toBe('<text font-family="&apos;Source Sans 3&apos;, Arial" fill="#111111" stroke="#000000"/>');
});
