/** Results in files: what a spreadsheet or another program reads back is what the model said. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { exitCodes } from "../../electron/headless/outcome";
import { checksAsText } from "../../electron/headless/results";
import type { ResultsFile } from "../../electron/headless/json";
import type { Selection } from "../../electron/headless/select";
import type { Failure } from "../../electron/bridge";
import { projectPlan, writePlan } from "../../model/index";
import { buildPlan } from "../model/build-plan";
import { england, planAt, run, team } from "./command-line";

/** Reads CSV as RFC 4180 has it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)) {
    rows.at(-1)!.push(match[1]!.startsWith('"') ? match[1]!.slice(1, -1).replaceAll('""', '"') : match[1]!);
    if (match[2] === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

test("CSV holds one number a line, base first, at full precision and without totals", async () => {
  const ran = await run([
    england,
    "--scenario",
    "posts-held",
    "--measure",
    "staff_in_post",
    "need",
    "--out",
    "results.CSV",
  ]);
  expect(ran).toMatchObject({ exit: 0, out: "" });
  expect(ran.err).toContain("Written: results.CSV\n");
  const text = ran.written.get("results.CSV")!;
  expect(text.startsWith("scenario,measure,unit,region_id,region,time,value\r\n")).toBe(true);
  const rows = readCsv(text).slice(1);
  const plan = await planAt(england);
  const expected = [undefined, "posts-held"].flatMap((scenario) => {
    const projected = projectPlan(plan, scenario === undefined ? {} : { scenario });
    if (!projected.ok) throw new Error("cannot run");
    return projected.value.tables({ measures: ["staff_in_post", "need"], by: ["region"] }).flatMap((table) =>
      table.groups.flatMap((group, number) =>
        table.times.map((time, at) => {
          const value = table.values[number * table.times.length + at]!;
          return [
            scenario === undefined ? "Base" : "Funded posts held at today's number",
            table.measure.id,
            "WTE",
            group.ids[0]!,
            group.labels[0]!,
            time,
            Number.isNaN(value) ? "" : String(value),
          ];
        }),
      ),
    );
  });
  expect(rows).toEqual(expected);
  expect(rows.filter((row) => row[1] === "need").every((row) => row.at(-1) === "")).toBe(true);
});

test("names with commas, quotation marks and formulas come back as names, and no spreadsheet runs them", async () => {
  const plan = buildPlan({ places: 4, years: 1, scenarios: [{ id: "sly", name: "@SUM(A1)", changes: [] }] });
  const names = [
    '=HYPERLINK("http://example.org","click")',
    "+44, and more",
    "-1",
    "Bedfordshire, Luton and Milton Keynes",
  ];
  plan.structure.places.slice(1).forEach((place, i) => (place.label = names[i]!));
  const ran = await run(
    ["sly.otplan", "--scenario", "sly", "--by", "place", "--measure", "headcount", "--out", "r.csv"],
    { "sly.otplan": writePlan(plan) },
  );
  const rows = readCsv(ran.written.get("r.csv")!).slice(1);
  expect(rows.slice(0, 4).map((row) => row[4])).toEqual([`'${names[0]!}`, `'${names[1]!}`, `'${names[2]!}`, names[3]]);
  expect(rows.at(-1)![0]).toBe("'@SUM(A1)");
  expect(rows.every((row) => row.length === 7)).toBe(true);

  const filtered = await run(
    [
      "sly.otplan",
      "--where",
      "place=Bedfordshire, Luton and Milton Keynes,place2,level=level1",
      "--measure",
      "headcount",
      "--by",
      "place",
    ],
    { "sly.otplan": writePlan(plan) },
  );
  expect(filtered.out).toContain("| Bedfordshire, Luton and Milton Keynes and +44, and more, level 1 |");
});

test("JSON has the documented shape, the hash of the plan, null for what is missing and every digit", async () => {
  const words = [
    england,
    "--scenario",
    "posts-held",
    "--measure",
    "vacancies",
    "need",
    "--by",
    "region,level",
    "--where",
    "place=london,level=registered,enhanced",
    "--years",
    "2025/26..2026/27",
    "--out",
    "out/results.json",
  ];
  const ran = await run(words);
  expect(ran).toMatchObject({ exit: 0, out: "" });
  const file = JSON.parse(ran.written.get("out/results.json")!) as ResultsFile;
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
    "problems",
  ]);
  expect(file).toMatchObject({
    format: "ot-workforce-results",
    version: 1,
    plan: {
      title: "England by NHS region",
      hash: createHash("sha256")
        .update(await readFile(england))
        .digest("hex"),
    },
    scenarios: [
      { id: null, name: "Base" },
      { id: "posts-held", name: "Funded posts held at today's number" },
    ],
    closure: "supply-led",
    start: "2024-04",
    time: "year",
    where: { place: "london", level: ["registered", "enhanced"] },
  });
  expect(file.tables.map((table) => [table.scenario, table.measure, table.label, table.unit, table.kind])).toEqual(
    [null, "posts-held"].flatMap((id) => [
      [id, "vacancies", "Net vacancies", "WTE", "stock"],
      [id, "need", "Posts needed", "WTE", "stock"],
    ]),
  );
  expect(file.tables[0]).toMatchObject({
    by: ["region", "level"],
    times: ["2025/26", "2026/27"],
    groups: [
      { ids: ["london", "registered"], labels: ["London", "Registered (band 6)"] },
      { ids: ["london", "enhanced"] },
    ],
  });
  const projected = projectPlan(await planAt(england), { scenario: "posts-held" });
  if (!projected.ok) throw new Error("cannot run");
  const [table] = projected.value.tables({
    measures: ["vacancies"],
    by: ["region", "level"],
    where: { place: "london", level: ["registered", "enhanced"] },
  });
  expect(file.tables[2]!.values).toEqual(
    [0, 1].map((group) => [1, 2].map((time) => table!.values[group * table!.times.length + time])),
  );
  expect(file.tables[1]!.values).toEqual([
    [null, null],
    [null, null],
  ]);
  expect(file.problems).toContainEqual(
    expect.objectContaining({
      severity: "note",
      kind: "missing-input",
      says: expect.stringContaining("Unmet need today is empty") as string,
    }),
  );
});

test("checks asked for are in the JSON, and told on standard output beside the file", async () => {
  const ran = await run([team, "--checks", "--out", "r.json"]);
  const file = JSON.parse(ran.written.get("r.json")!) as ResultsFile;
  expect(file.checks!.length).toBeGreaterThan(5);
  for (const check of file.checks!)
    expect(Object.keys(check).sort()).toEqual(["detail", "holds", "id", "says", "scenario"]);
  expect(ran.out).toBe(checksAsText(file.checks!, { scenarios: [] } as unknown as Selection));
});

test.each<[Failure["kind"], string]>([
  ["disk-full", "r.csv was not written: the disk is full. Make some room and run this again.\n"],
  ["read-only-file", "r.csv was not written: a file of this name is marked read-only. Name another with --out.\n"],
  [
    "read-only-folder",
    "r.csv was not written: nothing may be written in its folder. Name a file in a folder of your own with --out.\n",
  ],
  [
    "folder-missing",
    "r.csv was not written: its folder is not there. Make the folder first, or name another with --out.\n",
  ],
  ["locked", "r.csv was not written: another program is holding it. Close it there and run this again.\n"],
  ["failed", "r.csv was not written: the disk refused it. Name another place with --out.\n"],
])("results that cannot be written (%s) end with exit code 1", async (kind, says) => {
  const ran = await run(
    [team, "--out", "r.csv"],
    {},
    { writeFile: () => Promise.resolve({ ok: false, kind, says: "" }) },
  );
  expect(ran).toMatchObject({ exit: exitCodes.cannotRun, out: "", err: says });
});
