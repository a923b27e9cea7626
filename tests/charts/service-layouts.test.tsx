/** How services are drawn: nobody lost, nothing off the sheet, and an edge that moves as far as the pointer. */
import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { chainDomain, chainLayout, fallsOf } from "../../renderer/charts/capacity-chain-layout";
import { DragHandles } from "../../renderer/charts/drag-handles";
import { STEPS } from "../../renderer/charts/colour-steps";
import { teamSplitDomain, teamSplitLayout } from "../../renderer/charts/team-split-layout";
import { tierLook } from "../../renderer/charts/tier-look";
import { shareOfPixels, tierPyramidDomain, tierPyramidLayout } from "../../renderer/charts/tier-pyramid-layout";
import { stepWords, waitsDomain, waitsLayout, type WaitsData } from "../../renderer/charts/waits-histogram-layout";
import { weekLinesDomain, weekLinesLayout } from "../../renderer/charts/week-lines-layout";
import * as sample from "./samples";

const people = fc.array(fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { minLength: 12, maxLength: 12 }), {
  minLength: 1,
  maxLength: 4,
});
const listOf = (rows: readonly (readonly number[])[]): WaitsData => ({
  ...sample.waits,
  tiers: rows.map((_, tier) => ({ id: String(tier), label: `Tier ${tier}` })),
  people: rows,
});

describe("the list by weeks waited", () => {
  it("draws every tier on top of those below it, as high as its people, inside the plot", () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 320, max: 1100 }), (rows, width) => {
        const data = listOf(rows);
        const domain = waitsDomain(data);
        const layout = waitsLayout(data, width, 340, domain);
        const perPerson = (layout.plot.bottom - layout.plot.top) / (domain[1] - domain[0]);
        return layout.bars.every((bar) => {
          const step = Math.round(((bar.x - layout.plot.left) / (layout.plot.right - layout.plot.left)) * 12);
          const below = rows.slice(0, bar.tier).reduce((sum, tier) => sum + tier[step]!, 0);
          return (
            Math.abs(bar.height - rows[bar.tier]![step]! * perPerson) < 0.01 &&
            Math.abs(layout.plot.bottom - below * perPerson - (bar.y + bar.height)) < 0.01 &&
            bar.x + bar.width <= layout.plot.right + 0.01
          );
        });
      }),
      { numRuns: 60 },
    );
  });

  it("keeps its axis for the most of any week, and marks 18 and 52 weeks where they are", () => {
    expect(waitsDomain(sample.waitsFew, 37)[1]).toBeGreaterThanOrEqual(37);
    const { plot, marks } = waitsLayout(sample.waits, 860, 340, waitsDomain(sample.waits));
    expect(marks.map((mark) => ((mark.x - plot.left) / (plot.right - plot.left)) * 162)).toEqual([
      expect.closeTo(18, 6),
      expect.closeTo(52, 6),
    ]);
    // Beyond the last step there is nothing to mark.
    expect(waitsLayout(sample.waitsFew, 420, 280, [0, 5]).marks.map((mark) => mark.label)).toEqual([
      "18 weeks",
      "Aim, 20 weeks",
    ]);
  });

  it("says what a step is, and that the last one has no end where that is so", () => {
    expect(stepWords({ step: 2, open: true }, 5, 12)).toBe("10 to 12 weeks");
    expect(stepWords({ step: 2, open: true }, 11, 12)).toBe("22 weeks or more");
    expect(waitsLayout(sample.waits, 860, 340, [0, 30]).readings[0]![0]!.text).toBe(
      "0 to 2 weeks: 12 people (Universal 6, Targeted 4, Individualised 2)",
    );
  });
});

describe("measures by week", () => {
  it("share an axis with a picture beside them, and begin at nothing", () => {
    expect(weekLinesDomain(sample.waitLine)[0]).toBe(0);
    expect(weekLinesDomain(sample.waitLine, sample.listLines.lines)[1]).toBeGreaterThanOrEqual(1760);
  });

  it("name every line where it ends, without touching", () => {
    const { labels, plot } = weekLinesLayout(sample.listLines, 620, 280, weekLinesDomain(sample.listLines));
    const sorted = [...labels].sort((a, b) => a.y - b.y);
    expect(sorted.map((label) => label.lines.join(" "))).toEqual([
      "Waiting 953 people",
      "Over 18 weeks 562 people",
      "Over 52 weeks 0 people",
    ]);
    sorted.slice(1).forEach((label, index) => expect(label.y - sorted[index]!.y).toBeGreaterThanOrEqual(32));
    expect(labels.every((label) => label.x > plot.right)).toBe(true);
  });

  it("marks every value of a line that is counted here and there, and names it where it ends", () => {
    const values = [10, null, null, 30, null, null, null, null];
    const counted = { id: "counted", name: "Published", values, colour: "var(--ink)", dash: "", marked: true as const };
    const data = { ...sample.listLines, weeks: values.map(String), years: [], lines: [counted] };
    const { paths, labels, plot } = weekLinesLayout(data, 620, 280, [0, 40]);
    expect(paths[0]!.marks).toHaveLength(2);
    expect(paths[0]!.marks[1]!.x).toBeGreaterThan(paths[0]!.marks[0]!.x);
    expect(labels[0]!.lines).toEqual(["Published", "30 people"]);
    expect(labels[0]!.x).toBeLessThan(plot.right);
    expect(labels[0]!.y).toBeLessThan(paths[0]!.marks[1]!.y);
  });

  it("reads a missing week as a gap", () => {
    const { readings, paths } = weekLinesLayout(sample.waitLine, 620, 280, weekLinesDomain(sample.waitLine));
    expect(readings[0]!.filter((reading) => reading === null)).toHaveLength(29);
    expect(paths[0]!.path.match(/M/g)).toHaveLength(2);
  });
});

describe("the tiers", () => {
  it("are as wide as what they bring, the base lowest, and missing where nobody knows", () => {
    const { rows } = tierPyramidLayout(sample.tiers, 860, tierPyramidDomain(sample.tiers));
    const wide = rows.map((row) => row.width);
    expect(wide[1]! / wide[2]!).toBeCloseTo(1117 / 2360, 6);
    rows.slice(1).forEach((row, index) => expect(row.y).toBeLessThan(rows[index]!.y));
    expect(
      tierPyramidLayout(sample.tiersMissing, 420, tierPyramidDomain(sample.tiersMissing)).rows.map(
        (row) => row.missing,
      ),
    ).toEqual([false, true]);
  });

  it("fill the column of shares, whose edges move with the pointer", () => {
    const layout = tierPyramidLayout(sample.tiers, 860, tierPyramidDomain(sample.tiers));
    const { column, shares, edges } = layout;
    expect(shares.reduce((sum, part) => sum + part.height, 0)).toBeCloseTo(column.height, 6);
    expect(edges.map((edge) => [edge.below, edge.above])).toEqual([
      ["universal", "targeted"],
      ["targeted", "individual"],
      ["individual", "plans"],
    ]);
    // Moving the first edge up by 20 px gives the base what lies in these 20 px.
    const moved = shareOfPixels(layout, 20);
    const after = tierPyramidLayout(
      {
        ...sample.tiers,
        tiers: sample.tiers.tiers.map((tier, index) => ({
          ...tier,
          share: tier.share! + (index === 0 ? moved : index === 1 ? -moved : 0),
        })),
      },
      860,
      [0, 1],
    );
    expect(edges[0]!.y - after.edges[0]!.y).toBeCloseTo(20, 6);
    expect(tierPyramidLayout(sample.tiersMissing, 420, [0, 500]).edges).toEqual([]);
  });

  it("have a look of their own up to five, and never run out", () => {
    for (let count = 1; count <= 9; count += 1) {
      const looks = Array.from({ length: count }, (_, tier) => tierLook(tier, count));
      expect(new Set(looks.map((look) => `${look.fill} ${look.dash}`)).size, `${count} tiers`).toBe(count);
      if (count <= STEPS) expect(new Set(looks.map((look) => look.fill)).size).toBe(count);
    }
  });
});

describe("the capacity chain", () => {
  it("falls step by step to the sums the model gives", () => {
    for (const level of sample.chain.levels) {
      const falls = fallsOf(level.links);
      falls.forEach((fall, index) => {
        const before = falls[index - 1];
        if (fall.total && before !== undefined)
          expect(fall.left, `${level.id} ${fall.id}`).toBeCloseTo(before.left!, 9);
        else if (before !== undefined) expect(before.left! - fall.off!).toBeCloseTo(fall.left!, 9);
      });
    }
    // 5.2 WTE x 37.5 h x (1 - 22.4%) x 65%.
    expect(fallsOf(sample.chain.levels[1]!.links).at(-1)!.left).toBeCloseTo(5.2 * 37.5 * 0.776 * 0.65, 9);
  });

  it("stops being known where a figure is missing", () => {
    const falls = fallsOf(sample.chainMissing.levels[0]!.links);
    expect(falls.filter((fall) => fall.left === null).map((fall) => fall.id)).toEqual([
      "sickness_share",
      "parental_leave_share",
      "study_share",
      "at_work",
      "patient_facing_share",
      "for_patients",
    ]);
  });

  it("stands its columns below each other where they do not fit", () => {
    const wide = chainLayout(sample.chain, 860, chainDomain(sample.chain));
    const narrow = chainLayout(sample.chain, 420, chainDomain(sample.chain));
    expect([wide.bands.length, narrow.bands.length]).toEqual([1, 3]);
    expect(
      narrow.bands
        .flatMap((band) => band.columns.flatMap((column) => column.cells))
        .every((cell) => cell.x + narrow.columnWidth <= 420.01),
    ).toBe(true);
  });
});

describe("the team as one bar", () => {
  it("gives a px of the bar its WTE, and moves an edge as far as the pointer", () => {
    const layout = teamSplitLayout(sample.team, 620, teamSplitDomain(sample.team));
    expect(layout.parts.reduce((sum, part) => sum + part.width, 0) * layout.perPixel).toBeCloseTo(8.6, 9);
    const moved = teamSplitLayout(
      {
        levels: sample.team.levels.map((level, index) => ({
          ...level,
          wte: level.wte + [1, -1, 0][index]! * 30 * layout.perPixel,
        })),
      },
      620,
      teamSplitDomain(sample.team),
    );
    expect(moved.edges[0]!.x - layout.edges[0]!.x).toBeCloseTo(30, 6);
  });
});

it("names a handle as a slider with what it says now", () => {
  const nothing = (): void => undefined;
  const html = renderToStaticMarkup(
    <DragHandles
      width={100}
      height={50}
      handles={[
        {
          id: "0",
          label: "Share between A and B",
          x: 10,
          y: 20,
          moves: "up-down",
          now: 50,
          least: 0,
          most: 80,
          text: "A 50%, B 30%",
        },
      ]}
      onBegin={() => ({ edit: nothing, finish: nothing, cancel: nothing })}
      onDrag={nothing}
      onStep={nothing}
    />,
  );
  expect(html).toContain('role="slider" tabindex="0"');
  expect(html).toContain('aria-valuemin="0" aria-valuemax="80" aria-valuenow="50" aria-valuetext="A 50%, B 30%"');
});
