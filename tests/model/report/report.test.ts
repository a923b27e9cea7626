/** A report as data: the same bytes again, only what JSON holds, sections put together, own words that know when they are stale. */
import { describe, expect, it } from "vitest";
import {
  claimsOf,
  leaveOutSection,
  pageRuns,
  orderSections,
  pageLine,
  quoteOf,
  readPlan,
  reportFormats,
  reportKinds,
  reportOf,
  tableOfChart,
  testHolds,
  textOf,
  withEntry,
  writeOwnWords,
  writePlan,
  type Edit,
  type HoldsTest,
  type Outcome,
  type Plan,
} from "../../../model/index";
import { buildPlan, given } from "../build-plan";
import { claimIn, reportFor, resultsFor, seedPlan } from "./make-report";

const plan = buildPlan({
  places: 1,
  years: 2,
  assumptions: [given("leaver_rate", 0.1), given("months_to_fill", 120)],
  scenarios: [{ id: "stay", name: "=All stay", changes: [{ assumption: "leaver_rate", op: "set", value: 0.05 }] }],
});
const signed = { when: "2026-06-03T09:00:00Z", who: "Ann Other" };
const made = (edit: Outcome<Edit>): Plan => {
  if (!edit.ok) throw new Error(edit.problems[0]?.says);
  return withEntry(edit.value.plan, edit.value.logEntry);
};

describe("a report", () => {
  it.each(reportKinds)("of the kind %s is the same bytes when it is made again, in every format", async (kind) => {
    const make = () => reportFor(plan, { kind, scenarios: ["stay"], draws: 3 });
    const [one, other] = [make(), make()];
    expect(JSON.parse(JSON.stringify(one))).toEqual(one);
    for (const format of reportFormats) {
      const [first, second] = [await format.write(one), await format.write(other)];
      expect(Buffer.from(first).equals(Buffer.from(second)), format.id).toBe(true);
      expect(first.length).toBeGreaterThan(100);
    }
  });

  it("says what a range of an option is counted in once, in the heading of its column", async () => {
    const team = seedPlan("community-team");
    const report = reportFor(team, { kind: "board", scenarios: team.scenarios.map(({ id }) => id), draws: 20 });
    const table = report.sections
      .flatMap(({ blocks }) => blocks)
      .find((block) => block.block === "table" && block.role === "options");
    if (table?.block !== "table") throw new Error("the board paper has no table of options");
    const at = table.columns.findIndex(({ heading }) => heading === "Staff in post, 8 in 10 futures");
    expect(table.columns[at]?.unit).toBe("WTE");
    const cells = table.rows.map((row) => row.cells[at] as string);
    expect(cells).toHaveLength(1 + team.scenarios.length);
    for (const cell of cells) expect(cell).toMatch(/^[\d,.]+ to [\d,.]+$/);
    const csv = reportFormats.find(({ id }) => id === "csv");
    expect(new TextDecoder().decode(await csv?.write(report))).toContain(
      `"Staff in post, 8 in 10 futures",,WTE,${cells[0] ?? "nothing"}`,
    );
  });

  it("holds nothing that is not there: no number is undefined or without end", () => {
    const report = reportFor(seedPlan("front-door"), { kind: "full", draws: 2 });
    const text = JSON.stringify(report, (_, value: unknown) =>
      typeof value === "number" && !Number.isFinite(value) ? "NOT A NUMBER" : value,
    );
    expect(text).not.toContain("NOT A NUMBER");
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it("names the day, the scenarios and the version on every page, and an example as one", () => {
    const report = reportFor({ ...plan, example: true }, { scenarios: ["stay"] });
    const line = pageLine(report.identity);
    for (const part of ["29 November 2026", "Base, =All stay", "Version test", "Worked example"])
      expect(line).toContain(part);
  });

  it("writes no text of a plan as a formula into CSV, and keeps negative numbers as numbers", async () => {
    const csv = reportFormats.find(({ id }) => id === "csv");
    const bytes = await csv?.write(reportFor(plan, { kind: "compare", scenarios: ["stay"] }));
    const text = new TextDecoder().decode(bytes);
    const fields = text.split("\r\n").flatMap((line) => line.split(","));
    expect(fields.filter((field) => /^"?[=+@]/.test(field))).toEqual([]);
    expect(text).toContain("'=All stay");
    expect(text).toMatch(/,-\d+\.\d+,WTE,/);
  });

  it("gives the numbers behind its chart as a table of the same figures", () => {
    const chart = reportFor(plan, { scenarios: ["stay"] })
      .sections.flatMap(({ blocks }) => blocks)
      .find((block) => block.block === "chart");
    if (chart?.block !== "chart") throw new Error("no chart");
    const table = tableOfChart(chart);
    expect(table.rows).toHaveLength(3);
    chart.series.forEach(({ values }, at) =>
      expect(table.rows.map(({ cells }) => (cells[at + 1] as { value: number | null }).value)).toEqual(values),
    );
    expect(chart.alternative).toContain("=All stay");
  });

  it("turns the page for tables of many years, and for no others", () => {
    const across = (years: number): readonly string[] =>
      reportFor({ ...plan, years }, { kind: "full" })
        .sections.filter((section) => pageRuns(section).some((run) => run.across))
        .map(({ id }) => id);
    expect(across(13)).toContain("years");
    expect(across(2)).not.toContain("years");
  });

  it("of a plan that cannot be run says why", () => {
    expect(() => reportFor(buildPlan({ assumptions: [given("staff_in_post", null)] }))).toThrow(/Staff in post/);
  });
});

describe("a test of a claim", () => {
  it.each<[HoldsTest["is"], number | null, number | undefined, boolean]>([
    ["above", 2, 1, true],
    ["above", 1, 1, false],
    ["below", 1, 2, true],
    ["below", 2, 2, false],
    ["at least", 2, 2, true],
    ["at least", 1, 2, false],
    ["at most", 2, 2, true],
    ["at most", 3, 2, false],
    ["equal", 2, 2, true],
    ["equal", 2, 3, false],
    ["known", 2, undefined, true],
    ["known", null, undefined, false],
    ["missing", null, undefined, true],
    ["above", null, 1, false],
  ])("%s of %s and %s is %s", (is, left, right, holds) => {
    expect(testHolds({ says: "", is, left, ...(right === undefined ? {} : { right }) })).toBe(holds);
  });
});

describe("how a report is put together", () => {
  const sections = reportFor(plan).sections;
  const [first, second, third] = sections;
  if (first === undefined || second === undefined || third === undefined) throw new Error("too few sections");

  it("leaves out and reorders, is kept in the file, and is logged", () => {
    const without = made(leaveOutSection(plan, "board", second, true, signed));
    const kept = made(orderSections(without, "board", [third, second, first], signed));
    const read = readPlan(writePlan(kept));
    if (!read.ok) throw new Error(read.problems[0]?.says);
    expect(reportFor(read.value).sections.map(({ id }) => id)).toEqual([
      third.id,
      first.id,
      ...sections.slice(3).map(({ id }) => id),
    ]);
    expect(kept.log.slice(-2).map(({ what }) => what)).toEqual([
      "Board paper: section",
      "Board paper: order of sections",
    ]);
    expect(reportFor(kept, { kind: "full" }).sections.some(({ id }) => id === second.id)).toBe(true);
  });

  it("takes a section in again, and a plan of which nothing is said keeps nothing", () => {
    const without = made(leaveOutSection(plan, "board", second, true, signed));
    const again = made(leaveOutSection(without, "board", second, false, signed));
    expect("reports" in again).toBe(false);
    expect(leaveOutSection(plan, "board", second, false, signed).ok).toBe(false);
  });

  it("has own words at the head of a section, plain as they were written", () => {
    const kept = made(writeOwnWords(plan, "board", first, "We <b>ask</b>.\n\nTwice.", [], signed));
    const [block] = reportFor(kept).sections[0]?.blocks ?? [];
    expect(block).toMatchObject({
      block: "own words",
      text: ["We <b>ask</b>.", "Twice."],
      by: "Ann Other",
      quotes: [],
    });
    const out = made(writeOwnWords(kept, "board", first, "  ", [], signed));
    expect("reports" in out).toBe(false);
    expect(writeOwnWords(plan, "board", first, "x".repeat(5000), [], signed).ok).toBe(false);
  });
});

describe("own words that quote a claim", () => {
  const claim = claimIn(reportFor(plan), "staff.end");
  if (claim === undefined) throw new Error("no claim");
  const answer = { id: "answer", title: "The answer" };
  const quoting = made(writeOwnWords(plan, "board", answer, "As we said.", [quoteOf(claim)], signed));
  const quoted = (of: Plan) => {
    const [block] = reportFor(of).sections.find(({ id }) => id === "answer")?.blocks ?? [];
    return block?.block === "own words" ? block.quotes : [];
  };
  const having = (id: string, value: number): Plan => ({
    ...quoting,
    assumptions: quoting.assumptions.map((one) => (one.id === id ? { ...one, value } : one)),
  });

  it("say nothing while it is as it was", () => {
    expect(quoted(quoting)).toEqual([
      { claim: "staff.end", was: textOf(claim.says), now: textOf(claim.says), moved: false },
    ]);
  });

  it("say what it was and is where its number has moved", () => {
    const after = claimIn(reportFor(having("leaver_rate", 0.2)), "staff.end");
    const end = (of: typeof after): string =>
      (of?.says.filter((part) => typeof part !== "string")[1] as { shown: string }).shown;
    expect(quoted(having("leaver_rate", 0.2))[0]?.says).toContain(
      `has moved since 3 June 2026: was ${end(claim)} when written, is ${end(after)} now`,
    );
    expect(end(after)).not.toBe(end(claim));
  });

  it("say both sentences where it has turned", () => {
    const [one] = quoted(having("months_to_fill", 3));
    expect(one?.moved).toBe(true);
    expect(one?.says).toContain(`the report said: "${textOf(claim.says)}" It now says: "`);
  });

  it("say that it is gone where the report no longer makes it", () => {
    const results = resultsFor(quoting);
    const without = reportOf({ ...results, told: [], base: { ...results.base, staff: undefined } });
    const [block] = without.sections.find(({ id }) => id === "answer")?.blocks ?? [];
    expect(block?.block === "own words" ? block.quotes[0] : undefined).toMatchObject({ now: null, moved: true });
    expect(claimsOf(without).some(({ id }) => id === "staff.end")).toBe(false);
  });
});
