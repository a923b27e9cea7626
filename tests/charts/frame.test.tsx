import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ChartFindingContext, StockChart, TileMap } from "../../renderer/charts";
import { Termed } from "../../renderer/controls/termed";
import { cellText, tableAsText, type ChartTable } from "../../renderer/charts/chart-table";
import { aboutLine } from "../../renderer/charts/chart-about";
import { dressOf } from "../../renderer/charts/picture-dress";
import { textWidth } from "../../renderer/charts/text-width";
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

const about = {
  plan: "=Devon",
  example: "Worked example: figures are made up",
  scenario: "Base",
  place: "Devon and Torbay",
  source: "Source: NHS England, Waiting lists.",
  made: "29 November 2026",
};

describe("the table behind a chart", () => {
  it("is copied as bare numbers rounded as they are shown, with the unit in the heading", () => {
    expect(tableAsText(table)).toBe("Place\tPosts (WTE)\tRate (%)\nDevon\t1235\t3.6\n'=cmd x\t\t\n");
    const among: ChartTable = {
      caption: "Staff",
      columns: [
        { label: "Place" },
        { label: "Staff", kind: "wte" },
        { label: "Change", kind: "rate" },
        { label: "Pay", kind: "money" },
      ],
      rows: [["Devon", 327.761187602, -0.012345, 1_869_712_345.6]],
    };
    expect(tableAsText(among)).toContain("\nDevon\t327.8\t-1.2\t1870000000\n");
    expect(tableAsText(among, undefined, true)).toContain("\nDevon\t327.761187602\t-1.2345\t1869712345.6\n");
  });

  it("carries plan, scenario, place, source and day above the numbers", () => {
    const lines = tableAsText(table, about).split("\n").slice(0, -1);
    expect(new Set(lines.map((line) => line.split("\t").length))).toEqual(new Set([3]));
    expect(lines.slice(0, 9).map((line) => line.trimEnd())).toEqual([
      "Vacancies",
      "Plan\t'=Devon",
      "Example\tWorked example: figures are made up",
      "Scenario\tBase",
      "Place\tDevon and Torbay",
      "Source\tSource: NHS England, Waiting lists.",
      "Date\t29 November 2026",
      "Figures\tRounded as they are shown",
      "",
    ]);
    expect(tableAsText(table, about, true)).toContain("Figures\tWith every digit");
  });

  it.each(["=1+1", "+44 20", "-2", "@sum", " =1", "\uff1d1"])("keeps the words %j from being run", (words) => {
    const named = { ...table, columns: [{ label: words }], rows: [[words]] };
    expect(tableAsText(named)).toBe(`'${words}\n'${words}\n`);
  });

  it("keeps a name in quotes from swallowing the cells after it", () => {
    expect(tableAsText({ ...table, columns: [{ label: "Place" }], rows: [['"Devon']] })).toBe('Place\n"""Devon"\n');
  });

  it("says missing in words", () => {
    expect(cellText({ label: "Posts", kind: "wte" }, null)).toBe("no figure");
  });
});

describe("the frame", () => {
  it("has the finding as its heading, the picture in an application region, and one quiet menu of tools that are words", () => {
    const html = renderToStaticMarkup(
      <StockChart finding="Staff fall short." name="stock" level={2} tableOpen onExport={() => undefined} {...stock} />,
    );
    expect(html).toMatch(/<h2 class="chart-finding" id="[^"]+"><span>Staff fall short\.<\/span><\/h2>/);
    expect(html).toContain('aria-label="Staff fall short. Arrow keys read the values, Escape stops."');
    for (const tool of ["Table", "Hold the axes", "Copy picture", "Save as SVG", "Copy numbers"])
      expect(/<div class="chart-menu-list"[^>]*hidden="">(.*?)<\/div>/.exec(html)![1]).toContain(`>${tool}</button>`);
    expect(html.split('class="chart-menu-opener"')).toHaveLength(2);
    expect(html).toContain('aria-expanded="false"');
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

describe("a picture that leaves its page", () => {
  const title = "Staff in post grow by 8,173 WTE from 2024/25 to 2036/37; funded posts rise to 40,576 WTE";
  const key = ["Solid line, staff in post; dashed line, funded posts.", "Figures are rounded and may not add up."];
  const { lines, sheet } = dressOf(420, 300, { title, key, foot: aboutLine(about) });

  it("carries its title, its key, and below it plan, scenario, place, source and day, whole", () => {
    const above = lines.filter(({ y }) => y < 0);
    const below = lines.filter(({ y }) => y > 300);
    expect(above.map(({ text }) => text).join(" ")).toBe([title, ...key].join(" "));
    expect(below.map(({ text }) => text).join(" ")).toBe(
      "=Devon · Worked example: figures are made up · Base · Devon and Torbay · Source: NHS England, Waiting lists · 29 November 2026",
    );
    expect(above.length + below.length).toBe(lines.length);
  });

  it("keeps every line on the sheet, apart from the picture and from the others", () => {
    for (const { x, y, size, strong, text } of lines) {
      expect(x + textWidth(text, size, strong)).toBeLessThanOrEqual(sheet.x + sheet.width);
      expect(y - size).toBeGreaterThan(sheet.y);
      expect(y).toBeLessThan(sheet.y + sheet.height);
    }
    lines.slice(1).forEach(({ y, size }, at) => {
      expect(y - lines[at]!.y).toBeGreaterThanOrEqual(size);
    });
  });
});

it("paints a picture with the values of its tokens and leaves none unpainted", () => {
  const painted = paintTokens(
    '<text font-family="var(--font)" fill="var(--ink)" stroke="var(--lost)"/>',
    (token) => ({ "--ink": "#111111", "--font": '"Source Sans 3", Arial' })[token] ?? "",
  );
  expect(painted).toBe('<text font-family="&apos;Source Sans 3&apos;, Arial" fill="#111111" stroke="#000000"/>');
});

describe("the sentence over a chart", () => {
  it("explains its terms where somebody knows them, and is plain words otherwise", () => {
    const chart = <StockChart {...stock} finding="Staff in post fall short of the establishment" name="staff" />;
    const heading = (markup: string): string => /<h3[^>]*><span>(.*?)<\/span><\/h3>/.exec(markup)?.[1] ?? "";
    expect(heading(renderToStaticMarkup(chart))).toBe("Staff in post fall short of the establishment");
    const told = heading(
      renderToStaticMarkup(
        <ChartFindingContext value={(finding) => <Termed>{finding}</Termed>}>{chart}</ChartFindingContext>,
      ),
    );
    expect(told).toMatch(/<button[^>]*aria-description="[^"]{20,}"[^>]*>establishment<\/button>/);
    expect(told.replace(/<[^>]+>/g, "")).toBe("Staff in post fall short of the establishment");
  });
});
