import { describe, expect, it } from "vitest";
import { monthBarsDomain, monthBarsLayout, type MonthBarsData } from "../../renderer/charts/month-bars-layout";

const data: MonthBarsData = {
  groups: [
    { id: "a", label: "Up to 1 week" },
    { id: "b", label: "Over 52 weeks" },
  ],
  columns: ["May", "June", "July"],
  picked: 2,
  kind: "heads",
  values: [
    [10, null, 20],
    [0, 40, 30],
  ],
};
const layout = monthBarsLayout(data, 800, 320, monthBarsDomain(data));

describe("bars of months", () => {
  it("start at nothing and rise in proportion", () => {
    expect(monthBarsDomain(data)).toEqual([0, 40]);
    const [a, b] = layout.groups;
    const full = layout.plot.bottom - layout.plot.top;
    expect(b!.bars[1]!.height).toBeCloseTo(full, 6);
    expect(a!.bars[0]!.height).toBeCloseTo(full / 4, 6);
    expect(b!.bars[0]).toMatchObject({ height: 0, missing: false });
    for (const bar of [...a!.bars, ...b!.bars]) expect(bar.y + bar.height).toBeCloseTo(layout.plot.bottom, 6);
  });

  it("stand side by side inside their own group", () => {
    const [a, b] = layout.groups;
    const edges = [...a!.bars, ...b!.bars].flatMap((bar) => [bar.x, bar.x + layout.barWidth]);
    for (const [at, edge] of edges.entries()) if (at > 0) expect(edge).toBeGreaterThanOrEqual(edges[at - 1]! - 1e-9);
    expect(edges[0]).toBeGreaterThanOrEqual(layout.plot.left);
    expect(edges.at(-1)).toBeLessThanOrEqual(layout.plot.right);
  });

  it("say what is missing and never draw it as nothing", () => {
    expect(layout.groups[0]!.bars[1]).toMatchObject({ missing: true });
    expect(layout.key.map((one) => one.text)).toEqual(["July", "May to June", "no figure"]);
    expect(layout.readings[0]![1]!.text).toBe("June, Up to 1 week: no figure");
    const gone = monthBarsLayout(
      {
        ...data,
        values: [
          [10, 5, null],
          [0, 40, 30],
        ],
      },
      800,
      320,
      [0, 40],
    );
    expect(gone.groups[0]!.figure).toBeNull();
  });

  it("write the figure of the picked column over it, clear of taller bars beside it", () => {
    const near = monthBarsLayout(
      {
        ...data,
        values: [
          [10, 39, 38],
          [0, 40, 30],
        ],
      },
      240,
      320,
      [0, 40],
    );
    expect(near.groups[0]!.figure).toMatchObject({ text: "38" });
    expect(near.groups[0]!.figure!.y).toBeLessThan(near.groups[0]!.bars[1]!.y);
    for (const { figure } of near.groups) expect(figure!.x).toBeLessThanOrEqual(near.plot.right);
  });

  it("draw no groups, no columns and no figures without a fault", () => {
    expect(
      monthBarsLayout({ groups: [], columns: [], picked: 0, kind: "heads", values: [] }, 400, 320, [0, 1]).key,
    ).toEqual([]);
    const none = monthBarsLayout({ ...data, values: [[null, null, null], []] }, 400, 320, [0, 1]);
    expect(none.groups.flatMap((group) => group.bars).every((bar) => bar.missing)).toBe(true);
  });
});
