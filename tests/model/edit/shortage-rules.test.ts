import { describe, expect, it } from "vitest";
import figuresOfAge from "../../../seeds/figures/age.json";
import figuresOfLeavers from "../../../seeds/figures/leavers.json";
import figuresOfVacancies from "../../../seeds/figures/vacancies.json";
import figuresOfWaiting from "../../../seeds/figures/waiting.json";
import sourcesFile from "../../../seeds/sources.json";
import {
  addShortageRule,
  changeShortageRule,
  removeShortageRule,
  returnToShippedRules,
  shortageRulesOf,
} from "../../../model/plan/edit/shortage-rules";
import { readPlan } from "../../../model/plan/file/read";
import { writePlan } from "../../../model/plan/file/write";
import type { ShortageRule } from "../../../model/plan/shortage-schema";
import { buildPlan } from "../build-plan";
import { rule, shipped } from "../questions/shortages/judged-plan";

const signed = { when: "2026-01-01T00:00:00Z" };
const plan = buildPlan();

describe("the shipped rules", () => {
  it("say they are judgements, with a reason, and name published figures that are there", () => {
    const figures = new Map(
      [figuresOfAge, figuresOfLeavers, figuresOfVacancies, figuresOfWaiting].flatMap(({ figures: list }) =>
        list.map(({ id, source }) => [id, source] as const),
      ),
    );
    const sources = new Set(JSON.stringify(sourcesFile).match(/"id":"[^"]+"/g));
    for (const one of shipped) {
      expect(one.status).toBe("judgement");
      expect(one.reason).toBeTruthy();
      for (const { figure, source } of one.against ?? []) {
        expect(figures.get(figure ?? "")).toBe(source);
        expect(sources.has(`"id":"${source}"`)).toBe(true);
      }
      if (one.against === undefined) expect(one.reason).toMatch(/[Nn]o (published figure|time to fill)/);
    }
  });

  it("grow graver with their size", () => {
    const grades = ["watch", "serious", "critical"];
    for (const one of shipped)
      for (const other of shipped)
        if (one.measure === other.measure && grades.indexOf(one.grade) < grades.indexOf(other.grade))
          expect(one.comparison === "above" ? one.size < other.size : one.size > other.size).toBe(true);
  });
});

describe("rules of a plan's own", () => {
  it("are taken over at the first change, logged, kept by the file, and given up again", () => {
    const added = addShortageRule(plan, shipped, rule({ id: "own", measure: "vacancy_rate", size: 0.3 }), signed);
    if (!added.ok) throw new Error("refused");
    expect(added.value.plan.shortageRules).toHaveLength(shipped.length + 1);
    expect(added.value.logEntry).toMatchObject({ from: "none", to: "Vacancy rate above 30% at one month end: watch" });
    const read = readPlan(writePlan(added.value.plan));
    expect(read.ok && read.value.shortageRules).toEqual(added.value.plan.shortageRules);
    const removed = removeShortageRule(added.value.plan, shipped, "own", signed);
    expect(removed.ok && removed.value.plan.shortageRules).toEqual(shipped);
    const back = returnToShippedRules(added.value.plan, signed);
    expect(back.ok && shortageRulesOf(back.value.plan, shipped)).toBe(shipped);
  });

  it("lose what a line was set against when it is drawn elsewhere, and keep it when only the name changes", () => {
    const [first] = shipped as [ShortageRule];
    const changed = (more: Partial<ShortageRule>) => {
      const made = changeShortageRule(plan, shipped, { ...first, ...more }, signed);
      return made.ok ? made.value.plan.shortageRules?.[0]?.against : "refused";
    };
    expect(changed({ size: 0.3 })).toBeUndefined();
    expect(changed({ label: "Another name" })).toEqual(first.against);
  });

  it.each([
    ["size", { size: 1.2 }, /between 0% and 100%/],
    ["size", { size: Number.NaN }, /between 0% and 100%/],
    ["how long", { months: 0 }, /1 to 60/],
    ["how long", { months: 2.5 }, /1 to 60/],
    ["name", { label: " " }, /name/],
    ["side", { comparison: "below" as const }, /worse above/],
    ["least", { least: -1 }, /nought or more/],
  ])("are refused outside their limits: %s", (_, more, says) => {
    const made = addShortageRule(plan, shipped, { ...rule({ measure: "vacancy_rate", size: 0.1 }), ...more }, signed);
    expect(made.ok).toBe(false);
    expect(made.problems[0]?.says).toMatch(says);
  });

  it("are refused in a file as they are in the app", () => {
    const bad = { ...plan, shortageRules: [rule({ measure: "vacancy_rate", size: 1.2 })] };
    const read = readPlan(writePlan(bad));
    expect(read.ok).toBe(false);
    expect(read.problems[0]?.says).toMatch(/between 0 and 1/);
  });

  it("are refused twice under one id", () => {
    expect(addShortageRule(plan, shipped, { ...shipped[0]!, label: "Again" }, signed).ok).toBe(false);
  });
});
