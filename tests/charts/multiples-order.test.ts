import { describe, expect, it } from "vitest";
import { orderedPanels } from "../../renderer/charts/multiples-order";
import { multiplesDomain, multiplesLayout } from "../../renderer/charts/small-multiples-layout";
import { multiples, multiplesGrouped } from "./samples";

const panel = (id: string, last: number | null, group?: string) => ({
  id,
  name: id,
  values: [9, last],
  ...(group === undefined ? {} : { group: { id: group, name: `Region ${group}` } }),
});
const ids = (panels: Parameters<typeof orderedPanels>[0]) =>
  orderedPanels(panels).map((section) => [section.name, ...section.panels.map(({ id }) => id)]);

describe("small multiples", () => {
  it("stand with the highest last figure first, the whole before its parts", () => {
    expect(ids([panel("a", 1), panel("b", 3), { ...panel("all", 2), first: true }, panel("c", 2)])).toEqual([
      [undefined, "all", "b", "c", "a"],
    ]);
  });

  it("have those without any figure last, and one without its last year by the last it has", () => {
    expect(ids([{ id: "none", name: "none", values: [null, null] }, panel("early", null), panel("b", 3)])).toEqual([
      [undefined, "early", "b", "none"],
    ]);
  });

  it("stand by name where they differ only by the dust of sums", () => {
    expect(ids([panel("b", 0.3), panel("a", 0.1 + 0.2), panel("c", 0.3 + 1e-12)])).toEqual([
      [undefined, "a", "b", "c"],
    ]);
  });

  it("stand in groups, each by its own highest; one group is none", () => {
    expect(ids([panel("a", 1, "x"), panel("b", 5, "y"), panel("c", 3, "x"), panel("d", 2, "y")])).toEqual([
      ["Region y", "b", "d"],
      ["Region x", "c", "a"],
    ]);
    expect(ids([panel("a", 1, "x"), panel("c", 3, "x")])).toEqual([[undefined, "c", "a"]]);
  });

  it("begin a row of their own in each group, on one axis, and say their order", () => {
    const layout = multiplesLayout(multiplesGrouped, 860, multiplesDomain(multiplesGrouped));
    expect(layout.order).toBe("By region, highest in 2036/37 first");
    expect(layout.groups).toHaveLength(3);
    for (const [number, group] of layout.groups.entries()) {
      const until = layout.groups[number + 1]?.y ?? Infinity;
      const inside = layout.panels.filter(({ y }) => y > group.y && y < until);
      expect(inside[0]?.first).toBe(true);
      expect(inside.some(({ lowest }) => lowest)).toBe(true);
    }
    expect(layout.panels).toHaveLength(multiplesGrouped.panels.length);
    expect(multiplesLayout(multiples, 860, multiplesDomain(multiples)).order).toBe("Highest in 2036/37 first");
    expect(multiplesLayout({ ...multiples, asGiven: true }, 860, multiplesDomain(multiples)).order).toBe("");
  });

  it("use a wide page where they are neither few nor many, in rows that are as full as can be", () => {
    const seven = { ...multiples, panels: Array.from({ length: 7 }, (_, at) => panel(String(at), at)) };
    for (const width of [1008, 1168]) {
      const { panels, panel: one, height } = multiplesLayout(seven, width, [0, 10]);
      expect(new Set(panels.map(({ x }) => x)).size).toBe(4);
      expect(one.width).toBeGreaterThan(width / 5);
      expect(one.plotHeight).toBe(112);
      // Both rows stand under the head of a projector's screen.
      expect(height).toBeLessThan(400);
    }
  });

  it("read in the order in which they stand", () => {
    const layout = multiplesLayout(multiples, 860, multiplesDomain(multiples));
    expect(
      layout.readings.map((row) => row[0]?.text.split(": ")[0]?.split(", ").slice(1).join(", ")).slice(0, 3),
    ).toEqual(layout.panels.slice(0, 3).map(({ id }) => multiples.panels.find((one) => one.id === id)?.name));
  });
});
