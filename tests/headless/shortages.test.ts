/** Shortages of a quarter from the command line: what the model says, kept in a plan and compared with it later. */
import { describe, expect, it } from "vitest";
import { readPlan, writePlan } from "../../model/index";
import { england, run } from "./command-line";
import { twoPlaces } from "./service-plans";

const quarter = ["--quarter", "2026/27 Q1"];

describe("shortages PLAN", () => {
  it("tells what is short in a quarter, since when, by what and what helps", async () => {
    const ran = await run(["shortages", england, ...quarter]);
    expect(ran.exit).toBe(0);
    expect(ran.out).toMatch(/^Two places are seriously short in 2026\/27 Q1; London since before the start\./);
    expect(ran.out).toMatch(/ {2}London +serious +Vacancy rate +\d\d\.\d%, above 15% +before the start/);
    expect(ran.out).toMatch(/driven by: Leavers: \+\d/);
    expect(ran.out).toMatch(/helped by: .+ quarters? fewer, of 44/);
    expect(ran.out).toMatch(/Not judged\n.*Placement weeks/);
    expect(ran.out).toMatch(/The rules are the shipped ones/);
    expect(ran.err).toMatch(/cannot be run: /);
  });

  it("saves a quarter in a plan, and says what has changed in a later one", async () => {
    const saved = await runPlanWith(["--quarter", "2026-11", "--save-quarter", "--out", "kept.otplan"]);
    const kept = saved.written.get("kept.otplan") ?? "";
    const read = readPlan(kept);
    if (!read.ok) throw new Error(read.problems[0]?.says);
    expect(read.value.shortageQuarters).toHaveLength(1);
    expect(read.value.log.at(-1)?.what).toBe("Shortages of a quarter saved");
    const quarters = read.value.shortageQuarters ?? [];
    const again = await run(["shortages", "kept.otplan", "--quarter", quarters[0]?.quarter ?? ""], {
      "kept.otplan": kept,
    });
    expect(again.out).toMatch(new RegExp(`Since ${quarters[0]?.quarter ?? ""}: \\d+ the same\\.`));
    const since = await run(["shortages", "plan.otplan", "--since", "kept.otplan", "--csv"], {
      "kept.otplan": kept,
      "plan.otplan": kept,
    });
    expect(since.out.split("\r\n")[0]).toMatch(/^scenario,quarter,place_id,place,/);
  });

  it("gives the same figures as JSON", async () => {
    const ran = await runPlanWith(["--json", "--quarter", "2026-11"]);
    const file = JSON.parse(ran.out) as { now: { value: number; rule: { size: number } }[]; quarter: string };
    expect(file.quarter).toBe("2026/27 Q3");
    expect(file.now.length).toBeGreaterThan(0);
  });

  it.each([
    [["--quarter", "2050/51 Q1"], /no quarter "2050\/51 Q1"/],
    [["--by", "county"], /not told by "county"/],
    [["--scenario", "nothing-such"], /no scenario "nothing-such"/],
    [["--save-quarter"], /goes with --out/],
    [["--out", "x.txt"], /ends in neither/],
    [["--json", "--csv"], /Ask for one/],
    [["--measure", "headcount"], /no option "--measure"/],
  ])("refuses %j with a sentence", async (words, says) => {
    const ran = await runPlanWith(words);
    expect(ran).toMatchObject({ exit: 2, out: "" });
    expect(ran.err).toMatch(says);
  });
});

/** Two lists, one of which grows by 2 a week, the other by 1. */
const runPlanWith = (words: readonly string[]) =>
  run(["shortages", "plan.otplan", ...words], { "plan.otplan": writePlan(twoPlaces()) });
