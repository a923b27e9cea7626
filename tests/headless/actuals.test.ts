/** `actuals`: the plan against what was counted since, from the command line, as the screen says it. */
import { expect, test } from "vitest";
import { heldAgainstPlan, againstSays, readPlan } from "../../model/index";
import { run, team } from "./command-line";

const months = {
  "months.csv":
    "Month,Headcount,Funded posts,Joiners,Leavers\nMar-26,28,26.5,,\nApr-26,27,26.5,0,1\nMay-26,25,26.5,0,2\nJun-26,24,*,1,2\n",
};

test("says what differs, whether by chance, why, and month by month, and changes no plan", async () => {
  const ran = await run(["actuals", team, "--with", "months.csv", "--draws", "20"], months);
  expect(ran.exit).toBe(0);
  expect(ran.written.size).toBe(0);
  expect(ran.out).toMatch(/Staff in post, people: 24 people counted in June 2026, .* planned: −\d/);
  expect(ran.out).toMatch(/19 times in 20 it would lie between/);
  expect(ran.out).toMatch(/8 in 10 of its futures lie between/);
  expect(ran.out).toMatch(/Leaver rate +−\d/);
  expect(ran.out).toMatch(/In all +−\d/);
  expect(ran.out).toMatch(/Leavers: 5 counted/);
  expect(ran.out).toMatch(/May 2026 +.* people +25 people/);
  expect(ran.err).toContain("months.csv: 3 figures are missing");
});

test("what import puts into a plan is held against it alike, as text, CSV and JSON", async () => {
  const put = await run(["import", "months.csv", "--into", team, "--out", "new.otplan"], months);
  expect(put.out).toContain("What was counted, to stand beside the plan");
  expect(put.out).toMatch(/Staff in post, people: 4 counts, March 2026 to June 2026\. a new series/);
  const text = put.written.get("new.otplan") ?? "";
  const files = { ...months, "new.otplan": text };
  const again = await run(["import", "months.csv", "--into", "new.otplan"], files);
  expect(again.out).toContain("The plan has every one of these counts already");
  const later = { ...files, "later.csv": "Month,Headcount\nJun-26,25\nJul-26,26\n" };
  const more = await run(["import", "later.csv", "--into", "new.otplan"], later);
  expect(more.out).toMatch(/joins "Staff in post, people", 1 month added, 1 month changed\n +June 2026: 24 to 25/);
  const plan = readPlan(text);
  if (!plan.ok) throw new Error(plan.problems[0]?.says);
  const held = heldAgainstPlan(plan.value);
  if (!held.ok) throw new Error(held.problems[0]?.says);
  const printed = await run(["actuals", "new.otplan", "--draws", "0"], files);
  for (const one of held.value) expect(printed.out).toContain(againstSays(one));
  const json = JSON.parse((await run(["actuals", "new.otplan", "--draws", "0", "--json"], files)).out) as {
    series: { months: { difference: number | null; parts: { value: number }[] }[] }[];
  };
  expect(json.series).toHaveLength(4);
  for (const { months: all } of json.series)
    for (const { difference, parts } of all)
      if (difference !== null) expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(difference, 8);
  const csv = await run(["actuals", "new.otplan", "--draws", "0", "--out", "against.csv"], files);
  expect(csv.written.get("against.csv")).toMatch(/^series,counts,unit[^]*headcount,heads/);
});

test("says how to bring counts in where there are none, and what is wrong with what is asked", async () => {
  expect((await run(["actuals", team])).out).toContain("Nothing has been counted in the months of this plan");
  expect((await run(["actuals"])).exit).toBe(2);
  expect((await run(["actuals", team, "--draws", "many"])).err).toContain("--draws takes a whole number");
  expect((await run(["actuals", team, "--out", "x.pdf"])).err).toContain("--out writes .csv");
  const none = await run(["actuals", team, "--with", "x.csv"], { "x.csv": "a,b\n1,2\n" });
  expect(none.exit).not.toBe(0);
  expect(none.err).toContain("a column with the month");
});
