/** The Training screen: which reading is in use, who finishes of those who start, and what it says where figures are missing. */
import { applyEdit } from "../../renderer/state/apply-edit";
import { renderToStaticMarkup } from "react-dom/server";
import type { ReactElement } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import { type Plan, readPlan, takeReading, type Where } from "../../model";
import { EngineContext } from "../../renderer/engine/use-answer";
import { scenarioOfReading } from "../../renderer/screens/training/reading-leads-to";
import { readingWords } from "../../renderer/words/training";
import { textOf } from "./markup";
import { readyEngine } from "./ready-engine";
import { answersFor } from "../../renderer/engine/answer";
import { valueAt, type ResultTable } from "../../renderer/engine/table-values";
import { GrowthReadings } from "../../renderer/screens/training/growth-readings";
import { listedFrom, plainForRoute, valueInUse, yearsOfCourse } from "../../renderer/screens/training/in-use";
import { Teach } from "../../renderer/screens/training/placements";
import { stageMeasures, stagesOf, stageTables, startedFor } from "../../renderer/screens/training/stages";
import { TrainingAssumptions } from "../../renderer/screens/training/training-assumptions";
import { openPlan, showPlan, undo } from "../../renderer/state/plan-store";
import england from "../../seeds/plans/england.otplan?raw";

// England is run in each of its readings here.

function plan(text: string): Plan {
  const read = readPlan(text);
  if (!read.ok) throw new Error(read.problems[0]?.says);
  return read.value;
}
const seed = plan(england);
const drawn = (element: ReactElement): string =>
  renderToStaticMarkup(<EngineContext.Provider value={readyEngine()}>{element}</EngineContext.Provider>);
const assumption = (from: Plan, id: string) => from.assumptions.find((one) => one.id === id)!;
const withValue = (id: string, change: object): Plan => ({
  ...seed,
  assumptions: seed.assumptions.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

function tables(from: Plan, measures: readonly string[], by: readonly "route"[] = []): readonly ResultTable[] {
  const answer = answersFor(from).answer({ kind: "tables", scenario: undefined, asked: { measures, by } });
  if (!answer.ok) throw new Error(answer.problems[0]?.says);
  return answer.value as readonly ResultTable[];
}

describe("the readings of the growth of places", () => {
  beforeEach(() => showPlan(seed, { document: null, name: "England", saved: true }));
  const growth = assumption(seed, "growth_reading");

  it("marks the one in use, and the other once it is taken, in one step that undoes", () => {
    const marked = (from: Plan): string | undefined =>
      /aria-pressed="true" aria-label="In use: ([^"]+)"/.exec(
        drawn(<GrowthReadings plan={from} scenario={undefined} readOnly={false} />),
      )?.[1];
    expect(marked(seed)).toBe(growth.readings![0]!.label);
    applyEdit((now, by) => takeReading(now, growth.id, growth.readings![1]!, undefined, by));
    const changed = openPlan()!.plan;
    expect(marked(changed)).toBe(growth.readings![1]!.label);
    expect(assumption(changed, growth.id)).toMatchObject({
      value: growth.readings![1]!.value,
      source: growth.readings![1]!.source,
    });
    expect(changed.log.length).toBe(seed.log.length + 1);
    undo();
    expect(assumption(openPlan()!.plan, growth.id)).toEqual(growth);
  });

  it("leaves the base alone when it is taken in a scenario", () => {
    applyEdit((now, by) => takeReading(now, growth.id, growth.readings![1]!, "posts-held", by));
    const changed = openPlan()!.plan;
    expect(assumption(changed, growth.id)).toEqual(growth);
    expect(valueInUse(changed, "posts-held", growth)).toBe(growth.readings![1]!.value);
    expect(valueInUse(changed, undefined, growth)).toBe(growth.value);
  });

  it("takes it in the change a scenario already makes, instead of adding one on top", () => {
    const scenario = "workforce-grows-by-3-6";
    const before = seed.scenarios.find((one) => one.id === scenario)!.changes;
    const reading = growth.readings![2]!;
    applyEdit((now, by) => takeReading(now, growth.id, reading, scenario, by));
    expect(openPlan()!.plan.scenarios.find((one) => one.id === scenario)!.changes).toEqual(
      before.map((change) => ({ ...change, value: reading.value, why: reading.label })),
    );
  });

  it("says before a reading is taken what it leads to by the end of the plan, from the scenario that takes it", () => {
    const text = textOf(drawn(<GrowthReadings plan={seed} scenario={undefined} readOnly={false} />));
    const level = seed.structure.levels.filter(({ registered }) => registered).map(({ id }) => id);
    const scenarios = ["places-grow-by-3-6", "workforce-grows-by-3-6", "workforce-grows-3-6-a-year"];
    expect(growth.readings!.map(({ value }) => scenarioOfReading(seed, growth.id, Number(value)))).toEqual(scenarios);
    const answers = answersFor(seed);
    const atEnd = (scenario: string, measure: string, where: Where): number => {
      const answer = answers.answer({ kind: "tables", scenario, asked: { measures: [measure], where } });
      if (!answer.ok) throw new Error(answer.problems[0]?.says);
      const table = (answer.value as readonly ResultTable[])[0]!;
      return valueAt(table, 0, table.times.length - 1)!;
    };
    for (const scenario of scenarios)
      expect(text).toContain(
        readingWords.leadsTo("2036/37", atEnd(scenario, "intakes", {}), atEnd(scenario, "staff_in_post", { level }), {
          empty: atEnd(scenario, "vacant_posts", {}),
          over: atEnd(scenario, "over_establishment", {}),
        }),
      );
  });

  it("says that none is in use where a dated list of places replaces them", () => {
    expect(listedFrom(seed, undefined)).toBeUndefined();
    const listed: Plan = {
      ...seed,
      scenarios: [
        ...seed.scenarios,
        {
          id: "listed",
          name: "Listed",
          changes: [{ assumption: "commissioned_places", op: "set", value: 2000, from: "2025-04" }],
        },
      ],
    };
    showPlan(listed, { document: null, name: "England", saved: true });
    expect(listedFrom(listed, "listed")).toEqual({ from: "2025-04" });
    const markup = drawn(<GrowthReadings plan={listed} scenario="listed" readOnly={false} />);
    expect(markup).toContain("Not in use: the places are given as a dated list from April 2025");
    expect(markup).not.toContain('aria-pressed="true"');
  });
});

describe("those who finish in a year", () => {
  const spans = seed.structure.routes.map((route) => yearsOfCourse(seed, undefined, route.id));
  const [intakes, completions] = tables(seed, ["intakes", "completions"], ["route"]);

  it("are traced to the year they started, route by route: what is left of them is what attrition leaves", () => {
    expect(spans).toEqual([3, 2, 4]);
    const attrition = plainForRoute(seed, undefined, "attrition", "degree")!;
    seed.structure.routes.forEach((route, group) => {
      const [length, intake, end] = ["route_length", "intake_month", "course_end_month"].map((id) =>
        plainForRoute(seed, undefined, id, route.id)!,
      ) as [number, number, number];
      // A course ends in the last month of teaching that comes before its whole length is over.
      const taught = length - ((intake + length - end) % 12);
      const started = valueAt(intakes, group, 8 - spans[group]!)!;
      expect(valueAt(completions, group, 8)! / started, route.id).toBeCloseTo((1 - attrition) ** (taught / 12), 9);
    });
  });

  it("start before the plan in its first years, and cannot be traced when a course's length is a formula", () => {
    expect(startedFor(intakes!, 1, spans)).toBe("before");
    expect(startedFor(intakes!, 8, spans)).toBeCloseTo(
      valueAt(intakes, 0, 5)! + valueAt(intakes, 1, 6)! + valueAt(intakes, 2, 4)!,
      6,
    );
    const formula = withValue("route_length", { value: "= 12 * 3", where: [] });
    expect(
      startedFor(
        intakes!,
        8,
        formula.structure.routes.map((route) => yearsOfCourse(formula, undefined, route.id)),
      ),
    ).toBe("unknown");
  });

  it("are never more at a later stage, and add up to those who register and look for a post", () => {
    const all = stageTables(tables(seed, stageMeasures))!;
    const stages = stagesOf(all, startedFor(intakes!, 9, spans), 9);
    const values = stages.map((stage) => stage.value!);
    for (let i = 1; i < values.length; i += 1)
      expect(values[i]!, stages[i]!.label).toBeLessThanOrEqual(values[i - 1]! + 1e-6);
    // Completed, less those who do not register and those who go elsewhere: new registrants and apprentices in post.
    expect(stages[3]!.value!).toBeGreaterThan(valueAt(all.new_registrants, 0, 9)!);
    expect(stagesOf(all, "before", 1)[0]!.value).toBeNull();
  });
});

it("teaches what placement capacity needs, and says which figure has been given", () => {
  const both = renderToStaticMarkup(<Teach plan={seed} scenario={undefined} />);
  expect(both.match(/no figure yet/g)).toHaveLength(2);
  const half = renderToStaticMarkup(
    <Teach plan={withValue("placement_weeks_per_wte", { value: 4 })} scenario={undefined} />,
  );
  expect(half.match(/no figure yet/g)).toHaveLength(1);
  const given = withValue("placement_weeks_per_wte", { value: 4 });
  const full: Plan = {
    ...given,
    assumptions: given.assumptions.map((one) =>
      one.id === "placement_weeks_per_learner" ? { ...one, value: 10 } : one,
    ),
  };
  const read = (from: Plan): (number | null)[] =>
    tables(from, ["placement_shortfall"]).map((table) => valueAt(table, 0, 5));
  expect(read(given)).toEqual([null]);
  expect(Number.isFinite(read(full)[0])).toBe(true);
});

it("lists the training assumptions with a box each, several for one that differs by route", () => {
  const markup = renderToStaticMarkup(<TrainingAssumptions plan={seed} scenario={undefined} readOnly={false} />);
  expect(markup).toContain('value="3.1%"');
  expect(markup).toContain("Degree, three years");
  const scenario = renderToStaticMarkup(
    <TrainingAssumptions plan={seed} scenario="places-grow-by-3-6" readOnly={false} />,
  );
  expect(scenario.match(/data-changed="true"/g)).toHaveLength(1);
});
