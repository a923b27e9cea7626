/** `history`: what was counted before a plan, and counts put into it, from the command line. */
import { expect, test } from "vitest";
import { readPlan } from "../../model/index";
import { england, planAt, run, team } from "./command-line";

const table =
  "Month,WTE,Headcount,Break\n31/03/2022,10.5,12,\n31/03/2023,*,13,\n31/03/2024,11,14,Two teams were joined.\nTotal,21.5,,\n";

test("prints what is published of England with its gaps and breaks", async () => {
  const ran = await run(["history", england]);
  expect(ran.exit).toBe(0);
  expect(ran.out).toContain("Registered occupational therapists of the NHS (published)");
  expect(ran.out).toMatch(/2007-09 +14,439\n2024-03 +17,971\.8 +Worked out from vacancies/);
  expect(ran.out).toMatch(/2021-12 +40,453 +Registrations were renewed/);
});

test("says so where there is nothing", async () => {
  const ran = await run(["history", team]);
  expect(ran.out).toContain("Nothing is published of this plan's staff");
});

test("shows what a table would become and writes nothing on a dry run", async () => {
  const ran = await run(["history", team, "--add", "counts.csv", "--dry-run"], { "counts.csv": table });
  expect(ran.exit).toBe(0);
  expect(ran.written.size).toBe(0);
  expect(ran.out).toContain("Staff in post, WTE: 2 counts, March 2022 to March 2024, 1 gap");
  expect(ran.out).toContain("Staff in post, people: 3 counts");
  expect(ran.out).toMatch(/2023-03 +gap/);
  expect(ran.out).toMatch(/2024-03 +11 +Two teams were joined\./);
  expect(ran.out).toContain('row 5 (Total): "Total" is not a month or a year.');
  expect(ran.err).toContain("Nothing is written.");
});

test("writes a plan with its past, which is printed, written as CSV and JSON, and read back the same", async () => {
  const ran = await run(["history", team, "--add", "counts.csv", "--source", "ESR", "--out", "past.otplan"], {
    "counts.csv": table,
  });
  expect(ran.exit).toBe(0);
  const text = ran.written.get("past.otplan") ?? "";
  const plan = readPlan(text);
  if (!plan.ok) throw new Error(plan.problems[0]?.says);
  const before = await planAt(team);
  expect(plan.value.history?.map(({ points }) => points.map(({ value }) => value))).toEqual([
    [10.5, null, 11],
    [12, 13, 14],
  ]);
  expect(plan.value.log).toHaveLength(before.log.length + 1);
  const files = { "past.otplan": text };
  const shown = await run(["history", "past.otplan"], files);
  expect(shown.out).toContain("ESR");
  expect(shown.out).toMatch(/2023-03 +gap/);
  const csv = (await run(["history", "past.otplan", "--out", "past.csv"], files)).written.get("past.csv") ?? "";
  expect(csv).toContain("staff-in-post-wte,");
  expect(csv).toMatch(/2023-03,,,ESR,published/);
  const json = (await run(["history", "past.otplan", "--out", "past.json"], files)).written.get("past.json") ?? "";
  expect(JSON.parse(json)).toMatchObject({ format: "ot-history", own: plan.value.history, published: [] });
  // With a past of its own the plan can be tried on it.
  const tried = await run(["past.otplan", "--backtest", "workforce"], files);
  expect(tried.exit).toBe(0);
  expect(tried.out).toContain("Staff in post, people, from March 2022");
  expect(tried.out).toContain("counts of your own");
  expect(tried.out).toMatch(/^MONTH .* COUNTED /m);
});

test("reads a table of Windows, of UTF-16 and from standard input", async () => {
  const bytes = {
    windows: Buffer.from("Month;WTE \xa3\nMar-22;10\n", "latin1"),
    utf16: Buffer.from("\ufeffMonth\tWTE\nMar-22\t10\n", "utf16le"),
  };
  for (const one of Object.values(bytes)) {
    const ran = await run(
      ["history", "-", "--add", "x.csv", "--dry-run"],
      {},
      {
        stdin: async () => Buffer.from(JSON.stringify(await planAt(team))),
        readFile: () => Promise.resolve(one),
      },
    );
    expect(ran.out).toContain("Staff in post, WTE: 1 count, March 2022");
  }
});

test.each([
  [["history"], 2, "followed by no plan"],
  [["history", team, "--add", "counts.csv"], 2, "--out with-past.otplan"],
  [["history", team, "--out", "x.txt"], 2, ".csv or .json"],
  [["history", team, "--out", team], 2, "the plan itself"],
  [["history", team, "--source", "ESR"], 2, "goes with --add"],
  [["history", team, "--add", "counts.csv", "--dry-run", "--counts", "bananas"], 2, "--counts takes"],
  [["history", team, "--add", "counts.csv", "--dry-run", "--level", "registred"], 2, "registered"],
  [["history", team, "--add", "us.csv", "--dry-run"], 2, "--dates day-first"],
  [["history", team, "--add", "bad.csv", "--dry-run"], 1, "None of it can be used"],
  [["history", team, "--add", "gone.csv", "--dry-run"], 1, "no such file"],
  [["history", team, "--nonsense"], 2, 'no option "--nonsense"'],
])("%s ends with %i and says %s", async (words, exit, part) => {
  const ran = await run(words, {
    "counts.csv": table,
    "us.csv": "Date,WTE\n4/1/2024,10\n",
    "bad.csv": "hello\n",
  });
  expect(ran.exit).toBe(exit);
  expect(ran.err).toContain(part);
  expect(ran.written.size).toBe(0);
});

test("what was asked about is read once it is told", async () => {
  const ran = await run(["history", team, "--add", "us.csv", "--dates", "month-first", "--dry-run"], {
    "us.csv": "Date,WTE\n4/1/2024,10\n",
  });
  expect(ran.out).toContain("1 count, April 2024");
});
