import { applyEdit } from "../../renderer/state/apply-edit";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it } from "vitest";
import england from "../../seeds/plans/england.otplan?raw";
import {
  type Assumption,
  catalogue,
  checkPlan,
  lineage,
  pastedCells,
  pasteFigures,
  type Plan,
  readFigures,
  readingOf,
  readPlan,
  removeChanges,
  missing,
  resolvePlan,
  setValue,
  setValues,
} from "../../model";
import { EngineContext } from "../../renderer/engine/use-answer";
import { fillShares, remainder, setShare, type Share } from "../../renderer/controls/share-fill";
import { comesTo } from "../../renderer/screens/assumptions/comes-to";
import { isOverdue } from "../../renderer/screens/assumptions/figures-in-words";
import { assumptionOf, problemsToShow } from "../../renderer/screens/assumptions/plan-problems";
import { chosenRows, registerGroups, registerRows, sortedRows } from "../../renderer/screens/assumptions/register";
import { RegisterTable } from "../../renderer/screens/assumptions/register-table";
import { shareSets } from "../../renderer/screens/assumptions/share-sets";
import { shippedPlan } from "../../renderer/screens/assumptions/shipped";
import { topicOf } from "../../renderer/screens/assumptions/topics";
import { openPlan, showPlan, undo } from "../../renderer/state/plan-store";
import { readyEngine } from "./ready-engine";

const outcome = readPlan(england);
if (!outcome.ok) throw new Error(outcome.problems[0]?.says);
const plan: Plan = outcome.value;
const figure = (id: string, from: Plan = plan): Assumption => from.assumptions.find((one) => one.id === id)!;
const now = (): Plan => openPlan()!.plan;

beforeEach(() => showPlan(plan, { document: null, name: "england.otplan", saved: true }));

describe("the rows of the register", () => {
  const rows = registerRows(plan, "london-and-south-east-as-england", missing(plan));

  it("gives every assumption of the catalogue a topic, and the plan's own figures theirs", () => {
    expect(catalogue.filter((entry) => topicOf(entry.id) === "own").map((entry) => entry.id)).toEqual([]);
    expect(topicOf("support_share")).toBe("own");
  });

  it("filters by quality, change, need and contradiction", () => {
    const ids = (filter: Parameters<typeof chosenRows>[2]): string[] =>
      chosenRows(rows, "", filter).map((row) => row.assumption.id);
    expect(ids("all")).toHaveLength(plan.assumptions.length);
    expect(ids("changed")).toEqual(["leaver_rate"]);
    expect(ids("required")).toContain("unmet_need");
    expect(ids("required")).not.toContain("leaver_rate");
    expect(ids("contradicted")).toEqual(expect.arrayContaining(["past_growth", "growth_reading"]));
    expect((["judgement", "calibrated", "derived", "published"] as const).flatMap(ids)).toHaveLength(
      plan.assumptions.length,
    );
  });

  it("finds every word of a search anywhere in a row", () => {
    expect(chosenRows(rows, "RATE leaver", "all").map((row) => row.assumption.id)).toContain("leaver_rate");
    expect(chosenRows(rows, "leaver zebra", "all")).toEqual([]);
  });

  it("stands under topics, and in one list once it is sorted by something else", () => {
    const groups = registerGroups(sortedRows(rows, "topic", false), "topic");
    expect(groups[0]?.topic).toBe("opening");
    expect(groups.at(-1)?.topic).toBe("own");
    expect(groups[0]?.rows[0]?.assumption.id).toBe("staff_in_post");
    const byName = sortedRows(rows, "label", false).map((row) => row.assumption.label);
    expect(byName).toEqual([...byName].sort((a, b) => a.localeCompare(b, "en-GB")));
    expect(registerGroups(sortedRows(rows, "label", false), "label")).toHaveLength(1);
  });

  it("keeps rows without a source last, whichever way it is sorted", () => {
    for (const descending of [false, true]) expect(sortedRows(rows, "source", descending).at(-1)?.source).toBe("");
  });

  it("follows the scenarios a scenario is based on, and stops where they come back to themselves", () => {
    const loop = [
      { id: "a", name: "A", basedOn: "b", changes: [] },
      { id: "b", name: "B", basedOn: "a", changes: [] },
    ];
    expect(lineage({ scenarios: loop }, "a").map((one) => one.id)).toEqual(["b", "a"]);
    expect(lineage({ scenarios: loop }, undefined)).toEqual([]);
  });

  it("is a table with row headings, sort states and what formulas come to", () => {
    const resolved = resolvePlan(plan);
    const html = renderToStaticMarkup(
      <EngineContext.Provider value={readyEngine()}>
        <RegisterTable
          plan={plan}
          resolved={resolved.ok ? resolved.value : undefined}
          rows={sortedRows(rows, "topic", false)}
          scenario={undefined}
          readOnly={false}
          sorting="status"
          descending={false}
          onSort={() => undefined}
          open={new Set(["masters_share", "mean_age"])}
          onToggle={() => undefined}
          caption="All"
        />
      </EngineContext.Provider>,
    );
    expect(html.match(/scope="row"/g)).toHaveLength(plan.assumptions.length);
    expect(html).toContain('aria-sort="ascending"');
    expect(html).toMatch(/comes to \d+\.\d% to \d+\.\d%/);
    expect(html).toContain("To the published figure");
    expect(html).toContain("To the figure the example came with");
  });
});

describe("what formulas come to", () => {
  const resolved = resolvePlan(plan);
  if (!resolved.ok) throw new Error(resolved.problems[0]?.says);

  it("is a number for one value, the ends for several, and nothing for an empty figure", () => {
    expect(comesTo(resolved.value, "mean_age")).toEqual({ low: 41, high: 41 });
    const share = comesTo(resolved.value, "intake_share")!;
    expect(share.low).toBeGreaterThan(0);
    expect(share.high).toBeGreaterThan(share.low);
    expect(comesTo(resolved.value, "unmet_need")).toBeUndefined();
  });

  it("leaves out people for whom a more specific value holds", () => {
    const entry = figure("level_share").where!.find((one) => one.level === "support" && one.setting === undefined)!;
    expect(comesTo(resolved.value, "level_share", { level: "support" }, entry.value)).toEqual({
      low: expect.closeTo(0.162, 3) as number,
      high: expect.closeTo(0.162, 3) as number,
    });
  });

  it("reads amounts as well as rates", () => {
    expect(comesTo(resolved.value, "staff_in_post", { setting: "social-care" })).toEqual({ low: 3200, high: 3200 });
  });
});

describe("shares kept at 100%", () => {
  const shares: readonly Share[] = [
    { id: "a", label: "A", value: 0.5, held: false },
    { id: "b", label: "B", value: 0.3, held: false },
    { id: "c", label: "C", value: 0.2, held: false },
  ];
  const values = (list: readonly Share[]): (number | null)[] => list.map((share) => share.value);

  it("lets the others make room in proportion, and only then", () => {
    expect(values(setShare(shares, "a", 0.75, true))).toEqual([0.75, 0.15, 0.1]);
    expect(values(setShare(shares, "a", 0.75, false))).toEqual([0.75, 0.3, 0.2]);
    expect(remainder(setShare(shares, "a", 0.75, false))).toBe(-0.25);
  });

  it("does not touch a share that is held, and shows what then cannot be placed", () => {
    const held = shares.map((share) => ({ ...share, held: share.id === "b" }));
    expect(values(setShare(held, "a", 0.6, true))).toEqual([0.6, 0.3, 0.1]);
    const over = setShare(held, "a", 0.9, true);
    expect(values(over)).toEqual([0.9, 0.3, 0]);
    expect(remainder(over)).toBe(-0.2);
  });

  it("adds up exactly whatever is shared, and shares equally when nobody has any", () => {
    const thirds = fillShares(shares.map((share) => ({ ...share, value: 1 })));
    expect(thirds.reduce((sum, share) => sum + share.value!, 0)).toBeCloseTo(1, 12);
    expect(
      values(
        fillShares(
          [
            { ...shares[0]!, value: 0.6 },
            { ...shares[1]!, value: 0 },
            { ...shares[2]!, value: 0 },
          ],
          "a",
        ),
      ),
    ).toEqual([0.6, 0.2, 0.2]);
  });

  it("leaves a share nobody has given empty", () => {
    expect(
      values(
        fillShares([
          { ...shares[0]!, value: 0.5 },
          { ...shares[1]!, value: null },
        ]),
      ),
    ).toEqual([1, null]);
  });

  it("finds the sets in a plan: one for each group of people", () => {
    expect(shareSets(plan, figure("origin_share"))).toHaveLength(1);
    expect(shareSets(plan, figure("joining_age")).map((set) => set.where)).toEqual([
      { route: "degree" },
      { route: "masters" },
      { route: "apprenticeship" },
    ]);
    expect(shareSets(plan, figure("level_share")).map((set) => set.members.length)).toEqual([6, 6, 6]);
    expect(shareSets(plan, figure("leaver_rate"))).toEqual([]);
  });

  it("changes several shares as one undo step", () => {
    applyEdit((now, by) =>
      setValues(
        now,
        undefined,
        [
          { where: { origin: "uk" }, value: 0.8 },
          { where: { origin: "international" }, value: 0.2 },
        ].map((share) => ({ assumption: figure("origin_share").id, ...share, scenario: undefined })),
        by,
      ),
    );
    expect(figure("origin_share", now()).where?.map((entry) => entry.value)).toEqual([0.8, 0.2]);
    expect(openPlan()?.history.done).toHaveLength(1);
    undo();
    expect(figure("origin_share", now()).where?.map((entry) => entry.value)).toEqual([0.9056, 0.0944]);
  });
});

describe("figures pasted from a spreadsheet", () => {
  it("splits tabs, lines and quoted cells as Excel writes them", () => {
    expect(pastedCells('a\tb\r\n"two\nlines"\t"say ""so"""\r\n\r\n')).toEqual([
      ["a", "b"],
      ["two\nlines", 'say "so"'],
    ]);
    expect(pastedCells(" \n\t\n")).toEqual([]);
  });

  const row = (text: string, scenario?: string) => readFigures(text, plan, scenario)[0]!;

  it("matches by label or id, whole or part, with the unit after the value", () => {
    expect(row("leaver rate\t9%")).toMatchObject({ to: 0.09, from: null, says: undefined });
    expect(row("leaver_rate\tLondon\t12%")).toMatchObject({
      to: 0.12,
      from: 0.1,
      part: "London",
      where: { place: "london" },
    });
    expect(row("Mean age\t42\tyears")).toMatchObject({ to: 42 });
    expect(row("Leaver rate\t9\t%")).toMatchObject({ to: 0.09 });
    expect(row("International recruits\tRegistered\t1,200")).toMatchObject({ to: 1200 });
  });

  it("says how a share without a % sign was read, and refuses one that cannot be meant", () => {
    expect(row("Leaver rate\t0.09")).toMatchObject({
      to: 0.09,
      says: "Read as a share of 1, because it has no % sign.",
    });
    expect(row("Leaver rate\t9")).toMatchObject({
      to: 0.09,
      says: "Read as 9%, because no row has a % sign and some can only be percentages.",
    });
  });

  it("complains row by row and uses nothing it is unsure of", () => {
    for (const [text, complaint] of [
      ["Meen age\t42", 'Did you mean "Mean age"?'],
      ["\t42", "first column is empty"],
      ["Mean age\tforty", "is not a number"],
      ["Mean age\t400", "Mean age must be between 16 and 90 years"],
      ["Mean age\t40 to 42", "is a range"],
      ["Mean age\t", "no value"],
      ["Mean age\t42\tweeks", 'The unit pasted is "weeks"'],
      ["Leaver rate\tLodnon\t12%", 'no value for "Lodnon"'],
    ] as const) {
      const read = row(text);
      expect(read.to, text).toBeUndefined();
      expect(read.says, text).toContain(complaint);
    }
  });

  it("never takes a figure away for a sign that there is none, and says whose it would have been", () => {
    for (const scenario of [undefined, plan.scenarios[0]!.id]) {
      const read = row("Leaver rate\tLondon\t*", scenario);
      expect(read.to).toBeUndefined();
      expect(read.says).toContain("Leaver rate for London stays 10%");
    }
  });

  it("takes the first of two rows for the same value", () => {
    const [first, second] = readFigures("Mean age\t42\nmean_age\t43", plan);
    expect([first?.to, second?.to]).toEqual([42, undefined]);
    expect(second?.says).toContain("earlier row");
  });

  it("applies what can be used as one undo step and leaves the rest", () => {
    expect(
      applyEdit((now, by) =>
        pasteFigures(now, readFigures("Mean age\t42\nLeaver rate\tLondon\t12%\nNonsense\t3", plan), undefined, by),
      ),
    ).toMatchObject({ value: { logEntry: { what: "2 figures pasted" } } });
    expect(figure("mean_age", now()).value).toBe(42);
    expect(figure("leaver_rate", now()).where?.find((entry) => entry.place === "london")?.value).toBe(0.12);
    expect(openPlan()?.history.done).toHaveLength(1);
    undo();
    expect(now().assumptions).toEqual(plan.assumptions);
  });

  it("goes to the scenario when one is shown", () => {
    const { id } = plan.scenarios[0]!;
    const before = figure("leaver_rate", now());
    applyEdit((now, by) => pasteFigures(now, readFigures("Leaver rate\t12%", plan, id), id, by));
    expect(figure("leaver_rate", now())).toEqual(before);
    expect(now().scenarios[0]?.changes.at(-1)).toMatchObject({ assumption: "leaver_rate", op: "set", value: 0.12 });
  });

  it("refuses in a scenario what only the base can say", () => {
    const { id } = plan.scenarios[0]!;
    expect(row("Mean age\t42", id)).toMatchObject({ to: undefined });
  });
});

describe("readings and ways back", () => {
  it("knows which value the readings are of: the whole, a part or a date", () => {
    expect(readingOf(figure("past_growth"))).toEqual({ kind: "value", value: 0.02 });
    expect(readingOf(figure("leaver_origin_factor"))).toMatchObject({
      kind: "part",
      where: { origin: "international" },
    });
    expect(readingOf({ ...figure("apprenticeship_share"), when: [{ from: "2031-04", value: 0.25 }] })).toEqual({
      kind: "date",
      from: "2031-04",
      value: 0.25,
    });
    expect(readingOf({ ...figure("apprenticeship_share"), when: [{ from: "2031-04", value: 0.9 }] })).toBeUndefined();
  });

  it("knows the worked example by its title, and no other plan", () => {
    expect(shippedPlan(plan.title)?.assumptions).toEqual(plan.assumptions);
    expect(shippedPlan("My own plan")).toBeUndefined();
  });

  it("takes a scenario's changes of one assumption out in one step", () => {
    const scenario = plan.scenarios.find((one) => one.changes.length > 2)!;
    const { assumption } = scenario.changes[0]!;
    const own = scenario.changes.filter((change) => change.assumption === assumption);
    applyEdit((now, by) => removeChanges(now, scenario.id, own, by));
    expect(now().scenarios.find((one) => one.id === scenario.id)?.changes).toEqual(
      scenario.changes.filter((change) => change.assumption !== assumption),
    );
    expect(openPlan()?.history.done).toHaveLength(1);
  });
});

describe("what is missing or wrong", () => {
  it("enters a needed figure the plan does not list, as judgement", () => {
    const bare: Plan = { ...plan, assumptions: plan.assumptions.filter((one) => one.id !== "mean_age") };
    showPlan(bare, { document: null, name: "bare.otplan", saved: true });
    expect(missing(bare).map((one) => one.assumption)).toContain("mean_age");
    applyEdit((now, by) => setValue(now, { assumption: "mean_age", value: 41 }, by));
    expect(figure("mean_age", now())).toMatchObject({ value: 41, unit: "years", status: "judgement" });
    expect(missing(now()).map((one) => one.assumption)).not.toContain("mean_age");
  });

  it("leads from a problem to its assumption, says it once and leaves out what is told as needed", () => {
    const wrong: Plan = {
      ...plan,
      assumptions: plan.assumptions.map((one) =>
        one.id === "mean_age" ? { ...one, value: 300 } : one.id === "share_over_55" ? { ...one, value: null } : one,
      ),
    };
    const found = checkPlan(wrong);
    const shown = problemsToShow([...found, ...found]);
    const about = shown.filter((problem) => assumptionOf(problem, wrong) === "mean_age");
    expect(about.map((problem) => problem.severity)).toEqual(["error", "warning"]);
    expect(new Set(shown.map((problem) => problem.says)).size).toBe(shown.length);
    expect(shown.some((problem) => problem.kind === "required-empty")).toBe(false);
    expect(found.some((problem) => problem.kind === "required-empty")).toBe(true);
  });

  it("knows when a review is overdue, whether a year, a month or a day is given", () => {
    expect([
      isOverdue("2026", "2026-06-01"),
      isOverdue("2026-05", "2026-06-01"),
      isOverdue("2026-06-02", "2026-06-01"),
      isOverdue("2025/26", "2026-04-01"),
      isOverdue("2025/26", "2026-03-31"),
      isOverdue(undefined, "2026-06-01"),
    ]).toEqual([false, true, false, true, false, false]);
  });
});
