/**
 * Every shipped number of the published waiting lists against what the workbooks print. The excerpts beside this test
 * keep the workbooks' own names of places and bands; nothing here shares code with what reads the seeds.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import places from "../../../../seeds/figures/places.json";
import stored from "../../../../seeds/figures/waiting-lists.json";
import waiting from "../../../../seeds/figures/waiting.json";
import { sources } from "../../../../seeds/sources.json";
import tileMap from "../../../../seeds/tile-map.json";
import { listFigures, openingListOf, publishedLists, registeredPatients } from "../../../../model";

/** Rows of a file of comma-separated cells, some in quotes. */
function rowsOf(file: string): readonly (readonly string[])[] {
  const lines = readFileSync(join(import.meta.dirname, file), "utf8")
    .trim()
    .split("\n")
    .slice(1);
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? ""),
  );
}

const figure = (printed: string | undefined): number | null =>
  printed === undefined || printed === "" ? null : Number(printed);
const serviceOf: Readonly<Record<string, string>> = { cyp: "children", adult: "adults" };
const idByName = new Map(
  [...tileMap.tiles, ...tileMap.regions, { id: "england", name: "England" }].map(({ id, name }) => [
    name.toLowerCase(),
    id,
  ]),
);
const idByCode = new Map(tileMap.tiles.map(({ id, code }) => [code, id]));

type Row = readonly (string | number | null)[];
const keyOf = (month: string, service: string, place: string): string => `${month} ${service} ${place}`;
const shipped = new Map(
  (stored.rows as readonly Row[]).map((row) => [keyOf(String(row[0]), String(row[1]), String(row[2])), row]),
);
const bands = ["0-1", "1-2", "2-4", "4-12", "12-18", "18-52", "over-52"];

/** England's totals as they stand in domain knowledge, section 2.8: October 2022 to October 2023, then July 2024. */
const months = [
  "2022-10",
  "2022-11",
  "2022-12",
  "2023-01",
  "2023-02",
  "2023-03",
  "2023-04",
  "2023-05",
  "2023-06",
  "2023-07",
  "2023-08",
  "2023-09",
  "2023-10",
  "2024-07",
];
const england = {
  children: [18637, 17270, 17839, 22556, 19847, 18669, 19503, 20165, 19561, 19400, 18040, 17431, 18355, 19070],
  adults: [8145, 7744, 6596, 5876, 5929, 8118, 7117, 7130, 5517, 5879, 5734, 6056, 6935, 8957],
};

/** Everything the excerpts print, by the key of a row: people by band, then the total. */
function printed(): ReadonlyMap<string, readonly (number | null)[]> {
  const all = new Map<string, (number | null)[]>();
  const put = (key: string, cells: readonly (number | null)[]): void => {
    const known = all.get(key) ?? Array.from({ length: 8 }, () => null);
    all.set(
      key,
      known.map((before, at) => cells[at] ?? before),
    );
  };
  for (const [month, , name, service, ...cells] of rowsOf("waits-2023.csv"))
    put(keyOf(month!, serviceOf[service!]!, idByName.get(name!.toLowerCase())!), cells.map(figure));
  for (const [month, service, ...cells] of rowsOf("england-2023.csv"))
    put(keyOf(month!, serviceOf[service!]!, "england"), [...cells.map(figure), null]);
  for (const service of ["children", "adults"] as const)
    months.forEach((month, at) =>
      put(keyOf(month, service, "england"), [null, null, null, null, null, null, null, england[service][at]!]),
    );
  for (const [code, , , , , , , , , , , children, childrenOver, adults, adultsOver] of rowsOf("systems.csv")) {
    put(keyOf("2025-03", "children", idByCode.get(code!)!), [
      null,
      null,
      null,
      null,
      null,
      null,
      figure(childrenOver),
      figure(children),
    ]);
    put(keyOf("2025-03", "adults", idByCode.get(code!)!), [
      null,
      null,
      null,
      null,
      null,
      null,
      figure(adultsOver),
      figure(adults),
    ]);
  }
  return all;
}

describe("the shipped waiting lists", () => {
  it("have the columns the model reads, a row for each month, service and place, and a listed source", () => {
    expect(stored.columns).toEqual(["month", "service", "place", "source", ...bands, "total"]);
    expect(shipped.size).toBe(stored.rows.length);
    const known = new Set(sources.map((source) => source.id));
    expect(
      [...shipped.values()].filter((row) => row.length !== stored.columns.length || !known.has(String(row[3]))),
    ).toEqual([]);
    const ids = new Set(idByName.values());
    expect([...shipped.values()].filter((row) => !ids.has(String(row[2])))).toEqual([]);
    expect(new Set([...shipped.values()].map((row) => `${String(row[0])} ${String(row[3])}`))).toEqual(
      new Set([
        ...months.slice(0, 13).map((month) => `${month} community-waits-2023`),
        "2024-07 rcot-action-plan",
        "2025-03 community-waits-2025-03",
      ]),
    );
  });

  it("print every number as the workbooks do, and no other; a blank is never 0", () => {
    const expected = printed();
    expect([...shipped.keys()].sort()).toEqual([...expected.keys()].sort());
    const wrong = [...expected]
      .filter(([key, cells]) => JSON.stringify(shipped.get(key)!.slice(4)) !== JSON.stringify(cells))
      .map(([key]) => key);
    expect(wrong).toEqual([]);
    const numbers = [...shipped.values()].flatMap((row) => row.slice(4)).filter((cell) => cell !== null);
    // The workbooks of June to October 2023; England's bands of January to May; totals of 2022 to July 2023 and July 2024; 30 lists of March 2025.
    expect(numbers.length).toBe(2932 + 5 * 2 * 7 + 10 * 2 + 2 + 30 * 2);
  });

  it("agree with the table of systems where both print October 2023", () => {
    for (const [code, , , , , , children, over18, over52, adults, adultsOver52] of rowsOf("systems.csv")) {
      const of = (service: string): Row => shipped.get(keyOf("2023-10", service, idByCode.get(code!)!))!;
      expect(
        [of("children")[11], of("children")[9], of("children")[10], of("adults")[11], of("adults")[10]],
        code,
      ).toEqual([children, over18, over52, adults, adultsOver52].map(figure));
    }
  });

  it("add up from systems to regions and from regions to England, but for 395 children of London counted in the South East in July 2023", () => {
    const off: unknown[] = [];
    for (const month of months.slice(8, 13))
      for (const service of ["children", "adults"]) {
        const total = (place: string): number => Number(shipped.get(keyOf(month, service, place))![11] ?? 0);
        const sum = (ids: readonly string[]): number => ids.reduce((all, id) => all + total(id), 0);
        for (const region of tileMap.regions) {
          const difference =
            sum(tileMap.tiles.filter((tile) => tile.region === region.id).map((tile) => tile.id)) - total(region.id);
          if (difference !== 0) off.push([month, service, region.id, difference]);
        }
        expect(sum(tileMap.regions.map((region) => region.id))).toBe(total("england"));
      }
    expect(off).toEqual([
      ["2023-07", "children", "london", 395],
      ["2023-07", "children", "south-east", -395],
    ]);
  });

  it("leave 6 and 20 of the 42 systems without a figure in October 2023", () => {
    const silent = (service: string): number =>
      tileMap.tiles.filter((tile) => shipped.get(keyOf("2023-10", service, tile.id))![11] === null).length;
    expect([silent("children"), silent("adults")]).toEqual([6, 20]);
  });
});

describe("what is worked out from them", () => {
  const lists = publishedLists(stored);
  const regionOf = new Map(tileMap.tiles.map((tile) => [tile.id, tile.region]));
  const patients = registeredPatients(places.figures, (system) => [regionOf.get(system)!, "england"]);

  it("gives 37.8% of children and 13.9% of adults over 18 weeks in October 2023, as the seeds say", () => {
    const share = (service: "children" | "adults"): number =>
      listFigures(lists.at("2023-10", service, "england")!, Number.NaN).shareOver18;
    const said = (id: string): unknown => waiting.figures.find((entry) => entry.id === id)?.value;
    expect(Number(share("children").toFixed(3))).toBe(said("cyp-ot-pct-over-18wk-oct23"));
    expect(Number(share("adults").toFixed(3))).toBe(said("adult-ot-pct-over-18wk-oct23"));
  });

  it("counts the patients of 42 systems as England's, and Devon's children waiting as 2.87 in 1,000", () => {
    expect([patients("england", "children"), patients("england", "adults")]).toEqual([12_473_484, 51_293_187]);
    expect(
      listFigures(lists.at("2023-10", "children", "ics:devon")!, patients("ics:devon", "children")).perThousand,
    ).toBeCloseTo(2.87, 2);
    for (const [code, , , all, adults, children] of rowsOf("systems.csv")) {
      const place = idByCode.get(code!)!;
      expect([
        patients(place, "children"),
        patients(place, "adults"),
        patients(place, "children") + patients(place, "adults"),
      ]).toEqual([children, adults, all].map(Number));
    }
  });

  it("can be put into a service wherever somebody waits, with figures no plan would refuse", () => {
    const service = { id: "ot", label: "Service", capacity: "starts" } as const;
    let used = 0;
    for (const { month, service: listed, place, total, people } of lists.months.flatMap((one) => [
      ...lists.in(one, "children"),
      ...lists.in(one, "adults"),
    ])) {
      const outcome = openingListOf(lists.series(listed, place), month, { service, from: place });
      expect(outcome.ok, `${place} ${month}`).toBe(total > 0);
      if (!outcome.ok) continue;
      used += 1;
      expect(
        outcome.value.every(
          ({ assumption, entry }) =>
            // Empty is what belonged to another list: its longest wait, and starts nothing is known of.
            (entry.value === null && ["opening_longest_wait", "starts_per_week"].includes(assumption)) ||
            (typeof entry.value === "number" &&
              entry.value >= 0 &&
              entry.source !== undefined &&
              entry.reason !== undefined),
        ),
      ).toBe(true);
      const opening = outcome.value
        .filter(({ assumption }) => assumption === "opening_list")
        .reduce((sum, { entry }) => sum + Number(entry.value), 0);
      expect(opening).toBe(people.some(Number.isNaN) ? total : people.reduce((sum, count) => sum + count, 0));
    }
    expect(used).toBeGreaterThan(380);
  });
});
