import { describe, expect, it } from "vitest";
import { pyramidDomain, pyramidLayout, type PyramidData } from "../../renderer/charts/age-pyramid-layout";
import { pyramid } from "./samples";

const draw = (data: PyramidData, domain = pyramidDomain(data)) => pyramidLayout(data, 860, domain);
const side = (name: string, values: readonly number[]) => ({ name, values });
const bands = ["Under 40", "40 and over"];

describe("an age pyramid", () => {
  it("fills both sides, the smaller drawn a whole number of times as long, and says so", () => {
    const data = {
      bands,
      kind: "heads",
      left: side("Here", [5622, 4000]),
      right: side("Abroad", [1126, 900]),
    } as const;
    const [left, right] = pyramidDomain(data);
    expect([left, right]).toEqual([-6000, 1200]);
    const { rows, about } = draw(data);
    const row = rows[1]!;
    expect(row.right.width / row.left.width).toBeCloseTo((5 * 1126) / 5622, 9);
    expect(about).toEqual({ left: "9,622 people", right: "2,026 people, bars drawn 5 times as long" });
  });

  it("has its lines at the same places on both sides, so that lengths compare", () => {
    const { ticks, centre } = draw(pyramid);
    const off = (which: "left" | "right") =>
      ticks.filter((tick) => tick.side === which).map(({ at }) => Math.abs(at - centre).toFixed(6));
    expect(off("left")).toEqual(off("right"));
    const number = (text: string) => Number(text.replaceAll(",", ""));
    const [left, right] = (["left", "right"] as const).map((which) =>
      number(ticks.findLast((tick) => tick.side === which)!.text),
    );
    expect(right! / left!).toBeCloseTo(pyramidDomain(pyramid)[1] / -pyramidDomain(pyramid)[0], 9);
  });

  it("uses more than half of the smaller side, unless it is less than a hundredth of the other", () => {
    for (const least of [60, 119, 130, 245, 310, 600, 900, 1400, 2600, 4100, 5900]) {
      const data = {
        bands,
        kind: "heads",
        left: side("Here", [5900, 10]),
        right: side("Abroad", [least, 10]),
      } as const;
      const [, most] = pyramidDomain(data);
      expect(least / most, String(least)).toBeGreaterThan(0.45);
      expect(least / most).toBeLessThanOrEqual(1);
    }
  });

  it("has one scale for two years, which are held against each other", () => {
    const data: PyramidData = {
      bands,
      kind: "heads",
      oneScale: true,
      left: side("2024/25", [100, 200]),
      right: side("2036/37", [500, 900]),
    };
    const [left, right] = pyramidDomain(data);
    expect(-left).toBe(right);
    const row = draw(data).rows[0]!;
    expect(row.right.width / row.left.width).toBeCloseTo(900 / 200, 9);
    expect(draw(data).about.left).toBe("300 people");
  });

  it("says no total where an age has no figure", () => {
    const data: PyramidData = {
      bands,
      kind: "heads",
      left: { name: "A", values: [3, null] },
      right: side("B", [3, 2]),
    };
    expect(draw(data).about).toEqual({ left: "", right: "5 people" });
  });
});
