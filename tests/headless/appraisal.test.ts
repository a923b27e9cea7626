/** The appraisal of options from the command line: the model's figures, in text, CSV and JSON, and what it refuses. */
import { describe, expect, it } from "vitest";
import { writePlan } from "../../model/index";
import { appraised, moneyPlan, optionOf } from "../model/questions/appraisal/appraised";
import { run, team } from "./command-line";

const plan = moneyPlan({ years: 3 });
const files = { "money.otplan": writePlan(plan) };
const appraise = (...words: string[]) => run(["appraisal", "money.otplan", ...words], files);

interface File {
  readonly format: string;
  readonly prices: string;
  readonly options: readonly {
    readonly id: string;
    readonly presentValue: { readonly net: number };
    readonly lines: readonly { readonly id: string; readonly presentValue: number | null }[];
    readonly ranges: {
      readonly draws: number;
      readonly presentValue: { readonly net: { readonly low: number } };
    } | null;
    readonly says: readonly string[];
  }[];
}

describe("appraisal PLAN", () => {
  it("prints what an option costs and brings, by whose money, with the rate and its source", async () => {
    const ran = await appraise("--option", "stay");
    expect(ran.exit).toBe(0);
    expect(ran.out).toMatch(/All money is in 2025\/26 prices, as a difference from doing nothing/);
    expect(ran.out).toMatch(/discounted by 3\.5% a year above prices \(.*Green Book/);
    expect(ran.out).toMatch(/Cost of doing it, besides staff +cost, cash +60\.0 +60\.0 +60\.0 +180\.0/);
    expect(ran.out).toMatch(/Temporary staff avoided +benefit, cash/);
    expect(ran.out).toMatch(/found no gain.*OTIS/s);
    expect(ran.out).not.toMatch(/NaN|undefined|Infinity/);
  });
  it("gives the model's own figures as JSON, in full", async () => {
    const file = JSON.parse((await appraise("--option", "stay", "starts", "--json")).out) as File;
    const model = appraised(plan, ["stay", "starts"]);
    expect(file.format).toBe("ot-workforce-appraisal");
    expect(file.options.map(({ id, presentValue }) => [id, presentValue.net])).toEqual(
      ["stay", "starts"].map((id) => [id, optionOf(model, id).presentValue.net]),
    );
    expect(file.options[0]?.ranges).toBeNull();
  });
  it("takes every scenario where none is named, and draws an option and doing nothing together", async () => {
    const file = JSON.parse((await appraise("--json", "--draws", "3")).out) as File;
    expect(file.options.map(({ id }) => id)).toEqual(plan.scenarios.map(({ id }) => id));
    expect(file.options[0]?.ranges).toMatchObject({ draws: 3, presentValue: { net: { low: 0, high: 0 } } });
  });
  it("writes one number a line as CSV, missing ones empty", async () => {
    const ran = await run(["appraisal", team, "--option", "more-stay", "--out", "case.csv"]);
    const lines = (ran.written.get("case.csv") ?? "").split("\r\n");
    expect(lines[0]).toBe("option,kind,money,what,unit,time,value,8 in 10 from,8 in 10 to");
    expect(lines.some((line) => /,cost,cash,Pay of staff in post,"GBP, 2025\/26 prices",2026\/27,\d/.test(line))).toBe(
      true,
    );
    expect(
      lines.some((line) => line.endsWith(',Leavers not to be replaced,"GBP, 2025/26 prices",present value,,,')),
    ).toBe(true);
  });
  it("says what is wanted where nobody has given a figure, and gives no ratio", async () => {
    const ran = await run(["appraisal", team, "--option", "more-stay"]);
    expect(ran.out).toMatch(/Leavers not to be replaced +benefit, cash +– +– +–/);
    expect(ran.out).toMatch(/There is no benefit-cost ratio/);
    expect(ran.out).toMatch(/cannot be said without: cost of doing it, besides staff; cost of replacing one leaver/);
  });
  it.each([
    [["--option", "nowhere"], /no scenario/],
    [["--draws", "none"], /whole number/],
    [["--json", "--csv"], /two forms/],
    [["--out", "case.docx"], /neither/],
  ])("refuses %s", async (words, says) => {
    const ran = await appraise(...words);
    expect([ran.exit, ran.out]).toEqual([2, ""]);
    expect(ran.err).toMatch(says);
  });
  it("explains itself, and is named by the help of the whole program", async () => {
    expect((await run(["appraisal", "--help"])).out).toMatch(/--option NAME/);
    expect((await run(["--help"])).out).toMatch(/appraisal PLAN/);
  });
});
