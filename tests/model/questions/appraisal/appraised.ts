/** Plans to be appraised, and the appraisal of one by the guidance that ships with the app. Every figure is made up. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  appraise,
  guidanceFrom,
  type Appraised,
  type AppraisedOption,
  type Guidance,
  type Plan,
  type Scenario,
} from "../../../../model";
import { given } from "../../build-plan";
import { planWithService } from "../../services/build-service";

type Figures = Parameters<typeof guidanceFrom>[1];
type Sources = Parameters<typeof guidanceFrom>[2];
const seed = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, "../../../../seeds", name), "utf8")) as unknown;
const figures = (topic: string): Figures => (seed(`figures/${topic}.json`) as { readonly figures: Figures }).figures;

export const shippedGuidance: Guidance = guidanceFrom(
  seed("appraisal.json"),
  ["appraisal", "return-on-investment", "services-evidence"].flatMap(figures),
  (seed("sources.json") as { readonly sources: Sources }).sources,
);

export const scenario = (id: string, changes: Scenario["changes"], basedOn?: string): Scenario => ({
  id,
  name: `Scenario ${id}`,
  ...(basedOn === undefined ? {} : { basedOn }),
  changes,
});

const set = (assumption: string, value: number, from?: string): Scenario["changes"][number] => ({
  assumption,
  op: "set",
  value,
  ...(from === undefined ? {} : { from }),
});
const times = (assumption: string, value: number): Scenario["changes"][number] => ({
  assumption,
  op: "multiply",
  value,
});

export const scenarios: readonly Scenario[] = [
  scenario("nothing", []),
  scenario("posts", [
    { ...set("added_posts", 20, "2026-10"), where: { level: "level1", place: "place1", setting: "setting1" } },
  ]),
  scenario("stay", [times("leaver_rate", 0.5), set("programme_cost", 60_000)]),
  scenario("starts", [set("starts_per_week", 9), set("programme_cost", 30_000, "2027-04")]),
  scenario("worse", [set("starts_per_week", 3), times("leaver_rate", 1.3), set("programme_cost", 0)]),
];

interface Made {
  readonly years?: number;
  readonly assumptions?: Plan["assumptions"];
  readonly scenarios?: readonly Scenario[];
}

/** Posts lead, all money is given, and a stated team makes so many starts a week, of which visits and fewer falls come. */
export const moneyPlan = ({ years = 4, assumptions = [], scenarios: own = scenarios }: Made = {}): Plan =>
  planWithService({
    years,
    closure: "posts-led",
    scenarios: [...own],
    service: {
      staffing: "stated-team",
      outcomes: [
        { id: "visits", label: "Visits", unit: "visits", per: "case", aim: "more" },
        { id: "falls", label: "Falls", unit: "falls", per: "case", aim: "fewer" },
      ],
    },
    assumptions: [
      given("added_posts", 0),
      given("programme_cost", null),
      given("price_year", 2025),
      given("pay_point", 30_000, [{ level: "level2", value: 40_000 }]),
      given("on_cost_rate", 0.3),
      given("pay_supplement", 0),
      given("temporary_cover", 0.5),
      given("temporary_premium", 0.25),
      given("replacement_cost", 5000),
      given("cpd_per_head", 300),
      given("stated_team", null, [{ level: "level1", value: 3 }]),
      given("referrals", 6),
      given("starts_per_week", 6),
      given("opening_list", 200),
      given("opening_longest_wait", 40),
      given("wait_target", 18),
      given("outcome_effect", null, [
        { outcome: "visits", value: 0.5 },
        { outcome: "falls", value: -0.2 },
      ]),
      given("outcome_value", null, [
        { outcome: "visits", value: 40 },
        { outcome: "falls", value: 900 },
      ]),
      given("outcome_money", null, [
        { outcome: "visits", value: 1 },
        { outcome: "falls", value: 2 },
      ]),
      ...assumptions,
    ],
  });

export function appraised(plan: Plan, options: readonly string[], guidance: Guidance = shippedGuidance): Appraised {
  const found = appraise(plan, { options, guidance });
  if (!found.ok) throw new Error(found.problems.map(({ says }) => says).join("\n"));
  return found.value;
}

export function optionOf({ appraisal }: Appraised, id: string): AppraisedOption {
  const option = appraisal.options.find((one) => one.id === id);
  if (option === undefined) throw new Error(`${id} was not appraised: ${JSON.stringify(appraisal.stopped)}`);
  return option;
}
