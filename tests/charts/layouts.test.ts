import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { colourStep, steppedDomain } from "../../renderer/charts/colour-steps";
import { controlLimit, standing } from "../../renderer/charts/control-limits";
import { niceDomain } from "../../renderer/charts/domain";
import { funnelDomain, funnelLayout } from "../../renderer/charts/funnel-layout";
import { ranked } from "../../renderer/charts/ranking-layout";
import { sankeyDomain, sankeyLayout, type SankeyData } from "../../renderer/charts/sankey-layout";
import { spreadLabels } from "../../renderer/charts/spread-labels";
import { gapShapes, stockDomain, stockLayout } from "../../renderer/charts/stock-layout";
import { textWidth, wrapText } from "../../renderer/charts/text-width";
import boards from "../../seeds/places/boards-2026-04-01.json";
import { BOARDS, REGIONS, TILES, tileMapDomain, tileMapLayout } from "../../renderer/charts/tile-map-layout";
import { waterfallDomain, waterfallLayout, waterfallSteps } from "../../renderer/charts/waterfall-layout";
import * as sample from "./samples";

const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe("axes", () => {
  it("hold every figure, below nothing too, and are never empty", () => {
    fc.assert(
      fc.property(fc.array(fc.option(figure)), fc.constantFrom("always" as const, "near" as const), (values, zero) => {
        const [low, high] = niceDomain(values, zero);
        const there = values.filter((value) => value !== null);
        return (
          high > low &&
          there.every(
            (value) => value >= low - 1e-9 * (1 + Math.abs(low)) && value <= high + 1e-9 * (1 + Math.abs(high)),
          ) &&
          (zero === "near" || (low <= 0 && high >= 0))
        );
      }),
    );
  });

  it("start at nothing for bars, and only near nothing for lines", () => {
    expect(niceDomain([21_000, 23_000], "always")).toEqual([0, 25_000]);
    expect(niceDomain([21_000, 23_000], "near")).toEqual([21_000, 23_000]);
    expect(niceDomain([-310, -120], "near")).toEqual([-350, 0]);
    expect(niceDomain([], "near")).toEqual([0, 1]);
    expect(niceDomain([null, 0], "always")).toEqual([0, 1]);
  });
});

describe("labels", () => {
  it("stay where they want to be when they can, and share the room when they cannot", () => {
    expect(
      spreadLabels(
        [
          { at: 20, size: 10 },
          { at: 80, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([20, 80]);
    expect(
      spreadLabels(
        [
          { at: 50, size: 10 },
          { at: 52, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([46, 56]);
    expect(
      spreadLabels(
        [
          { at: 99, size: 10 },
          { at: 99, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([85, 95]);
    expect(
      spreadLabels(
        [
          { at: 0, size: 80 },
          { at: 0, size: 80 },
        ],
        0,
        100,
      ),
    ).toEqual([25, 75]);
  });

  it("never overlap, never leave the sheet and keep their order", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ at: fc.double({ min: -50, max: 450, noNaN: true }), size: fc.integer({ min: 5, max: 40 }) }),
          { maxLength: 10 },
        ),
        (labels) => {
          const middles = spreadLabels(labels, 0, 400);
          const order = labels.map((_, index) => index).sort((a, b) => labels[a]!.at - labels[b]!.at || a - b);
          return order.every((index, rank) => {
            const half = labels[index]!.size / 2;
            const next = order[rank + 1];
            const inside = middles[index]! - half >= -1e-6 && middles[index]! + half <= 400 + 1e-6;
            return (
              inside && (next === undefined || middles[next]! - middles[index]! >= half + labels[next]!.size / 2 - 1e-6)
            );
          });
        },
      ),
    );
  });

  it("are broken between words and cut only in the last line", () => {
    expect(wrapText("Apprenticeships reach a third of places", 100, 14, 2)).toEqual([
      "Apprenticeships",
      "reach a third of…",
    ]);
    expect(wrapText("Base", 10, 14, 2).join("")).toMatch(/…$/);
    for (const line of wrapText("Bath and North East Somerset, Swindon and Wiltshire", 120, 13, 2))
      expect(textWidth(line, 13)).toBeLessThanOrEqual(120);
  });
});

describe("staff against establishment", () => {
  it("shades shortage and surplus apart, cut where the lines cross", () => {
    const { short, over } = gapShapes([0, 10], [0, 20], [10, 10], (value) => value);
    expect(short).toBe("M0.0,0.0L5.0,10.0L0.0,10.0Z");
    expect(over).toBe("M5.0,10.0L10.0,20.0L10.0,10.0Z");
    expect(gapShapes([0, 10], [null, 20], [10, 10], (value) => value)).toEqual({ short: "", over: "" });
  });

  it("names each scenario at the end of its line with its change from the base, and shared posts once", () => {
    const layout = stockLayout(sample.stock, 860, 400, stockDomain(sample.stock));
    const words = layout.labels.map((label) => label.lines.join(" "));
    expect(words).toContain("Fewer leavers 25,080 WTE, +1,474");
    expect(words.filter((text) => text.startsWith("Establishment"))).toHaveLength(2);
    const sorted = [...layout.labels].sort((a, b) => a.y - b.y);
    sorted.forEach((label, index) => {
      const next = sorted[index + 1];
      if (next) expect(next.y - label.y).toBeGreaterThanOrEqual((label.lines.length + next.lines.length) * 8.5);
    });
  });

  it("says the size of the gap, in its shading or at the end of the base's line", () => {
    const crowded = stockLayout(sample.stock, 860, 400, stockDomain(sample.stock));
    expect(crowded.gapLabel).toBeNull();
    expect(crowded.labels.find((label) => label.id === "base")?.lines).toEqual(["Base", "23,607 WTE, gap 4,384"]);
    const alone = { ...sample.stock, series: sample.stock.series.slice(0, 1) };
    expect(stockLayout(alone, 860, 400, stockDomain(alone)).gapLabel?.text).toBe("Gap 4,384 WTE");
  });

  it("reads a missing year as a gap in the line, not as nothing", () => {
    const layout = stockLayout(sample.stockGaps, 560, 300, stockDomain(sample.stockGaps));
    expect(layout.readings[0]!.map((reading) => reading?.text ?? null)).toEqual([
      "2024/25, Base: 11.0%",
      "2025/26, Base: 12.0%",
      null,
      "2027/28, Base: 10.0%",
      null,
      "2029/30, Base: 14.0%",
    ]);
    expect(layout.lines[0]!.alone).toHaveLength(2);
  });
});

describe("waterfall", () => {
  it("adds up exactly, with what is left over as a bar of its own", () => {
    const steps = waterfallSteps(sample.waterfall);
    expect(steps.find((step) => step.role === "remainder")).toMatchObject({ from: 23_809, to: 23_606 });
    expect(waterfallSteps(sample.waterfallNear).map((step) => step.role)).toEqual([
      "level",
      "up",
      "up",
      "down",
      "level",
    ]);
  });

  it("runs from start to end whatever the steps", () => {
    fc.assert(
      fc.property(figure, fc.array(figure, { maxLength: 8 }), figure, (start, values, end) => {
        const steps = waterfallSteps({
          kind: "wte",
          start: { label: "a", value: start },
          end: { label: "b", value: end },
          steps: values.map((value, index) => ({ id: String(index), label: "s", value })),
        });
        const moves = steps.filter((step) => step.role !== "level");
        const joined = moves.every((step, index) => step.from === (index === 0 ? start : moves[index - 1]!.to));
        const reached = moves.at(-1)?.to ?? start;
        return (
          joined && Math.abs(reached - end) <= 1e-9 * Math.max(Math.abs(start), Math.abs(end), ...values.map(Math.abs))
        );
      }),
    );
  });

  it("draws levels as marks when the axis does not start at nothing", () => {
    const near = waterfallLayout(sample.waterfallNear, 640, waterfallDomain(sample.waterfallNear));
    expect(near.rows.filter((row) => row.role === "level").map((row) => row.mark)).toEqual([true, true]);
    expect(near.title).toMatch(/^WTE, axis ends at −/);
    const far = waterfallLayout(sample.waterfall, 860, waterfallDomain(sample.waterfall));
    expect(far.rows.some((row) => row.mark)).toBe(false);
  });
});

describe("moves of a year", () => {
  it("keep every ribbon as thick as its value and everything on the sheet", () => {
    const layout = sankeyLayout(sample.sankey, 860, 460, sankeyDomain(sample.sankey));
    const unit = layout.links[0]!.thickness / layout.links[0]!.value;
    for (const link of layout.links) expect(link.thickness / link.value).toBeCloseTo(unit, 9);
    for (const node of layout.nodes) {
      expect(node.height).toBeCloseTo(node.value * unit, 9);
      expect(node.y).toBeGreaterThanOrEqual(0);
      expect(node.y + node.height).toBeLessThanOrEqual(460);
    }
    expect(layout.links).toHaveLength(sample.sankey.links.length);
  });

  it("keep nodes of a column apart and in the order given", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.double({ min: 0, max: 500, noNaN: true })), { maxLength: 20 }),
        (moves) => {
          const data: SankeyData = {
            kind: "wte",
            nodes: [0, 1].flatMap((column) =>
              [0, 1, 2, 3].map((row) => ({ id: `${column}${row}`, label: "Level", column })),
            ),
            links: moves.map(([from, to, value]) => ({ from: `0${from}`, to: `1${to}`, value })),
          };
          const layout = sankeyLayout(data, 600, 300, sankeyDomain(data));
          return [0, 1].every((column) =>
            layout.nodes
              .filter((node) => node.column === column)
              .every((node, index, all) => {
                const next = all[index + 1];
                return (
                  node.y >= -1e-6 &&
                  node.y + node.height <= 300 + 1e-6 &&
                  (next === undefined || next.y >= node.y + node.height - 1e-6)
                );
              }),
          );
        },
      ),
    );
  });

  it("use the scale that is held, so that two scenarios compare", () => {
    const half = sankeyLayout({ ...sample.sankeyTiny, links: [{ from: "a", to: "b", value: 1 }] }, 480, 160, [0, 2]);
    const full = sankeyLayout({ ...sample.sankeyTiny, links: [{ from: "a", to: "b", value: 2 }] }, 480, 160, [0, 2]);
    expect(full.links[0]!.thickness / half.links[0]!.thickness).toBeCloseTo(2, 9);
  });

  it("leave out what is less than nothing or runs backwards", () => {
    expect(sankeyLayout(sample.sankeyTiny, 480, 160, [0, 1]).links.map((link) => link.value)).toEqual([1]);
  });
});

describe("control limits", () => {
  // Cumulative binomial(20, 0.1): P(0) = 0.121577, P(<=1) = 0.391747, P(<=3) = 0.867047, P(<=4) = 0.956826, P(<=5) = 0.988747.
  it("are the exact binomial ones, interpolated between counts", () => {
    expect(controlLimit(20, 0.1, 0.975) * 20).toBeCloseTo(5 - (0.988747 - 0.975) / (0.988747 - 0.956826), 3);
    expect(controlLimit(20, 0.1, 0.025)).toBe(0);
    expect(controlLimit(1, 0.1, 0.999) * 1).toBeCloseTo(1 - (1 - 0.999) / 0.1, 9);
  });

  it("come close to 1.96 and 3.09 standard errors for large places", () => {
    const error = Math.sqrt((0.1 * 0.9) / 20_000);
    expect((controlLimit(20_000, 0.1, 0.975) - 0.1) / error).toBeCloseTo(1.96, 1);
    expect((0.1 - controlLimit(20_000, 0.1, 0.001)) / error).toBeCloseTo(3.09, 1);
  });

  it("mark only who differs by more than chance", () => {
    expect([
      standing(104, 1000, 0.1),
      standing(122, 1000, 0.1),
      standing(140, 1000, 0.1),
      standing(60, 1000, 0.1),
    ]).toEqual(["within", "beyond 95", "beyond 99.8", "beyond 99.8"]);
    const layout = funnelLayout(sample.funnel, 860, 420, funnelDomain(sample.funnel));
    expect(layout.points.filter((point) => point.standing === "beyond 99.8").map((point) => point.name)).toEqual(
      ["Cheshire and Merseyside", "Northamptonshire", "Lincolnshire"].sort(
        (a, b) => layout.points.findIndex((p) => p.name === a) - layout.points.findIndex((p) => p.name === b),
      ),
    );
    expect(layout.points.every((point) => (point.label !== null) === (point.standing !== "within"))).toBe(true);
    expect(layout.missing).toBe(1);
  });

  it("have a number by the mark of whoever has no room for a name, and its name under the picture", () => {
    const crowd = {
      ...sample.funnel,
      places: Array.from({ length: 42 }, (_, i) => ({
        id: `p${i}`,
        name: `Integrated care system ${i}`,
        events: i % 2 === 0 ? 5 : 120,
        size: 900 + i * 12,
      })),
    };
    const { points, plot, unnamed } = funnelLayout(crowd, 860, 420, funnelDomain(crowd));
    const boxes = points.flatMap(({ label }) => {
      if (label === null) return [];
      const width = textWidth(label.text, 12);
      return [{ left: label.anchor === "start" ? label.x : label.x - width, y: label.y, width }];
    });
    expect(boxes.every((box) => box.y < plot.bottom)).toBe(true);
    const over = boxes.filter((one, i) =>
      boxes.some(
        (other, j) =>
          i < j &&
          Math.abs(one.y - other.y) < 12 &&
          one.left < other.left + other.width &&
          other.left < one.left + one.width,
      ),
    );
    expect(over).toEqual([]);
    const beyond = points.filter(({ standing: where }) => where !== "within");
    expect(beyond).toHaveLength(42);
    // Every mark has its name or the number of its name.
    const said = new Map(unnamed.map(({ name, number }) => [String(number), name]));
    expect(beyond.map(({ label }) => said.get(label?.text ?? "") ?? label?.text)).toEqual(
      beyond.map(({ name }) => name),
    );
    expect(unnamed.map(({ number }) => number)).toEqual(unnamed.map((_, at) => at + 1));
  });
});

describe("colour steps", () => {
  it("end on round numbers that hold every figure", () => {
    expect(steppedDomain([0.061, 0.17])).toEqual([0.05, 0.175]);
    expect(steppedDomain([])).toEqual([0, 1]);
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1 }), (values) => {
        const [low, high] = steppedDomain(values);
        const span = Math.max(...values.map(Math.abs), 1e-9);
        return (
          high > low &&
          Math.min(...values) >= low - 1e-6 * span - 1e-11 &&
          Math.max(...values) <= high + 1e-6 * span + 1e-11
        );
      }),
    );
  });

  it("are lightest for the least, darkest for the deepest shortfall, and none for no figure", () => {
    expect([
      colourStep(0, [0, 10])?.fill,
      colourStep(10, [0, 10])?.fill,
      colourStep(-6, [-6, -1])?.fill,
      colourStep(null, [0, 10]),
    ]).toEqual(["var(--scale-1)", "var(--scale-5)", "var(--scale-5)", null]);
  });
});

describe("map of England", () => {
  it("has 42 systems in seven regions, each tile in a place of its own, each region in one piece", () => {
    expect(TILES).toHaveLength(42);
    expect(new Set(TILES.map((tile) => tile.id)).size).toBe(42);
    expect(new Set(TILES.map((tile) => `${tile.column} ${tile.row}`)).size).toBe(42);
    expect(
      Object.fromEntries(
        REGIONS.map((region) => [region.id, TILES.filter((tile) => tile.region === region.id).length]),
      ),
    ).toEqual({
      "north-east-and-yorkshire": 4,
      "north-west": 3,
      midlands: 11,
      "east-of-england": 6,
      london: 5,
      "south-east": 6,
      "south-west": 7,
    });
    for (const region of REGIONS) {
      const members = TILES.filter((tile) => tile.region === region.id);
      const reached = new Set([members[0]!.id]);
      for (let grown = true; grown;) {
        grown = false;
        for (const tile of members) {
          if (reached.has(tile.id)) continue;
          if (
            members.some(
              (other) =>
                reached.has(other.id) && Math.abs(other.column - tile.column) + Math.abs(other.row - tile.row) === 1,
            )
          )
            grown = Boolean(reached.add(tile.id));
        }
      }
      expect(reached.size, region.name).toBe(members.length);
    }
  });

  it("names every tile in full where it is a desk's width and by code where it is narrow", () => {
    expect(tileMapLayout(sample.tilesIcs, 860, [0, 1]).named).toBe(true);
    expect(tileMapLayout(sample.tilesIcs, 420, [0, 1]).named).toBe(false);
  });

  it("has all regions of England in sight beneath the head of a projector", () => {
    const { tiles, tile } = tileMapLayout({ ...sample.tilesIcs, show: "region" }, 1008, [0, 1]);
    expect(Math.max(...tiles.map(({ y }) => y + tile.height))).toBeLessThanOrEqual(440);
  });

  it("draws the tiles of the date that the places are of", () => {
    const ids = (values: Record<string, number>) =>
      tileMapLayout({ ...sample.tilesIcs, show: "ics", values }, 860, [0, 1]).tiles.map(({ id }) => id);
    expect(ids({ "ics:devon": 1, "ics:frimley": 1 })).toEqual(TILES.map(({ id }) => id));
    expect(ids({ "ics:devon": 1, "ics:essex": 1 })).toEqual(BOARDS.map(({ id }) => id));
    expect(BOARDS).toHaveLength(36);
    expect(new Set(BOARDS.map(({ column, row }) => `${column} ${row}`)).size).toBe(36);
    expect(new Set(BOARDS.map(({ id }) => id))).toEqual(new Set(boards.places.map(({ id }) => id)));
    for (const tile of BOARDS) {
      const known = boards.places.find(({ id }) => id === tile.id);
      expect([tile.code, tile.name, tile.region]).toEqual([known?.code, known?.name, known?.region]);
    }
  });

  it("draws one region alone from the first of its own columns and rows, and none of the others", () => {
    const data = { ...sample.tilesIcs, show: "ics" as const, only: "london" };
    const { tiles, regions, height } = tileMapLayout(data, 860, [0, 1]);
    expect(tiles.map(({ id }) => id)).toEqual(TILES.filter(({ region }) => region === "london").map(({ id }) => id));
    expect([Math.min(...tiles.map(({ x }) => x)), Math.min(...tiles.map(({ y }) => y))]).toEqual([4, 4]);
    expect(regions.map(({ id }) => id)).toEqual(["london"]);
    expect(height).toBeLessThan(tileMapLayout({ ...data, only: undefined }, 860, [0, 1]).height / 2);
  });

  it("shows a system without a figure as missing, not as nought", () => {
    const layout = tileMapLayout(sample.tilesIcs, 860, [0, 0.2]);
    const missing = layout.tiles.filter((tile) => sample.tilesIcs.values[tile.id] === null);
    expect(missing.length).toBeGreaterThan(0);
    for (const tile of missing) expect([tile.step, tile.figure]).toEqual([null, "no figure"]);
  });
});

it("ranks the best first and those without a figure last", () => {
  expect(ranked(sample.ranking.items, "high").map((item) => item.id)).toEqual(["b", "a", "base", "c", "d"]);
  expect(ranked(sample.rankingNegative.items, "low").map((item) => item.id)).toEqual(["a", "base", "b"]);
});

describe("a map with figures that are a larger place's", () => {
  const data = {
    show: "ics",
    kind: "rate",
    values: { "ics:devon": 0.1, "ics:dorset": 0.1 },
    shared: new Map([
      ["ics:dorset", "South West's figure, shared out"],
      ["ics:sussex", "South East's figure, shared out"],
    ]),
  } as const;
  const { tiles, readings } = tileMapLayout(data, 900, tileMapDomain(data));
  const tile = (id: string) => tiles.find((one) => one.id === id)!;
  const reading = (id: string) => readings.flat().find((one) => one?.id === id)!.text;

  it("hatches them over their colour, and reads out whose they are", () => {
    expect([tile("ics:devon").shared, tile("ics:dorset").shared]).toEqual([false, true]);
    expect(tile("ics:dorset").step).toEqual(tile("ics:devon").step);
    expect(reading("ics:dorset")).toBe("Dorset, South West: 10.0%, South West's figure, shared out");
    expect(reading("ics:devon")).toBe("Devon, South West: 10.0%");
  });

  it("has nothing to say of whose a figure is where there is none", () => {
    expect(tile("ics:sussex")).toMatchObject({ shared: false, step: null });
    expect(reading("ics:sussex")).not.toContain("shared out");
  });

  it("gives figures that print the same one colour", () => {
    const alike = { ...data, values: { "ics:devon": 0.15098, "ics:dorset": 0.150981, "ics:somerset": 0.150979 } };
    const steps = tileMapLayout(alike, 900, tileMapDomain(alike)).tiles.filter((one) => one.step !== null);
    expect(new Set(steps.map((one) => one.step!.fill)).size).toBe(1);
  });
});
