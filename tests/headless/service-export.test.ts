/** Services in files: what a spreadsheet or another program reads back is what the model said. */
import { expect, test } from "vitest";
import type { ResultsFile } from "../../electron/headless/json";
import { projectPlan, projectServices, type ServiceView } from "../../model/index";
import { given } from "../model/build-plan";
import { planAt, run } from "./command-line";
import { clearing, runPlan, twoPlaces } from "./service-plans";

const before = "seeds/plans/children-before-after.otplan";

async function view(service: string, scenario?: string): Promise<ServiceView> {
  const plan = await planAt(before);
  const under = scenario === undefined ? {} : { scenario };
  const outcome = projectServices(plan, { ...under, projection: projectPlan(plan, under) });
  if (!outcome.ok) throw new Error("cannot run");
  return outcome.value.view(service, undefined);
}

/** Rows of a CSV without quoted fields, under its heads. */
function rowsOf(text: string): Record<string, string>[] {
  const [heads, ...rows] = text
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
  return rows.map((row) => Object.fromEntries(heads!.map((head, column) => [head, row[column]!])));
}

test("CSV holds the workforce and the services in the same columns, each line with what it is for", async () => {
  const ran = await run([
    before,
    "--measure",
    "headcount",
    "waiting",
    "--scenario",
    "one-more-registered",
    "--out",
    "r.csv",
  ]);
  expect(ran).toMatchObject({ exit: 0, out: "", err: "Written: r.csv\n" });
  const text = ran.written.get("r.csv")!;
  expect(text.split("\r\n")[0]).toBe("scenario,measure,unit,service_id,service,tier_id,tier,time,value");
  const rows = rowsOf(text);
  expect(
    rows
      .filter((row) => row["measure"] === "headcount")
      .every((row) => row["service"] === "" && row["tier"] === "" && row["unit"] === "heads"),
  ).toBe(true);
  const expected = await Promise.all([undefined, "one-more-registered"].map((scenario) => view("children", scenario)));
  expect(rows.filter((row) => row["measure"] === "waiting").map((row) => row["value"])).toEqual(
    expected.flatMap((one) => one.byYear.waiting!.map(String)),
  );
  expect(rows.filter((row) => row["service_id"] === "children" && row["scenario"] === "Base")[0]).toMatchObject({
    measure: "waiting",
    unit: "people",
    service: "Children's occupational therapy",
    tier_id: "",
    time: "2026/27",
  });
});

test("CSV names tier and place where a list is told by them, and a plan without services keeps its columns", async () => {
  const byBoth = rowsOf(
    (await runPlan(twoPlaces(), "--by", "place,tier", "--measure", "waiting", "--out", "r.csv")).written.get("r.csv")!,
  );
  expect(Object.keys(byBoth[0]!)).toEqual([
    "scenario",
    "measure",
    "unit",
    "service_id",
    "service",
    "tier_id",
    "tier",
    "place_id",
    "place",
    "time",
    "value",
  ]);
  expect(byBoth[3]).toMatchObject({
    tier_id: "high",
    tier: "High",
    place_id: "place1",
    place: "place 1",
    time: "2026/27",
  });
  const together = rowsOf((await runPlan(twoPlaces(), "--out", "r.csv")).written.get("r.csv")!);
  expect(together.find((row) => row["measure"] === "waiting")).toMatchObject({
    service_id: "service",
    region_id: "",
    region: "",
    tier: "",
  });
  expect(together.find((row) => row["measure"] === "vacancies")).toMatchObject({ service_id: "", region_id: "place1" });
  const england = (await run(["seeds/plans/england.otplan", "--measure", "headcount", "--out", "r.csv"])).written.get(
    "r.csv",
  )!;
  expect(england.split("\r\n")[0]).toBe("scenario,measure,unit,region_id,region,time,value");
});

test("JSON keeps version 1 and has the services in a key of their own, with openings, weeks, null for what is missing and every digit", async () => {
  const file = JSON.parse(
    (
      await run([
        before,
        "--service",
        "children",
        "--time",
        "week",
        "--by",
        "tier",
        "--measure",
        "waiting",
        "longest_wait",
        "--years",
        "2026/27",
        "--out",
        "r.json",
      ])
    ).written.get("r.json")!,
  ) as ResultsFile;
  expect(Object.keys(file)).toEqual([
    "format",
    "version",
    "plan",
    "model",
    "hash",
    "seed",
    "scenarios",
    "closure",
    "start",
    "time",
    "where",
    "assumptions",
    "sources",
    "tables",
    "services",
    "problems",
  ]);
  expect(file).toMatchObject({
    version: 1,
    time: "year",
    tables: [],
    services: {
      time: "week",
      lists: [{ scenario: null, service: "children", label: "Children's occupational therapy", runs: true }],
    },
  });
  const [waiting, longest] = file.services!.tables;
  const after = await view("children");
  expect(waiting).toMatchObject({
    service: "children",
    scenario: null,
    measure: "waiting",
    label: "Waiting",
    unit: "people",
    kind: "stock",
    by: ["tier"],
    times: after.weeks.slice(0, 52),
    opening: after.openingByTier.waiting,
  });
  expect(waiting!.groups.map(({ ids }) => ids[0])).toEqual(after.tiers.map(({ id }) => id));
  expect(waiting!.values).toEqual(
    after.tiers.map((_, tier) =>
      Array.from({ length: 52 }, (_week, week) => after.tierFigures.waiting![week * after.tiers.length + tier]),
    ),
  );
  expect(longest!.values.flat().every((value) => value === null)).toBe(true);
  expect(longest!.opening).toEqual([null, null, null]);
});

test("JSON of a list that cannot be worked out says what it needs, and standard error says it in lines", async () => {
  const ran = await run(["seeds/plans/front-door.otplan", "--out", "r.json"]);
  const file = JSON.parse(ran.written.get("r.json")!) as ResultsFile;
  const [list] = file.services!.lists;
  expect(list).toMatchObject({ service: "front-door", runs: false });
  expect(list!.needed).toContainEqual(
    expect.objectContaining({ assumption: "referrals", missing: "list", where: { service: "front-door" } }),
  );
  expect(file.services!.tables.every((table) => table.values.flat().every((value) => value === null))).toBe(true);
  expect(file.tables.length).toBe(6);
  expect(ran.err).toMatch(
    /^note: The list of Occupational therapy at the front door cannot be worked out yet\. Still needed:\nnote: Occupational therapy at the front door, Referrals: /,
  );
  expect(ran).toMatchObject({ exit: 0, out: "" });
});

test("time of a list counted in starts is cases, of one counted in hours it is hours, and neither is rounded in a file", async () => {
  const inCases = rowsOf(
    (
      await runPlan(
        clearing({ assumptions: [given("referrals", 1 / 3)] }),
        "--measure",
        "hours_available",
        "referred",
        "--out",
        "r.csv",
      )
    ).written.get("r.csv")!,
  );
  expect(inCases[0]).toMatchObject({ measure: "hours_available", unit: "cases per week", value: "10" });
  expect(Number(inCases[3]!["value"])).toBeCloseTo(52 / 3, 10);
  expect(inCases[3]!["value"]!.length).toBeGreaterThan(10);
  const inHours = rowsOf((await run([before, "--measure", "hours_available", "--out", "r.csv"])).written.get("r.csv")!);
  expect(inHours[0]).toMatchObject({ unit: "hours per week" });
});
