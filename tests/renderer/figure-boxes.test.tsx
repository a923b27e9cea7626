/** Boxes of figures: what stands in them in the base and in a scenario. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { setValue, type Plan } from "../../model";
import { FigureBoxes, WhereFiguresGo } from "../../renderer/controls/figure-boxes";
import { done, signed } from "../model/edit/signed";
import { seedPlan } from "../model/questions/read-seed-plan";
import { attributeOf, textOf } from "./markup";

const england = seedPlan("england");
const scenario = england.scenarios[0]!.id;
const set = (plan: Plan, value: number, of: string | undefined): Plan =>
  done(setValue(plan, { assumption: "staff_supervision", value, scenario: of }, signed)).plan;
const box = (plan: Plan, of: string | undefined, id = "staff_supervision"): string =>
  renderToStaticMarkup(<FigureBoxes plan={plan} scenario={of} ids={[id]} readOnly={false} />);
const inputOf = (html: string): string => /<input[^>]*>/.exec(html)?.[0] ?? "";
const shown = (plan: Plan, of: string | undefined): string | undefined => attributeOf(inputOf(box(plan, of)), "value");

it("show the scenario's figure while it is looked at, and the base's otherwise", () => {
  const plan = set(set(england, 2, undefined), 3, scenario);
  expect([shown(plan, undefined), shown(plan, scenario)]).toEqual(["2", "3"]);
  // What a scenario leaves alone is the base's.
  expect(shown(set(england, 2, undefined), scenario)).toBe("2");
});

it("of what is read at the start take a scenario's figure too, which holds from the start on", () => {
  const taught = done(setValue(england, { assumption: "learners_per_educator", value: 15, scenario }, signed)).plan;
  expect(attributeOf(inputOf(box(taught, scenario, "learners_per_educator")), "value")).toBe("15");
  expect(attributeOf(inputOf(box(taught, undefined, "learners_per_educator")), "value")).toBe("");
});

it("lead to the whole figure where one number is not all a scenario says of it", () => {
  const scenarios = england.scenarios.map((one) =>
    one.id === scenario
      ? {
          ...one,
          changes: [...one.changes, { assumption: "staff_supervision", op: "multiply" as const, value: 2 }],
        }
      : one,
  );
  const there = box({ ...set(england, 2, undefined), scenarios }, scenario);
  expect(there).toContain("<button");
  expect(inputOf(there)).toBe("");
});

it("are told where they go only while a scenario is looked at", () => {
  const says = (of: string | undefined): string =>
    textOf(renderToStaticMarkup(<WhereFiguresGo plan={england} scenario={of} />));
  expect(says(undefined)).toBe("");
  expect(says(scenario)).toContain(england.scenarios[0]!.name);
});
